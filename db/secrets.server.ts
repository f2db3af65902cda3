import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registerHome } from "./home.server";

const FILE = "secret.key";
const KEY_BYTES = 32;

export type SecretUse =
  "session" | "csrf" | "source-digest" | "source-address" | "throttle" | "kept-form" | "follow" | "calendar";

let master: Buffer | undefined;
const derived = new Map<SecretUse, Buffer>();

/** REGISTER_SECRET (64 hex digits), else generated once into REGISTER_HOME, readable by its owner only. There is no default. */
function masterSecret(): Buffer {
  const given = process.env.REGISTER_SECRET;
  if (given !== undefined) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new Error("REGISTER_SECRET must be 64 hexadecimal digits.");
    return Buffer.from(given, "hex");
  }
  const file = join(registerHome(), FILE);
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  chmodSync(file, 0o600);
  return Buffer.from(readFileSync(file, "utf8").trim(), "hex");
}

/** A key of its own for each use, derived from the one secret (HKDF, RFC 5869). */
export function secretFor(use: SecretUse): Buffer {
  const known = derived.get(use);
  if (known) return known;
  master ??= masterSecret();
  const key = Buffer.from(hkdfSync("sha256", master, "national-recommendations-register", use, KEY_BYTES));
  derived.set(use, key);
  return key;
}

/** Recognises a value again without holding it: HMAC-SHA-256, hex. */
export const keyedDigest = (use: SecretUse, value: string): string =>
  createHmac("sha256", secretFor(use)).update(value).digest("hex");

const NONCE_BYTES = 12;
let nonces = Buffer.alloc(0);

/** Drawn many at a time: an import seals ten thousand addresses, and asking for each nonce took as long as sealing. */
function freshNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(NONCE_BYTES * 512);
  const nonce = nonces.subarray(0, NONCE_BYTES);
  nonces = nonces.subarray(NONCE_BYTES);
  return nonce;
}

/** AES-256-GCM; the result is base64 of nonce, tag and ciphertext. */
export function encrypt(use: SecretUse, plain: string): string {
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", secretFor(use), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Throws when the text was not sealed with this register's secret. */
export function decrypt(use: SecretUse, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", secretFor(use), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** For tests, which change REGISTER_HOME. */
export function forgetSecrets(): void {
  master = undefined;
  derived.clear();
}

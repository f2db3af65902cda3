import { createHmac, hash, randomFillSync } from "node:crypto";
import type { ActorKind, Job, LedgerAction, Role } from "./vocabulary";

/** What the first entry follows. */
export const GENESIS = "0".repeat(64);

export interface LedgerHeader {
  id: number;
  writtenAt: number;
  actorKind: ActorKind;
  userId: number | null;
  role: Role | null;
  bodyId: number | null;
  job: Job | null;
  action: LedgerAction;
  subject: string;
}

/** The header in one fixed order; its wording is part of the chain and never changes. */
const headerText = (h: LedgerHeader): string =>
  JSON.stringify([h.id, h.writtenAt, h.actorKind, h.userId, h.role, h.bodyId, h.job, h.action, h.subject]);

/** SHA-256 (hex) over the entry before, this header and the digest of what was written (design §4.10). */
export const entryHash = (previousHash: string, header: LedgerHeader, payloadDigest: string): string =>
  hash("sha256", `${previousHash}\n${headerText(header)}\n${payloadDigest}`);

const SALT_BYTES = 16;
const pool = Buffer.alloc(SALT_BYTES * 256);
let used = pool.length;

/** Random bytes are drawn many at a time: an import needs thousands of salts, and each draw is a system call. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString("hex", used, used + SALT_BYTES);
  pool.fill(0, used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}

/** HMAC-SHA-256 (hex): without its salt the digest says nothing about the payload. */
export const payloadDigest = (salt: string, payload: string): string =>
  createHmac("sha256", salt).update(payload).digest("hex");

/** How prose stands in a payload: enough to prove it was not changed, gone when the payload is erased. */
export const proseDigest = (content: string): string => hash("sha256", content);

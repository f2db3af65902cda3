import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. About 50 ms, off the main thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. With no hash it takes just as long and answers false,
 * so that time does not tell which e-mail addresses have accounts.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hash("nobody has this password", COST);
  const isSame = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return isSame && passwordHash !== null;
}

import { hash } from "@node-rs/argon2";
import { insertMembership, insertUser } from "~/domain/accounts/users-repository.server";
import { write } from "~db/writing.server";
import type { SeedAccount } from "../seed-types";
import type { Loaded } from "./loaded";

/** Argon2id, 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One hash for each account, all worked out at once off the main thread: it is slow on purpose. */
export const hashForEach = (accounts: readonly SeedAccount[], password: string): Promise<string[]> =>
  Promise.all(accounts.map(() => hash(password.normalize("NFKC"), COST)));

/** The accounts a person can sign in with, each with its one role. `hashes` are in the order of `accounts`. */
export function loadAccounts(
  loaded: Loaded,
  given: { accounts: readonly SeedAccount[]; hashes: readonly string[]; at: number },
): void {
  const actor = { kind: "job", job: "demonstration" } as const;
  given.accounts.forEach(({ key, email, name, role, body, issuer }, index) => {
    write({ actor, action: "user_added", at: given.at }, (w) => {
      const passwordHash = given.hashes[index] ?? null;
      const userId = insertUser(w, { email, name, passwordHash, state: "active" });
      w.about(`account ${userId}`);
      const bodyId = body === undefined ? null : loaded.body(body).id;
      const issuerId = issuer === undefined ? null : loaded.issuer(issuer);
      insertMembership(w, { userId, role, bodyId, issuerId });
      loaded.people.set(key, { kind: "person", userId, role, bodyId });
    });
  });
}

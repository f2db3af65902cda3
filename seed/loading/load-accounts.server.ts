import { addUserWithHash } from "~/domain/accounts/add-user.server";
import { hashPassword } from "~/domain/accounts/password-hash.server";
import { faultOfPassword } from "~/domain/accounts/password-rules";
import type { SeedAccount } from "../seed-types";
import type { Loaded } from "./loaded";
import { must } from "./must";

/**
 * One hash for each account, all worked out at once off the main thread: it is slow on purpose. Throws
 * where the password may not be an account's.
 */
export async function hashForEach(accounts: readonly SeedAccount[], password: string): Promise<string[]> {
  const refused = accounts.find((account) => faultOfPassword(password, account) !== null);
  if (refused)
    throw new Error("REGISTER_DEMO_PASSWORD must have at least 12 characters and be no common word or name.");
  return Promise.all(accounts.map(() => hashPassword(password)));
}

/** An account a person can sign in with, with its one role. */
export function loadAccount(loaded: Loaded, account: SeedAccount, passwordHash: string): void {
  const { key, email, name, role, body, issuer, since } = account;
  const actor = { kind: "job", job: "demonstration" } as const;
  const user = { email, name, grants: [{ role, body, issuer }], at: loaded.clock.at(since) };
  const { userId } = must(`account ${email}`, addUserWithHash(actor, user, passwordHash));
  const bodyId = body === undefined ? null : loaded.body(body).id;
  loaded.people.set(key, { kind: "person", userId, role, bodyId });
}

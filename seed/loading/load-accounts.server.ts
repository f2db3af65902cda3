import { addUserWithHash } from "~/domain/accounts/add-user.server";
import { hashPassword } from "~/domain/accounts/password-hash.server";
import { faultOfPassword } from "~/domain/accounts/password-rules";
import type { SeedAccount } from "../seed-types";
import type { Loaded } from "./loaded";

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

/** The accounts a person can sign in with, each with its one role. `hashes` are in the order of `accounts`. */
export function loadAccounts(
  loaded: Loaded,
  given: { accounts: readonly SeedAccount[]; hashes: readonly string[]; at: number },
): void {
  const actor = { kind: "job", job: "demonstration" } as const;
  given.accounts.forEach(({ key, email, name, role, body, issuer }, index) => {
    const bodyId = body === undefined ? null : loaded.body(body).id;
    const user = { email, name, grants: [{ role, body, issuer }], at: given.at };
    const added = addUserWithHash(actor, user, given.hashes[index] ?? "");
    if (!added.ok) throw new Error(`The account ${email} was refused: ${added.refusal}`);
    loaded.people.set(key, { kind: "person", userId: added.value.userId, role, bodyId });
  });
}

import { inOneTransaction, write, type Actor, type Writing } from "~db/writing.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import type { Role } from "~db/vocabulary";
import { invitationMessage } from "./account-messages";
import { subjectOf } from "./account-subject";
import { makePasswordLink } from "./choose-password.server";
import { grantFor, type GrantRefusal, type Wish } from "./grants.server";
import { hashPassword } from "./password-hash.server";
import { faultOfPassword, type PasswordFault } from "./password-rules";
import { findUserByEmail, insertMembership, insertUser } from "./users-repository.server";

export interface NewUser {
  email: string;
  name: string;
  grants: readonly Wish[];
  /** The instant of the act, ms since 1970; now by default. */
  at?: number;
}

export type AddRefusal = GrantRefusal | "already_added";
export type AddOutcome<Value> =
  { ok: true; value: Value } | { ok: false; refusal: AddRefusal | PasswordFault; inTheWay?: Role };

/**
 * Adds an account and invites its owner by e-mail to choose a password. Answers the path of the link,
 * for an administrator whose register sends no e-mail: it is shown once and not kept.
 * `linkFor` makes the whole address of a token's link.
 */
export function inviteUser(
  actor: Actor,
  user: NewUser,
  linkFor: (token: string) => string,
): AddOutcome<{ userId: number; link: string }> {
  return inOneTransaction(() => {
    const added = insertWithGrants(actor, user, null, (w, userId) => {
      const link = linkFor(makePasswordLink(userId, w.at));
      queueMessage(w, { kind: "invitation", to: user.email, ...invitationMessage(user.name, link) });
      return link;
    });
    return added.ok ? { ok: true, value: { userId: added.value.userId, link: added.value.result } } : added;
  });
}

/** Adds an account whose password is known already, active at once: for the command line and the demonstration. */
export async function addUserWithPassword(
  actor: Actor,
  user: NewUser,
  password: string,
): Promise<AddOutcome<{ userId: number }>> {
  const fault = faultOfPassword(password, user);
  if (fault) return { ok: false, refusal: fault };
  return addUserWithHash(actor, user, await hashPassword(password));
}

/** Like addUserWithPassword, for several accounts that share one password: hashing it is slow on purpose. */
export function addUserWithHash(
  actor: Actor,
  user: NewUser,
  passwordHash: string,
): AddOutcome<{ userId: number }> {
  const added = insertWithGrants(actor, user, passwordHash, () => null);
  return added.ok ? { ok: true, value: { userId: added.value.userId } } : added;
}

function insertWithGrants<Result>(
  actor: Actor,
  user: NewUser,
  passwordHash: string | null,
  also: (w: Writing, userId: number) => Result,
): AddOutcome<{ userId: number; result: Result }> {
  const email = user.email.trim().toLowerCase();
  return write({ actor, action: "user_added", at: user.at }, (w) => {
    if (findUserByEmail(email)) return { ok: false, refusal: "already_added" };
    const grants = grantsFor(user.grants);
    if (!grants.ok) return grants;
    const state = passwordHash === null ? "invited" : "active";
    const userId = insertUser(w, { email, name: user.name.trim(), passwordHash, state });
    w.about(subjectOf(userId));
    for (const grant of grants.value) insertMembership(w, { userId, ...grant });
    return { ok: true, value: { userId, result: also(w, userId) } };
  });
}

function grantsFor(wishes: readonly Wish[]) {
  const granted = [];
  for (const wish of wishes) {
    const grant = grantFor(
      wish,
      granted.map(({ role }) => role),
    );
    if (!grant.ok) return grant;
    granted.push(grant.value);
  }
  return { ok: true as const, value: granted };
}

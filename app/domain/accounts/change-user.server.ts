import { inOneTransaction, write, type Actor } from "~db/writing.server";
import type { Role } from "~db/vocabulary";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { invitationMessage } from "./account-messages";
import { subjectOf } from "./account-subject";
import { makePasswordLink } from "./choose-password.server";
import { grantFor, type GrantRefusal, type Wish } from "./grants.server";
import { deleteLinksOf } from "./password-links-repository.server";
import { endOtherSessions } from "./sessions.server";
import {
  countHolders,
  endMembership,
  findUser,
  insertMembership,
  listMemberships,
  updateUser,
  type User,
} from "./users-repository.server";

/** Whose account is changed, and the version the form was filled in from; the command line knows no version. */
export interface Target {
  userId: number;
  version: number | null;
}

export type ChangeUserRefusal =
  | "no_such_user"
  | "changed_meanwhile"
  | "last_administrator"
  | "no_such_membership"
  | "held_already"
  | "is_disabled";

type ChangeOutcome = Outcome<null, ChangeUserRefusal>;

/** Gives a person one more role, unless it is one they may not hold beside those they have. */
export function giveRole(
  actor: Actor,
  target: Target,
  wish: Wish,
): ChangeOutcome | { ok: false; refusal: GrantRefusal; inTheWay?: Role } {
  return changing(target, (user) => {
    const held = listMemberships(user.id).filter(({ endedAt }) => endedAt === null);
    const grant = grantFor(
      wish,
      held.map(({ role }) => role),
    );
    if (!grant.ok) return grant;
    const { role, bodyId, issuerId } = grant.value;
    if (held.some((one) => one.role === role && one.bodyId === bodyId && one.issuerId === issuerId))
      return refused("held_already");
    write({ actor, action: "user_changed", subject: subjectOf(user.id) }, (w) => {
      insertMembership(w, { userId: user.id, role, bodyId, issuerId });
      updateUser(w, user, {});
    });
    return done(null);
  });
}

/** Ends a role of a person; what they did in it stays theirs. The last administrator stays one. */
export function endRole(actor: Actor, target: Target, membershipId: number): ChangeOutcome {
  return changing(target, (user) => {
    const membership = listMemberships(user.id).find(
      ({ id, endedAt }) => id === membershipId && endedAt === null,
    );
    if (!membership) return refused("no_such_membership");
    if (membership.role === "admin" && isLastAdministrator(user)) return refused("last_administrator");
    write({ actor, action: "user_changed", subject: subjectOf(user.id) }, (w) => {
      endMembership(w, membershipId);
      updateUser(w, user, {});
    });
    return done(null);
  });
}

/** Keeps a person from signing in, and signs them out everywhere. */
export function disableUser(actor: Actor, target: Target): ChangeOutcome {
  return changing(target, (user) => {
    if (isLastAdministrator(user)) return refused("last_administrator");
    write({ actor, action: "user_changed", subject: subjectOf(user.id) }, (w) =>
      updateUser(w, user, { state: "disabled" }),
    );
    deleteLinksOf(user.id);
    endOtherSessions(user.id, null);
    return done(null);
  });
}

/** Lets a person sign in again; one who never chose a password needs a new link. */
export function enableUser(actor: Actor, target: Target): ChangeOutcome {
  return changing(target, (user) => {
    const state = user.passwordHash === null ? "invited" : "active";
    write({ actor, action: "user_changed", subject: subjectOf(user.id) }, (w) =>
      updateUser(w, user, { state }),
    );
    return done(null);
  });
}

/** Sends a new link to choose a password, which makes older ones useless; answers it as well, to be shown once. */
export function sendNewLink(
  actor: Actor,
  target: Target,
  linkFor: (token: string) => string,
): Outcome<{ link: string }, ChangeUserRefusal> {
  return changing(target, (user) => {
    if (user.state === "disabled") return refused("is_disabled");
    const link = write({ actor, action: "user_changed", subject: subjectOf(user.id) }, (w) => {
      const made = linkFor(makePasswordLink(user.id, w.at));
      queueMessage(w, { kind: "invitation", to: user.email, ...invitationMessage(user.name, made) });
      return made;
    });
    return done({ link });
  });
}

function changing<Result>(
  { userId, version }: Target,
  change: (user: User) => Result,
): Result | { ok: false; refusal: "no_such_user" | "changed_meanwhile" } {
  return inOneTransaction(() => {
    const user = findUser(userId);
    if (!user) return refused("no_such_user");
    if (version !== null && version !== user.version) return refused("changed_meanwhile");
    return change(user);
  });
}

const isLastAdministrator = (user: User): boolean =>
  user.state === "active" &&
  listMemberships(user.id).some(({ role, endedAt }) => role === "admin" && endedAt === null) &&
  countHolders("admin") <= 1;

import { randomBytes } from "node:crypto";
import { inOneTransaction, write, type Actor } from "~db/writing.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { hashPassword, isPassword } from "./password-hash.server";
import { findOpenLink, insertLink, updateLinkUsed } from "./password-links-repository.server";
import { faultOfPassword, type PasswordFault } from "./password-rules";
import { endOtherSessions, tokenHash } from "./sessions.server";
import { countAttempt, forgetAttempts } from "./throttle.server";
import { findUser, listRolesHeld, updateUser, type User } from "./users-repository.server";
import { subjectOf } from "./account-subject";

const LINK_LASTS_MS = 7 * 86_400_000;

/** A link that lets its holder choose this person's password, once, within seven days. Answers its token. */
export function makePasswordLink(userId: number, now = Date.now()): string {
  const token = randomBytes(32).toString("base64url");
  insertLink(userId, tokenHash(token), now + LINK_LASTS_MS);
  return token;
}

/** Whose password a link would set, or null when it was used, replaced or is too old. */
export function findLinkOwner(token: string, now = Date.now()): { name: string; email: string } | null {
  const link = findOpenLink(tokenHash(token), now);
  const user = link && findUser(link.userId);
  return user ? { name: user.name, email: user.email } : null;
}

export type ChoiceRefusal = PasswordFault | "link_over";

/** Sets the password a link was made for, makes the account active, and ends whatever sessions it had. */
export async function choosePassword(
  token: string,
  password: string,
  now = Date.now(),
): Promise<Outcome<{ userId: number }, ChoiceRefusal>> {
  const owner = findLinkOwner(token, now);
  if (!owner) return refused("link_over");
  const fault = faultOfPassword(password, owner);
  if (fault) return refused(fault);
  const passwordHash = await hashPassword(password);
  return inOneTransaction(() => {
    // Looked up again: hashing took a while, and the link or the account may have gone meanwhile.
    const link = findOpenLink(tokenHash(token), now);
    const user = link && findUser(link.userId);
    if (!link || !user || !updateLinkUsed(link.id, now)) return refused("link_over");
    setPassword(user, passwordHash, now);
    return done({ userId: user.id });
  });
}

export type ChangeRefusal = PasswordFault | "wrong_password" | "too_many";

/** A person changes their own password; every other session of theirs ends. */
export async function changePassword(
  { userId, sessionId }: { userId: number; sessionId: number },
  { current, next }: { current: string; next: string },
  now = Date.now(),
): Promise<Outcome<null, ChangeRefusal>> {
  const user = findUser(userId);
  if (!user) throw new Error(`No user ${userId}`);
  if (!countAttempt("password_change", user.email, now).isAllowed) return refused("too_many");
  if (!(await isPassword(current, user.passwordHash))) return refused("wrong_password");
  forgetAttempts("password_change", user.email);
  const fault = faultOfPassword(next, user);
  if (fault) return refused(fault);
  const passwordHash = await hashPassword(next);
  inOneTransaction(() => setPassword(findUser(userId) ?? user, passwordHash, now, sessionId));
  return done(null);
}

function setPassword(user: User, passwordHash: string, at: number, keptSession: number | null = null): void {
  write({ actor: themselves(user.id), action: "user_changed", subject: subjectOf(user.id), at }, (w) =>
    updateUser(w, user, { passwordHash, state: user.state === "invited" ? "active" : user.state }),
  );
  endOtherSessions(user.id, keptSession);
}

function themselves(userId: number): Actor {
  const [first] = listRolesHeld(userId);
  return { kind: "person", userId, role: first?.role ?? "public", bodyId: first?.bodyId ?? null };
}

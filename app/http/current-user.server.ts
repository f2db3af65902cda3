import { redirect } from "@remix-run/node";
import { roleLabel, type HeldRole, type SignedIn } from "~/domain/accounts/permission-rules";
import { findCurrentSession } from "~/domain/accounts/sessions.server";
import { paths } from "~/lib/paths";
import type { Actor } from "~db/writing.server";
import type { Role } from "~db/vocabulary";
import { requestScope, type CurrentSession } from "./request-scope.server";
import { forbidden, notFound } from "./responses.server";
import { readSessionToken } from "./session-cookie.server";

export type { SignedIn };

export interface Authorised {
  user: SignedIn;
  /** For write(): the person, in the role that opened the page. */
  actor: Extract<Actor, { kind: "person" }>;
}

export interface AuthorisedForBody extends Authorised {
  body: { id: number; code: string; name: string };
}

/** The session the request's cookie opens, or null. Looked up once a request. */
export function currentSession(request: Request): CurrentSession | null {
  const scope = requestScope();
  if (scope?.signedIn) return scope.signedIn.session;
  const token = readSessionToken(request);
  const session = token === null ? null : findCurrentSession(token, Date.now());
  if (scope) scope.signedIn = { session };
  return session;
}

export const currentUser = (request: Request): SignedIn | null => currentSession(request)?.user ?? null;

/** Who is signed in. Throws a redirect to sign-in, which leads back to the page asked for. */
export function requireUser(request: Request): SignedIn {
  const user = currentUser(request);
  if (!user) throw redirect(paths.signIn(pageAskedFor(request)));
  return user;
}

/** Like requireUser, with the session itself, for the pages about signing in. */
export function requireSession(request: Request): CurrentSession {
  requireUser(request);
  const session = currentSession(request);
  if (!session) throw notFound();
  return session;
}

/** A page for holders of any of `roles`. Throws a redirect to sign-in, or 403 that names the role needed. */
export function requireRole(request: Request, ...roles: [Role, ...Role[]]): Authorised {
  const user = requireUser(request);
  const held = user.memberships.find(({ role }) => roles.includes(role));
  if (!held) throw forbidden(`This page needs the role ${listOfRoles(roles)}`);
  return { user, actor: actorOf(user, held) };
}

/**
 * A page of one body, for its people holding any of `roles`. Throws a redirect to sign-in; 404 for a
 * body that is not one's own, as for one that does not exist, so that nothing is learnt of others'
 * work; 403 naming the role needed within one's own.
 */
export function requireBodyRole(
  request: Request,
  bodyCode: string,
  ...roles: [Role, ...Role[]]
): AuthorisedForBody {
  const user = requireUser(request);
  const own = user.memberships.filter((membership) => membership.bodyCode === bodyCode);
  const [first] = own;
  if (!first || first.bodyId === null) throw notFound();
  const held = own.find(({ role }) => roles.includes(role));
  if (!held)
    throw forbidden(`This page needs the role ${listOfRoles(roles)} for ${first.bodyName ?? bodyCode}`);
  const body = { id: first.bodyId, code: bodyCode, name: first.bodyName ?? bodyCode };
  return { user, actor: actorOf(user, held), body };
}

export const actorOf = (user: SignedIn, held: HeldRole): Authorised["actor"] => ({
  kind: "person",
  userId: user.userId,
  role: held.role,
  bodyId: held.bodyId,
});

const listOfRoles = (roles: readonly Role[]): string =>
  roles.map((role) => `“${roleLabel(role)}”`).join(" or ");

/** Where to come back to after signing in: a form that was sent leads back to the page it stood on. */
function pageAskedFor(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}

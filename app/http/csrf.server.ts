import { randomBytes, timingSafeEqual } from "node:crypto";
import {
  authorMark,
  formToken,
  isVisitorSignatureValid,
  signVisitor,
} from "~/domain/accounts/form-tokens.server";
import { cookie, cookieName, readCookie } from "./cookies.server";
import { currentSession } from "./current-user.server";
import { requestScope } from "./request-scope.server";
import { isSecure } from "./served-origin.server";

const VISITOR_COOKIE = "register_visitor";

/**
 * The token every form carries, bound to the session, or to a signed cookie where nobody is signed in.
 * Asking for one on behalf of a visitor sets that cookie, which also keeps the page out of the page
 * cache: only a loader whose page shows a form asks for it.
 */
export function csrfToken(request: Request): string {
  const session = currentSession(request);
  return session
    ? `${formToken(`session:${session.tokenHash}`)}.${authorMark(session.user.userId)}`
    : formToken(`visitor:${visitorOf(request)}`);
}

/** Whether `token` came from a form this server showed to this browser. */
export function isCsrfTokenValid(request: Request, token: string): boolean {
  const session = currentSession(request);
  const visitor = session ? null : knownVisitor(request);
  if (!session && !visitor) return false;
  const expected = Buffer.from(formToken(session ? `session:${session.tokenHash}` : `visitor:${visitor}`));
  const given = Buffer.from(token.split(".")[0] ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function visitorOf(request: Request): string {
  const scope = requestScope();
  const known = scope?.visitor ?? knownVisitor(request);
  if (known) {
    if (scope) scope.visitor = known;
    return known;
  }
  const visitor = randomBytes(16).toString("base64url");
  if (scope) {
    scope.visitor = visitor;
    scope.cookies.push(visitorCookie(request, visitor));
  }
  return visitor;
}

/** The Set-Cookie header of a visitor's cookie: a random value and its signature. */
export const visitorCookie = (request: Request, visitor: string): string =>
  cookie(VISITOR_COOKIE, `${visitor}.${signVisitor(visitor)}`, { isSecure: isSecure(request) });

function knownVisitor(request: Request): string | null {
  const value = readCookie(request, cookieName(VISITOR_COOKIE, isSecure(request)));
  const [visitor, signature] = (value ?? "").split(".");
  return visitor && signature && isVisitorSignatureValid(visitor, signature) ? visitor : null;
}

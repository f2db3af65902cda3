import { endSessionOfToken } from "~/domain/accounts/sessions.server";
import { cookie, cookieName, readCookie } from "./cookies.server";
import { isSecure } from "./served-origin.server";

/** Also what the page cache looks for: a request that carries it is never answered from the cache. */
export const SESSION_COOKIE = "register_session";

export const readSessionToken = (request: Request): string | null =>
  readCookie(request, cookieName(SESSION_COOKIE, isSecure(request)));

/** The Set-Cookie header that starts a session; the server, not the browser, ends it. */
export const sessionCookie = (request: Request, token: string): string =>
  cookie(SESSION_COOKIE, token, { isSecure: isSecure(request) });

export const endedSessionCookie = (request: Request): string =>
  cookie(SESSION_COOKIE, "", { isSecure: isSecure(request), maxAge: 0 });

/** Ends the session the request's cookie opens, if any: on signing out, and before another begins. */
export function endSessionOf(request: Request): void {
  const token = readSessionToken(request);
  if (token !== null) endSessionOfToken(token);
}

import { AsyncLocalStorage } from "node:async_hooks";
import type { SignedIn } from "~/domain/accounts/permission-rules";

/** What belongs to one request, however many loaders run for it: Remix hands each its own copy of the Request. */
export interface RequestScope {
  /** Named in the log and on error pages. */
  readonly id: string;
  /** The address of the client, for throttling; never logged. */
  readonly clientAddress: string;
  /** Who is signed in, looked up once. */
  signedIn?: { session: CurrentSession | null };
  /** Cookies to set on the answer, whichever loader or action asked for them. */
  readonly cookies: string[];
  /** The random part of the visitor's cookie, once a form has been shown to somebody not signed in. */
  visitor?: string;
  /** For the sign-in page: what somebody sent after their session ended, sealed (kept-forms.server.ts). */
  keptForm?: string;
  /** Set while a form is given back to who typed it: it is read and refused, never acted on. */
  givingBack?: { wasGiven: boolean };
}

export interface CurrentSession {
  sessionId: number;
  /** SHA-256 of the token in the cookie: what form tokens are bound to. */
  tokenHash: string;
  user: SignedIn;
}

const scopes = new AsyncLocalStorage<RequestScope>();

export const inScope = <Result>(scope: RequestScope, work: () => Result): Result => scopes.run(scope, work);

/** Undefined outside the server, as when a test calls a loader. */
export const requestScope = (): RequestScope | undefined => scopes.getStore();

/** What is known of who sends the request, for throttling and for naming a session. */
export const clientOf = (request: Request): { clientAddress: string; userAgent: string | null } => ({
  clientAddress: requestScope()?.clientAddress ?? "unknown",
  userAgent: request.headers.get("user-agent"),
});

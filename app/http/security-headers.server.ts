import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import { publicOrigin } from "./served-origin.server";

const TWO_YEARS_IN_SECONDS = 63_072_000;

/**
 * Everything a page needs comes from this server, and nothing is inline (design §8). Images are files
 * too: charts are SVG in the page itself. `same-origin` rather than no referrer: with none, browsers send
 * "Origin: null" from our own forms, and the check of origins would refuse them.
 */
const options = (): Parameters<typeof helmet>[0] => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "style-src": ["'self'"],
      "img-src": ["'self'"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "form-action": ["'self'"],
      "base-uri": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  referrerPolicy: { policy: "same-origin" },
  xFrameOptions: { action: "deny" },
  // Headers for browsers and plug-ins that are gone cost as much to send as those that protect.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false,
  strictTransportSecurity: publicOrigin()?.startsWith("https:") ? { maxAge: TWO_YEARS_IN_SECONDS } : false,
});

/** Answers that other sites' pages may show say so themselves, in place of what the rest say. */
const OWN = "cross-origin-resource-policy";

/** The headers of every answer, and those of one (name and value in turn). */
export function withOwnHeaders(shared: readonly string[], own: readonly string[]): string[] {
  const isOwn = (word: string) => word.toLowerCase() === OWN;
  const place = own.some(isOwn) ? shared.findIndex(isOwn) : -1;
  return [...shared.filter((_, at) => place < 0 || (at !== place && at !== place + 1)), ...own];
}

/**
 * The security headers of every answer, as name and value in turn. They never differ, so helmet is asked
 * once at start: a page from the cache then costs one writeHead and no middleware.
 */
export function securityHeaders(): string[] {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options())(answer.req, answer, () => undefined);
  return [
    ...Object.entries(answer.getHeaders()).flatMap(([name, value]) => [name, String(value)]),
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ];
}

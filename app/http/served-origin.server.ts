/** How the public reaches this server, such as https://register.example; unset on a machine of one's own. */
export const publicOrigin = (): string | null => process.env.REGISTER_ORIGIN?.replace(/\/+$/, "") || null;

/** Whether a proxy stands in front, so that its X-Forwarded-* headers may be believed (TRUST_PROXY=1). */
export const isBehindProxy = (): boolean => process.env.TRUST_PROXY === "1";

/** Whether visitors come over https, so that cookies may be marked for it. */
export function isSecure(request: Request): boolean {
  return (publicOrigin() ?? request.url).startsWith("https:");
}

/** A path of this site as an address to be followed from elsewhere, such as from an e-mail. */
export const wholeAddress = (request: Request, path: string): string =>
  (publicOrigin() ?? new URL(request.url).origin) + path;

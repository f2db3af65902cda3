/** The value of a cookie of the request, or null. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return null;
}

interface CookieOptions {
  isSecure: boolean;
  /** Seconds; without it the cookie ends with the browser, and 0 ends it now. */
  maxAge?: number;
}

/** Over https the name gets the __Host- prefix: no other host and no plain http page can then set it (ASVS 5, 3.3). */
export const cookieName = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

export function cookie(name: string, value: string, { isSecure, maxAge }: CookieOptions): string {
  const parts = [`${cookieName(name, isSecure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (isSecure) parts.push("Secure");
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join("; ");
}

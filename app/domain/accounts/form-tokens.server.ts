import { timingSafeEqual } from "node:crypto";
import { keyedDigest } from "~db/secrets.server";

/** What a form of `holder` (a session or a visitor) must carry: only this server can make it. */
export const formToken = (holder: string): string => keyedDigest("csrf", `form:${holder}`);

export const signVisitor = (visitor: string): string => keyedDigest("csrf", `visitor:${visitor}`);

export function isVisitorSignatureValid(visitor: string, signature: string): boolean {
  const expected = Buffer.from(signVisitor(visitor));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

import { timingSafeEqual } from "node:crypto";
import { decrypt, encrypt, keyedDigest } from "~db/secrets.server";

/** What a form of `holder` (a session or a visitor) must carry: only this server can make it. */
export const formToken = (holder: string): string => keyedDigest("csrf", `form:${holder}`);

export const signVisitor = (visitor: string): string => keyedDigest("csrf", `visitor:${visitor}`);

export const isVisitorSignatureValid = (visitor: string, signature: string): boolean =>
  isSame(signVisitor(visitor), signature);

/**
 * What the token of a signed-in person's form says of who it was shown to. It outlives the session, so that
 * what was typed can go back to that person and to nobody else; it opens nothing by itself.
 */
export const authorMark = (userId: number): string => `${userId}.${signAuthor(userId)}`;

/** Whose form a token came from: the id of a user, or null where it names none that this server signed. */
export function authorOf(token: string): number | null {
  const [, id = "", signature = ""] = token.split(".");
  const userId = Number(id);
  return Number.isInteger(userId) && userId > 0 && isSame(signAuthor(userId), signature) ? userId : null;
}

/** Seals what was typed, for it to travel through a page that somebody else may see. */
export const sealTyped = (plain: string): string => encrypt("kept-form", plain);

/** What sealTyped sealed, or null where it was not this register. */
export function openTyped(sealed: string): string | null {
  try {
    return decrypt("kept-form", sealed);
  } catch {
    return null;
  }
}

const signAuthor = (userId: number): string => keyedDigest("csrf", `author:${userId}`);

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

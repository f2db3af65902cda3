import { keyedDigest } from "~db/secrets.server";

/** What a link in an e-mail lets its holder do. */
export type TokenUse = "confirm" | "manage" | "stop";

/**
 * A link's token: the number of a row, which is never used again, and a keyed digest over it. Nothing about
 * it is stored, so that a copy of the database opens no link.
 */
export const followToken = (use: TokenUse, id: number): string =>
  `${id}.${keyedDigest("follow", `${use}:${id}`).slice(0, 43)}`;

/** The row a token is of, or null where this register did not make it. */
export function readFollowToken(use: TokenUse, token: string): number | null {
  const id = Number(token.split(".")[0]);
  return Number.isSafeInteger(id) && id > 0 && token === followToken(use, id) ? id : null;
}

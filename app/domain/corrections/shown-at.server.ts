import { keyedDigest } from "~db/secrets.server";

/** When a form was shown, in a form nobody else can make: a spam trap that asks no third party. */
export const shownStamp = (at: number): string => `${at}.${keyedDigest("csrf", `shown:${at}`)}`;

/** The instant a stamp names, or null when this server did not make it. */
export function readShownStamp(stamp: string): number | null {
  const at = Number(stamp.split(".")[0]);
  return Number.isSafeInteger(at) && stamp === shownStamp(at) ? at : null;
}

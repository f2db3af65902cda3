import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { isCalendarDate } from "~/lib/dates";

export type BodyRefusal =
  | "not_found"
  | "stale"
  | "name_required"
  | "name_taken"
  | "opened_after_closed"
  | "date_unreadable"
  | "reason_required"
  | "own_relative"
  | "relative_unknown";

export interface BodyDetails {
  name: string;
  openedOn: string | null;
  closedOn: string | null;
}

/** What is wrong with a body's details by themselves, or null. */
export function refusalOfDetails({ name, openedOn, closedOn }: BodyDetails): BodyRefusal | null {
  if (name.trim().length < 2) return "name_required";
  for (const on of [openedOn, closedOn]) if (on !== null && !isCalendarDate(on)) return "date_unreadable";
  return openedOn !== null && closedOn !== null && closedOn < openedOn ? "opened_after_closed" : null;
}

/** A body's own number where it has no ODS code: B0001, B0002… (design §3: permanent). */
export const numberedCode = (number: number): string => `B${String(number).padStart(4, "0")}`;

/**
 * The names worth telling a reader that a body goes by. Sources also write a body's own name with an office or a
 * place around it, or with a person struck out: by those it is found, but nobody calls it so.
 */
export function namesPeopleUse(bodyName: string, aliases: readonly string[]): string[] {
  const own = normaliseBodyName(bodyName);
  const seen = new Set([own]);
  return aliases.filter((alias) => {
    const name = normaliseBodyName(alias);
    if (seen.has(name) || /[[\]]|redacted/i.test(alias)) return false;
    if (` ${name} `.includes(` ${own} `)) return false;
    seen.add(name);
    return true;
  });
}

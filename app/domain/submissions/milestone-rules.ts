import { showDate } from "~/lib/dates";
import { readWrittenDate } from "~/lib/typed-dates";

/** A step on the way of an action. */
export interface Milestone {
  on: string;
  what: string;
  doneOn: string | null;
}

const LINE = /^(.+?\b\d{4}|\d{4}-\d{2}-\d{2})\s*[:,–-]\s*(.+)$/;
const DONE = /\s*\((?:done|completed)\s+(.+?)\)\s*$/i;

/**
 * Milestones from lines such as "30 September 2026: Doors fitted on two wards (done 2 October 2026)", the date
 * first; `unreadable` are the lines that are none, for a person to mend.
 */
export function readMilestones(text: string | null): { milestones: Milestone[]; unreadable: string[] } {
  const milestones: Milestone[] = [];
  const unreadable: string[] = [];
  for (const line of (text ?? "").split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const milestone = readLine(line);
    if (milestone) milestones.push(milestone);
    else unreadable.push(line);
  }
  return { milestones, unreadable };
}

function readLine(line: string): Milestone | null {
  const done = DONE.exec(line);
  const doneOn = done?.[1] === undefined ? null : readWrittenDate(done[1]);
  if (done && doneOn === null) return null;
  const [, date = "", what = ""] = LINE.exec(done ? line.slice(0, done.index) : line) ?? [];
  const on = readWrittenDate(date);
  return on === null || what.trim() === "" ? null : { on, what: what.trim(), doneOn };
}

/** Milestones as they are kept and shown, one a line, in the order of their dates; null for none. */
export function writeMilestones(milestones: readonly Milestone[]): string | null {
  if (milestones.length === 0) return null;
  return [...milestones]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(
      ({ on, what, doneOn }) =>
        `${showDate(on)}: ${what}${doneOn === null ? "" : ` (done ${showDate(doneOn)})`}`,
    )
    .join("\n");
}

/** Milestones in the form they are kept in, where every line can be read; else as typed, for nothing may be lost. */
export function tidyMilestones(text: string | null): string | null {
  const { milestones, unreadable } = readMilestones(text);
  return unreadable.length > 0 ? text : writeMilestones(milestones);
}

/** The next milestone that is not done, or null. */
export const nextMilestone = (text: string | null): Milestone | null =>
  readMilestones(text).milestones.find(({ doneOn }) => doneOn === null) ?? null;

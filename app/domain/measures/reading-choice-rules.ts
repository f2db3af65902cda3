import type { StatedChange } from "~/domain/impact/comparison-rules";
import type { MeasureDefinition } from "~/domain/impact/measured-series";
import { isCalendarDate } from "~/lib/dates";
import type { MeasureReadingKind } from "~db/vocabulary";

/** What a person added to, or took from, the reading of a series. */
export interface HeldReading {
  bodyId: number | null;
  kind: MeasureReadingKind;
  text: string | null;
  reviewerName: string | null;
  knownOn: string;
}

/** What is shown of a reading: withheld with its reason, or the sentence with what reviewers add. */
export interface ShownReadings {
  /** Null where the sentence is shown. */
  withheld: HeldReading | null;
  added: HeldReading[];
  explanations: HeldReading[];
}

/**
 * The readings that count for a series, newest first. One about everybody's figures counts for each body too,
 * but for the explanations of why places differ, which stand beside all of them together.
 */
export function shownReadings(readings: readonly HeldReading[], bodyId: number | null): ShownReadings {
  const own = readings.filter((reading) => reading.bodyId === null || reading.bodyId === bodyId);
  const switched = own.find(({ kind }) => kind === "withheld" || kind === "restored");
  return {
    withheld: switched?.kind === "withheld" ? switched : null,
    added: own.filter(({ kind }) => kind === "added"),
    explanations: own.filter(({ kind }) => kind === "explanation"),
  };
}

/** What a chart is compared around: the date asked for, else when the body says it is done, else nothing. */
export function changeAsked(
  { marks }: Pick<MeasureDefinition, "marks">,
  asked: string | null,
): StatedChange | null {
  if (asked !== null && isCalendarDate(asked)) {
    const mark = marks.find(({ on }) => on === asked);
    return { on: asked, what: mark ? whatOf(mark) : "the date chosen" };
  }
  const done = marks.find(({ kind }) => kind === "implemented");
  if (done) return { on: done.on, what: whatOf(done) };
  const event = marks.find(({ kind }) => kind === "other");
  return event ? { on: event.on, what: whatOf(event) } : null;
}

/** A mark as it stands between "after" and its date. */
function whatOf({ kind, label }: MeasureDefinition["marks"][number]): string {
  const words = label.replace(/[.]$/, "");
  if (kind === "implemented") return `the work on ${words}`;
  if (kind === "issued") return `the recommendation ${words}`;
  if (kind === "answered") return `the answer to ${words}`;
  return kind === "verified" ? `the check of ${words}` : `“${words}”`;
}

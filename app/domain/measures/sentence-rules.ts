import { showDate } from "~/lib/dates";
import type { MeasureEventKind } from "~db/vocabulary";

/** How counting changed, for files that hold figures of before and after it, oldest first. */
export const methodChangesOf = (
  events: readonly { kind: MeasureEventKind; on: string; text: string | null; code: string | null }[],
): string[] =>
  events
    .filter(({ kind }) => kind === "method_change" || kind === "method_note")
    .map(({ kind, on, text, code }) => {
      const notAlike = kind === "method_change" ? " Figures before and after are not alike." : "";
      const whose = code === null ? "" : ` at ${code}`;
      return `How it is counted${whose} changed on ${showDate(on)}: ${sentencesOf(text ?? "[removed]").join(" ")}${notAlike}`;
    });

/** The lines of a note as sentences, each with its stop. */
export const sentencesOf = (text: string | null): string[] =>
  (text ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (/[.!?]$/.test(line) ? line : `${line}.`));

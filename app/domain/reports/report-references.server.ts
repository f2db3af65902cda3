import type { Writing } from "~db/writing.server";
import * as repository from "./report-repository.server";

/**
 * A free reference for a report: series and normalised source reference, `-2`, `-3` where sources repeat
 * one, `X0001` where there is none (design §3). Callers that bring several reports with one source
 * reference bring them in order of report date and then of source key, so that no file's order matters.
 */
export function freeReportReference(w: Writing, series: string, sourceReference: string | null): string {
  if (sourceReference === null) {
    for (;;) {
      const reference = missingReference(series, w.nextNumber(`${series}-X`));
      if (!repository.existsReference(reference)) return reference;
    }
  }
  const base = `${series}-${sourceReference}`;
  if (!repository.existsReference(base)) return base;
  for (let copy = 2; ; copy += 1) {
    const reference = `${base}-${copy}`;
    if (!repository.existsReference(reference)) return reference;
  }
}

/** PFD-X0001: the reference of a report whose source gives it none. */
export const missingReference = (series: string, number: number): string =>
  `${series}-X${String(number).padStart(4, "0")}`;

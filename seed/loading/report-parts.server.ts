import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import type { Known } from "~/domain/known";
import { addAddressing, addRecommendation } from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import type { Writing } from "~db/writing.server";
import type { SeedAddressee } from "../seed-types";
import { found, type Loaded, type LoadedBody, type LoadedReport } from "./loaded";

const CANDIDATE_SCORE = 0.7;

export function addAddressees(w: Writing, loaded: Loaded, report: LoadedReport, known: Known): void {
  for (const addressee of report.seed.addressees) {
    const { key, asWritten, capacity, match, candidates = [] } = addressee;
    report.addressings.set(
      key,
      addAddressing(w, {
        ...{ reportId: report.id, body: bodyOf(loaded, addressee), match, capacity },
        ...{ addressedAs: asWritten, addressedName: normaliseBodyName(asWritten), known },
        candidates: candidates.map((code) => ({ bodyId: loaded.body(code).id, score: CANDIDATE_SCORE })),
      }),
    );
  }
}

/** A removed name and words for nobody in particular are no body's, as an import reads them (D17). */
const bodyOf = (loaded: Loaded, { body, match }: SeedAddressee): LoadedBody | null =>
  body === undefined || match === "redacted" || match === "unspecific" ? null : loaded.body(body);

/** Adds the items in the seed's order and starts tracking what the text alone asks of whom. */
export function addItems(w: Writing, report: LoadedReport, known: Known): void {
  const { seed, id: reportId } = report;
  for (const { number, kind, text, split, themes, parent } of seed.items) {
    const parentId = parent === undefined ? null : found(report.items, parent).id;
    const sourceLabel = split === "whole_section" ? null : number;
    const id = addRecommendation(w, { reportId, kind, text, split, themes, sourceLabel, parentId, known });
    report.items.set(number, { id, reference: `${report.reference}.${report.items.size + 1}` });
  }
  trackFromText(w, reportId, trackAllotted(w, report, known), known);
}

/** Tracks what the text gives to bodies by name; answers one addressing for each such item. */
function trackAllotted(w: Writing, report: LoadedReport, known: Known): Map<number, number> {
  const allotted = new Map<number, number>();
  for (const { number, allottedTo = [] } of report.seed.items)
    for (const key of allottedTo) {
      const recommendationId = found(report.items, number).id;
      const addressingId = found(report.addressings, key);
      allotted.set(recommendationId, addressingId);
      if (report.seed.addressees.some((addressee) => addressee.key === key && addressee.body))
        trackItem(w, { reportId: report.id, recommendationId, addressingId, basis: "allotted", known });
    }
  return allotted;
}

import { knownNow } from "~/domain/known";
import type { Job } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { FLOW_AND_STAFFING } from "./library/flow-and-staffing";
import type { LibraryMeasure } from "./library/library-measure";
import type { PublishedSeries } from "./library/published-series";
import { RESTRICTIVE_PRACTICE } from "./library/restrictive-practice";
import { WARD_SAFETY } from "./library/ward-safety";
import { addAim, addEvent, addLink, addMeasure, addVersion, fieldsOf } from "./keep-measure.server";
import * as repository from "./measures-repository.server";

/** Definitions for anybody to use: mental-health inpatient safety. */
export const LIBRARY: readonly LibraryMeasure[] = [
  ...RESTRICTIVE_PRACTICE,
  ...WARD_SAFETY,
  ...FLOW_AND_STAFFING,
];

/**
 * Brings the library of the open register up to date with this program's: what is missing is added, what reads
 * differently gets a new version. A definition that a person corrected here stays as they made it.
 */
export function keepLibrary(job: Job = "setup", at?: number): void {
  write({ actor: { kind: "job", job }, action: "measure_defined", subject: "measure library", at }, (w) => {
    for (const one of LIBRARY) keepDefinition(w, one, true);
  });
}

/** The measure of a published series, added with what is known of it the first time its figures are read. */
export function keepPublishedSeries(w: Writing, series: PublishedSeries): number {
  const { id, isNew } = keepDefinition(w, series, false);
  if (!isNew) return id;
  const known = knownNow(w, "official_register");
  const ofAll = { measureId: id, bodyId: null };
  if (series.aim) addAim(w, ofAll, { aim: series.aim, known });
  for (const event of series.events) addEvent(w, ofAll, { ...event, known });
  return id;
}

function keepDefinition(
  w: Writing,
  { slug, fields, themes }: LibraryMeasure,
  isLibrary: boolean,
): { id: number; isNew: boolean } {
  const known = knownNow(w, "official_register");
  const held = repository.findMeasure(slug);
  if (!held) {
    const { id } = addMeasure(w, { slug, fields, ownerBodyId: null, isLibrary, known });
    for (const theme of themes) addLink(w, id, { to: { theme }, known });
    return { id, isNew: true };
  }
  const isOurs = held.provenance === "official_register";
  if (isOurs && !isSame(fieldsOf(held), fields)) addVersion(w, held.id, { fields, reason: null, known });
  return { id: held.id, isNew: false };
}

const isSame = (one: object, other: object): boolean =>
  Object.entries(one).every(([name, value]) => (other as Record<string, unknown>)[name] === value);

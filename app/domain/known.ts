import { londonDay } from "~/lib/dates";
import type { KnownOnBasis, Provenance } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

/** When and how the public could know something: carried by every row of every history (design §2). */
export interface Known {
  on: string;
  basis: KnownOnBasis;
  provenance: Provenance;
}

/** Known here from the day of the act on. */
export const knownNow = (w: Writing, provenance: Provenance): Known => ({
  on: londonDay(w.at),
  basis: "observed",
  provenance,
});

/** The columns of a history row. */
export const historyOf = (w: Writing, known: Known) => ({
  provenance: known.provenance,
  knownOn: known.on,
  knownOnBasis: known.basis,
  recordedAt: w.at,
});

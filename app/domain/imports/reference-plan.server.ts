import { missingReference } from "~/domain/reports/report-references.server";
import { existsReportReference, findReferenceOf } from "./imported-report-repository.server";
import { reportReferenceOf } from "./reading/source-reference-rules";

interface Candidate {
  sourceKey: string;
  reportedOn: string | null;
}

/** A report's page and its date, as the file gives them. */
interface Seen {
  address: string;
  reportedOn: string;
}

/** Reports of a file whose source reference is missing (null) or stands several times in it, by that reference. */
export type RepeatedReferences = ReadonlyMap<string | null, readonly Candidate[]>;

/** Finds, row by row, the source references that are missing or repeated: the few that need a plan. */
export class ReferenceSurvey {
  /** The first report of each reference, until a second one shows. */
  readonly #first = new Map<string, Seen>();
  readonly #groups = new Map<string | null, Candidate[]>();

  /** `read` makes a candidate of what the file gives: asked for the few that become one. */
  constructor(private readonly read: (seen: Seen) => Candidate) {}

  see({ sourceReference, ...seen }: Seen & { sourceReference: string | null }): void {
    if (sourceReference === null) return this.#add(null, seen);
    const first = this.#first.get(sourceReference);
    if (!first) {
      this.#first.set(sourceReference, seen);
      return;
    }
    if (!this.#groups.has(sourceReference)) this.#add(sourceReference, first);
    this.#add(sourceReference, seen);
  }

  #add(sourceReference: string | null, seen: Seen): void {
    const candidate = this.read(seen);
    const group = this.#groups.get(sourceReference);
    if (group) group.push(candidate);
    else this.#groups.set(sourceReference, [candidate]);
  }

  repeated(): RepeatedReferences {
    return this.#groups;
  }
}

/**
 * References for the reports of a file whose source reference is missing or repeated, by source key: `-2`,
 * `-3`, or X-numbers, in order of report date and then of the source address's digest, whatever the order of
 * the rows (design §3). Reports the register holds keep theirs and get none here; a run that was killed gives,
 * when it goes on, the same references it would have given.
 */
export function planReferences(series: string, repeated: RepeatedReferences): Map<string, string> {
  const planned = new Map<string, string>();
  for (const [sourceReference, group] of repeated) {
    const taken = new Set<string>();
    for (const { sourceKey } of [...group].sort(inOrder)) {
      if (findReferenceOf(sourceKey) !== null || planned.has(sourceKey)) continue;
      const reference = freeReference(series, sourceReference, taken);
      taken.add(reference);
      planned.set(sourceKey, reference);
    }
  }
  return planned;
}

function freeReference(series: string, sourceReference: string | null, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const reference = numberedReference(series, sourceReference, number);
    if (!taken.has(reference) && !existsReportReference(reference)) return reference;
  }
}

function numberedReference(series: string, sourceReference: string | null, number: number): string {
  if (sourceReference === null) return missingReference(series, number);
  const base = reportReferenceOf(series, sourceReference);
  return number === 1 ? base : `${base}-${number}`;
}

const inOrder = (a: Candidate, b: Candidate): number =>
  (a.reportedOn ?? "9999").localeCompare(b.reportedOn ?? "9999") || (a.sourceKey < b.sourceKey ? -1 : 1);

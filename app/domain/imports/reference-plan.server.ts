import { missingReference } from "~/domain/reports/catalogue.server";
import { existsReportReference, findReferenceOf } from "./imported-report-repository.server";
import { reportReferenceOf } from "./reading/source-reference-rules";

interface Candidate {
  sourceKey: string;
  reportedOn: string | null;
}

interface Seen {
  sourceReference: string | null;
  sourceKey: () => string;
  reportedOn: () => string | null;
}

/**
 * References for the reports of a file whose source reference is missing or repeated: `-2`, `-3`, or
 * X-numbers, in order of report date and then of the source address's digest, whatever the order of the
 * rows (design §3). Reports the register holds keep theirs; a run that was killed gives, when it goes on,
 * the same references it would have given.
 */
export class ReferencePlan {
  /** The first report of each reference, until a second one shows. */
  readonly #first = new Map<string, Seen>();
  readonly #groups = new Map<string | null, Candidate[]>();

  constructor(private readonly series: string) {}

  see(seen: Seen): void {
    const { sourceReference } = seen;
    if (sourceReference === null) return this.#add(null, seen);
    const first = this.#first.get(sourceReference);
    if (!first) {
      const [sourceKey, reportedOn] = [seen.sourceKey(), seen.reportedOn()];
      this.#first.set(sourceReference, {
        sourceReference,
        sourceKey: () => sourceKey,
        reportedOn: () => reportedOn,
      });
      return;
    }
    if (!this.#groups.has(sourceReference)) this.#add(sourceReference, first);
    this.#add(sourceReference, seen);
  }

  #add(sourceReference: string | null, { sourceKey, reportedOn }: Seen): void {
    const group = this.#groups.get(sourceReference) ?? [];
    group.push({ sourceKey: sourceKey(), reportedOn: reportedOn() });
    this.#groups.set(sourceReference, group);
  }

  /** The planned references by source key, of reports that are not in the register yet. */
  references(): Map<string, string> {
    const planned = new Map<string, string>();
    for (const [sourceReference, group] of this.#groups) {
      const taken = new Set<string>();
      for (const { sourceKey } of group.sort(inOrder)) {
        if (findReferenceOf(sourceKey) !== null || planned.has(sourceKey)) continue;
        const reference = this.#free(sourceReference, taken);
        taken.add(reference);
        planned.set(sourceKey, reference);
      }
    }
    this.#first.clear();
    this.#groups.clear();
    return planned;
  }

  #free(sourceReference: string | null, taken: ReadonlySet<string>): string {
    for (let number = 1; ; number += 1) {
      const reference = this.#numbered(sourceReference, number);
      if (!taken.has(reference) && !existsReportReference(reference)) return reference;
    }
  }

  #numbered(sourceReference: string | null, number: number): string {
    if (sourceReference === null) return missingReference(this.series, number);
    const base = reportReferenceOf(this.series, sourceReference);
    return number === 1 ? base : `${base}-${number}`;
  }
}

const inOrder = (a: Candidate, b: Candidate): number =>
  (a.reportedOn ?? "9999").localeCompare(b.reportedOn ?? "9999") || (a.sourceKey < b.sourceKey ? -1 : 1);

import type { FacetTable } from "./facet-table";
import { listBodiesCalled } from "./named-bodies-repository.server";
import { columnsMask, type Postings } from "./postings";
import { postingsOfPhrase } from "./postings.server";
import type { Clause } from "./query-language";
import type { Variant } from "./scoring";
import { wordsOf } from "./analysis-rules";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";

export interface NamedBody {
  /** The clauses that name it: from one place to before another. */
  from: number;
  to: number;
  variant: Variant;
}

const LONGEST_NAME = 8;
/** A name that mostly stands where the body was not asked is a common word: "community mental health team". */
const LEAST_TELLING = 0.3;
const WEIGHT = 0.9;
/** Initials that stand for more bodies than this name none. */
const MOST_BODIES = 3;

/**
 * Bodies that a query names, by a name they have, had or are called by, and what was asked of them or of whoever
 * answers for them now.
 */
export function bodiesNamed(table: FacetTable, typed: string, clauses: readonly Clause[]): NamedBody[] {
  const spans = spansOf(typed, clauses);
  const codes = new Map<string, Set<string>>();
  for (const { called, code } of listBodiesCalled([...new Set(spans.map(({ name }) => name))])) {
    const known = codes.get(called) ?? new Set();
    codes.set(called, known.add(code));
  }
  return spans.flatMap(({ from, to, name }) => {
    const found = codes.get(name);
    if (!found || found.size > MOST_BODIES) return [];
    const postings = postingsOfBodies(table, found);
    if (postings.places.length === 0 || !isTelling(table, name, postings)) return [];
    return [{ from, to, variant: { postings, weight: WEIGHT, isSame: true } }];
  });
}

/** Every run of words that was typed, small words included, with the clauses it covers. */
function spansOf(typed: string, clauses: readonly Clause[]): { from: number; to: number; name: string }[] {
  let next = 0;
  const tokens = typed.split(/[\s-]+/).map((text) => {
    const clause = clauses[next];
    const isNext = clause?.kind === "word" && clause.typed === text.toLowerCase();
    if (isNext) next += 1;
    return { text, place: isNext ? next - 1 : null };
  });
  const spans: { from: number; to: number; name: string }[] = [];
  tokens.forEach((first, start) => {
    if (first.place === null) return;
    for (let end = start; end < Math.min(tokens.length, start + LONGEST_NAME); end += 1) {
      const last = tokens[end]?.place ?? null;
      if (last === null) continue;
      const name = normaliseBodyName(
        tokens
          .slice(start, end + 1)
          .map(({ text }) => text)
          .join(" "),
      );
      spans.push({ from: first.place, to: last + 1, name });
    }
  });
  return spans;
}

function isTelling(table: FacetTable, name: string, asked: Postings): boolean {
  const named = postingsOfPhrase(table, wordsOf(name), null);
  if (named.places.length === 0) return true;
  const isAsked = new Set(asked.places);
  let together = 0;
  for (const place of named.places) if (isAsked.has(place)) together += 1;
  return together >= LEAST_TELLING * named.places.length;
}

const BODY = columnsMask(["body"]);

function postingsOfBodies(table: FacetTable, codes: ReadonlySet<string>): Postings {
  const { starts, values } = table.columns.body;
  const wanted = new Set<number>();
  table.values.body.forEach(({ value }, number) => {
    if (codes.has(value) || codes.has(table.mergedCodes.get(value) ?? value)) wanted.add(number);
  });
  const places: number[] = [];
  if (wanted.size > 0)
    for (let place = 0; place < table.ids.length; place += 1) {
      const [first, end] = [table.bodyStarts[place] ?? 0, table.bodyStarts[place + 1] ?? 0];
      for (let at = starts[first] ?? 0; at < (starts[end] ?? 0); at += 1)
        if (wanted.has(values[at] ?? 0)) {
          places.push(place);
          break;
        }
    }
  return {
    places: Int32Array.from(places),
    columns: new Uint16Array(places.length).fill(BODY),
    counts: new Uint8Array(places.length),
  };
}

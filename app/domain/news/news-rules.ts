import { showDate } from "~/lib/dates";
import {
  ADDRESSING_EVENT_KINDS,
  ADEQUACIES,
  CAPACITIES,
  CORRECTION_STATES,
  IMPLEMENTATION_STATUSES,
  isTerm,
  labelOf,
  POSITIONS,
  RESPONSE_KINDS,
  VERIFICATION_FINDINGS,
  type Term,
} from "~db/vocabulary";
import type { NewsRow } from "./news-repository.server";

const inWords = (terms: readonly Term[], word: string): string =>
  isTerm<string>(terms, word) ? labelOf(terms, word).toLowerCase() : word;

/** What a statement says in one short sentence, without any words of its own text (design §4.8). */
export function newsSentence({ kind, word, bodyName }: Pick<NewsRow, "kind" | "word" | "bodyName">): string {
  const body = bodyName ?? "A body";
  const said = word ?? "";
  switch (kind) {
    case "asked":
      return said === "addressee" ? `${body} was asked` : `${body}: ${inWords(CAPACITIES, said)}`;
    case "answer":
      return `${body}: ${inWords(RESPONSE_KINDS, said)} published`;
    case "position":
      return `${body} says: ${inWords(POSITIONS, said)}`;
    case "claim":
      return `${body} on its progress: ${inWords(IMPLEMENTATION_STATUSES, said)}`;
    case "assessment":
      return `The answer of ${body} was judged: ${inWords(ADEQUACIES, said)}`;
    case "verification":
      return `Checked at ${body}: ${inWords(VERIFICATION_FINDINGS, said)}`;
    case "dispute":
      return said === "raised" ? `What ${body} says is disputed` : `A dispute about ${body} was resolved`;
    case "event":
      return `${body}: ${inWords(ADDRESSING_EVENT_KINDS, said)}`;
    case "extension":
      return `${body} was given until ${showDate(said)} to answer`;
    case "correction":
      return `A request for correction was decided: ${inWords(CORRECTION_STATES, said)}`;
  }
}

/** A report in a list of news: who wrote it and when, not its title, which may tell of a death. */
export const reportInWords = (report: {
  reportReference: string;
  issuerName: string;
  reportedOn: string | null;
}) =>
  `${report.reportReference} (${report.issuerName}${report.reportedOn === null ? "" : `, ${showDate(report.reportedOn)}`})`;

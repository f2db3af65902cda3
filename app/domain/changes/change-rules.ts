import {
  ADEQUACIES,
  ESCALATION_RUNGS,
  IMPLEMENTATION_STATUSES,
  labelOf,
  POSITIONS,
  REPORT_KINDS,
  RESPONSE_KINDS,
  STATEMENT_VOICES,
  VERIFICATION_FINDINGS,
  type ReportKind,
  type Term,
} from "~db/vocabulary";

export const CHANGE_KINDS = [
  ...(["published", "answer", "position", "claim", "assessment", "verification", "dispute"] as const),
  ...(["statement", "escalation"] as const),
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeFacts {
  kind: ChangeKind;
  reference: string;
  reportReference: string;
  reportKind: ReportKind;
  issuerName: string;
  bodyNames: string | null;
  word: string | null;
}

const label = (terms: readonly Term[], word: string | null): string =>
  labelOf(terms as readonly Term<string>[], word ?? "").toLowerCase();

const DISPUTE: Readonly<Record<string, string>> = {
  raised: "What it says is disputed",
  settled: "What it says is no longer disputed",
};

/** What happened, as a headline: never words of a report or an answer, which may name people or tell of methods. */
export function headlineOf({ kind, reference, bodyNames, word, issuerName }: ChangeFacts): string {
  const body = bodyNames ?? "A body that the register has not matched";
  switch (kind) {
    case "published":
      return `${reference}: new report by ${issuerName}`;
    case "answer":
      return `${reference}: ${label(RESPONSE_KINDS, word)} published, ${bodyNames ?? "not yet known whose"}`;
    case "position":
      return `${reference}: ${body} says “${label(POSITIONS, word)}”`;
    case "claim":
      return `${reference}: ${body}: ${label(IMPLEMENTATION_STATUSES, word)}`;
    case "assessment":
      return `${reference}: the answer of ${body} was judged “${label(ADEQUACIES, word)}”`;
    case "verification":
      return `${reference}: what ${body} says was checked: “${label(VERIFICATION_FINDINGS, word)}”`;
    case "dispute":
      return `${reference}: ${DISPUTE[word ?? ""] ?? "Disputed"} (${body})`;
    case "statement":
      return `${reference}: a statement was published (${label(STATEMENT_VOICES, word)})`;
    case "escalation":
      return `${reference}: escalated: ${label(ESCALATION_RUNGS, word)} (${body})`;
  }
}

/** One or two sentences under the headline. */
export const summaryOf = ({
  kind,
  reportKind,
  reportReference,
  issuerName,
  bodyNames,
}: ChangeFacts): string =>
  [
    `${labelOf(REPORT_KINDS, reportKind)} ${reportReference} by ${issuerName}.`,
    ...(kind === "published" && bodyNames !== null ? [`It asks ${bodyNames}.`] : []),
  ].join(" ");

import type * as V from "~db/vocabulary";
import type { RowProblem } from "./source-report";

/** One recommendation of a national register, with what the body asked said to it. */
export interface RegisterItem {
  label: string | null;
  text: string;
  kind: V.RecommendationKind;
  /** The body asked, as the source writes it. */
  body: string;
  answer: { text: string; datedOn: string | null } | null;
}

/** A report of an investigator, inquiry or committee, as a register of recommendations has it. */
export interface RegisterReport {
  /** What tells it from other reports of its source. */
  key: string;
  /** Its series, and its own part of the reference where it has a readable one: INQ-POST-OFFICE. */
  series: string;
  ownReference: string | null;
  kind: V.ReportKind;
  regime: V.Regime;
  jurisdiction: V.Jurisdiction;
  issuer: { name: string; kind: V.IssuerKind; isRecognised: boolean };
  title: string;
  /** The source's page; null where it names none. */
  address: string | null;
  provenance: V.Provenance;
  trackedBecause: "answered" | "only_body";
  items: readonly RegisterItem[];
  problems: RowProblem[];
}

import type { Provenance, ReportField, TextSource } from "~db/vocabulary";
import type { SourceDate } from "./reading/source-date-rules";
import type { SourceReference } from "./reading/source-reference-rules";

/** The sections of a coroner's report that a source may give as text. */
export type SectionField = Extract<
  ReportField,
  "investigation" | "circumstances" | "concerns" | "action" | "response_request" | "legal" | "summary"
>;

/** A file the source links to. */
export interface SourceLink {
  /** As the source has it; it may carry names, so it is only digested and encrypted (design §4.8). */
  address: string;
  /** The file's name as people read it, names of the deceased masked. */
  title: string;
}

/**
 * One report as one source describes it, whatever the source's format: what every adapter makes of a row
 * and the one writer takes in. The names of the deceased are masked in every text. Blanks are "".
 */
export interface SourceReport {
  provenance: Provenance;
  sourceAddress: string;
  reference: SourceReference;
  reportedOn: SourceDate;
  publishedOn: SourceDate;
  author: string;
  area: string;
  categories: string;
  sentTo: string;
  sourceStatus: string;
  replyCount: string;
  deceasedCount: string;
  sections: readonly { section: SectionField; raw: string }[];
  textSource: TextSource;
  reportLinks: readonly SourceLink[];
  replyLinks: readonly SourceLink[];
}

export type AdaptedRow = { report: SourceReport; rejected: null } | { report: null; rejected: string };

/** Something about a row that a person should know: written with the row's number. */
export interface RowProblem {
  kind: "rejected" | "repaired" | "flagged" | "held";
  field: string | null;
  reason: string;
}

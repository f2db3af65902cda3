import type { AdaptedRow } from "../source-report";
import { adaptPfdRow, type Cells, type PfdColumns } from "./pfd-rules";

/** The three formats in which coroners' reports come, and where each keeps what. */
export interface PfdFormat {
  columns: PfdColumns;
  /** Columns without which a file is of another kind. */
  required: readonly string[];
  /** The column whose words are counted as statuses when a file's health is compared (D14). */
  statusColumn: string | null;
  adapt: (cells: Cells, today: string) => AdaptedRow;
}

/** Rows as a reader of the official pages writes them: the best source there is. */
const RAW: PfdColumns = {
  address: "report_url",
  reference: "ref",
  reportedOn: "date_of_report",
  publishedOn: "date_added",
  deceased: "deceased_name",
  author: "coroner_name",
  area: "coroner_area",
  categories: "category",
  sentTo: "this_report_is_being_sent_to",
  reportLinks: "pdf_url",
  replyLinks: "reply_urls",
  sections: {
    investigation: "inquest",
    circumstances: "circumstances",
    concerns: "concerns",
    action: "action",
    response_request: "response",
    legal: "legal",
  },
};

/** The tracker's cleaned export: names of bodies and areas are its own canonical ones. */
const TRACKER: PfdColumns = {
  address: "URL",
  reference: "Ref",
  reportedOn: "Date of report",
  publishedOn: "Date added",
  deceased: "Deceased name",
  author: "Coroner name",
  area: "Coroner area",
  categories: "Category",
  sentTo: "Sent to",
  status: "Status",
  replyCount: "Replies count",
  deceasedCount: "Number of deceased",
  sections: {},
};

/** Text that a program extracted from the reports' documents. */
const TOOLKIT: PfdColumns = {
  address: "url",
  reference: "id",
  reportedOn: "date",
  author: "coroner",
  area: "area",
  sentTo: "receiver",
  sections: { investigation: "investigation", circumstances: "circumstances", concerns: "concerns" },
};

export const PFD_FORMATS = {
  "pfd-raw": {
    columns: RAW,
    required: [
      ...["date_added", "date_of_report", "ref", "coroner_name", "coroner_area", "category"],
      ...["this_report_is_being_sent_to", "report_url"],
    ],
    statusColumn: null,
    adapt: (cells, today) =>
      adaptPfdRow(cells, RAW, { provenance: "official_page", textSource: "html" }, today),
  },
  "pfd-tracker": {
    columns: TRACKER,
    required: ["Status", "Date added", "Date of report", "Ref", "Coroner area", "Sent to", "URL"],
    statusColumn: "Status",
    adapt: (cells, today) =>
      adaptPfdRow(cells, TRACKER, { provenance: "tracker", textSource: "none" }, today),
  },
  "pfd-toolkit": {
    columns: TOOLKIT,
    required: ["url", "id", "date", "coroner", "area", "receiver", "concerns"],
    statusColumn: null,
    adapt: (cells, today) =>
      adaptPfdRow(cells, TOOLKIT, { provenance: "extracted_text", textSource: "pdf_text" }, today),
  },
} as const satisfies Record<string, PfdFormat>;

export type PfdFormatName = keyof typeof PFD_FORMATS;

export const isPfdFormat = (format: string): format is PfdFormatName => format in PFD_FORMATS;

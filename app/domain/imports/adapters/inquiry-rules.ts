import type { IssuerKind, ReportKind } from "~db/vocabulary";
import type { InquiryRecord, JsonRow } from "../reading/json-reading.server";
import { cleanLine, cleanText, isBlankValue } from "../reading/source-text-rules";
import type { RegisterItem, RegisterReport } from "../register-report";
import type { NumberedReport } from "./hssib-rules";

interface Inquiry {
  title: string;
  issuer: string;
  kind: ReportKind;
  issuerKind: IssuerKind;
}

const inquiry = (issuer: string, title: string): Inquiry => ({
  ...{ title, issuer, kind: "inquiry_report", issuerKind: "inquiry" },
});
const committee = (issuer: string, title: string): Inquiry => ({
  ...{ title, issuer, kind: "select_committee_report", issuerKind: "committee" },
});

/** What the file's names of document pairs stand for. */
const KNOWN: Readonly<Record<string, Inquiry>> = {
  blood_inquiry: inquiry("Infected Blood Inquiry", "Infected Blood Inquiry: the report"),
  grenfell_phase2: inquiry("Grenfell Tower Inquiry", "Grenfell Tower Inquiry: phase 2 report"),
  post_office: inquiry("Post Office Horizon IT Inquiry", "Post Office Horizon IT Inquiry: report"),
  covid_inquiry: inquiry("UK Covid-19 Inquiry", "UK Covid-19 Inquiry: report on module 1"),
  covid_inquiry_module2: inquiry("UK Covid-19 Inquiry", "UK Covid-19 Inquiry: report on module 2"),
  behaviour_change: committee("House of Lords Science and Technology Committee", "Behaviour Change"),
  space_economy: committee("House of Lords UK Engagement with Space Committee", "The space economy"),
  summer_2024_disorder: committee(
    "House of Commons Home Affairs Committee",
    "Police response to the 2024 summer disorder",
  ),
};

/** The answers in this file are all the government's. */
const GOVERNMENT = "UK Government";

/**
 * The reports of a file of inquiry recommendations: one per pair of report and government response, called
 * INQ- and the pair's name. The file's machine-made `classification` is not read.
 */
export function inquiryReports(rows: readonly JsonRow<InquiryRecord>[]): NumberedReport[] {
  const reports = new Map<string, NumberedReport & { items: RegisterItem[] }>();
  for (const { rowNumber, values } of rows) {
    if (!values) continue;
    const known = reports.get(values.document_pair) ?? newReport(rowNumber, values.document_pair);
    reports.set(values.document_pair, known);
    known.items.push(itemOf(values));
  }
  return [...reports.values()].map(({ rowNumber, report }) => ({ rowNumber, report }));
}

function newReport(rowNumber: number, pair: string) {
  const items: RegisterItem[] = [];
  const known = KNOWN[pair];
  const name = known ?? inquiry(readablePair(pair), readablePair(pair));
  const report: RegisterReport = {
    key: pair,
    series: "INQ",
    ownReference: pair
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
    kind: name.kind,
    regime: "no_legal_period",
    jurisdiction: "united_kingdom",
    issuer: { name: name.issuer, kind: name.issuerKind, isRecognised: known !== undefined },
    title: name.title,
    address: null,
    provenance: "tracker",
    trackedBecause: "answered",
    items,
    problems: known
      ? []
      : [{ kind: "flagged", field: "issuer", reason: `No inquiry is known as “${pair.slice(0, 80)}”.` }],
  };
  return { rowNumber, report, items };
}

function readablePair(pair: string): string {
  const words = cleanLine(pair.replace(/[_-]+/g, " "));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemOf(record: InquiryRecord): RegisterItem {
  const answer = record.matched_response_text ?? "";
  return {
    label: cleanLine(record.id),
    text: cleanText(record.recommendation_text),
    kind: "inquiry_recommendation",
    body: GOVERNMENT,
    answer: isBlankValue(answer) ? null : { text: cleanText(answer), datedOn: null },
  };
}

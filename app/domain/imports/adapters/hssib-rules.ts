import type { HssibRecord, JsonRow } from "../reading/json-reading.server";
import { cleanLine, cleanText, isBlankValue } from "../reading/source-text-rules";
import type { RegisterItem, RegisterReport } from "../register-report";
import { normaliseAddress } from "../source-address-rules";
import type { RowProblem } from "../source-report";

export interface NumberedReport {
  rowNumber: number;
  report: RegisterReport;
}

/**
 * The reports of a file of HSSIB recommendations: the records of one page are one report's, in the order of
 * the file. The file does not date the reports, so no legal period is assumed (Health and Care Act 2022,
 * s. 116, has applied since October 2023 only).
 */
export function hssibReports(rows: readonly JsonRow<HssibRecord>[]): NumberedReport[] {
  const reports = new Map<string, NumberedReport & { items: RegisterItem[]; problems: RowProblem[] }>();
  for (const { rowNumber, values } of rows) {
    if (!values) continue;
    const key = normaliseAddress(values.url) ?? cleanLine(values.investigation).toLowerCase();
    const known = reports.get(key) ?? newReport(key, rowNumber, values);
    reports.set(key, known);
    known.items.push(itemOf(values));
    if (values.recommendation_truncated)
      known.problems.push(cut("concerns", known.items.length, "recommendation"));
    if (values.response_truncated && values.response !== "")
      known.problems.push(cut("document_links", known.items.length, "answer"));
  }
  return [...reports.values()].map(({ rowNumber, report }) => ({ rowNumber, report }));
}

const cut = (field: string, number: number, what: string): RowProblem => ({
  kind: "flagged",
  field,
  reason: `The source cuts the text of ${what} ${number} short.`,
});

function newReport(key: string, rowNumber: number, record: HssibRecord) {
  const items: RegisterItem[] = [];
  const problems: RowProblem[] = [];
  const report: RegisterReport = {
    key,
    series: "HSSIB",
    ownReference: null,
    kind: "hssib_report",
    regime: "no_legal_period",
    jurisdiction: "england",
    issuer: {
      name: "Health Services Safety Investigations Body",
      kind: "national_investigator",
      isRecognised: true,
    },
    title: cleanLine(record.investigation),
    address: normaliseAddress(record.url) === null ? null : record.url.trim(),
    provenance: "official_page",
    trackedBecause: "only_body",
    items,
    problems,
  };
  return { rowNumber, report, items, problems };
}

function itemOf(record: HssibRecord): RegisterItem {
  const datedOn = /^\d{4}-\d{2}-\d{2}$/.test(record.response_date) ? record.response_date : null;
  return {
    label: isBlankValue(record.ref) ? null : cleanLine(record.ref),
    text: cleanText(record.recommendation),
    kind: "safety_recommendation",
    body: cleanLine(record.body),
    answer: isBlankValue(record.response) ? null : { text: cleanText(record.response), datedOn },
  };
}

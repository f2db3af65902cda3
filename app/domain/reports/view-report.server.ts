import { viewAsked, type AskedBody } from "~/domain/addressings/view-addressings.server";
import { meanOneArea } from "~/domain/issuers/coroner-areas.server";
import { publicDocumentsOf, type PublicDocument } from "~/domain/documents/public-documents.server";
import { viewAnswers } from "~/domain/responses/view-responses.server";
import { londonDay } from "~/lib/dates";
import { decrypt } from "~db/secrets.server";
import { dateAsKnown } from "./date-rules";
import { differencesOf, type SourceDifference } from "./source-difference-rules";
import * as repository from "./view-report-repository.server";

export interface ShownReport {
  state: "shown";
  report: Omit<repository.ReportRow, "isSensitive" | "isUnverified" | "hasSource" | "isClockKept"> & {
    isSensitive: boolean;
    isUnverified: boolean;
    hasSource: boolean;
    isClockKept: boolean;
  };
  /** Each as exactly as it is known, or as written; null where the source gives none. */
  dates: { reported: string | null; sent: string | null; published: string | null; ingested: string };
  asked: AskedBody[];
  items: repository.ItemRow[];
  sections: ReturnType<typeof repository.listSections>;
  categories: ReturnType<typeof repository.listCategories>;
  documents: PublicDocument[];
  /** Answers nobody has connected to a body yet (D5). */
  unattributedAnswers: number;
  differences: SourceDifference[];
  links: repository.ReportLinkRow[];
}

export interface WithdrawnReport {
  state: "withdrawn";
  reference: string;
  reason: string | null;
  withdrawnOn: string;
  links: repository.ReportLinkRow[];
}

/** Everything the public may read of one report on `today`; undefined when there is none, or only a draft. */
export function viewReport(reference: string, today: string): ShownReport | WithdrawnReport | undefined {
  const row = repository.findPublicReport(reference);
  if (!row) return undefined;
  const links = repository.listReportLinks(row.id);
  if (row.state === "withdrawn") {
    const withdrawal = repository.findWithdrawal(row.id);
    const withdrawnOn = withdrawal?.knownOn ?? londonDay(row.ingestedAt);
    return {
      state: "withdrawn",
      reference: row.reference,
      reason: withdrawal?.reason ?? null,
      withdrawnOn,
      links,
    };
  }
  return {
    state: "shown",
    report: {
      ...row,
      ...{ isSensitive: row.isSensitive === 1, isUnverified: row.isUnverified === 1 },
      ...{ hasSource: row.hasSource === 1, isClockKept: row.isClockKept === 1 },
    },
    dates: {
      reported: dateAsKnown(row.reportedOn, row.reportedOnPrecision, row.reportedOnRaw),
      sent: dateAsKnown(row.sentOn, row.sentOnPrecision, row.sentOnRaw),
      published: dateAsKnown(row.publishedOn, row.publishedOnPrecision, row.publishedOnRaw),
      ingested: londonDay(row.ingestedAt),
    },
    asked: viewAsked(row.id, today),
    items: repository.listItems(row.id),
    sections: repository.listSections(row.id),
    categories: repository.listCategories(row.id),
    documents: publicDocumentsOf(row.id),
    unattributedAnswers: viewAnswers(row.id).filter((answer) => answer.addressingIds.length === 0).length,
    differences: differencesOf(repository.listShortValues(row.id), today, meanOneArea),
    links,
  };
}

/**
 * The official address of a published report, or of one of its public documents; null when none is known.
 * Only the route /reports/:reference/source may ask: page addresses carry names (design §4.8).
 */
export function officialAddress(reference: string, documentId: number | null): string | null {
  const report = repository.findSourceAddress(reference);
  if (!report) return null;
  const sealed =
    documentId === null
      ? report.sourceAddress
      : repository.findDocumentAddress(report.id, documentId)?.address;
  return sealed ? webAddress(decrypt("source-address", sealed)) : null;
}

/** Only the web: an address from a file must never run anything in a browser. */
const webAddress = (address: string): string | null => (/^https?:\/\//i.test(address) ? address : null);

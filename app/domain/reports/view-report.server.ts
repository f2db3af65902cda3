import { viewAsked, type AskedBody } from "~/domain/addressings/view-addressings.server";
import { meanOneArea } from "~/domain/issuers/coroner-areas.server";
import { publicDocumentsOf, type PublicDocument } from "~/domain/documents/public-documents.server";
import { viewAnswers, type Answer } from "~/domain/responses/view-responses.server";
import { londonDay } from "~/lib/dates";
import { decrypt } from "~db/secrets.server";
import { dateAsKnown } from "./date-rules";
import { differencesOf, type SourceDifference } from "./source-difference-rules";
import * as repository from "./view-report-repository.server";

export interface WordedAnswer {
  id: number;
  kind: Answer["kind"];
  /** Names of the bodies whose it is; none while nobody knows. */
  from: string[];
  datedOn: string | null;
  text: string;
}

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
  /** Answers that say something to the report beside what they say to single concerns, oldest first. */
  answers: WordedAnswer[];
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
  const [asked, answers] = [viewAsked(row.id, today), viewAnswers(row.id)];
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
    asked,
    answers: wordedAnswers(answers, asked),
    items: repository.listItems(row.id),
    sections: repository.listSections(row.id),
    categories: repository.listCategories(row.id),
    documents: publicDocumentsOf(row.id),
    unattributedAnswers: answers.filter((answer) => answer.addressingIds.length === 0).length,
    differences: differencesOf(repository.listShortValues(row.id), today, meanOneArea),
    links,
  };
}

const wordedAnswers = (answers: readonly Answer[], asked: readonly AskedBody[]): WordedAnswer[] =>
  answers.flatMap(({ id, kind, datedOn, text, addressingIds }) => {
    const signed = asked.filter(({ addressingId }) => addressingIds.includes(addressingId));
    const from = signed.flatMap(({ body, addressedAs }) => body?.name ?? addressedAs ?? []);
    return text === null ? [] : [{ id, kind, from, datedOn, text }];
  });

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

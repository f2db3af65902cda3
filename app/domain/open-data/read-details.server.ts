import type { z } from "zod";
import { publicDocumentsOf } from "~/domain/documents/public-documents.server";
import { paths } from "~/lib/paths";
import * as detail from "./detail-records";
import * as h from "./history-records";
import * as histories from "./history-rows-repository.server";
import * as keysOf from "./record-keys-repository.server";
import { readKeyed, readRecords, type RecordsAsked } from "./read-records.server";
import { asRecord } from "./record-shaping-rules";
import type { RecordRow } from "./record-rows-repository.server";
import type { AnyRecord } from "./record-tables";

const EVERY = { after: 0, limit: Number.MAX_SAFE_INTEGER, recommendation: null, body: null } as const;

type Histories = (keys: readonly number[]) => RecordRow[];

/** For each key, the rows of a history as records of its schema, oldest first. */
function historiesOf<Schema extends z.ZodObject>(list: Histories, schema: Schema, keys: readonly number[]) {
  const groups = new Map<number, z.infer<Schema>[]>();
  for (const row of list(keys)) {
    const record = asRecord(schema, row, "");
    const group = groups.get(row.key);
    if (group) group.push(record);
    else groups.set(row.key, [record]);
  }
  return (key: number): z.infer<Schema>[] => groups.get(key) ?? [];
}

/** Tracked items with their histories. */
export function trackedItemDetails(keys: readonly number[], asked: RecordsAsked): AnyRecord[] {
  const positions = historiesOf(histories.listPositions, h.positionRecord, keys);
  const claims = historiesOf(histories.listClaims, h.claimRecord, keys);
  const assessments = historiesOf(histories.listAssessments, h.assessmentRecord, keys);
  const verifications = historiesOf(histories.listVerifications, h.verificationRecord, keys);
  const disputes = historiesOf(histories.listDisputes, h.disputeRecord, keys);
  const actions = historiesOf(histories.listActions, h.actionRecord, keys);
  return readKeyed("tracked_items", keys, asked).map(({ key, record }) => ({
    ...record,
    ...{ positions: positions(key), claims: claims(key), assessments: assessments(key) },
    ...{ verifications: verifications(key), disputes: disputes(key), actions: actions(key) },
  }));
}

/** Requests with their clocks and answers. */
export function addressingDetails(keys: readonly number[], asked: RecordsAsked): AnyRecord[] {
  const dueDates = historiesOf(histories.listDueDates, h.dueDateRecord, keys);
  const events = historiesOf(histories.listEvents, h.eventRecord, keys);
  const answers = historiesOf(histories.listAnswers, h.answerRecord, keys);
  return readKeyed("addressings", keys, asked).map(({ key, record }) => ({
    ...record,
    ...{ due_dates: dueDates(key), events: events(key), answers: answers(key) },
  }));
}

/** Items by the numbers of their recommendations, with wordings, links and all that is tracked of them. */
export function recommendationDetails(keys: readonly number[], asked: RecordsAsked): AnyRecord[] {
  const listings = new Map(keysOf.listListingsOf(keys).map((row) => [row.listing, row.key]));
  const tracked = new Map<number, number[]>();
  for (const { key, recommendation } of keysOf.listTrackedOf(keys))
    tracked.set(recommendation, [...(tracked.get(recommendation) ?? []), key]);
  const details = new Map(
    trackedItemDetails([...tracked.values()].flat(), asked).map((record) => [record.reference, record]),
  );
  const references = new Map(keysOf.listTrackedOf(keys).map((row) => [row.key, row.reference]));
  const wordings = historiesOf(histories.listWordings, h.wordingRecord, keys);
  const links = historiesOf(histories.listLinks, linkSchema, keys);
  const considered = historiesOf(histories.listConsidered, consideredSchema, keys);
  return readKeyed("items", [...listings.keys()], asked).map(({ key, record }) => {
    const recommendation = listings.get(key) ?? 0;
    const own = (tracked.get(recommendation) ?? []).flatMap((one) => {
      const reference = references.get(one);
      return reference === undefined ? [] : (details.get(reference) ?? []);
    });
    return {
      ...record,
      wordings: wordings(recommendation),
      links: links(recommendation),
      considered_by: considered(recommendation),
      tracked_items: own,
      statements: statementsOn({ recommendation: String(record.reference) }, asked),
    };
  });
}

const consideredSchema = detail.recommendationDetail.shape.considered_by.element;
const linkSchema = detail.recommendationDetail.shape.links.element;
const sectionSchema = detail.reportDetail.shape.sections.element;
const reportLinkSchema = detail.reportDetail.shape.links.element;

/** One published report with its text, documents and links, and without its items and requests. */
export function reportWithText(key: number, asked: RecordsAsked): AnyRecord | undefined {
  const [found] = readKeyed("reports", [key], asked);
  if (!found) return undefined;
  const reference = String(found.record.reference);
  return {
    ...found.record,
    sections: historiesOf(histories.listSections, sectionSchema, [key])(key),
    documents: publicDocumentsOf(key).map((document) => ({
      role: document.role,
      url:
        asked.origin +
        (document.isKept ? paths.document(document.id) : paths.reportSource(reference, document.id)),
      known_on: document.knownOn,
    })),
    links: historiesOf(histories.listReportLinks, reportLinkSchema, [key])(key),
  };
}

/** One published report with all that belongs to it. */
export function reportDetails(key: number, asked: RecordsAsked): AnyRecord | undefined {
  const report = reportWithText(key, asked);
  if (!report) return undefined;
  const reference = String(report.reference);
  const all = { after: 0, limit: Number.MAX_SAFE_INTEGER, report: reference };
  return {
    ...report,
    items: readRecords("items", keysOf.listReportListings(reference), asked).filter(
      (record) => record.unit === "item",
    ),
    addressings: addressingDetails(keysOf.listAddressingKeys({ ...all, body: null }), asked),
    statements: statementsOn({ report: reference }, asked),
  };
}

/** Statements that stand about a report, or about one of its items, oldest first. */
const statementsOn = (about: { report?: string; recommendation?: string }, asked: RecordsAsked) =>
  readRecords("statements", keysOf.listStatementKeys({ ...EVERY, report: null, ...about }), asked);

/** Bodies with their names and who came before and after them. */
export function bodyDetails(keys: readonly number[], asked: RecordsAsked): AnyRecord[] {
  const { names, took_over_from } = detail.bodyDetail.shape;
  const aliases = historiesOf(histories.listAliases, names.element, keys);
  const before = historiesOf(histories.listPredecessors, took_over_from.element, keys);
  const after = historiesOf(histories.listSuccessors, took_over_from.element, keys);
  return readKeyed("bodies", keys, asked).map(({ key, record }) => ({
    ...record,
    ...{ names: aliases(key), took_over_from: before(key), followed_by: after(key) },
  }));
}

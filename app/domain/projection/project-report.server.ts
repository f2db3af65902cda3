import { verificationLevel } from "~/domain/assurance/level-rules";
import { isAnsweredAnew } from "~/domain/assurance/superseded-rules";
import { resolveMerge, responsibleBody } from "~/domain/bodies/succession-rules";
import { countReports } from "~/domain/statistics/count-reports.server";
import { londonDay } from "~/lib/dates";
import { isKeptBack, lastOf } from "./addressing-event-rules";
import { Bodies } from "./bodies-as-read.server";
import * as histories from "./histories-repository.server";
import type {
  AddressingRow,
  ClaimRow,
  CorrectionRow,
  EventRow,
  ReportRow,
  VerificationRow,
} from "./histories-repository.server";
import { projectListings, type Parts } from "./project-listings.server";
import { replaceProjections, type ProjectedReport } from "./projection-repository.server";
import { ANALYSED, type WordsOf } from "./searchable-texts.server";
import { listTracked, type TrackedRow } from "./tracked-repository.server";
import { listWaiting } from "./waiting-lists.server";

type AddressingNow = ProjectedReport["addressings"][number];
type ItemNow = ProjectedReport["items"][number];

/**
 * Recomputes what the projection and the search index hold of one report, from its histories. Called in
 * the transaction of every write that touches the report. Drafts are in no projection, so that no list
 * and no search can show one; a withdrawn report keeps its facts and leaves the lists.
 */
export const projectReport = (reportId: number): void => projectReports([reportId]);

/** Like projectReport, for several at once; `wordsOf` may know the words of some texts already. */
export function projectReports(reportIds: readonly number[], wordsOf: WordsOf = ANALYSED): void {
  if (reportIds.length === 0) return;
  replaceProjections(computeProjections(reportIds, wordsOf));
  countReports(reportIds);
  listWaiting(reportIds);
}

export function computeProjections(
  reportIds: readonly number[],
  wordsOf: WordsOf = ANALYSED,
  today = londonDay(Date.now()),
): Map<number, ProjectedReport> {
  const held = readHistories(reportIds);
  const issuerIds = [...held.reports.values()].flatMap((rows) => rows.map(({ issuerId }) => issuerId));
  const bodyIds = [...held.asked.values()].flatMap((rows) => rows.flatMap(({ bodyId }) => bodyId ?? []));
  const bodies = new Bodies(today, [...new Set(issuerIds)], [...new Set(bodyIds)]);
  return new Map(reportIds.map((id) => [id, computeProjection(id, { held, bodies, wordsOf })]));
}

/** What the register holds of some reports, in lists by report. */
function readHistories(reportIds: readonly number[]) {
  const tracked = byReport(listTracked(reportIds));
  const claims = tracked.size === 0 ? [] : histories.listClaims(reportIds);
  return {
    reports: byReport(histories.listReports(reportIds).map((report) => ({ ...report, reportId: report.id }))),
    asked: byReport(histories.listAddressings(reportIds)),
    answers: byReport(histories.listAttributions(reportIds)),
    events: byReport(histories.listEvents(reportIds)),
    corrections: byReport(histories.listOpenCorrections(reportIds)),
    recommendations: byReport(histories.listRecommendations(reportIds)),
    sections: byReport(histories.listSections(reportIds)),
    categories: byReport(histories.listCategoryLabels(reportIds)),
    themes: byReport(histories.listThemes(reportIds)),
    said:
      tracked.size === 0
        ? new Map<number, histories.SaidRow[]>()
        : byReport(histories.listSaidOfItems(reportIds)),
    tracked,
    claims: byReport(claims),
    checks: byReport(claims.length === 0 ? [] : histories.listVerifications(reportIds)),
  };
}

type Held = ReturnType<typeof readHistories>;

function byReport<Row extends { reportId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const lists = new Map<number, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.reportId);
    if (list) list.push(row);
    else lists.set(row.reportId, [row]);
  }
  return lists;
}

function computeProjection(
  reportId: number,
  { held, bodies, wordsOf }: { held: Held; bodies: Bodies; wordsOf: WordsOf },
): ProjectedReport {
  const report = held.reports.get(reportId)?.[0];
  if (!report || report.state === "draft") return { addressings: [], items: [], listings: [] };
  const own = <Row>(lists: Map<number, Row[]>): Row[] => lists.get(reportId) ?? [];
  const [asked, answers, events] = [own(held.asked), own(held.answers), own(held.events)];
  const corrections = own(held.corrections);
  const addressings = projectAddressings(report, { asked, answers, events, bodies, corrections });
  const tracked = own(held.tracked);
  const items = projectItems(tracked, { events, claims: own(held.claims), checks: own(held.checks) });
  if (report.state === "withdrawn") return { addressings, items, listings: [] };
  const [recommendations, sections] = [own(held.recommendations), own(held.sections)];
  const [categories, themes, said] = [own(held.categories), own(held.themes), own(held.said)];
  const listings = projectListings(report, {
    asked,
    answers,
    events,
    addressings,
    tracked,
    items,
    bodies,
    recommendations,
    sections,
    categories,
    themes,
    said,
    wordsOf,
  });
  return { addressings, items, listings };
}

function projectAddressings(
  report: ReportRow,
  {
    asked,
    answers,
    events,
    bodies,
    corrections,
  }: Pick<Parts, "asked" | "answers" | "events" | "bodies"> & { corrections: readonly CorrectionRow[] },
): AddressingNow[] {
  const answerCount = new Map<number, number>();
  for (const answer of answers)
    answerCount.set(answer.responseId, (answerCount.get(answer.responseId) ?? 0) + 1);

  return asked.map((row): AddressingNow => {
    const own = answers.filter((answer) => answer.addressingId === row.id && answer.kind !== "update");
    const held = isKeptBack(events)(row.id) ? [] : own.filter((answer) => answer.isWithheld === 0);
    const happened = events.filter((event) => event.addressingId === row.id).map((event) => event.kind);
    const bodyId = row.bodyId === null ? null : resolveMerge(row.bodyId, bodies.node);
    const respondedOn = held.map((answer) => answer.respondedOn).filter((on) => on !== null);
    return {
      id: row.id,
      reportId: report.id,
      bodyId,
      responsibleBodyId: responsibleFor(row, bodyId, bodies),
      capacity: row.capacity,
      dueOn: row.dueOn,
      dueBasis: row.dueBasis,
      isClockKept: report.isClockKept === 1 && isWatched(row),
      isReportWithdrawn: report.state === "withdrawn",
      responseCount: held.length,
      isJoint: held.some((answer) => (answerCount.get(answer.responseId) ?? 0) > 1),
      firstRespondedOn: respondedOn.length === 0 ? null : (respondedOn.sort()[0] ?? null),
      isExtensionRequested:
        lastOf(happened, ["extension_requested", "extension_refused"]) === "extension_requested" &&
        row.dueBasis !== "extended",
      isListedNonResponder:
        lastOf(happened, ["listed_non_responder", "delisted_non_responder"]) === "listed_non_responder",
      isWithheld: isKeptBack(events)(row.id) || own.length > held.length,
      isOutsideRemit: lastOf(happened, ["outside_remit_upheld", "sent_back"]) === "outside_remit_upheld",
      bodyClosedOn: bodyId === null ? null : (bodies.node(bodyId)?.closedOn ?? null),
      hasOpenCorrection: corrections.some((c) => c.addressingId === row.id || c.addressingId === null),
    };
  });
}

/** The register keeps the clock only where it looked on: what ran out before is no more than not published. */
const isWatched = ({ dueOn, watchedSince }: AddressingRow): boolean =>
  dueOn === null || watchedSince <= dueOn;

function responsibleFor(row: AddressingRow, bodyId: number | null, bodies: Bodies): number | null {
  if (row.hasDecision === 1) return row.decidedBodyId;
  return bodyId === null ? null : responsibleBody(bodyId, bodies.today, bodies.node).bodyId;
}

function projectItems(
  tracked: readonly TrackedRow[],
  {
    events,
    claims,
    checks,
  }: { events: readonly EventRow[]; claims: readonly ClaimRow[]; checks: readonly VerificationRow[] },
): ItemNow[] {
  return tracked.map((row): ItemNow => {
    const own = claims.filter((claim) => claim.trackedItemId === row.id);
    const checked = checks.filter((check) => check.trackedItemId === row.id);
    const isSuperseded = isAnsweredAnew({
      ...row,
      judgedPositionId: row.assessedPositionId,
      judgedAttributionId: row.assessedAttributionId,
    });
    const statedOn = [row.positionKnownOn, row.assessedKnownOn, row.disputedKnownOn]
      .concat(
        own.map((claim) => claim.knownOn),
        checked.map((check) => check.knownOn),
      )
      .filter((on) => on !== null);
    return {
      id: row.id,
      recommendationId: row.recommendationId,
      addressingId: row.addressingId,
      reportId: row.reportId,
      position: isKeptBack(events)(row.addressingId) ? null : row.position,
      implementation: own.at(-1)?.status ?? "unknown",
      adequacy: isSuperseded ? "assessment_superseded" : (row.adequacy ?? "not_assessed"),
      concernFlag: isSuperseded ? "none" : (row.concernFlag ?? "none"),
      level: verificationLevel(own, checked),
      isDisputed: row.isDisputed === 1,
      targetOn: own.at(-1)?.targetOn ?? null,
      nextRecheckOn: checked.at(-1)?.nextRecheckOn ?? null,
      lastStatementOn: statedOn.sort().at(-1) ?? null,
      hasOpenCorrection: row.hasOpenCorrection === 1,
    };
  });
}

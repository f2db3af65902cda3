import { isAnswered, responseStatus } from "~/domain/addressings/clock-rules";
import { isChecked, saysItIsDone, verificationLevel } from "~/domain/assurance/level-rules";
import { resolveMerge, responsibleBody, type BodyNode } from "~/domain/bodies/succession-rules";
import { analyse } from "~/domain/search/analysis-rules";
import { londonDay } from "~/lib/dates";
import type { SearchColumn } from "~db/search-index.server";
import { publishedWords } from "./published-words-rules";
import * as repository from "./projection-repository.server";
import type {
  AddressingRow,
  AttributionRow,
  EventRow,
  ProjectedReport,
  RecommendationRow,
  ReportRow,
  TrackedRow,
} from "./projection-repository.server";

type AddressingNow = ProjectedReport["addressings"][number];
type ItemNow = ProjectedReport["items"][number];

/**
 * Recomputes what the projection and the search index hold of one report, from its histories. Called in
 * the transaction of every write that touches the report. Drafts are in no projection, so that no list
 * and no search can show one; a withdrawn report keeps its facts and leaves the lists.
 */
export function projectReport(reportId: number): void {
  repository.replaceProjection(reportId, computeProjection(reportId));
}

export function computeProjection(reportId: number): ProjectedReport {
  const report = repository.findReport(reportId);
  if (!report || report.state === "draft") return { addressings: [], items: [], listings: [] };
  const asked = repository.listAddressings(reportId);
  const answers = repository.listAttributions(reportId);
  const events = repository.listEvents(reportId);
  const bodies = new Bodies();
  const addressings = projectAddressings(report, { asked, answers, events, bodies });
  const tracked = repository.listTracked(reportId);
  const items = projectItems(reportId, tracked, events);
  if (report.state === "withdrawn") return { addressings, items, listings: [] };
  return {
    addressings,
    items,
    listings: projectListings(report, { asked, answers, events, addressings, tracked, items, bodies }),
  };
}

function projectAddressings(
  report: ReportRow,
  { asked, answers, events, bodies }: Pick<Parts, "asked" | "answers" | "events" | "bodies">,
): AddressingNow[] {
  const corrections = repository.listOpenCorrections(report.id);
  const today = londonDay(Date.now());
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
      responsibleBodyId: responsibleFor(row, bodyId, { today, bodies }),
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

const lastOf = <Kind extends string>(happened: readonly string[], kinds: readonly Kind[]): Kind | undefined =>
  happened.findLast((kind): kind is Kind => (kinds as readonly string[]).includes(kind)) as Kind | undefined;

const WITHHOLDING = ["response_withheld", "response_released"] as const;
const isKeptBack = (events: readonly EventRow[]) => (addressingId: number) =>
  lastOf(
    events.filter((event) => event.addressingId === addressingId).map((event) => event.kind),
    WITHHOLDING,
  ) === "response_withheld";

function responsibleFor(
  row: AddressingRow,
  bodyId: number | null,
  { today, bodies }: { today: string; bodies: Bodies },
): number | null {
  if (row.hasDecision === 1) return row.decidedBodyId;
  return bodyId === null ? null : responsibleBody(bodyId, today, bodies.node).bodyId;
}

/** The bodies of one report: each is asked for several times and read once. */
class Bodies {
  readonly #read = new Map<number, (BodyNode & { name: string }) | undefined>();

  readonly node = (id: number): (BodyNode & { name: string }) | undefined => {
    if (!this.#read.has(id)) this.#read.set(id, readBody(id));
    return this.#read.get(id);
  };
}

function readBody(id: number): (BodyNode & { name: string }) | undefined {
  const body = repository.findBody(id);
  if (!body) return undefined;
  return {
    name: body.name,
    closedOn: body.closedOn,
    mergedIntoId: body.mergedIntoId,
    // Most bodies are open, and only a closed one's successors matter.
    successorIds: body.closedOn === null ? [] : repository.listSuccessorIds(id),
  };
}

function projectItems(reportId: number, tracked: TrackedRow[], events: readonly EventRow[]): ItemNow[] {
  if (tracked.length === 0) return [];
  const claims = repository.listClaims(reportId);
  const checks = claims.length === 0 ? [] : repository.listVerifications(reportId);
  return tracked.map((row): ItemNow => {
    const own = claims.filter((claim) => claim.trackedItemId === row.id);
    const checked = checks.filter((check) => check.trackedItemId === row.id);
    const isSuperseded =
      row.assessedPositionId === null
        ? row.adequacy === "no_response" && row.positionId !== null
        : row.assessedPositionId !== row.positionId;
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
      reportId,
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

interface Parts {
  asked: AddressingRow[];
  answers: AttributionRow[];
  events: EventRow[];
  addressings: AddressingNow[];
  tracked: TrackedRow[];
  items: ItemNow[];
  bodies: Bodies;
}

function projectListings(report: ReportRow, parts: Parts): ProjectedReport["listings"] {
  const recommendations = repository.listRecommendations(report.id);
  const addressees = parts.addressings.filter((addressing) => addressing.capacity === "addressee");
  const answered = addressees.filter((addressing) => isAnswered(statusOf(addressing)));
  const shared = sharedWords(report, parts);
  const subjects: (RecommendationRow | null)[] = recommendations.length === 0 ? [null] : recommendations;
  return subjects.map((recommendation) => {
    const own = parts.items.filter((item) => item.recommendationId === recommendation?.id);
    return {
      row: {
        reportId: report.id,
        recommendationId: recommendation?.id ?? null,
        reference: recommendation?.reference ?? report.reference,
        reportKind: report.kind,
        recommendationKind: recommendation?.kind ?? null,
        issuerId: report.issuerId,
        year: report.reportedOn === null ? null : Number(report.reportedOn.slice(0, 4)),
        reportedOn: report.reportedOn,
        publishedOn: report.publishedOn,
        askedCount: addressees.length,
        answeredCount: answered.length,
        trackedCount: own.length,
        doneCount: own.filter((item) => saysItIsDone(item.implementation)).length,
        checkedCount: own.filter((item) => isChecked(item.level)).length,
      },
      words: {
        ...shared,
        text: analyse(recommendation?.text ?? ""),
        reference: wordsOfReference(report, recommendation),
      },
    };
  });
}

/** Answered or not does not depend on the day, so any day will do. */
const statusOf = (addressing: AddressingNow) =>
  responseStatus(
    {
      ...addressing,
      bodyId: addressing.bodyId ?? null,
      responsibleBodyId: addressing.responsibleBodyId ?? null,
      bodyClosedOn: addressing.bodyClosedOn ?? null,
      dueOn: addressing.dueOn ?? null,
      dueBasis: addressing.dueBasis ?? null,
      firstRespondedOn: addressing.firstRespondedOn ?? null,
    },
    "9999-12-31",
  );

/** Words of the report that every item of it is found by; concerns stand in the items themselves. */
function sharedWords(
  report: ReportRow,
  parts: Parts,
): Record<Exclude<SearchColumn, "text" | "reference">, string> {
  const sections = repository.listSections(report.id).filter((row) => row.section !== "concerns");
  const bodies = parts.asked.flatMap((row) => [
    row.addressedAs ?? "",
    row.bodyId === null ? "" : (parts.bodies.node(resolveMerge(row.bodyId, parts.bodies.node))?.name ?? ""),
  ]);
  return {
    title: analyse(report.title ?? ""),
    body: analyse(bodies.join(" ")),
    context: analyse(sections.map((row) => row.text ?? "").join(" ")),
    issuer: analyse(report.issuerName),
    response: analyse(publishedWords({ ...parts, isWithheldFrom: isKeptBack(parts.events) }).join(" ")),
  };
}

/** References are found whole: they pass no stemmer. */
const wordsOfReference = (report: ReportRow, recommendation: RecommendationRow | null): string =>
  [report.reference, report.sourceReference, recommendation?.reference]
    .filter((part) => part != null)
    .join(" ")
    .toLowerCase();

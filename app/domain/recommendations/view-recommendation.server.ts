import { viewAsked, viewClockHistory, type AskedBody } from "~/domain/addressings/view-addressings.server";
import { publicDocumentsOf, publicEvidenceFor } from "~/domain/documents/public-documents.server";
import { viewAnswers } from "~/domain/responses/view-responses.server";
import { THEMES, termOf } from "~db/vocabulary";
import { chainRows, rowOfTheRest, type ChainRowFacts } from "./chain-rows";
import { planOf, type PlannedAction } from "./plan-rules";
import * as histories from "./history-repository.server";
import { timelineOf } from "./recommendation-timeline";
import type { Statement } from "./timeline-rules";
import * as repository from "./view-recommendation-repository.server";

export interface WithdrawnRecommendation {
  state: "withdrawn";
  reference: string;
  reportReference: string;
  isReportWithdrawn: boolean;
  reason: string | null;
}

export interface ShownRecommendation {
  state: "shown";
  recommendation: Omit<repository.RecommendationRow, "isSensitive" | "isUnverified" | "hasSource"> & {
    isSensitive: boolean;
    isUnverified: boolean;
    hasSource: boolean;
  };
  rows: ChainRowFacts[];
  /** Where the report allots the concern to nobody: how many bodies were asked together. */
  askedTogether: number;
  askedCount: number;
  /** Bodies the report asked, though not for this concern: its text gives it to others by name. */
  askedForOthers: string[];
  timeline: Statement[];
  plan: PlannedAction[];
  links: repository.LinkRow[];
  themes: { slug: string; label: string }[];
  siblings: { count: number; previous: string | null; next: string | null; parts: string[] };
  /** The tracked item the address asked for: its row stands open. */
  opened: string | null;
  /** Said where the address named a tracked item that was withdrawn. */
  notice: { sentence: string; replacedBy: string | null } | null;
}

/**
 * Everything the public may read of one recommendation on `today`, in a number of statements that does not
 * grow with the data. `reference` may be the recommendation's or a tracked item's. Undefined when there is
 * none, or only a draft.
 */
export function viewRecommendation(
  reference: string,
  today: string,
): ShownRecommendation | WithdrawnRecommendation | undefined {
  const tracked = reference.includes("@") ? repository.findTrackedReference(reference) : undefined;
  if (reference.includes("@") && !tracked) return undefined;
  const row = repository.findByReference(tracked?.recommendationReference ?? reference);
  if (!row) return undefined;
  if (row.isWithdrawn === 1 || row.reportState === "withdrawn")
    return {
      state: "withdrawn",
      reference: row.reference,
      reportReference: row.reportReference,
      isReportWithdrawn: row.reportState === "withdrawn",
      reason: row.withdrawnReason,
    };
  return {
    ...shown(row, today),
    opened: tracked?.isWithdrawn === 0 ? reference : null,
    notice: tracked?.isWithdrawn === 1 ? withdrawnItem(reference, tracked) : null,
  };
}

function shown(
  row: repository.RecommendationRow,
  today: string,
): Omit<ShownRecommendation, "opened" | "notice"> {
  const asked = viewAsked(row.reportId, today);
  const parts = {
    tracked: repository.listTracked(row.id),
    positions: histories.listPositions(row.id),
    claims: histories.listClaims(row.id),
    assessments: histories.listAssessments(row.id),
    verifications: histories.listVerifications(row.id),
    disputes: histories.listDisputes(row.id),
    evidence: publicEvidenceFor(row.id),
    documents: publicDocumentsOf(row.reportId),
    answers: viewAnswers(row.reportId),
    clock: viewClockHistory(row.reportId),
    wordings: histories.listWordings(row.id),
  };
  const rows = chainRows({ asked, report: row, today, ...parts });
  const siblings = siblingsOf(row);
  const rest = untracked(asked, parts.tracked);
  const together = siblings.count === 1 ? [] : rest.filter((body) => body.capacity === "addressee");
  const shownIds = new Set([...rest, ...parts.tracked].map(({ addressingId }) => addressingId));
  const others = groupsOf(rest, siblings.count === 1).map((group) =>
    rowOfTheRest(row, group, { today, isAll: rows.length === 0 }),
  );
  return {
    state: "shown",
    recommendation: {
      ...row,
      ...{
        isSensitive: row.isSensitive === 1,
        isUnverified: row.isUnverified === 1,
        hasSource: row.hasSource === 1,
      },
    },
    rows: [...rows, ...others],
    askedTogether: together.length,
    askedCount: asked.filter((body) => body.capacity === "addressee").length,
    askedForOthers: asked
      .filter(({ capacity }) => capacity === "addressee")
      .filter(({ addressingId }) => !shownIds.has(addressingId))
      .map(({ body, addressedAs }) => body?.name ?? addressedAs),
    timeline: timelineOf({ asked, report: row, ...parts }),
    plan: planOf(histories.listActions(row.id)),
    links: repository.listLinks(row.id),
    themes: repository
      .listThemes(row.id)
      .map(({ theme }) => ({ slug: theme, label: termOf(THEMES, theme).label })),
    siblings,
  };
}

/** The bodies asked of whom nobody knows whether this one is for them; none where the text allots it. */
const untracked = (asked: readonly AskedBody[], tracked: readonly repository.TrackedRow[]): AskedBody[] => {
  if (tracked.some((item) => item.basis === "allotted")) return [];
  const known = new Set(tracked.map((item) => item.addressingId));
  return asked.filter((body) => !known.has(body.addressingId));
};

/**
 * A report's only concern is for everybody it asks, so those not matched to a body yet stand each in a row of
 * their own; where there are several, nobody knows which is whose, and one row stands for all.
 */
const groupsOf = (rest: AskedBody[], isOnlyConcern: boolean): AskedBody[][] =>
  rest.length === 0 ? [] : isOnlyConcern ? rest.map((body) => [body]) : [rest];

function siblingsOf(row: repository.RecommendationRow): ShownRecommendation["siblings"] {
  const all = repository.listSiblings(row.reportId);
  const place = all.findIndex((one) => one.reference === row.reference);
  return {
    count: all.length,
    previous: all[place - 1]?.reference ?? null,
    next: all[place + 1]?.reference ?? null,
    parts: all.filter((one) => one.parentReference === row.reference).map((one) => one.reference),
  };
}

function withdrawnItem(
  reference: string,
  row: repository.TrackedReferenceRow,
): ShownRecommendation["notice"] {
  const reason = row.reason === null ? "" : ` ${row.reason}`;
  const body = row.bodyName ?? "this body";
  return {
    sentence: `${reference} recorded this as asked of ${body}, and was withdrawn.${reason}`,
    replacedBy: row.replacedBy,
  };
}

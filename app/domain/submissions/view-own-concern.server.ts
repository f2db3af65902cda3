import {
  viewRecommendation,
  type ShownRecommendation,
} from "~/domain/recommendations/view-recommendation.server";
import { londonDay } from "~/lib/dates";
import type * as V from "~db/vocabulary";
import { findOwnConcern, type PersonActor } from "./own-concern.server";
import * as publicNow from "./public-now-repository.server";
import { mayAnswer } from "./sign-off-rules";
import type { AskedConcern } from "./submission-repository.server";
import { statusesAfter } from "./submission-rules";
import * as worklists from "./worklist-repository.server";

export interface ViewedConcern {
  concern: AskedConcern;
  text: string | null;
  isSensitive: boolean;
  issuerName: string;
  /** What the public reads: this body's row of the chain where it has one, and every statement. */
  rows: ShownRecommendation["rows"];
  timeline: ShownRecommendation["timeline"];
  actions: publicNow.ActionNow[];
  /** Drafts of this body on it that are not decided yet, newest first. */
  drafts: worklists.OpenSubmission[];
  mayAnswer: boolean;
  currentStatus: V.ImplementationStatus | null;
  statuses: V.ImplementationStatus[];
}

/** One concern as people of the body asked see it; null to everybody else. */
export function viewOwnConcern(actor: PersonActor, reference: string, at = Date.now()): ViewedConcern | null {
  const concern = findOwnConcern(actor, reference);
  if (!concern) return null;
  const shown = viewRecommendation(concern.reference, londonDay(at));
  if (shown?.state !== "shown") return null;
  const { trackedItemId, trackedReference } = concern;
  const own = shown.rows.filter((row) => row.reference === trackedReference);
  const claim = trackedItemId === null ? undefined : publicNow.findClaim(trackedItemId);
  return {
    concern,
    text: shown.recommendation.text,
    isSensitive: shown.recommendation.isSensitive,
    issuerName: shown.recommendation.issuerName,
    rows: own.length > 0 ? own : shown.rows,
    timeline: shown.timeline,
    actions: trackedItemId === null ? [] : publicNow.listActions(trackedItemId),
    drafts: worklists.listOpenOf(concern.recommendationId, concern.addressingId),
    mayAnswer: mayAnswer(concern.capacity),
    currentStatus: claim?.status ?? null,
    statuses: statusesAfter(claim?.status ?? null),
  };
}

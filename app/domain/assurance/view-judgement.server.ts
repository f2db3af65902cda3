import { formatInWords } from "~/domain/documents/format-rules";
import {
  viewRecommendation,
  type ShownRecommendation,
} from "~/domain/recommendations/view-recommendation.server";
import { londonDay } from "~/lib/dates";
import { DOCUMENT_ROLES, labelOf, type RubricPoint } from "~db/vocabulary";
import { judgementSentence } from "./judgement-messages";
import { independenceOf } from "./independence.server";
import * as repository from "./judgement-repository.server";
import type { ItemRow, JudgementEventRow, JudgementRow } from "./judgement-repository.server";
import {
  isOverseer,
  judgementStepRefusal,
  nothingToJudge,
  type JudgedItem,
  type JudgementContent,
  type JudgementStep,
} from "./judgement-rules";
import { isOvertaken, stepTaken } from "./move-judgement.server";
import { judgedItem, mayJudgeItem, type PersonActor } from "./propose-judgement.server";
import * as views from "./view-item-repository.server";

export interface ReviewedItem {
  item: ItemRow;
  facts: JudgedItem;
  text: string | null;
  isSensitive: boolean;
  recommendationReference: string;
  reportReference: string;
  /** The newest answer and claim in the body's own words. */
  said: { answer: string | null; claim: string | null };
  rows: ShownRecommendation["rows"];
  timeline: ShownRecommendation["timeline"];
  documents: { id: number; title: string; role: string; format: string | null; isPublic: boolean }[];
  underWay: ReturnType<typeof views.listUnderWay>;
  isIndependent: boolean;
  hasIndependentReviewer: boolean;
  /** A sentence where there is nothing that this kind of judgement could be about. */
  nothing: string | null;
}

/**
 * All a judge needs on one screen: the concern, what was said and shown, and what was judged before. Null
 * where there is no such item and, alike, where the person may not judge it. What is not public is for
 * oversight alone: an issuer's editor judges the answer that everybody reads (design §4.12).
 */
export function viewItem(
  actor: PersonActor,
  reference: string,
  kind: JudgementContent["kind"],
  at = Date.now(),
): ReviewedItem | null {
  const item = repository.findItem(reference);
  if (!item || !mayJudgeItem(actor, kind, item)) return null;
  const seesAll = isOverseer(actor.role);
  const today = londonDay(at);
  const shown = viewRecommendation(reference, today);
  if (shown?.state !== "shown") return null;
  const independence = independenceOf(actor.userId);
  const facts = judgedItem(item, today);
  const nothing = nothingToJudge(kind, facts);
  return {
    item,
    facts,
    nothing: nothing === null ? null : judgementSentence(nothing),
    text: shown.recommendation.text,
    isSensitive: shown.recommendation.isSensitive,
    recommendationReference: shown.recommendation.reference,
    reportReference: shown.recommendation.reportReference,
    said: views.findNewestWords(item.id),
    rows: shown.rows.filter((row) => row.reference === reference),
    timeline: shown.timeline,
    documents: views
      .listDocuments(item.id)
      .filter((document) => seesAll || document.isPublic === 1)
      .map((document) => ({
        id: document.id,
        title: document.title ?? labelOf(DOCUMENT_ROLES, document.role),
        role: labelOf(DOCUMENT_ROLES, document.role),
        format: formatInWords(document.mediaType, document.byteSize),
        isPublic: document.isPublic === 1,
      })),
    underWay: seesAll ? views.listUnderWay(item.id) : [],
    isIndependent: independence.isIndependent(item),
    hasIndependentReviewer: independence.hasIndependentReviewer(item),
  };
}

export interface ViewedJudgement {
  judgement: JudgementRow;
  item: ItemRow;
  points: RubricPoint[];
  events: JudgementEventRow[];
  /** What this person can do with it now. */
  steps: JudgementStep[];
  isOvertaken: boolean;
  /** Why this person cannot do what the state waits for. */
  isIndependent: boolean;
  isAuthor: boolean;
}

const STEPS: readonly JudgementStep[] = ["agree", "reject", "reply", "publish", "withdraw"];

/** A judgement on its way, for reviewers; undefined where there is none. */
export function viewJudgement(
  actor: PersonActor,
  judgementId: number,
  at = Date.now(),
): ViewedJudgement | null {
  const judgement = repository.findJudgement(judgementId);
  const item = judgement && repository.findItemById(judgement.trackedItemId);
  if (!judgement || !item) return null;
  const taken = stepTaken(actor, judgement, item, londonDay(at));
  return {
    ...{ judgement, item, isIndependent: taken.isIndependent, isAuthor: taken.isAuthor },
    points: repository.listPointsMet(judgementId),
    events: repository.listEvents(judgementId),
    steps:
      judgement.letterAssessmentId === null
        ? STEPS.filter((step) => judgementStepRefusal(step, taken) === null)
        : [],
    isOvertaken: isOvertaken(judgement, item),
  };
}

/** The same for the body judged, from the right of reply on; null before that and to everybody else. */
export function viewJudgementOfOwnBody(
  actor: PersonActor,
  judgementId: number,
  at = Date.now(),
): ViewedJudgement | null {
  const viewed = viewJudgement(actor, judgementId, at);
  if (!viewed) return null;
  const { judgement, item } = viewed;
  const isShown = ["right_of_reply", "ready_to_publish", "published"].includes(judgement.state);
  const { isOfBody } = stepTaken(actor, judgement, item, londonDay(at));
  return isShown && isOfBody ? { ...viewed, events: [] } : null;
}

import type { Adequacy } from "~db/vocabulary";

/** What was judged of an answer, and what the body has said by now. */
export interface AnswerSince {
  adequacy: Adequacy | null;
  /** The position judged, and the newest attribution of a letter then; null where there was none. */
  judgedPositionId: number | null;
  judgedAttributionId: number | null;
  positionId: number | null;
  /** The attribution of the letter that states the newest position; null where no letter does. */
  positionAttributionId: number | null;
  /** The newest attribution of a letter that speaks to no concern by itself, and so to all. */
  silentAttributionId: number | null;
}

/**
 * Whether the body has answered anew since its answer was judged: with a position on the concern, or with a
 * letter that speaks to no single concern. A letter that speaks to other concerns only does not count.
 */
export function isAnsweredAnew(answer: AnswerSince): boolean {
  const { adequacy, judgedPositionId, judgedAttributionId, positionId } = answer;
  if (adequacy === null) return false;
  const isLater = (attributionId: number | null): boolean =>
    attributionId !== null && (judgedAttributionId === null || attributionId > judgedAttributionId);
  if (adequacy === "no_response") return positionId !== null || answer.silentAttributionId !== null;
  if (isLater(answer.silentAttributionId)) return true;
  if (judgedPositionId === null)
    return (
      positionId !== null && (answer.positionAttributionId === null || isLater(answer.positionAttributionId))
    );
  return judgedPositionId !== positionId;
}

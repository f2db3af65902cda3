/**
 * Whether a dispute stands on a statement that was taken back since, as SQL over a row of `disputes`. The dispute stays
 * until a reviewer settles it; the words of the statement, and the reply to them, are shown no more.
 */
export const isTakenBackSql = (dispute: string): string => `EXISTS (
  SELECT 1 FROM public_statements taken WHERE taken.tracked_item_id = ${dispute}.tracked_item_id
    AND taken.summary_text_id = ${dispute}.text_id AND taken.state = 'withdrawn')`;

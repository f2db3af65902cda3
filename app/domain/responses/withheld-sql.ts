/**
 * Answers whose publication is restricted, as SQL over a row of `responses` or `addressings`: the letter is
 * marked so, or the newest word on somebody who signed it is that the coroner keeps the answer back
 * (Coroners (Investigations) Regulations 2013, reg. 29). Every page, list and file asks this one question.
 */
export const isKeptBackSql = (addressingId: string): string => `coalesce((
  SELECT kept.kind = 'response_withheld' FROM addressing_events kept
  WHERE kept.addressing_id = ${addressingId} AND kept.kind IN ('response_withheld', 'response_released')
  ORDER BY kept.id DESC LIMIT 1), 0)`;

export const isLetterWithheldSql = (response: string): string => `(${response}.is_withheld = 1 OR EXISTS (
  SELECT 1 FROM response_attributions signed
  WHERE signed.response_id = ${response}.id AND signed.is_attributed = 1 AND signed.id = (
    SELECT max(id) FROM response_attributions
    WHERE response_id = signed.response_id AND addressing_id = signed.addressing_id)
    AND ${isKeptBackSql("signed.addressing_id")}))`;

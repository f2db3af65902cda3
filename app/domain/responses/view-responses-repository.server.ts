import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";
import { isLetterWithheldSql } from "./withheld-sql";

export interface AnswerRow {
  id: number;
  kind: V.ResponseKind;
  datedOn: string | null;
  receivedOn: string | null;
  text: string | null;
  isWithheld: number;
  provenance: V.Provenance;
  knownOn: string;
  knownOnBasis: V.KnownOnBasis;
  /** JSON list of addressings it is attributed to now. */
  addressingIds: string | null;
}

/** Answers to a report, oldest first, with whose they are as last attributed. */
export const listAnswers = (reportId: number) =>
  query<AnswerRow, [number]>(
    `SELECT r.id, r.kind, r.dated_on AS datedOn, r.received_on AS receivedOn, t.content AS text,
            ${isLetterWithheldSql("r")} AS isWithheld, r.provenance, r.known_on AS knownOn, r.known_on_basis AS knownOnBasis,
            (SELECT json_group_array(x.addressing_id) FROM response_attributions x
             WHERE x.response_id = r.id AND x.is_attributed = 1 AND x.id = (
               SELECT max(id) FROM response_attributions
               WHERE response_id = r.id AND addressing_id = x.addressing_id)) AS addressingIds
     FROM responses r LEFT JOIN texts t ON t.id = r.text_id
     WHERE r.report_id = ? ORDER BY r.id`,
  ).all(reportId);

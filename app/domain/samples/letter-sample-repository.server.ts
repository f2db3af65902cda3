import { query } from "~db/client.server";
import { sampleLetters } from "~db/schema/samples";
import type { Writing } from "~db/writing.server";
import type { FrameRow } from "./sample-repository.server";

export const insertLetters = (w: Writing, rows: readonly (typeof sampleLetters.$inferInsert)[]) =>
  w.insertAll(sampleLetters, rows);

/** What a draw of letters needs of its sample. */
interface LetterSample {
  id: number;
  reference: string;
  size: number;
  seed: string | null;
  frozenAt: number;
}

const COLUMNS = "s.id, s.reference, s.size, s.seed, s.frozen_at AS frozenAt";

export const listLetterSamples = () =>
  query<LetterSample, []>(
    `SELECT ${COLUMNS} FROM verification_samples s WHERE s.is_of_letters = 1 ORDER BY s.id`,
  ).all();

/** The samples in whose frames letters on a report stand, a row for each letter. */
export const listLetterSamplesOf = (reportReference: string) =>
  query<
    LetterSample & {
      addressingId: number;
      seedAt: number | null;
      bodyName: string | null;
      isAssessed: number;
    },
    [string]
  >(
    `SELECT ${COLUMNS}, s.seed_at AS seedAt, n.id AS addressingId, b.name AS bodyName,
            EXISTS (SELECT 1 FROM assessments x WHERE x.addressing_id = n.id) AS isAssessed
     FROM sample_letters f JOIN verification_samples s ON s.id = f.sample_id
     JOIN addressing_now n ON n.id = f.addressing_id JOIN reports r ON r.id = n.report_id
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE r.reference = ? ORDER BY s.id, n.id`,
  ).all(reportReference);

const MEETS = "('exceeds', 'adequate', 'adequate_alternative')";

/**
 * The letters of a frame. "Held" is one assessed since as meeting every concern, "partly" one that meets some; none
 * is said while a judgement of it is on its way.
 */
export const listLetterFrame = (sampleId: number, since: number) =>
  query<FrameRow & { addressingId: number }, [{ sampleId: number; since: number }]>(
    `SELECT f.reference, f.stratum, b.name AS bodyName, f.addressing_id AS addressingId,
            CASE WHEN EXISTS (SELECT 1 FROM judgements j JOIN tracked_items t ON t.id = j.tracked_item_id
                WHERE t.addressing_id = f.addressing_id AND j.kind = 'assessment'
                AND j.state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish')) THEN NULL
              ELSE (SELECT CASE WHEN count(*) = 0 THEN NULL WHEN sum(s.adequacy IN ${MEETS}) = count(*) THEN 'held'
                  WHEN sum(s.adequacy IN ${MEETS}) > 0 THEN 'partly_held' ELSE 'did_not_hold' END
                FROM assessments s WHERE s.id IN (SELECT min(id) FROM assessments
                  WHERE addressing_id = f.addressing_id AND recorded_at > :since GROUP BY tracked_item_id)) END AS finding
     FROM sample_letters f JOIN addressings a ON a.id = f.addressing_id LEFT JOIN bodies b ON b.id = a.body_id
     WHERE f.sample_id = :sampleId ORDER BY f.reference`,
  ).all({ sampleId, since });

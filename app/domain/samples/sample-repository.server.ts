import { query } from "~db/client.server";
import { sampleClaims, verificationSamples } from "~db/schema/samples";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface SampleRow {
  id: number;
  reference: string;
  title: string;
  claimedFromOn: string;
  claimedToOn: string;
  bodyType: V.BodyType | null;
  /** 1 where letters of answer are drawn, else claims. */
  isOfLetters: number;
  stratifiedBy: V.SampleStratum;
  size: number;
  frameSize: number;
  frameDigest: string;
  frozenAt: number;
  seed: string | null;
  seedSource: string | null;
  seedOn: string | null;
  version: number;
}

const COLUMNS = `s.id, s.reference, t.content AS title, s.claimed_from_on AS claimedFromOn,
  s.claimed_to_on AS claimedToOn, s.body_type AS bodyType, s.is_of_letters AS isOfLetters, s.stratified_by AS stratifiedBy, s.size,
  s.frame_size AS frameSize, s.frame_digest AS frameDigest, s.frozen_at AS frozenAt, s.seed,
  u.content AS seedSource, s.seed_on AS seedOn, s.version`;
const FROM = `FROM verification_samples s JOIN texts t ON t.id = s.title_text_id
  LEFT JOIN texts u ON u.id = s.seed_source_text_id`;

export const listSamples = () => query<SampleRow, []>(`SELECT ${COLUMNS} ${FROM} ORDER BY s.id DESC`).all();

export const findSample = (reference: string) =>
  query<SampleRow, [string]>(`SELECT ${COLUMNS} ${FROM} WHERE s.reference = ?`).get(reference);

export interface ClosedClaim {
  trackedItemId: number;
  claimId: number;
  reference: string;
  bodyType: string | null;
  level: string;
  /** The themes of the concern, by the place of their words. */
  themes: string | null;
}

/** Items whose newest claim is one of `statuses` and was made in a period, on reports that are published. */
export const listClosedClaims = (asked: {
  from: string;
  to: string;
  bodyType: V.BodyType | null;
  /** A JSON list. */
  statuses: string;
}) =>
  query<ClosedClaim, [object]>(
    `SELECT i.id AS trackedItemId, c.id AS claimId, x.reference, b.type AS bodyType, i.level,
            (SELECT json_group_array(m.theme) FROM recommendation_themes m
             WHERE m.recommendation_id = i.recommendation_id) AS themes
     FROM tracked_item_now i JOIN tracked_items x ON x.id = i.id AND x.is_withdrawn = 0
     JOIN addressing_now n ON n.id = i.addressing_id AND n.is_report_withdrawn = 0
     JOIN implementation_claims c ON c.id = (SELECT max(id) FROM implementation_claims WHERE tracked_item_id = i.id)
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE c.status IN (SELECT value FROM json_each(:statuses)) AND c.known_on BETWEEN :from AND :to
       AND (:bodyType IS NULL OR b.type = :bodyType)
     ORDER BY x.reference`,
  ).all({ ...asked });

export interface FrameRow {
  reference: string;
  stratum: string;
  bodyName: string | null;
  /** The finding of the first check of the claim since an instant. */
  finding: V.VerificationFinding | null;
}

/** The claims of a frame, with what was found of each by the first check recorded after `since`, ms since 1970. */
export const listFrame = (sampleId: number, since: number) =>
  query<FrameRow, [{ sampleId: number; since: number }]>(
    `SELECT x.reference, f.stratum, b.name AS bodyName,
            (SELECT v.finding FROM verifications v WHERE v.claim_id = f.claim_id AND v.recorded_at > :since
             ORDER BY v.id LIMIT 1) AS finding
     FROM sample_claims f JOIN tracked_items x ON x.id = f.tracked_item_id
     JOIN addressings a ON a.id = x.addressing_id LEFT JOIN bodies b ON b.id = a.body_id
     WHERE f.sample_id = :sampleId ORDER BY x.reference`,
  ).all({ sampleId, since });

export const insertSample = (w: Writing, row: typeof verificationSamples.$inferInsert) =>
  w.insert(verificationSamples, row);
export const insertClaims = (w: Writing, rows: readonly (typeof sampleClaims.$inferInsert)[]) =>
  w.insertAll(sampleClaims, rows);
export const updateSample = (
  w: Writing,
  id: number,
  changes: Partial<typeof verificationSamples.$inferInsert>,
) => w.update(verificationSamples, id, changes);

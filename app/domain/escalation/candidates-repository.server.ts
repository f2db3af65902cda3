import { query } from "~db/client.server";
import type { EscalationGround } from "~db/vocabulary";
import { NOBODY } from "./escalation-repository.server";

export interface CandidateRow {
  addressingId: number;
  itemReference: string | null;
  reportReference: string;
  issuerName: string;
  bodyName: string;
  bodyCode: string;
  /** The day it was due, or by which the body said it would be done; null where a check did not find it done. */
  since: string | null;
  isClockKept: number;
  isListed: number;
}

export interface CandidatesAsked {
  ground: EscalationGround;
  /** How it is known that nobody answered: by this register's clock, by an official list, or only that nothing was published. */
  basis: "kept" | "listed" | "unpublished" | null;
  /** Code or exact name of the body that answers now. */
  body: string | null;
  /** Short name of the coroner area or other issuer, and the year of the report. */
  issuer: string | null;
  year: string | null;
  today: string;
}

const FROM = `FROM addressing_now n JOIN reports r ON r.id = n.report_id AND r.state = 'published'
  JOIN issuers i ON i.id = r.issuer_id JOIN bodies b ON b.id = n.responsible_body_id AND b.type NOT IN ${NOBODY}`;
const ITEM = `JOIN tracked_item_now k ON k.addressing_id = n.id JOIN tracked_items x ON x.id = k.id`;
const notRunning = (item: string): string => `NOT EXISTS (SELECT 1 FROM escalations e
  WHERE e.addressing_id = n.id AND e.tracked_item_id IS ${item} AND e.state <> 'stopped')`;
const STANDING = `n.capacity = 'addressee' AND n.has_open_correction = 0 AND (:body IS NULL OR :body IN (b.code, b.name))
  AND (:issuer IS NULL OR i.slug = :issuer) AND (:year IS NULL OR substr(r.reported_on, 1, 4) = :year)`;
const BASES: Readonly<Record<NonNullable<CandidatesAsked["basis"]>, string>> = {
  kept: "n.is_clock_kept = 1",
  listed: "n.is_listed_non_responder = 1",
  unpublished: "n.is_clock_kept = 0 AND n.is_listed_non_responder = 0",
};

/** What each ground holds of, as ladder-rules.obstacleOf says of one; a test holds the two equal. */
function conditionOf({ ground, basis }: CandidatesAsked): { from: string; where: string; since: string } {
  if (ground === "no_answer")
    return {
      from: FROM,
      where: `${STANDING} AND n.response_count = 0 AND n.is_withheld = 0 AND n.is_extension_requested = 0
        AND n.due_on < :today AND ${notRunning("NULL")} ${basis === null ? "" : `AND ${BASES[basis]}`}`,
      since: "n.due_on",
    };
  const item = `${STANDING} AND k.has_open_correction = 0 AND k.is_disputed = 0 AND ${notRunning("k.id")}`;
  if (ground === "answer_not_adequate")
    return {
      from: `${FROM} ${ITEM}`,
      where: `${item} AND k.adequacy IN ('not_adequate', 'partially_adequate') AND :today > ''`,
      since: "n.first_responded_on",
    };
  return {
    from: `${FROM} ${ITEM}`,
    where: `${item} AND ((k.target_on < :today AND k.implementation NOT IN ('implemented', 'implemented_alternative'))
      OR k.id IN (SELECT v.tracked_item_id FROM verifications v WHERE v.finding = 'did_not_hold'
        AND v.id = (SELECT max(id) FROM verifications WHERE tracked_item_id = v.tracked_item_id)))`,
    since: "k.target_on",
  };
}

export function countCandidates(asked: CandidatesAsked): number {
  const { from, where } = conditionOf(asked);
  const { today, body, issuer, year } = asked;
  const sql = `SELECT count(*) AS n ${from} WHERE ${where}`;
  return query<{ n: number }, [object]>(sql).get({ today, body, issuer, year })?.n ?? 0;
}

/** What could be escalated, longest first. */
export function listCandidates(asked: CandidatesAsked, limit: number, offset: number): CandidateRow[] {
  const { from, where, since } = conditionOf(asked);
  const item = asked.ground === "no_answer" ? "NULL" : "x.reference";
  const { today, body, issuer, year } = asked;
  return query<CandidateRow, [object]>(
    `SELECT n.id AS addressingId, ${item} AS itemReference, r.reference AS reportReference, i.name AS issuerName,
       b.name AS bodyName, b.code AS bodyCode, ${since} AS since, n.is_clock_kept AS isClockKept,
       n.is_listed_non_responder AS isListed
     ${from} WHERE ${where} ORDER BY ${since} IS NULL, ${since}, n.id LIMIT :limit OFFSET :offset`,
  ).all({ today, body, issuer, year, limit, offset });
}

/** Years and issuers of what could be escalated on a ground, whatever else it is narrowed to, with how many there are. */
export function listNarrowings(asked: CandidatesAsked) {
  const { from, where } = conditionOf(asked);
  const { today, body } = asked;
  const counted = (value: string, label: string, free: "issuer" | "year") =>
    query<{ value: string; label: string; n: number }, [object]>(
      `SELECT ${value} AS value, ${label} AS label, count(*) AS n ${from} WHERE ${where} AND ${value} IS NOT NULL
       GROUP BY 1 ORDER BY ${free === "year" ? "1 DESC" : "2"}`,
    ).all({ today, body, issuer: asked.issuer, year: asked.year, [free]: null });
  const year = "substr(r.reported_on, 1, 4)";
  return { years: counted(year, year, "year"), issuers: counted("i.slug", "i.name", "issuer") };
}

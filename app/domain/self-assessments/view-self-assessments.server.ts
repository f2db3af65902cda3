import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { stepsOpen } from "~/domain/submissions/sign-off-rules";
import { addMonths, londonDay, showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import type { Actor } from "~db/writing.server";
import { labelOf, SELF_ASSESSMENT_FINDINGS, SUBMISSION_STATES } from "~db/vocabulary";
import { isWriterOf } from "./assess-own.server";
import * as repository from "./self-assessment-repository.server";
import type { Since, Standing } from "./self-assessment-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;

const PAGE_SIZE = 25;

export interface OthersWanted {
  theme: string | null;
  category: string | null;
  type: string | null;
  standing: Standing;
  since: Since;
  /** From 1. */
  page: number;
  at?: number;
}

/** One page of what others were asked, as a body looks through it. */
export function viewOthers(bodyId: number, { page, since, at = Date.now(), ...wanted }: OthersWanted) {
  const today = londonDay(at);
  const rows = repository.listOthers({
    ...wanted,
    bodyId: standingBodyId(bodyId),
    since: since === "any" ? null : addMonths(today, -Number(since)),
    ...{ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
  });
  const total = rows[0]?.total ?? 0;
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

export type HeldAssessment = repository.AssessmentRow & { documentIds: number[] };

const heldOf = (row: repository.AssessmentRow): HeldAssessment => ({
  ...row,
  documentIds: JSON.parse(row.documents) as number[],
});

/** What a body has found of one recommendation so far; null where it is not public, or withdrawn. */
export function viewAssessed(actor: PersonActor, reference: string) {
  if (actor.bodyId === null) return null;
  const bodyId = standingBodyId(actor.bodyId);
  const asked = repository.findAsked(reference, bodyId);
  if (!asked) return null;
  const rows = repository.listOf(bodyId, asked.recommendationId);
  const open = rows.find(({ state }) => state !== "published");
  const steps = open
    ? stepsOpen({ state: open.state, role: actor.role, isWriter: isWriterOf(actor.userId, open) })
    : [];
  return {
    ...{ asked, steps, open: open ? heldOf(open) : null },
    signed: rows.filter(({ state }) => state === "published").map(heldOf),
  };
}

/** What the form about a self-assessment shows, for a change meanwhile to be noticed. */
export const assessmentFacts = (open: HeldAssessment | null): ShownFact[] =>
  open === null
    ? []
    : [
        { label: "What your body finds", value: labelOf(SELF_ASSESSMENT_FINDINGS, open.finding) },
        { label: "Why", value: open.reason ?? "" },
        { label: "What will be done", value: open.action ?? "" },
        { label: "Who leads", value: open.leadRole ?? "" },
        { label: "By when", value: open.dueOn === null ? "" : showDate(open.dueOn) },
        { label: "Where it is", value: labelOf(SUBMISSION_STATES, open.state) },
        { label: "Version", value: String(open.version) },
      ];

/** A body's self-assessments that wait for somebody. */
export const openAssessments = (bodyId: number, userId: number) =>
  repository.listOpen({ bodyId: standingBodyId(bodyId), userId });

/** As late as a date can be. */
const EVER = "9999-12-31";

/** What a body will do about what others were asked, in its own words and not by an action of its plan; due by `soon`. */
export const actionsTaken = (bodyId: number, soon: string = EVER) =>
  repository.listTaken({ bodyId: standingBodyId(bodyId), soon });

/** Which bodies that were not asked had considered a recommendation by `day`, and when. */
export const consideredBy = (recommendationId: number, day: string) =>
  repository.listConsidered({ recommendationId, day });

import type { z } from "zod";
import { judgeFigures } from "~/domain/measures/judge-figures.server";
import { moveProposal } from "~/domain/measures/move-proposal.server";
import type { JudgedPoint, TypedPoint } from "~/domain/measures/point-rules";
import { proposalSentences } from "~/domain/measures/proposal-rules";
import { mayEnterFigures, propose } from "~/domain/measures/propose.server";
import { findDefinition } from "~/domain/measures/view-own-measures.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { NOTHING_KEPT, refuseOwn, type FieldFault, type OwnAnswer } from "./own-answer";
import type { figure, figuresBody } from "./own-schemas";
import type { Access } from "./tokens.server";

/** A figure of the request as a row of a file of figures, so that one set of rules reads both. */
const typedPointOf = (given: z.infer<typeof figure>, index: number): TypedPoint => ({
  row: index + 1,
  ...{ period: given.period, status: given.status, unit: given.unit },
  ...{ value: String(given.value), numerator: String(given.numerator) },
  denominator: String(given.denominator),
});

interface FiguresSent {
  access: Access;
  slug: string;
  body: z.infer<typeof figuresBody>;
  at: number;
}

/** Keeps figures as a draft for sign-off: those that cannot be used are named, and refused when none is left. */
export function takeFigures({ access, slug, body, at }: FiguresSent): OwnAnswer {
  const { actor } = access;
  const measure = findDefinition(slug);
  const bodyId = actor.bodyId === null ? null : standingBodyId(actor.bodyId);
  if (!measure || bodyId === null || !mayEnterFigures(measure, bodyId))
    return refuseOwn(404, "Your body enters no figures of a measure with this short name.");
  const rows = body.figures.map(typedPointOf);
  const judged = judgeFigures(measure, bodyId, { rows, today: londonDay(at) });
  if (!judged.some(({ outcome }) => outcome === "new" || outcome === "revised"))
    return refuseOwn(
      422,
      `None of these figures can be used, or none says anything new. ${NOTHING_KEPT}`,
      judged.flatMap(faultOf),
    );
  const content = { kind: "points", rows, notes: [] } as const;
  const kept = propose({ actor, at, bodyCode: access.body.code, slug, content, channel: "api" });
  if (!kept.ok) return refuseOwn(422, NOTHING_KEPT);
  const { id } = kept.value;
  const sent = body.send ? moveProposal({ actor, at, proposalId: id, version: 1, step: "send" }) : null;
  // A draft that was kept just now can be sent; anything else is a fault of this program.
  if (sent?.ok === false) throw new Error(Object.values(proposalSentences(sent.refusals)).join(" "));
  return {
    ...{ ok: true, status: 201 },
    body: {
      ...{ draft: id, state: sent?.ok ? sent.value.state : "draft", measure: slug },
      ...{ page: paths.measureProposal(access.body.code, id), figures: judged.map(shown) },
    },
  };
}

const faultOf = (judged: JudgedPoint): FieldFault[] =>
  judged.outcome === "refused"
    ? [{ field: `figures[${judged.row - 1}].${judged.column}`, detail: judged.sentence }]
    : [];

const shown = (judged: JudgedPoint) => ({
  ...{ index: judged.row - 1, outcome: judged.outcome },
  ...(judged.outcome === "refused"
    ? { period: judged.period, field: judged.column, notes: [judged.sentence] }
    : { period: judged.point.period, field: null, notes: judged.flags }),
});

import { measureChart } from "~/domain/impact/measure-chart-rules";
import { londonDay } from "~/lib/dates";
import { aimOf } from "./aim-rules";
import type { AimRow } from "./aims-repository.server";
import * as measures from "./measures-repository.server";
import * as points from "./points-repository.server";
import { proofRefusal, proofWords, type ProofRefusal } from "./proof-rules";
import * as repository from "./proofs-repository.server";
import { measured } from "./record-points.server";
import { contextOf, seriesFrom, targetFrom } from "./series.server";
import { isFromOutside } from "./source-rules";

/** A measure linked to an item, and whether "sustained" may rest on it there. */
export interface ProofOfItem {
  measureId: number;
  slug: string;
  name: string;
  refusal: ProofRefusal | null;
  words: string;
}

/** What the measures linked to a tracked item prove of its body on a day; none where nothing is linked. */
export function proofsOfItem(trackedItemId: number, checkedOn = londonDay(Date.now())): ProofOfItem[] {
  const item = repository.findClaimedItem(trackedItemId);
  if (!item || item.bodyId === null) return [];
  const { bodyId, claimedOn, recommendationId } = item;
  const ids = measures.listLinkedMeasureIds("recommendation", [recommendationId]);
  return measures.listMeasuresById(ids).map((measure) => {
    const refusal = refusalFor(measure, { bodyId, claimedOn, checkedOn, recommendationId });
    const { id: measureId, slug, name } = measure;
    return { measureId, slug, name, refusal, words: proofWords(name, refusal, claimedOn) };
  });
}

/** The measures that "sustained" may rest on. */
export const measuresProving = (trackedItemId: number, checkedOn: string): number[] =>
  proofsOfItem(trackedItemId, checkedOn).flatMap(({ measureId, refusal }) =>
    refusal === null ? [measureId] : [],
  );

interface Judged {
  bodyId: number;
  recommendationId: number;
  claimedOn: string | null;
  checkedOn: string;
}

function refusalFor(measure: measures.MeasureRow, judged: Judged): ProofRefusal | null {
  const { bodyId, claimedOn, checkedOn, recommendationId } = judged;
  const context = contextOf(measure);
  const rows = points.listPoints(measure.id, bodyId);
  const aim = aimOf(context.aims, bodyId);
  const series = seriesFrom(context, { bodyId, of: null }, rows);
  const target = aim === null || claimedOn === null ? null : targetAtClaim(measure, aim, bodyId, claimedOn);
  const chart = measureChart({ ...series.definition, target }, series.points);
  const isIndependent = independenceOf(rows, points.listChecks(measure.id, bodyId));
  const hasTarget = aim !== null && (aim.targetValue !== null || aim.targetChange !== null);
  return proofRefusal(
    {
      ...{ length: measure.length, claimedOn, definedOn: measure.knownOn },
      ...{ linkedOn: repository.findLinkedOn(measure.id, recommendationId) },
      ...{ aimedOn: hasTarget ? aim.knownOn : null, hasSource: measure.source !== null },
      isTargetKnown: target !== null,
      // Before a change of method the target was reckoned from, or met by, figures of another kind.
      countedFrom: aim?.targetValue == null ? (aim?.baselineFromOn ?? null) : null,
      methodChangedOn: series.definition.methodChanges.flatMap(({ on, breaksSeries }) =>
        breaksSeries ? [on] : [],
      ),
      points: chart.points.map(({ period, meetsTarget, isProvisional }) => ({
        ...{ period, meetsTarget: isProvisional ? null : meetsTarget },
        isIndependent: isIndependent(period),
      })),
    },
    checkedOn,
  );
}

/**
 * The target as it stood on the day of the claim: one given as a change is reckoned from the baseline's figures as
 * they were known then, so that revising them later moves nothing. Null where the baseline was not over by then, or
 * none of its figures was known.
 */
function targetAtClaim(measure: measures.MeasureRow, aim: AimRow, bodyId: number, claimedOn: string) {
  if (aim.targetValue === null && (aim.baselineToOn === null || aim.baselineToOn > claimedOn)) return null;
  const known = aim.targetValue === null ? points.listPointsKnownBy(measure.id, bodyId, claimedOn) : [];
  return targetFrom(measure, aim, known.map(measured));
}

/**
 * Whether the figure of a period comes from outside the body, or was looked at as it stands: one revised after a
 * check is not the one that was checked.
 */
function independenceOf(rows: readonly points.PointRow[], checks: readonly points.CheckRow[]) {
  const held = new Map(rows.map((row) => [row.period, row]));
  return (period: string): boolean => {
    const row = held.get(period);
    if (row === undefined) return false;
    return (
      isFromOutside(row.provenance) ||
      checks.some(
        ({ fromOn, toOn, recordedAt }) => fromOn <= period && period <= toOn && row.recordedAt <= recordedAt,
      )
    );
  };
}

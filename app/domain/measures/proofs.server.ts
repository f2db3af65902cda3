import { measureChart } from "~/domain/impact/measure-chart-rules";
import { londonDay } from "~/lib/dates";
import { aimOf } from "./aim-rules";
import * as measures from "./measures-repository.server";
import * as points from "./points-repository.server";
import { proofRefusal, proofWords, type ProofPoint, type ProofRefusal } from "./proof-rules";
import * as repository from "./proofs-repository.server";
import { contextOf, seriesFrom } from "./series.server";
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
    const refusal = refusalFor(measure, { bodyId, claimedOn, checkedOn });
    const { id: measureId, slug, name } = measure;
    return { measureId, slug, name, refusal, words: proofWords(name, refusal, claimedOn) };
  });
}

/** The measures that "sustained" may rest on. */
export const measuresProving = (trackedItemId: number, checkedOn: string): number[] =>
  proofsOfItem(trackedItemId, checkedOn).flatMap(({ measureId, refusal }) =>
    refusal === null ? [measureId] : [],
  );

function refusalFor(
  measure: measures.MeasureRow,
  { bodyId, claimedOn, checkedOn }: { bodyId: number; claimedOn: string | null; checkedOn: string },
): ProofRefusal | null {
  const context = contextOf(measure);
  const rows = points.listPoints(measure.id, bodyId);
  const aim = aimOf(context.aims, bodyId);
  const { definition, points: held } = seriesFrom(context, { bodyId, of: null }, rows);
  const given = new Map(rows.map((row) => [row.period, row.provenance]));
  const checks = points.listChecks(measure.id, bodyId);
  const isChecked = (period: string) => checks.some(({ fromOn, toOn }) => fromOn <= period && period <= toOn);
  const proofPoints = measureChart(definition, held).points.map(
    ({ period, meetsTarget, isProvisional }): ProofPoint => {
      const provenance = given.get(period);
      return {
        ...{ period, meetsTarget: isProvisional ? null : meetsTarget },
        isIndependent: isChecked(period) || (provenance !== undefined && isFromOutside(provenance)),
      };
    },
  );
  const hasTarget = aim !== null && (aim.targetValue !== null || aim.targetChange !== null);
  return proofRefusal(
    {
      ...{ length: measure.length, claimedOn, definedOn: measure.knownOn },
      ...{ aimedOn: hasTarget ? aim.knownOn : null, hasSource: measure.source !== null, points: proofPoints },
    },
    checkedOn,
  );
}

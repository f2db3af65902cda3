import { aimReading } from "~/domain/impact/aim-sentence-rules";
import { readingOf, type Reading } from "~/domain/impact/reading-rules";
import { aimOf } from "./aim-rules";
import type { AimRow } from "./aims-repository.server";
import * as measures from "./measures-repository.server";
import { nextDayAfter } from "./period-place-rules";
import { leftOutSentence } from "./pool-rules";
import * as repository from "./programmes-repository.server";
import { shownReadings, type ShownReadings } from "./reading-choice-rules";
import { rollUp, type RollUp } from "./roll-up.server";
import { contextOf } from "./series.server";

const PER_PAGE = 30;

export interface ProgrammePage {
  programme: repository.ProgrammeRow;
  bodies: repository.PartakingRow[];
  /** How its wording was changed, the newest first; empty where it never was. */
  changes: repository.ProgrammeChange[];
  /** Its measures, each with every body that takes part, also those that do not report. */
  measures: {
    measure: measures.MeasureRow;
    aim: AimRow | null;
    readings: ShownReadings;
    rollUp: RollUp;
    /** What the bodies taken together show of it; null where none can be. */
    together: { reading: Reading | null; leftOut: string } | null;
    /** Whether the aim was met by its date, in a sentence; null where none is set. */
    aimSentence: string | null;
  }[];
}

/** A programme with how each of its bodies stands on each of its measures, and whether its aim was met by `today`. */
export function viewProgramme(slug: string, today: string): ProgrammePage | undefined {
  const programme = repository.findProgramme(slug);
  if (!programme) return undefined;
  const bodies = repository.listPartaking(programme.id);
  const linked = measures.listMeasuresById(measures.listLinkedMeasureIds("programme", [programme.id]));
  return {
    ...{ programme, bodies, changes: repository.listWordings(programme.id).slice(0, -1) },
    measures: linked.map((measure) => viewOne({ measure, programme, bodies, today })),
  };
}

interface OneAsked {
  measure: measures.MeasureRow;
  programme: repository.ProgrammeRow;
  bodies: readonly repository.PartakingRow[];
  today: string;
}

function viewOne({ measure, programme, bodies, today }: OneAsked): ProgrammePage["measures"][number] {
  const context = contextOf(measure);
  const aim = aimOf(context.aims, null, programme.id);
  const readings = shownReadings(context.readings, null);
  const rolled = rollUp(context, { bodies, programme });
  const { sum } = rolled;
  // Where no start is stated, before is the baseline and after is what came since.
  const { baseline, length } = sum?.chart.definition ?? { baseline: null, length: measure.length };
  const on = programme.startsOn ?? (baseline && nextDayAfter(baseline.to, length));
  const change = on === null ? null : { on, what: `the start of “${programme.name}”` };
  const together = sum && {
    reading: readings.withheld ? null : readingOf(sum.chart, change),
    leftOut: leftOutSentence(sum.leftOut),
  };
  const isAimed = aim !== null && (aim.targetValue !== null || aim.targetChange !== null);
  return {
    ...{ measure, aim, readings, rollUp: rolled, together },
    aimSentence: isAimed && !readings.withheld ? aimWords(measure, aim, sum, today) : null,
  };
}

function aimWords(measure: measures.MeasureRow, aim: AimRow, sum: RollUp["sum"], today: string): string {
  const cannot = (why: string) => `Whether the aim was met cannot be said: ${why}.`;
  if (sum === null)
    return cannot("too few of the bodies reported the same periods for their figures to be taken together");
  if (measure.valueKind === "count" && aim.targetValue !== null)
    return cannot("its target is a number for each body, which is not one for all of them together");
  const { sentence } = aimReading(sum.chart, today);
  if (sum.bodies === sum.ofBodies) return sentence;
  return `${sentence} This is said of the ${sum.bodies} of ${sum.ofBodies} bodies whose figures can be taken together, and not of the others.`;
}

/** Programmes by name, a page of them. */
export function listProgrammes(page: number) {
  const pages = Math.max(Math.ceil(repository.countProgrammes() / PER_PAGE), 1);
  const shown = Math.min(page, pages);
  return {
    programmes: repository.listProgrammes(PER_PAGE, (shown - 1) * PER_PAGE).map((programme) => ({
      ...programme,
      bodies: repository.listPartaking(programme.id).length,
    })),
    ...{ page: shown, pages },
  };
}

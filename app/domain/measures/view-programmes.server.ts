import { aimOf } from "./aim-rules";
import type { AimRow } from "./aims-repository.server";
import * as measures from "./measures-repository.server";
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
  }[];
}

/** A programme with how each of its bodies stands on each of its measures. */
export function viewProgramme(slug: string): ProgrammePage | undefined {
  const programme = repository.findProgramme(slug);
  if (!programme) return undefined;
  const bodies = repository.listPartaking(programme.id);
  const linked = measures.listMeasuresById(measures.listLinkedMeasureIds("programme", [programme.id]));
  return {
    ...{ programme, bodies, changes: repository.listWordings(programme.id).slice(0, -1) },
    measures: linked.map((measure) => {
      const context = contextOf(measure);
      return {
        measure,
        aim: aimOf(context.aims, null, programme.id),
        readings: shownReadings(context.readings, null),
        rollUp: rollUp(context, { bodies, programmeId: programme.id }),
      };
    }),
  };
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

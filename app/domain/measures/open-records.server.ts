import { listEvents } from "./aims-repository.server";
import { methodChangesOf } from "./sentence-rules";
import * as measures from "./measures-repository.server";
import * as programmes from "./programmes-repository.server";
import * as rows from "./open-rows-repository.server";

export type OpenMeasure = measures.MeasureRow & { figures: number; methodChanges: string[] };
export type OpenFigure = rows.FigureRow;

/** Measures by rising number, as the open data gives them. */
export function openMeasures(asked: { after: number; limit: number }): OpenMeasure[] {
  const found = rows.listMeasureIds(asked);
  const counted = new Map(found.map(({ id, figures }) => [id, figures]));
  return measures
    .listMeasuresById(found.map(({ id }) => id))
    .map((measure) => ({
      ...measure,
      figures: counted.get(measure.id) ?? 0,
      methodChanges: methodChangesOf(listEvents(measure.id)),
    }))
    .sort((one, other) => one.id - other.id);
}

/** One measure; undefined where none has this address. */
export function openMeasure(slug: string): OpenMeasure | undefined {
  const measure = measures.findMeasure(slug);
  return measure && openMeasures({ after: measure.id - 1, limit: 1 })[0];
}

export type OpenProgramme = programmes.ProgrammeRow & { bodies: string[]; measures: string[] };

/** Programmes by rising number, with who takes part and what they measure. */
export const openProgrammes = (asked: { after: number; limit: number }): OpenProgramme[] =>
  programmes.listProgrammesAfter(asked).map((programme) => ({
    ...programme,
    bodies: programmes.listPartaking(programme.id).map(({ code }) => code),
    measures: measures
      .listMeasuresById(measures.listLinkedMeasureIds("programme", [programme.id]))
      .map(({ slug }) => slug),
  }));

export const openFigures = rows.listFigures;

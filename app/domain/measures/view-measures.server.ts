import { findBodyByCode } from "~/domain/bodies/find-body.server";
import type { MeasureSearch } from "./measure-search-params";
import * as repository from "./measures-repository.server";
import type { listAims, listEvents } from "./aims-repository.server";
import * as points from "./points-repository.server";
import { listMeasuresRelied } from "./proofs-repository.server";
import { rollUp, type RollUp } from "./roll-up.server";
import { contextOf } from "./series.server";
import { shownReadings, type ShownReadings } from "./reading-choice-rules";

const PER_PAGE = 30;
const MULTIPLES_PER_PAGE = 24;

export interface MeasureList {
  measures: ReturnType<typeof repository.listMeasures>;
  count: number;
  page: number;
  pages: number;
}

/** Measures by name, with how many bodies have figures of each. */
export function listMeasures(asked: MeasureSearch): MeasureList {
  const count = repository.countMeasures(asked);
  const pages = Math.max(Math.ceil(count / PER_PAGE), 1);
  const page = Math.min(asked.page, pages);
  return { measures: repository.listMeasures(asked, PER_PAGE, (page - 1) * PER_PAGE), count, page, pages };
}

export interface MeasurePage {
  measure: repository.MeasureRow;
  links: repository.LinkRow[];
  aims: ReturnType<typeof listAims>;
  events: ReturnType<typeof listEvents>;
  /** How its definition was changed, the newest first; empty where it never was. */
  changes: repository.DefinitionChange[];
  readings: ShownReadings;
  /** Whether there is a series of the whole country. */
  hasCountry: boolean;
  rollUp: RollUp;
  page: number;
  pages: number;
}

/** A measure with how every body of it stands; `page` of them has its charts drawn. */
export function viewMeasure(slug: string, page = 1): MeasurePage | undefined {
  const measure = repository.findMeasure(slug);
  if (!measure) return undefined;
  const context = contextOf(measure);
  const rolled = rollUp(context);
  const pages = Math.max(Math.ceil(rolled.bodies.length / MULTIPLES_PER_PAGE), 1);
  const shown = Math.min(page, pages);
  const from = (shown - 1) * MULTIPLES_PER_PAGE;
  return {
    ...{ measure, aims: context.aims, events: context.events },
    changes: repository.listDefinitions(measure.id).slice(0, -1),
    links: repository.listLinks(measure.id),
    readings: shownReadings(context.readings, null),
    hasCountry: points.listPoints(measure.id, null).length > 0,
    rollUp: {
      ...rolled,
      // Charts beyond the page would be sent and not drawn.
      bodies: rolled.bodies.map((body, at) =>
        at >= from && at < from + MULTIPLES_PER_PAGE ? body : { ...body, chart: null },
      ),
    },
    ...{ page: shown, pages },
  };
}

/** One body's figures of a measure, small, beside what else it is shown with. */
export interface SmallSeries {
  slug: string;
  name: string;
  body: { code: string; name: string };
  chart: NonNullable<RollUp["bodies"][number]["chart"]>;
}

/** The measures a body has figures of, each with its chart. */
export function measuresOfBody(
  body: { id: number; code: string; name: string },
  most: number,
): SmallSeries[] {
  return repository
    .listMeasuresOfBody([body.id])
    .slice(0, most)
    .flatMap((measure) => seriesOfBodies(measure, [body]));
}

const seriesOfBodies = (
  measure: repository.MeasureRow,
  bodies?: readonly { id: number; code: string; name: string }[],
): SmallSeries[] =>
  rollUp(contextOf(measure), bodies ? { bodies } : {}).bodies.flatMap(({ code, name, chart }) =>
    chart ? [{ slug: measure.slug, name: measure.name, body: { code, name }, chart }] : [],
  );

/** What measures of some themes say of all bodies, and up to `most` of their charts. */
export interface LinkedMeasure {
  measureId: number;
  slug: string;
  name: string;
  isLibrary: boolean;
  /** Whether a finding of "sustained" rests on it. */
  isReliedOn: boolean;
  standings: RollUp["bodies"][number]["standing"][];
  series: SmallSeries[];
}

export const measuresOfThemes = (themes: readonly string[], most: number): LinkedMeasure[] =>
  linkedMeasures(repository.listLinkedMeasureIds("theme", themes), most);

/** The measures linked to a recommendation, for the bodies that were asked. */
export function measuresOfRecommendation(reference: string, codes: readonly string[]): LinkedMeasure[] {
  const recommendationId = repository.findRecommendationId(reference);
  if (recommendationId === undefined) return [];
  const ids = repository.listLinkedMeasureIds("recommendation", [recommendationId]);
  if (ids.length === 0) return [];
  const relied = new Set(listMeasuresRelied(recommendationId));
  const bodies = codes.flatMap((code) => findBodyByCode(code) ?? []);
  return linkedMeasures(ids, MOST_LINKED, bodies).map((measure) => ({
    ...measure,
    isReliedOn: relied.has(measure.measureId),
  }));
}

/** So many charts of one recommendation are more than any has bodies. */
const MOST_LINKED = 60;

function linkedMeasures(
  ids: readonly number[],
  most: number,
  bodies?: readonly { id: number; code: string; name: string }[],
): LinkedMeasure[] {
  let left = most;
  return repository.listMeasuresById(ids).map((measure) => {
    const rolled = rollUp(contextOf(measure), bodies ? { bodies } : {}).bodies;
    const series = rolled
      .filter(({ chart }) => chart !== null)
      .slice(0, left)
      .flatMap(({ code, name, chart }) =>
        chart ? [{ slug: measure.slug, name: measure.name, body: { code, name }, chart }] : [],
      );
    left -= series.length;
    return {
      ...{ measureId: measure.id, slug: measure.slug, name: measure.name },
      ...{ isLibrary: measure.isLibrary === 1, isReliedOn: false },
      ...{ standings: rolled.map(({ standing }) => standing), series },
    };
  });
}

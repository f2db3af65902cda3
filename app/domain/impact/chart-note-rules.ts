import { showDate } from "~/lib/dates";
import type { MeasureDefinition } from "./measured-series";
import type { ChartPhase } from "./measure-chart-rules";
import type { ReadablePoint } from "./series-rules";
import { showNumber, showPeriod } from "./shown-value-rules";
import { FEWEST_POINTS } from "./spc-rules";

/** What a reader must know of the points before reading the chart: one sentence each. */
export function notesOnPoints(
  definition: MeasureDefinition,
  points: readonly ReadablePoint[],
  phases: readonly ChartPhase[],
): string[] {
  return [
    ...fewness(points, phases),
    ...definition.methodChanges.map(
      ({ on, note }) => `How it is counted changed on ${showDate(on)}: ${asSentence(note)}`,
    ),
    ...definition.rebases.map(({ on, reason }) => `Judged anew from ${showDate(on)}: ${asSentence(reason)}`),
    ...states(definition, points),
    ...(definition.roundedTo === null
      ? []
      : [`The source rounds figures to the nearest ${showNumber(definition.roundedTo)}.`]),
    ...definition.qualityNotes.map(asSentence),
  ];
}

/** With a full stop, whoever wrote it. */
export const asSentence = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

function fewness(points: readonly ReadablePoint[], phases: readonly ChartPhase[]): string[] {
  const reported = points.filter(({ shown }) => shown !== null).length;
  if (reported === 0) return ["No figure is held, so there is nothing to draw."];
  if (phases.every((phase) => phase.reported < FEWEST_POINTS) && phases.length < 2)
    return [
      `${reported === 1 ? "There is 1 point" : `There are ${reported} points`}; at least ${FEWEST_POINTS} are needed to tell a change from chance.`,
    ];
  return phases
    .filter((phase) => phase.reported < FEWEST_POINTS && phase.reported > 0)
    .map(({ reported: count, from }) =>
      count === 1
        ? `The stretch from ${showDate(from)} has 1 point, too few to tell a change from chance.`
        : `The stretch from ${showDate(from)} has ${count} points, too few to tell a change from chance.`,
    );
}

function states({ length }: MeasureDefinition, points: readonly ReadablePoint[]): string[] {
  const suppressed = points.filter(({ state }) => state === "suppressed").length;
  const missing = points.filter(({ state }) => state === "not_reported");
  const provisional = points.filter(({ isProvisional, shown }) => isProvisional && shown !== null).length;
  const last = points.at(-1);
  return [
    ...(suppressed > 0
      ? [
          `${periods(suppressed)} suppressed (*) because the figure is small; a suppressed figure is not zero.`,
        ]
      : []),
    ...(missing.length > 0 ? [`${periods(missing.length)} not reported; nothing reported is not zero.`] : []),
    ...(last !== undefined && last.shown === null
      ? [`The latest period, ${showPeriod(last.period, length)}, has no figure.`]
      : []),
    ...(provisional > 0
      ? [
          `${provisional === 1 ? "1 figure is" : `${provisional} figures are`} provisional (hollow) and may be revised.`,
        ]
      : []),
  ];
}

const periods = (count: number): string => (count === 1 ? "1 period is" : `${count} periods are`);

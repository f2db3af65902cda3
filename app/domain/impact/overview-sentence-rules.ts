import { showDate } from "~/lib/dates";
import { labelOfCause } from "./chart-table-rules";
import { POINT_TYPES, labelOf } from "~db/vocabulary";
import type { ChartPhase, ChartPoint, MeasureChart } from "./measure-chart-rules";
import { amount, periodsOf, pointsOf, sinceWords, spanOf, subjectOf } from "./reading-word-rules";
import { FEWEST_POINTS } from "./spc-rules";
import { showPeriod } from "./shown-value-rules";

/** How the latest stretch stands, without a change to compare around. */
export function overviewSentences(chart: MeasureChart): string[] {
  const { definition, points } = chart;
  const subject = subjectOf(definition);
  const reported = points.filter(({ shown }) => shown !== null);
  const [first] = reported;
  if (first?.shown == null) return [`No figure is held for ${subject}, so nothing can be said of it.`];
  if (reported.length === 1)
    return [
      `One figure is held for ${subject}: ${amount(definition, first.shown)}, ${showPeriod(first.period, definition.length)}. One figure shows no change.`,
    ];
  const last = reported.at(-1) ?? first;
  const phase = chart.phases[last.phase];
  if (phase === undefined) return [];
  const inPhase = reported.filter((point) => point.phase === last.phase);
  return phase.reported < FEWEST_POINTS
    ? fewSentences(chart, phase, inPhase)
    : fullSentences(chart, phase, inPhase);
}

function fewSentences(chart: MeasureChart, phase: ChartPhase, inPhase: readonly ChartPoint[]): string[] {
  const { definition } = chart;
  const count = inPhase.length;
  const earlier = chart.phases.slice(0, -1).findLast(({ reported }) => reported > 0);
  const why = sinceOf(chart, phase);
  const since = why === "" ? "" : ` since ${showDate(phase.from)}, when ${why}`;
  const held = count === 1 ? "1 figure is held" : `${count} figures are held`;
  const centre =
    phase.centre === null ? "" : `, with a ${centreName(chart)} of ${amount(definition, phase.centre)}`;
  return [
    `${held} for ${subjectOf(definition)}${since} (${spanIn(chart, inPhase)})${centre}; at least ${FEWEST_POINTS} are needed to tell a change from chance.`,
    ...(earlier && earlier.centre !== null
      ? [
          `The ${pointsOf(earlier.reported)} before that had a ${centreName(chart)} of ${amount(definition, earlier.centre)}.`,
        ]
      : []),
  ];
}

function sinceOf({ definition, phases }: MeasureChart, phase: ChartPhase): string {
  const previous = phases[phases.indexOf(phase) - 1];
  return previous ? sinceWords(definition, phase.from, previous.to) : "";
}

const centreName = ({ kind }: MeasureChart): string =>
  kind === "run" ? "median" : kind === "t" || kind === "g" ? "centre" : "mean";

const spanIn = ({ definition }: MeasureChart, points: readonly ChartPoint[]): string =>
  spanOf(definition, points[0]?.period ?? "", points.at(-1)?.period ?? "");

function fullSentences(chart: MeasureChart, phase: ChartPhase, inPhase: readonly ChartPoint[]): string[] {
  const { definition } = chart;
  const subject = subjectOf(definition);
  const span = `${periodsOf(definition, inPhase.length)} from ${spanIn(chart, inPhase)}`;
  const [first] = inPhase;
  if (first?.shown != null && inPhase.every(({ shown }) => shown === first.shown))
    return [`${subject} was ${amount(definition, first.shown)} in each of ${span}: it does not vary.`];
  const centre = phase.centre ?? 0;
  const since = sinceOf(chart, phase);
  return [
    `${subject} had a ${centreName(chart)} of ${amount(definition, centre)} over ${span}${since === "" ? "" : `; on ${showDate(phase.from)} ${since}`}.`,
    signSentence(inPhase),
  ];
}

function signSentence(inPhase: readonly ChartPoint[]): string {
  const marked = inPhase.filter(({ cause }) => cause !== "Common Cause");
  const last = inPhase.at(-1);
  if (last !== undefined && last.cause !== "Common Cause")
    return `The latest point is a sign of change (special cause ${labelOf(POINT_TYPES, last.type).toLowerCase()}: ${labelOfCause(last.cause).toLowerCase()}).`;
  if (marked.length === 0)
    return "No point shows a sign of change (common cause): it varies as it has throughout.";
  return `The latest point shows no sign of change (common cause); ${marked.length === 1 ? "1 earlier point does" : `${marked.length} earlier points do`}.`;
}

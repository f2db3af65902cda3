import { showDate } from "~/lib/dates";
import { labelOfCause } from "./chart-table-rules";
import { centreName, levelWords, spanIn } from "./level-words-rules";
import { POINT_TYPES, labelOf } from "~db/vocabulary";
import type { ChartPhase, ChartPoint, MeasureChart } from "./measure-chart-rules";
import { amount, periodsOf, pointsOf, sinceWords, subjectOf } from "./reading-word-rules";
import { FEWEST_POINTS } from "./spc-rules";
import { showPeriod } from "./shown-value-rules";

/**
 * How the figures stand, without a change to compare around. The latest stretch is spoken of where it can be judged;
 * where a change of method or a rebasing left it with fewer than twelve points, the longest stretch that is counted
 * alike comes first, and the latest after it with what keeps it from being read: a break must not hide what was known
 * before it, and what lies on its two sides is not compared.
 */
export function overviewSentences(chart: MeasureChart): string[] {
  const { definition, points, phases } = chart;
  const subject = subjectOf(definition);
  const reported = points.filter(({ shown }) => shown !== null);
  const [first] = reported;
  if (first?.shown == null) return [`No figure is held for ${subject}, so nothing can be said of it.`];
  if (reported.length === 1)
    return [
      `One figure is held for ${subject}: ${amount(definition, first.shown)}, ${showPeriod(first.period, definition.length)}. One figure shows no change.`,
    ];
  const latest = phases[(reported.at(-1) ?? first).phase];
  if (latest === undefined) return [];
  const read = latest.reported >= FEWEST_POINTS ? latest : longestOf(phases, latest);
  const stretch = stretchOf(chart, read, read === latest);
  return [
    ...(read.reported < FEWEST_POINTS ? fewSentences(chart, stretch) : fullSentences(chart, stretch)),
    ...(read === latest ? [] : [latestSentence(chart, stretchOf(chart, latest, true))]),
  ];
}

/** Of stretches as long as each other the later one: it is nearer to now. */
const longestOf = (phases: readonly ChartPhase[], latest: ChartPhase): ChartPhase =>
  phases.reduce(
    (longest, phase) => (phase.reported >= longest.reported ? phase : longest),
    phases[0] ?? latest,
  );

interface Stretch {
  phase: ChartPhase;
  /** Its points with a figure. */
  points: readonly ChartPoint[];
  isLatest: boolean;
}

const stretchOf = (chart: MeasureChart, phase: ChartPhase, isLatest: boolean): Stretch => {
  const place = chart.phases.indexOf(phase);
  return {
    ...{ phase, isLatest },
    points: chart.points.filter((point) => point.phase === place && point.shown !== null),
  };
};

const NEEDED = `at least ${FEWEST_POINTS} are needed to tell a change from chance`;

function fewSentences(chart: MeasureChart, { phase, points, isLatest }: Stretch): string[] {
  const { definition } = chart;
  const why = sinceOf(chart, phase);
  const since = why === "" || !isLatest ? "" : ` since ${showDate(phase.from)}, when ${why}`;
  const whose = phase.based < points.length ? " over the baseline" : "";
  const centre =
    phase.centre === null
      ? ""
      : `, with a ${centreName(chart)} of ${amount(definition, phase.centre)}${whose}`;
  const span = isLatest ? spanIn(chart, points) : `${spanIn(chart, points)}, ${longestWords(chart)}`;
  const place = chart.phases.indexOf(phase);
  const earlier = isLatest
    ? chart.phases.slice(0, place).findLast(({ reported }) => reported > 0)
    : undefined;
  return [
    `${heldWords(points)} for ${subjectOf(definition)}${since} (${span})${centre}; ${NEEDED}.`,
    ...(earlier && earlier.centre !== null
      ? [
          `The ${pointsOf(earlier.reported)} before that had a ${centreName(chart)} of ${amount(definition, earlier.centre)}.`,
        ]
      : []),
  ];
}

const heldWords = ({ length }: readonly ChartPoint[]): string =>
  length === 1 ? "1 figure is held" : `${length} figures are held`;

const longestWords = ({ definition }: MeasureChart): string =>
  definition.methodChanges.some(({ breaksSeries }) => breaksSeries)
    ? "the longest stretch counted alike"
    : "the longest stretch judged together";

/** What came after a break and is too little to be read. */
function latestSentence(chart: MeasureChart, { phase, points }: Stretch): string {
  const { definition } = chart;
  const why = sinceOf(chart, phase);
  const [first] = points;
  const level =
    points.length === 1 && first?.shown != null
      ? amount(definition, first.shown)
      : phase.centre === null
        ? spanIn(chart, points)
        : `a ${centreName(chart)} of ${amount(definition, phase.centre)}`;
  const compared = why.startsWith("how it is counted") ? ", and not to be compared with those before" : "";
  return `Since ${showDate(phase.from)}, when ${why}, ${heldWords(points)} (${level}): too few to judge${compared}.`;
}

function sinceOf({ definition, phases }: MeasureChart, phase: ChartPhase): string {
  const previous = phases[phases.indexOf(phase) - 1];
  return previous ? sinceWords(definition, phase.from, previous.to) : "";
}

function fullSentences(chart: MeasureChart, { phase, points, isLatest }: Stretch): string[] {
  const { definition } = chart;
  const subject = subjectOf(definition);
  const span = `${periodsOf(definition, points.length)} from ${spanIn(chart, points)}`;
  const part = isLatest ? span : `${span}, ${longestWords(chart)}`;
  const [first] = points;
  if (first?.shown != null && points.every(({ shown }) => shown === first.shown))
    return [`${subject} was ${amount(definition, first.shown)} in each of ${part}: it does not vary.`];
  const since = isLatest ? sinceOf(chart, phase) : "";
  const longest = isLatest ? "" : `, ${longestWords(chart)}`;
  return [
    `${subject} had a ${levelWords(chart, phase, points)}${longest}${since === "" ? "" : `; on ${showDate(phase.from)} ${since}`}.`,
    signSentence(points, isLatest),
  ];
}

function signSentence(points: readonly ChartPoint[], isLatest: boolean): string {
  const marked = points.filter(({ cause }) => cause !== "Common Cause");
  const last = points.at(-1);
  const lastPoint = isLatest ? "The latest point" : "Its last point";
  if (last !== undefined && last.cause !== "Common Cause")
    return `${lastPoint} ${isLatest ? "is" : "was"} a sign of change (special cause ${labelOf(POINT_TYPES, last.type).toLowerCase()}: ${labelOfCause(last.cause).toLowerCase()}).`;
  if (marked.length === 0)
    return isLatest
      ? "No point shows a sign of change (common cause): it varies as it has throughout."
      : "No point of it shows a sign of change (common cause).";
  return `${lastPoint} ${isLatest ? "shows" : "showed"} no sign of change (common cause); ${marked.length === 1 ? "1 earlier point" : `${marked.length} earlier points`} ${isLatest ? (marked.length === 1 ? "does" : "do") : "did"}.`;
}

import { addMonths, showDate } from "~/lib/dates";
import { comparisonOf, FEWEST_A_SIDE, meanShown } from "./comparison-rules";
import { sizeWords } from "./comparison-sentence-rules";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import type { MeasureDefinition } from "./measured-series";
import { periodsOf, spanOf, subjectOf, tailOf } from "./reading-word-rules";
import { periodEnd, showAlike } from "./shown-value-rules";
import { targetWords } from "./target-sentence-rules";

/** Whether an aim was met by its date, or why that is not said. */
export type AimAnswer = "met" | "not_met" | "not_due" | "no_date" | "cannot_be_said";

export interface AimReading {
  answer: AimAnswer;
  sentence: string;
}

/** An aim is judged by the year up to its date: one month is chance, and a year holds every season once. */
const MONTHS_JUDGED = 12;

/**
 * Whether a chart's figures met its target by the target's date, in a careful sentence with the size of the change
 * since the baseline and its interval. Judged is the level of the 12 months up to the date, without the baseline's
 * own periods; of an aim that is not due the newest 12 months are told, and nothing is said of how it will end.
 *
 * @param today The day it is read on, YYYY-MM-DD.
 */
export function aimReading(chart: MeasureChart, today: string): AimReading {
  const { definition } = chart;
  const { target, direction, length } = definition;
  const cannot = (why: string): AimReading => ({
    answer: "cannot_be_said",
    sentence: `Whether the aim was met cannot be said: ${why}.`,
  });
  if (target === null) return cannot("no target can be reckoned from the figures held");
  if (direction === "neutral") return cannot("neither way is named as better");
  const reported = chart.points.filter(({ shown }) => shown !== null);
  const last = reported.at(-1);
  if (last === undefined) return cannot("no figure is held");
  const isDue = target.on !== null && target.on <= today;
  const lastDay = periodEnd(last.period, length);
  if (isDue && target.on !== null && addMonths(lastDay, 1) <= target.on)
    return cannot(
      `its date, ${showDate(target.on)}, has come, but the newest figures end on ${showDate(lastDay)}`,
    );
  const until = isDue && target.on !== null && target.on < lastDay ? target.on : lastDay;
  const judged = judgedPoints(chart, until);
  const broken = brokenOn(chart, judged);
  if (broken !== null)
    return cannot(
      `how it is counted changed on ${showDate(broken)}, and figures before and after are not alike`,
    );
  const counted = judged.filter(({ shown }) => shown !== null);
  if (counted.length === 0) return cannot("there is no figure between its baseline and its date");
  if (counted.length * 2 < judged.length)
    return cannot(
      `only ${counted.length} of the ${periodsOf(definition, judged.length)} up to its date have a figure`,
    );
  return levelReading(chart, { judged, counted, isDue });
}

function judgedPoints(
  { points, definition: { baseline, length } }: MeasureChart,
  until: string,
): ChartPoint[] {
  const year = points.filter(
    ({ period }) => periodEnd(period, length) <= until && addMonths(period, MONTHS_JUDGED) > until,
  );
  return year.filter(({ period }) => baseline === null || period > baseline.to);
}

/** A change of method between what the aim is held against and the last period judged. */
function brokenOn(
  { definition: { methodChanges, baseline, target } }: MeasureChart,
  judged: readonly ChartPoint[],
) {
  const isOfBaseline = target?.words !== undefined && baseline !== null;
  const from = isOfBaseline ? baseline.from : (judged[0]?.period ?? "");
  const to = judged.at(-1)?.period ?? "";
  const within = methodChanges.filter(({ breaksSeries, on }) => breaksSeries && on > from && on <= to);
  return within.map(({ on }) => on).sort()[0] ?? null;
}

function levelReading(
  chart: MeasureChart,
  {
    judged,
    counted,
    isDue,
  }: { judged: readonly ChartPoint[]; counted: readonly ChartPoint[]; isDue: boolean },
): AimReading {
  const { definition } = chart;
  const { target, direction } = definition;
  const level = meanShown(chart, counted);
  const isMet = target !== null && (direction === "increase" ? level >= target.value : level <= target.value);
  const [from, to] = [judged[0]?.period ?? "", judged.at(-1)?.period ?? ""];
  const change = changeSince(chart, counted, level);
  const [shownLevel = ""] = showAlike([level]);
  const sign = definition.valueKind === "proportion" ? "%" : "";
  const over =
    `Over the ${periodsOf(definition, counted.length)} from ${spanOf(definition, from, to)}, ` +
    `${subjectOf(definition)} stood at ${shownLevel}${sign}${tailOf(definition)}${change.words}`;
  const aim = `the aim of ${targetWords(definition)}`;
  if (isDue)
    return {
      answer: isMet ? "met" : "not_met",
      sentence: `${over}: ${aim} was ${isMet ? "met" : "not met"} by its date.${change.chance}`,
    };
  const when = target?.on == null ? "no date is set for it" : "its date has not come";
  return {
    answer: target?.on == null ? "no_date" : "not_due",
    sentence: `${over}, which is ${isMet ? "within" : "short of"} ${aim}; ${when}, so whether it is met is not said yet.`,
  };
}

/** How far the level lies from the baseline's, and whether the aim lies within the interval of that. */
function changeSince(
  chart: MeasureChart,
  counted: readonly ChartPoint[],
  level: number,
): { words: string; chance: string } {
  const { definition, points } = chart;
  const { baseline, target } = definition;
  const before = points.filter(
    ({ period, shown }) =>
      baseline !== null && period >= baseline.from && period <= baseline.to && shown !== null,
  );
  const old = before.length === 0 ? 0 : meanShown(chart, before);
  if (old === 0) return { words: "", chance: "" };
  const [shownOld = ""] = showAlike([old]);
  const percent = Math.round((level / old - 1) * 100);
  const share =
    percent === 0 ? "no different from" : `${Math.abs(percent)}% ${percent < 0 ? "below" : "above"}`;
  const words = `, ${share} its baseline of ${shownOld}${definition.valueKind === "proportion" ? "%" : ""}`;
  if (before.length < FEWEST_A_SIDE || counted.length < FEWEST_A_SIDE)
    return { words: `${words} (too few figures for an interval)`, chance: "" };
  const comparison = comparisonOf(chart, before, [...counted]);
  const { interval } = comparison;
  if (interval === null || target === null) return { words, chance: "" };
  const wanted = interval.of === "ratio" ? target.value / old : target.value - old;
  const isWithin = interval.low <= wanted && wanted <= interval.high;
  return {
    words: `${words} (${sizeInBrackets(definition, comparison)})`,
    chance: isWithin
      ? " The aim lies within that interval: chance alone could make the difference between the two."
      : "",
  };
}

/** "20.0 fewer, 95% interval 18.5 to 21.5 fewer"; the interval alone where the size is the percentage said before it. */
function sizeInBrackets(definition: MeasureDefinition, comparison: Parameters<typeof sizeWords>[1]): string {
  const [size = "", interval = ""] = sizeWords(definition, comparison).replace(/\)$/, "").split(" (");
  return comparison.interval?.of === "ratio" && definition.valueKind === "rate"
    ? interval
    : `${size}, ${interval}`;
}

import type {
  ChartKind,
  ChartMark,
  ImprovementDirection,
  PeriodLength,
  PointState,
  ValueKind,
} from "~db/vocabulary";

/**
 * What a chart is made from: the definition of a measure, and its points for one body (or for one nation).
 * `measureChart` (measure-chart-rules.ts) takes both.
 */
export interface MeasureDefinition {
  /** "Restraint"; the figure's title. */
  name: string;
  /** Whose points: "Ashdown NHS Foundation Trust", "England"; null where the measure has one series. */
  of: string | null;
  valueKind: ValueKind;
  /** What is counted, plural, as it stands after a number: "people restrained", "days". A share's is "%". */
  unit: string;
  /** A rate is shown as so many per `per` units of activity: 1,000; 1 for other kinds. */
  per: number;
  /** The activity of a rate, as it stands after "per 1,000": "bed days"; null for other kinds. */
  activity: string | null;
  direction: ImprovementDirection;
  /** In the unit of the values shown: a share's in percent (90), a rate's per `per`. */
  target: {
    value: number;
    on: string | null;
    /** The owner’s words, before the figure: "25% fewer". */
    words?: string;
  } | null;
  /** The points on which the limits rest, by their periods' first days, both included; null: all points. */
  baseline: { from: string; to: string } | null;
  length: PeriodLength;
  /** From here the process is judged anew. A reason is needed, and is shown. */
  rebases: readonly { on: string; reason: string }[];
  /** A change in how it is counted. One that breaks the series begins a new phase of the chart. */
  methodChanges: readonly { on: string; note: string; breaksSeries: boolean }[];
  /** Dates marked on the chart. */
  marks: readonly { on: string; kind: ChartMark; label: string }[];
  /** The source rounds to the nearest so many; null where it does not. */
  roundedTo: number | null;
  /** "NHS Digital, Mental Health Services Data Set". */
  source: string;
  /** The day the figures were taken from the source, YYYY-MM-DD. */
  sourceOn: string | null;
  /** What is known to be wrong or limited: "known to be under-reported". One sentence each, with its stop. */
  qualityNotes: readonly string[];
  /** The chart its owner asks for, where the one the rules would choose does not suit, and why. */
  chosenChart: { kind: ChartKind; reason: string } | null;
}

/** The figure of one period. */
export interface MeasuredPoint {
  /** The period's first day, YYYY-MM-DD; of days between events, the later event's day. */
  period: string;
  state: PointState;
  /** Counts, measurements, days and cases; null for shares and rates given as numerator and denominator. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  isProvisional: boolean;
}

/** A point with a figure and nothing more to say; the rest is spread over it. */
export const reportedPoint = (period: string, value: number): MeasuredPoint => ({
  ...{ period, state: "reported", value, numerator: null, denominator: null, isProvisional: false },
});

/** A definition with nothing stated beyond what is needed; the rest is spread over it. */
export const PLAIN_DEFINITION: MeasureDefinition = {
  ...{ name: "", of: null, valueKind: "count", unit: "", per: 1, activity: null },
  ...{ direction: "neutral", target: null, baseline: null, length: "month" },
  ...{ rebases: [], methodChanges: [], marks: [], roundedTo: null },
  ...{ source: "", sourceOn: null, qualityNotes: [], chosenChart: null },
};

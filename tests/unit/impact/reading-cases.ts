import { PLAIN_DEFINITION, reportedPoint } from "~/domain/impact/measured-series";
import type { MeasureDefinition, MeasuredPoint } from "~/domain/impact/measured-series";
import { addDays, addMonths } from "~/lib/dates";

export const RESTRAINT: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  ...{ name: "Restraint", of: "Ashdown NHS Trust", unit: "people restrained", direction: "decrease" },
};

export const FOLLOW_UP: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  ...{ name: "72-hour follow-up", of: "Ashdown NHS Trust", valueKind: "proportion" },
  ...{ unit: "of patients discharged", direction: "increase" },
};

const RATE: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  ...{ name: "Restraint", of: "England", valueKind: "rate", unit: "restraints", per: 1000 },
  ...{ activity: "bed days", direction: "decrease" },
};

const DAYS: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  ...{ name: "Time between ligature incidents", of: "Ashdown NHS Trust", valueKind: "days_between" },
  ...{ unit: "days", length: "day", direction: "increase" },
};

/** A month's figure each, from January 2023; null was not reported, "*" was suppressed. */
export const monthly = (values: readonly (number | null | "*")[]): MeasuredPoint[] =>
  values.map((value, at) => ({
    ...reportedPoint(addMonths("2023-01-01", at), 0),
    value: typeof value === "number" ? value : null,
    state: value === null ? "not_reported" : value === "*" ? "suppressed" : "reported",
  }));

/** So many figures about a level, never in order, so that nothing but the level shows. */
export const about = (level: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => level + ([-3, 2, 4, -2, 0, 3, -4, 1][at % 8] ?? 0));

/** Numerators and denominators by month; denominators differ between 40 and 99. */
const counted = (shareOf: (at: number) => number, months: number, times = 1): MeasuredPoint[] =>
  Array.from({ length: months }, (_, at) => {
    const denominator = (40 + ((at * 37) % 60)) * times;
    const point = reportedPoint(addMonths("2023-01-01", at), 0);
    return { ...point, value: null, numerator: Math.round(shareOf(at) * denominator), denominator };
  });

const events = (days: readonly number[]): MeasuredPoint[] => {
  let on = "2023-01-01";
  return days.map((since) => reportedPoint((on = addDays(on, since)), since));
};

const CHANGE = { on: "2024-05-14", what: "the ward changes" };
const fall = monthly([...about(34, 16), 30, ...about(21, 9)]);
const provisional = (points: MeasuredPoint[], from: number) =>
  points.map((point, at) => (at < from ? point : { ...point, isProvisional: true }));

/** One row a case that the sentences tell apart. */
export const CASES: {
  name: string;
  definition: MeasureDefinition;
  points: MeasuredPoint[];
  change: typeof CHANGE | null;
}[] = [
  { name: "none", definition: RESTRAINT, points: [], change: CHANGE },
  { name: "only suppressed", definition: RESTRAINT, points: monthly(["*", "*"]), change: null },
  { name: "one", definition: RESTRAINT, points: monthly([5]), change: null },
  { name: "few", definition: RESTRAINT, points: monthly([5, 6, 7]), change: null },
  { name: "constant", definition: RESTRAINT, points: monthly(Array<number>(14).fill(5)), change: null },
  { name: "steady", definition: RESTRAINT, points: monthly(about(34, 24)), change: null },
  {
    name: "steady after an earlier sign",
    definition: RESTRAINT,
    points: monthly([...about(34, 6), 70, ...about(34, 18)]),
    change: null,
  },
  {
    name: "a sign at the end",
    definition: RESTRAINT,
    points: monthly([...about(34, 20), 60]),
    change: null,
  },
  {
    name: "target of chance",
    definition: { ...RESTRAINT, target: { value: 34, on: null } },
    points: monthly(about(34, 24)),
    change: null,
  },
  {
    name: "target met by the process",
    definition: { ...RESTRAINT, target: { value: 90, on: null } },
    points: monthly(about(34, 24)),
    change: null,
  },
  {
    name: "target missed by the process",
    definition: { ...RESTRAINT, target: { value: 3, on: "2025-03-31" } },
    points: monthly(about(34, 24)),
    change: null,
  },
  {
    name: "target while the figures move",
    definition: { ...RESTRAINT, target: { value: 34, on: null } },
    points: monthly([...about(34, 20), 60]),
    change: null,
  },
  {
    name: "judged anew",
    definition: { ...RESTRAINT, rebases: [{ on: "2024-06-01", reason: "New wards opened." }] },
    points: monthly([...about(34, 17), ...about(21, 14)]),
    change: null,
  },
  {
    name: "few since the method changed",
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on: "2023-11-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly(about(34, 12)),
    change: null,
  },
  ...(
    [
      ["long enough before the method changed", 16, "2024-03-01"],
      ["one figure since the method changed", 13, "2024-01-01"],
      ["few on both sides of a change of method", 7, "2023-05-01"],
      ["as many on either side of a change of method", 8, "2023-05-01"],
    ] as const
  ).map(([name, count, on]) => ({
    name,
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on, note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly(about(34, count)),
    change: null,
  })),
  {
    name: "a sign before the method changed, and gaps",
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on: "2024-03-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly([...about(34, 5), null, "*", ...about(34, 6), 70, "*", null, 33]),
    change: null,
  },
  {
    name: "a sign long before the method changed",
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on: "2024-03-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly([70, ...about(34, 13), 30, 31, 33]),
    change: null,
  },
  {
    name: "alike until the method changed",
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on: "2024-01-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly([...Array<number>(12).fill(5), 6, 7]),
    change: null,
  },
  {
    name: "few since it was judged anew",
    definition: { ...RESTRAINT, rebases: [{ on: "2024-02-01", reason: "New wards opened." }] },
    points: monthly([...about(34, 13), 20, 22]),
    change: null,
  },
  {
    name: "three stretches, the longest first",
    definition: {
      ...RESTRAINT,
      rebases: [{ on: "2024-02-01", reason: "New wards opened." }],
      methodChanges: [{ on: "2024-05-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly([...about(34, 13), 20, 22, 21, 40, 41]),
    change: null,
  },
  { name: "a clear fall", definition: RESTRAINT, points: fall, change: CHANGE },
  {
    name: "a clear fall with a target in words",
    definition: { ...RESTRAINT, target: { value: 25, on: "2025-03-31", words: "25% fewer" } },
    points: fall,
    change: CHANGE,
  },
  {
    name: "a target met for long enough to rely on",
    definition: { ...RESTRAINT, target: { value: 40, on: null } },
    points: monthly([...about(44, 17), ...about(21, 13)]),
    change: CHANGE,
  },
  {
    name: "a clear rise where lower is better",
    definition: RESTRAINT,
    points: monthly([...about(21, 17), ...about(34, 9)]),
    change: CHANGE,
  },
  {
    name: "neither way is better",
    definition: { ...RESTRAINT, direction: "neutral", target: { value: 20, on: null } },
    points: fall,
    change: CHANGE,
  },
  {
    name: "no clear difference",
    definition: RESTRAINT,
    points: monthly([...about(34, 17), ...about(33, 9)]),
    change: CHANGE,
  },
  {
    name: "gaps, suppressed and provisional",
    definition: RESTRAINT,
    points: provisional(
      monthly([...about(34, 10), null, "*", ...about(34, 4), 30, 20, null, ...about(21, 9)]),
      26,
    ),
    change: CHANGE,
  },
  { name: "few after", definition: RESTRAINT, points: monthly(about(34, 19)), change: CHANGE },
  {
    name: "few before",
    definition: RESTRAINT,
    points: monthly(about(34, 20)),
    change: { on: "2023-03-01", what: "the ward changes" },
  },
  {
    name: "the method changed after the date",
    definition: {
      ...RESTRAINT,
      methodChanges: [{ on: "2024-07-01", note: "Counted from other tables", breaksSeries: true }],
    },
    points: monthly([...about(34, 17), ...about(21, 14)]),
    change: CHANGE,
  },
  {
    name: "a fixed baseline and no date",
    definition: { ...RESTRAINT, baseline: { from: "2023-01-01", to: "2023-12-01" } },
    points: monthly([...about(100, 12), ...about(50, 12)]),
    change: null,
  },
  {
    name: "a baseline of shares",
    definition: { ...FOLLOW_UP, target: null, baseline: { from: "2023-01-01", to: "2023-12-01" } },
    points: counted((at) => (at < 12 ? 0.7 : 0.85), 24),
    change: null,
  },
  {
    name: "few against a baseline",
    definition: { ...RESTRAINT, baseline: { from: "2023-01-01", to: "2023-03-01" } },
    points: monthly([10, 11, 12, 5, 5, 6]),
    change: null,
  },
  {
    name: "a fixed baseline",
    definition: { ...RESTRAINT, baseline: { from: "2023-01-01", to: "2023-12-01" } },
    points: fall,
    change: CHANGE,
  },
  {
    name: "a share",
    definition: { ...FOLLOW_UP, target: { value: 80, on: null } },
    points: counted((at) => (at < 17 ? 0.7 : 0.85), 26),
    change: CHANGE,
  },
  {
    name: "a rate",
    definition: RATE,
    points: counted((at) => (at < 17 ? 0.012 : 0.008) + ((at * 7) % 5) * 0.0004, 26, 50),
    change: CHANGE,
  },
  {
    name: "days between events",
    definition: DAYS,
    points: events([12, 5, 30, 8, 15, 22, 9, 4, 40, 25, 60, 88, 73, 91, 120]),
    change: { on: "2023-05-01", what: "the new doors" },
  },
];

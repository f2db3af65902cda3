/** What a figure counts; each has its own table of the open data. */
export type Unit = "reports" | "items" | "requests" | "tracked";

export interface Figure {
  key: string;
  unit: Unit;
  label: string;
  meaning: string;
  /** The figure it is a part of. */
  of?: FigureKey;
  /** Whether the share of `of` says something on the rest: what reviewers chose to look at is no sample of it. */
  hasShare?: boolean;
}

/**
 * The figures of the national picture, along the chain (design §2: the facts stay separate, each in its own unit).
 * Every one counts rows of one list, and statistics-repository.server.ts says which: the number and its list are
 * the same condition.
 */
export const FIGURES = [
  { key: "issued", unit: "reports", label: "Reports", meaning: "Published reports." },
  {
    key: "items",
    unit: "items",
    label: "Concerns and recommendations",
    meaning: "Each concern or recommendation of a report whose words are held.",
  },
  {
    key: "asked",
    unit: "requests",
    label: "Requests",
    meaning: "Each report once for each body it asks to answer.",
  },
  {
    key: "answered",
    unit: "requests",
    label: "Answered",
    of: "asked",
    hasShare: true,
    meaning: "Requests to which an answer is held.",
  },
  {
    key: "in_time",
    unit: "requests",
    label: "In time",
    of: "dated",
    hasShare: true,
    meaning: "Answered on or before the day the answer was due.",
  },
  {
    key: "late",
    unit: "requests",
    label: "Late",
    of: "dated",
    meaning: "Answered after the day the answer was due.",
  },
  {
    key: "dated",
    unit: "requests",
    label: "Both days known",
    of: "answered",
    meaning:
      "Answered, with the day of the answer and the day it was due both known. Only of these can it be said whether they came in time.",
  },
  {
    key: "waiting",
    unit: "requests",
    label: "Time still runs",
    of: "asked",
    meaning: "Not answered, and the day the answer is due has not passed or is not known.",
  },
  {
    key: "unanswered",
    unit: "requests",
    label: "No answer held",
    of: "asked",
    meaning:
      "The day the answer was due has passed and the register holds no answer. One may exist that was not published.",
  },
  {
    key: "tracked",
    unit: "tracked",
    label: "Followed up",
    meaning: "Each concern or recommendation once for each body it is followed up at.",
  },
  {
    key: "done",
    unit: "tracked",
    label: "Body says it is done",
    of: "tracked",
    hasShare: true,
    meaning: "The body says that it did what was asked, or something else to the same end.",
  },
  {
    key: "assessed",
    unit: "tracked",
    label: "Answer assessed",
    of: "tracked",
    meaning: "Somebody independent judged whether the answer meets the concern.",
  },
  {
    key: "adequate",
    unit: "tracked",
    label: "Found adequate",
    of: "assessed",
    meaning: "Judged to meet the concern, as asked or in another way.",
  },
  {
    key: "examined",
    unit: "tracked",
    label: "Claim examined",
    of: "tracked",
    meaning: "Somebody independent looked at whether it was done.",
  },
  {
    key: "verified",
    unit: "tracked",
    label: "Found done",
    of: "examined",
    meaning: "Found done by somebody independent, and still standing.",
  },
  {
    key: "sustained",
    unit: "tracked",
    label: "Sustained",
    of: "verified",
    meaning: "Found done again at least 12 months later.",
  },
  {
    key: "disputed",
    unit: "tracked",
    label: "Disputed",
    of: "tracked",
    meaning: "Somebody contests what the body says it has done.",
  },
] as const satisfies readonly (Omit<Figure, "of"> & { of?: string })[];

export type FigureKey = (typeof FIGURES)[number]["key"];

export const figureOf = (key: FigureKey): Figure => {
  const figure: Figure | undefined = FIGURES.find((one) => one.key === key);
  if (!figure) throw new Error(`No figure ${key}`);
  return figure;
};

/** Figures that do not depend on the day: each report adds to them when it changes, and sums are kept. */
export const COUNTED = FIGURES.map(({ key }) => key).filter(
  (key): key is Exclude<FigureKey, "waiting" | "unanswered"> => key !== "waiting" && key !== "unanswered",
);

/** The sums are kept for all together, by kind of body and by theme; each apart by year, kind of report and issuer. */
export const SPLITS = ["all", "type", "theme"] as const;
export type Split = (typeof SPLITS)[number];

export const isFigure = (key: string | null): key is FigureKey => FIGURES.some((one) => one.key === key);

export const UNITS: Readonly<Record<Unit, { counted: string; one: string }>> = {
  reports: { one: "report", counted: "reports" },
  items: { one: "concern or recommendation", counted: "concerns and recommendations" },
  requests: { one: "request", counted: "requests: a report and a body it asks" },
  tracked: {
    one: "followed-up concern",
    counted: "followed-up concerns and recommendations: one and a body it is followed up at",
  },
};

/** What the figures can be told apart by. */
export const DIMENSIONS = {
  year: { label: "Year of report", none: "No date known" },
  kind: { label: "Kind of report", none: "Not known" },
  issuer: { label: "Issuer", none: "Not known" },
  type: { label: "Kind of body asked", none: "No body identified" },
  theme: { label: "Theme", none: "No theme given" },
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as Dimension[];

/**
 * Whether shares are told apart by a dimension. Not by issuer: how many reports an area writes, and to whom,
 * shows its coroners' habits and not how safe it is (register-domain, part 1).
 */
export const hasShares = (by: Dimension): boolean => by !== "issuer";

/** Below this many, a share would move by several points with each one more. */
export const LEAST_FOR_A_SHARE = 20;

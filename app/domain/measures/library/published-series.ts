import type { MeasureEventKind } from "~db/vocabulary";
import type { AimFields } from "../measure-fields";
import { NO_AIM } from "../measure-fields";
import { libraryMeasure, MHSDS, PER_1000_BED_DAYS, type LibraryMeasure } from "./library-measure";

/** A measure that comes with an import: its definition, what is aimed for, and what changed in how it is counted. */
export interface PublishedSeries extends LibraryMeasure {
  aim?: AimFields;
  events: readonly { kind: MeasureEventKind; on: string; text: string }[];
}

const ROUNDED =
  "Figures are rounded to the nearest 5, and figures under 5 are hidden, so that a small change may be rounding alone.";
const UNDER_REPORTED =
  "Known to be under-reported: many providers, large ones among them, sent no records of restrictive interventions, or only in some months. A month without a figure is not a month without restraint.";

/** NHS Digital announced it as a change of method from the publication of July 2022 on. */
const NEW_METHOD = {
  kind: "method_change",
  on: "2022-07-01",
  text: "NHS Digital counts restrictive interventions by a new method, from other tables of version 5 of the data set and the newest version of each record, so figures before and after are not alike.",
} as const;

const mhsds = (...[slug, themes, said]: Parameters<typeof libraryMeasure>): PublishedSeries => ({
  ...libraryMeasure(slug, themes, { roundedTo: 5, ...MHSDS, quality: ROUNDED, ...said }),
  events: [],
});

/** The series of the mental health data set, by what its files call them. */
export const MHSDS_SERIES = {
  MHS76: {
    ...mhsds("mhsds-people-restrained", ["restrictive-practice"], {
      name: "People subject to restrictive interventions",
      counted:
        "People subject to at least one restrictive intervention in the month (MHS76): physical, mechanical or chemical restraint, seclusion or segregation. Each person counts once a month.",
      unit: "people",
      direction: "decrease",
      quality: `${UNDER_REPORTED}\n${ROUNDED}`,
      limits: "A larger provider has larger figures: compare a provider with itself over time.",
    }),
    events: [NEW_METHOD],
  },
  "Bed days in RP": mhsds("mhsds-bed-days", [], {
    name: "Mental health bed days",
    counted:
      "Days for which beds of mental health, learning disability and autism wards were occupied in the month.",
    type: "structure",
    unit: "bed days",
  }),
  "People subject to detention at the end of the reporting period": mhsds(
    "mhsds-people-detained",
    ["mental-health-act"],
    {
      name: "People detained under the Mental Health Act",
      counted: "People detained in hospital at the end of the month.",
      type: "balancing",
      unit: "people",
    },
  ),
  "People subject to the Mental Health Act at the end of the reporting period": mhsds(
    "mhsds-people-under-the-act",
    ["mental-health-act"],
    {
      name: "People subject to the Mental Health Act",
      counted:
        "People detained, on leave, or under a community treatment order or guardianship at the end of the month.",
      type: "balancing",
      unit: "people",
    },
  ),
} as const satisfies Record<string, PublishedSeries>;

/** What this register works out of two of them. */
export const RESTRAINED_PER_BED_DAYS: PublishedSeries = {
  ...mhsds("mhsds-people-restrained-per-1000-bed-days", ["restrictive-practice"], {
    name: "People subject to restrictive interventions per 1,000 bed days",
    counted:
      "People subject to at least one restrictive intervention in the month (MHS76) for every 1,000 bed days of the same provider and month. Worked out by this register from the two published figures.",
    ...PER_1000_BED_DAYS,
    unit: "people",
    roundedTo: null,
    numerator: "People subject to restrictive interventions (MHS76), as published.",
    denominator: "Bed days in the month, as published.",
    direction: "decrease",
    quality: `${UNDER_REPORTED}\nBoth figures are rounded to the nearest 5 before they are divided.`,
    limits:
      "People count once a month however long they stay, so a provider with long stays shows a lower rate.\nWards that take more acutely unwell people restrain more.",
  }),
  events: [NEW_METHOD],
};

const AE_SOURCE = {
  source: "NHS England, A&E attendances and emergency admissions",
  sourceAddress:
    "https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/",
} as const;
const FOUR_HOURS = "Attendances that ended in admission, transfer or discharge within four hours.";

const attendances = (slug: string, which: string, counted: string): PublishedSeries => ({
  ...libraryMeasure(slug, ["police-and-emergency-department"], {
    ...{ name: `A&E attendances, ${which}`, counted, unit: "attendances", type: "structure", ...AE_SOURCE },
  }),
  events: [],
});

const withinFourHours = (slug: string, which: string): PublishedSeries => ({
  ...libraryMeasure(slug, ["police-and-emergency-department"], {
    ...{ name: `A&E attendances within four hours, ${which}`, type: "process", valueKind: "proportion" },
    counted: `The share of attendances (${which}) that ended within four hours of arrival.`,
    ...{ unit: "%", direction: "increase", numerator: FOUR_HOURS, ...AE_SOURCE },
    denominator: "All attendances in the month.",
  }),
  aim: { ...NO_AIM, targetValue: 95 },
  events: [],
});

export const AE_SERIES = {
  attendances: attendances(
    "ae-attendances",
    "all departments",
    "Attendances at all kinds of A&E department of an organisation in the month.",
  ),
  within: withinFourHours("ae-within-four-hours", "all departments"),
  majorAttendances: attendances(
    "ae-attendances-major",
    "major departments",
    "Attendances at major departments (type 1) of an organisation in the month.",
  ),
  majorWithin: withinFourHours("ae-within-four-hours-major", "major departments"),
} as const;

import type { SeedMeasure, SeedProgramme } from "./measure-seed-types";

/** Months of figures: April 2023 to September 2026. */
const FIRST = "2023-04-01";

const BED_DAYS = {
  northmoor: [
    3925, 3953, 3929, 3925, 3940, 3960, 3858, 3857, 3941, 3931, 3971, 3967, 3857, 3834, 3924, 3887, 3846,
    3833, 3947, 3987, 3972, 3820, 3962, 3911, 3925, 3977, 3967, 3976, 3850, 3969, 3813, 3945, 3826, 3825,
    3819, 3858, 3871, 3963, 3817, 3928, 3893, 3922,
  ],
  harrowby: [
    3051, 3176, 3099, 3106, 3161, 3143, 3185, 3109, 3125, 3157, 3160, 3128, 3101, 3159, 3047, 3133, 3190,
    3111, 3093, 3033, 3188, 3135, 3069, 3171, 3076, 3099, 3115, 3157, 3021, 3075, 3026, 3075, 3106, 3072,
    3064, 3120, 3168, 3026, 3153, 3056, 3115, 3145,
  ],
  alderbrook: [
    1933, 2060, 2034, 1925, 2030, 1951, 1922, 2090, 2066, 1995, 2069, 2009, 1985, 1979, 1969, 1931, 1966,
    1914, 1947, 1917, 1950, 2036, 2058, 2017, 2015, 2004, 2050, 1990, 1988, 1958, 2046, 2020, 1936, 2028,
    1917, 2001, 2065, 2068, 2041, 1922, 1972, 2089,
  ],
  loughCarrick: [
    2657, 2553, 2659, 2528, 2512, 2675, 2527, 2672, 2664, 2542, 2641, 2667, 2688, 2603, 2558, 2663, 2667,
    2549, 2683, 2545, 2568, 2622, 2564, 2531, 2653, 2567, 2513, 2688, 2601, 2675, 2511, 2617, 2657, 2542,
    2539, 2578, 2568, 2643, 2631, 2524, 2538, 2689,
  ],
  brynTawel: [2172, 2288, 2231, 2149, 2287, 2215, 2139],
};

/** Invented figures of invented bodies, for the programme below: every way a chart can turn out. */
export const MEASURES: readonly SeedMeasure[] = [
  {
    slug: "restraints-per-1000-bed-days",
    recommendations: ["restraint-2018.A", "autism-2022.1"],
    series: [
      // Improves from June 2024 on, after the training that is marked on the chart.
      {
        body: "DM01",
        first: FIRST,
        numerators: [
          40, 49, 53, 51, 67, 61, 60, 54, 54, 66, 63, 61, 50, 70, 44, 38, 39, 46, 45, 48, 31, 44, 46, 47, 43,
          51, 35, 47, 49, 30, 41, 24, 43, 30, 43, 29, 35, 38, 41, 45, 35, 53,
        ],
        denominators: BED_DAYS.northmoor,
        provisional: 2,
      },
      // Gets worse from the end of 2025 on.
      {
        body: "DM02",
        first: FIRST,
        numerators: [
          36, 39, 32, 31, 32, 38, 32, 28, 39, 45, 41, 39, 39, 32, 46, 41, 39, 26, 35, 36, 32, 36, 29, 21, 33,
          36, 32, 29, 31, 26, 37, 40, 42, 49, 45, 52, 44, 49, 61, 50, 52, 48,
        ],
        denominators: BED_DAYS.harrowby,
        notReported: [20],
      },
      // Moves as it always did, with a hidden figure.
      {
        body: "DM16",
        first: FIRST,
        numerators: [
          20, 26, 25, 34, 28, 18, 22, 23, 24, 28, 28, 29, 30, 30, 19, 21, 24, 28, 26, 19, 34, 30, 26, 19, 37,
          25, 39, 29, 23, 32, 35, 33, 26, 26, 21, 26, 29, 23, 26, 24, 23, 27,
        ],
        denominators: BED_DAYS.alderbrook,
        suppressed: [5, 17],
      },
      {
        body: "DM15",
        first: FIRST,
        numerators: [
          26, 21, 18, 30, 15, 29, 31, 26, 27, 18, 26, 16, 32, 31, 25, 24, 33, 28, 35, 31, 28, 24, 23, 31, 22,
          24, 27, 27, 33, 22, 18, 30, 18, 29, 30, 22, 25, 30, 25, 25, 16, 33,
        ],
        denominators: BED_DAYS.loughCarrick,
      },
      // Has only just begun to count.
      {
        body: "DM13",
        first: "2026-03-01",
        numerators: [32, 25, 26, 23, 28, 28, 25],
        denominators: BED_DAYS.brynTawel,
      },
    ],
    events: [
      { body: "DM01", kind: "annotation", on: "2024-05-13", text: "New training in calming a ward began." },
      { body: "DM02", kind: "annotation", on: "2025-11-03", text: "Two wards moved into one building." },
      {
        body: "DM15",
        kind: "method_note",
        on: "2025-04-01",
        text: "Restraints of under a minute are counted as well.",
      },
    ],
    readings: [
      {
        body: "DM01",
        kind: "added",
        by: "reviewerOne",
        on: "2026-10-20",
        text: "The trust also closed a ward in June 2024 that had restrained more than others. How much of the fall is the training and how much the closure cannot be told from these figures.",
      },
      {
        kind: "explanation",
        by: "reviewerOne",
        on: "2026-10-20",
        text: "Alderbrook has wards for children, who are restrained more often everywhere. Lough Carrick counts by the rules of Northern Ireland.",
      },
    ],
    checks: [
      {
        body: "DM01",
        by: "reviewerOne",
        from: "2025-04-01",
        to: "2026-03-01",
        on: "2026-06-09",
        text: "We compared a month of ward records with what was counted. Two restraints in 60 were missing.",
      },
    ],
  },
  {
    slug: "staff-injured-by-violence",
    recommendations: [],
    series: [
      {
        body: "DM01",
        first: FIRST,
        numerators: [
          9, 8, 5, 7, 3, 7, 8, 10, 10, 7, 6, 3, 8, 9, 9, 4, 6, 10, 10, 5, 3, 5, 10, 4, 5, 6, 9, 6, 7, 9, 5, 6,
          7, 5, 2, 4, 7, 4, 7, 11, 3, 4,
        ],
        denominators: BED_DAYS.northmoor,
      },
    ],
  },
  {
    slug: "checks-after-rapid-tranquillisation",
    recommendations: ["restraint-2018.B"],
    series: [
      {
        body: "DM01",
        first: FIRST,
        numerators: [
          12, 9, 15, 20, 12, 16, 16, 15, 17, 13, 13, 19, 17, 14, 17, 22, 21, 24, 21, 17, 25, 20, 19, 25, 24,
          17, 29, 22, 24, 24, 16, 22, 27, 26, 15, 21, 20, 18, 17, 23, 24, 24,
        ],
        denominators: [
          22, 21, 24, 24, 18, 23, 24, 24, 22, 21, 24, 24, 19, 19, 25, 26, 22, 26, 26, 18, 27, 24, 24, 30, 25,
          18, 30, 25, 29, 27, 20, 29, 29, 30, 18, 22, 22, 21, 18, 28, 28, 24,
        ],
      },
    ],
    aims: [{ body: "DM01", targetValue: 80, targetOn: "2025-03-31", on: "2023-06-05" }],
  },
];

export const PROGRAMMES: readonly SeedProgramme[] = [
  {
    slug: "quieter-wards",
    name: "Quieter Wards",
    aim: "To restrain people a quarter less often on mental health, learning disability and autism wards by the end of March 2026, without more staff being hurt.",
    on: "2024-03-04",
    startsOn: "2024-04-01",
    aimOn: "2026-03-31",
    lead: "DM90",
    bodies: ["DM01", "DM02", "DM13", "DM14", "DM15", "DM16"],
    measures: [
      {
        slug: "restraints-per-1000-bed-days",
        aim: { targetChange: -25, targetOn: "2026-03-31", baselineFromOn: FIRST, baselineToOn: "2024-03-01" },
      },
      { slug: "staff-injured-by-violence" },
    ],
  },
];

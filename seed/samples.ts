import type { SeedSample } from "./seed-types";

/** One sample that was drawn and is being checked, and one whose seed is still to come. */
export const SAMPLES: readonly SeedSample[] = [
  {
    on: "2023-12-01",
    title: "Claims from June 2022 to November 2023",
    ...{ claimedFromOn: "2022-06-01", claimedToOn: "2023-11-30" },
    ...{ stratifiedBy: "level", size: 6 },
    seed: {
      on: "2023-12-04",
      seed: "07 19 23 31 40 52",
      source: "The draw of the Northmoor lottery of 4 December 2023",
    },
  },
  {
    on: { daysAgo: 3 },
    title: "Claims of the past two years",
    ...{ claimedFromOn: { daysAgo: 730 }, claimedToOn: { daysAgo: 10 } },
    ...{ stratifiedBy: "type", size: 10 },
  },
];

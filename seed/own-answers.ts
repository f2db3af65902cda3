import type { SeedOwnAnswer } from "./seed-types";

/** An answer to a whole report that is being written, and is to be of another body's as well. */
export const OWN_ANSWERS: readonly SeedOwnAnswer[] = [
  {
    on: { daysAgo: 1 },
    report: "discharge-letters-now",
    by: "harrowbyContributor",
    opening: "We are sorry for the death of Mrs J, and have spoken with her family.",
    jointWith: ["westerhaven"],
    parts: [
      {
        item: "1",
        position: "accepted",
        text: "Every ward will send changes of medicine to the patient's own pharmacy on the day of discharge.",
        timetable: "All wards by the end of March.",
        leadRole: "Chief Pharmacist",
      },
      { item: "2", position: "accepted", text: "The share of late letters goes to our board every month." },
    ],
  },
];

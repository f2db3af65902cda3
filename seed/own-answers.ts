import type { SeedOwnAnswer } from "./seed-types";

/**
 * An answer that is being written, and is to be of another body's as well; and one to the whole of a report held without
 * its text, which calls it another body's to answer and waits for the registrar.
 */
export const OWN_ANSWERS: readonly SeedOwnAnswer[] = [
  {
    on: { daysAgo: 6 },
    report: "listed-pharmacy-without-text",
    by: "harrowbyContributor",
    opening: "",
    jointWith: [],
    rightBody: "DM03",
    parts: [
      {
        position: "outside_remit",
        text: "We are sorry for the death. The dispensary named in the report has been run by Westerhaven Hospitals since April 2024, with its staff and its procedures; we have no say over how medicines are checked there. We have sent the report on to Westerhaven's Chief Pharmacist.",
      },
    ],
    published: { by: "harrowbyApprover", on: { daysAgo: 4 }, reachedOn: { daysAgo: 5 } },
  },
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

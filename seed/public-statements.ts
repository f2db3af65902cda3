import type { SeedStatement } from "./seed-types";

/** What people who were neither asked nor ask have told the register: one answered by the trust, one that nobody can answer. */
export const STATEMENTS: readonly SeedStatement[] = [
  {
    on: { daysAgo: 40 },
    report: "observation-2024",
    at: { item: "1", body: "DM01" },
    voice: "family",
    message:
      "We visit every evening. Since the spring somebody sits with the patients who are watched, and talks to them. At weekends it is agency staff, and they stand in the doorway.",
    summary:
      "A relative who visits most evenings says that staff now sit and talk with patients who are observed, but that agency staff at weekends still only stand at the door.",
    replied: {
      on: { daysAgo: 34 },
      by: "northmoorApprover",
      text: "We thank the family. Agency staff are now shown how by the nurse in charge before their first weekend shift, and the ward manager looks in on Saturdays.",
    },
    publishedOn: { daysAgo: 33 },
  },
  {
    on: { daysAgo: 30 },
    report: "school-2025",
    at: null,
    voice: "charity",
    message:
      "Our helpline has spoken with four young people of this college this year. None of them had been told whom they could turn to.",
    summary:
      "A charity for young people says that several students of the college told it this year that they did not know whom they could turn to.",
    replied: null,
    publishedOn: { daysAgo: 24 },
  },
];

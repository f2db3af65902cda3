import type { SeedDate } from "./seed-types";

/** A body that never answered, taken up the ladder: a reminder, then a published letter. */
export const ESCALATED = {
  report: "school-2025",
  at: "college",
  reason: "Two reminders of the coroner’s office were not answered.",
  reminder: { on: { daysAgo: 90 } satisfies SeedDate },
  letter: {
    on: { daysAgo: 45 } satisfies SeedDate,
    publishedOn: { daysAgo: 25 } satisfies SeedDate,
    skipReason: "The college has one head and no board: further private letters would go to the same desk.",
  },
};

/** An official list as it was on its day, with one entry that names nothing the register knows. */
export const OFFICIAL_LIST = {
  publisher: "The Chief Coroner",
  source: "Published list of those that had not answered, September 2024",
  listedOn: "2024-09-02",
  on: { daysAgo: 60 } satisfies SeedDate,
  report: "crisis-line-2023",
  body: "DM07",
  unknown: "2024-9901; Tollgate Transport Ltd",
};

/** The list of priorities: a group and two single concerns, each with why. */
export const PRIORITIES = {
  introduction:
    "These come first because people die of them again and again, because nobody has shown that what was promised works, or because so many must act that it will not happen by itself.",
  reviewInDays: 180,
  entries: [
    {
      group: "GROUP-0001",
      rationale:
        "Three issuers have said it within a few years, and it needs knowledge on every ward: only national action reaches that.",
    },
    {
      item: "school-2025.1",
      rationale:
        "A body that was asked has not answered, and children are at the place where it happened every day.",
    },
  ],
} as const;

import type { SeedProgressReport, SeedReview } from "./seed-types";

/** A board that met once: one thing it decided was done, and one is past its day. */
export const REVIEWS: readonly SeedReview[] = [
  {
    on: { daysAgo: 120 },
    title: "How people are observed on wards",
    theme: "observation",
    members: ["Chair of the board", "Director of nursing of an integrated care board", "Lay member"],
    minutes: "The board read what was asked and answered since 2022. Plans differ in who looks in at night.",
    decisions: [
      {
        decision: "Ask every trust that was asked for its plan for the nights.",
        owner: "Oversight lead",
        dueOn: { daysAgo: 60 },
        done: "The letters were sent, and all plans but one came in.",
      },
      {
        decision: "Publish what the plans have in common.",
        owner: "Lead for patient safety",
        dueOn: { daysAgo: 20 },
      },
    ],
    summary:
      "The board looked at how people are observed on wards, above all at night. It asked every trust for its plan, and will publish what the plans have in common.",
  },
];

export const PROGRESS_REPORTS: readonly SeedProgressReport[] = [
  {
    title: "Progress in 2025",
    fromOn: "2025-01-01",
    toOn: "2025-12-31",
    summary: "More was answered than a year before. Of what bodies say they have done, little was checked.",
    better: "Most of what fell due in the year was answered within its time.",
    worse: "Few claims were examined, so it cannot be said how much of what is called done was done.",
    silent: "The bodies in the list were written to. An answer may exist that was not published.",
    methods: "Figures are of this invented register alone.",
  },
];

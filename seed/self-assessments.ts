import type { SeedEvidence, SeedSelfAssessment } from "./seed-types";

/** What Northmoor, which was not asked, finds of what others were asked: one signed, one waiting to be. */
export const SELF_ASSESSMENTS: readonly SeedSelfAssessment[] = [
  {
    on: { daysAgo: 12 },
    item: "discharge-letters-now.1",
    by: "northmoorContributor",
    finding: "applies",
    reason:
      "Our wards change medicines before discharge as well, and tell the pharmacy by letter. Nothing here would have stopped the old tablets from being delivered.",
    action: {
      text: "Tell the usual pharmacy electronically on the day of discharge, on every ward, and train ward staff in it.",
      leadRole: "Chief Pharmacist",
      dueOn: { daysAhead: 25 },
    },
    signedBy: "northmoorApprover",
  },
  {
    on: { daysAgo: 3 },
    item: "discharge-letters-now.2",
    by: "northmoorContributor",
    finding: "in_place",
    shownBy: ["Board report on discharge letters"],
    reason:
      "Our board has had the share of discharge letters that take longer than a week in its monthly report since 2023.",
  },
];

/** Northmoor's library of evidence. */
export const EVIDENCE: readonly SeedEvidence[] = [
  {
    on: { daysAgo: 40 },
    by: "northmoorContributor",
    title: "Board report on discharge letters",
    description: "How many letters took longer than a week, month by month.",
    fileName: "board-report-discharge-letters.txt",
    text: "Discharge letters sent within a week, month by month. All figures are invented.",
    reviewOn: { daysAhead: 10 },
  },
  {
    on: { daysAgo: 39 },
    by: "northmoorContributor",
    title: "Certificate of the fire doors",
    description: "Every ward, inspected from outside.",
    fileName: "fire-doors.txt",
    text: "The fire doors of every ward were inspected. Invented for the demonstration.",
    expiresOn: { daysAhead: 20 },
  },
];

import type { SeedGroup, SeedLead } from "./seed-types";

/** What was asked again: three issuers of one danger, which raises the alarm, and one item taken out again. */
export const GROUPS: readonly SeedGroup[] = [
  {
    on: { daysAgo: 40 },
    title: "Choking, and medicine that makes swallowing harder",
    account:
      "Two coroners and the national investigator say the same: that people who take antipsychotic medicine choke more often, that specialists know it, and that those who serve meals do not. It was asked of single trusts first and of national bodies later. Nobody has shown yet that it reaches every ward.",
    owner: "X26",
    reason: "What is missing is knowledge on every ward, which no single trust can bring about.",
    items: [
      "choking-2019.1",
      {
        item: "choking-2023.2",
        as: "duplicates",
        reason: "Both say that the link of medicine and choking is not known on wards.",
      },
      {
        item: "clots-2021.1",
        as: "duplicates",
        reason: "Both say that wards did not know a risk of medicine.",
      },
      {
        item: "national-physical-health.4",
        as: "duplicates",
        reason: "Asks nationally for what was asked of single trusts.",
      },
    ],
    takenOut: {
      on: { daysAgo: 38 },
      item: "clots-2021.1",
      reason: "It is about clots and not about swallowing: put in by mistake.",
    },
  },
];

/** Asked of several bodies together, and somebody has to begin. */
export const LEADS: readonly SeedLead[] = [
  {
    on: { daysAgo: 35 },
    item: "choking-2023.2",
    body: "NICE",
    reason: "National guidance was asked for, and this is the body that gives it.",
    supporting: [{ body: "CQC", reason: "Looks at meals on its visits, and says what it sees." }],
  },
];

import type { SeedReport } from "../seed-types";
import { asked } from "./wording";

/** Known from a public list and not with its words, as many real reports are: it is answered as a whole. */
const withoutItsText: SeedReport = {
  key: "listed-without-text",
  sourceReference: "2026-0617",
  kind: "pfd_report",
  issuer: "northmoor-and-dales",
  author: "Senior Coroner for Northmoor and Dales",
  title: "Prevention of future deaths report: a transfer between two hospitals",
  state: "published",
  shows: ["D28"],
  categories: ["hospital-death-clinical-procedures-and-medical-management-related-deaths"],
  reportedOn: { daysAgo: 31 },
  sentOn: { daysAgo: 30 },
  publishedOn: { daysAgo: 24 },
  keepsClock: true,
  provenance: "tracker",
  textSource: "none",
  items: [],
  addressees: [
    asked("trust", "Northmoor Partnership NHS Foundation Trust", "DM01"),
    asked("westerhaven", "Westerhaven Hospitals NHS Trust", "DM03"),
  ],
  events: [],
  expects: [{ at: "trust", response: "awaiting" }],
};

export const REPORTS_WITHOUT_TEXT: readonly SeedReport[] = [withoutItsText];

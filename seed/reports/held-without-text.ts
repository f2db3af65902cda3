import type { SeedReport } from "../seed-types";
import { asked } from "./wording";

/** Known from a public list and not with their words, as many real reports are: they are answered as a whole. */
const transfer: SeedReport = {
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

const dispensary: SeedReport = {
  ...transfer,
  key: "listed-pharmacy-without-text",
  sourceReference: "2026-0609",
  issuer: "westerhaven",
  author: "Senior Coroner for Westerhaven",
  title: "Prevention of future deaths report: a dispensary and a dose",
  categories: ["alcohol-drug-and-medication-related-deaths"],
  reportedOn: { daysAgo: 40 },
  sentOn: { daysAgo: 39 },
  publishedOn: { daysAgo: 30 },
  addressees: [asked("trust", "Harrowby and Vale NHS Foundation Trust", "DM02")],
  expects: [],
};

export const REPORTS_WITHOUT_TEXT: readonly SeedReport[] = [transfer, dispensary];

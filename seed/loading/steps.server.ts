import type { Demonstration, SeedReport } from "../seed-types";
import { linkedReports, linkReport } from "./load-links.server";
import { loadReport } from "./load-report.server";
import { found, type Loaded } from "./loaded";

export interface Step {
  /** The day on which it happened. */
  on: string;
  take(): void;
}

/** Everything that happened, in the order of days; what happened on one day keeps the order of the seed. */
export function stepsOf(loaded: Loaded, { reports, issuers }: Demonstration): Step[] {
  const issuerBySlug = new Map(issuers.map((issuer) => [issuer.slug, issuer]));
  const dayOf = (report: SeedReport) => loaded.clock.day(report.publishedOn ?? report.reportedOn);
  const dayByKey = new Map(reports.map((report) => [report.key, dayOf(report)]));
  const linkedOn = (report: SeedReport): string =>
    [report.key, ...linkedReports(report)].map((key) => found(dayByKey, key)).reduce(later);
  const steps = [
    ...reports.map((report) => ({
      on: dayOf(report),
      take: () => loadReport(loaded, report, found(issuerBySlug, report.issuer)),
    })),
    ...reports.map((report) => ({
      on: linkedOn(report),
      take: () => linkReport(loaded, report, linkedOn(report)),
    })),
  ];
  return steps.sort((one, other) => one.on.localeCompare(other.on));
}

const later = (one: string, other: string): string => (one > other ? one : other);

import type { Demonstration, SeedReport } from "../seed-types";
import { Agenda } from "./agenda";
import { enterReport, isEntered } from "./enter-report.server";
import { loadAccount } from "./load-accounts.server";
import { linkedReports, linkReport } from "./load-links.server";
import { loadReport } from "./load-report.server";
import { found, type Loaded } from "./loaded";
import { confirmEndImplementers, mergeRecords } from "./replay-decisions.server";
import { replayEvent } from "./replay-event.server";

/** Everything that happened after the register was set up: accounts, reports, and what came of each report. */
export function enterAgenda(
  loaded: Loaded,
  { accounts, reports, issuers, bodies }: Demonstration,
  hashes: readonly string[],
): Agenda {
  const agenda = new Agenda();
  const issuerBySlug = new Map(issuers.map((issuer) => [issuer.slug, issuer]));
  const dayOf = (report: SeedReport) => loaded.clock.day(report.publishedOn ?? report.reportedOn);
  const dayByKey = new Map(reports.map((report) => [report.key, dayOf(report)]));
  const linkedOn = (report: SeedReport): string =>
    [report.key, ...linkedReports(report)].map((key) => found(dayByKey, key)).reduce(later);

  accounts.forEach((account, index) =>
    agenda.add(account.since, () => loadAccount(loaded, account, hashes[index] ?? "")),
  );
  for (const report of reports)
    agenda.add(dayOf(report), () => {
      if (isEntered(report)) enterReport(loaded, report);
      else loadReport(loaded, report, found(issuerBySlug, report.issuer));
      confirmEndImplementers(loaded, loaded.report(report.key), dayOf(report));
    });
  for (const report of reports)
    agenda.add(linkedOn(report), () => linkReport(loaded, report, linkedOn(report)));
  for (const report of reports)
    for (const event of report.events)
      agenda.add(later(loaded.clock.day(event.on), dayOf(report)), () =>
        replayEvent(loaded, agenda, loaded.report(report.key), event),
      );
  for (const { code, mergedInto } of bodies)
    if (mergedInto !== undefined) {
      const day = reports
        .filter((report) => names(report, code))
        .map(dayOf)
        .reduce(later);
      agenda.add(day, () => mergeRecords(loaded, { from: code, into: mergedInto }, day));
    }
  return agenda;
}

const later = (one: string, other: string): string => (one > other ? one : other);
const names = (report: SeedReport, code: string): boolean =>
  report.addressees.some((addressee) => addressee.body === code);

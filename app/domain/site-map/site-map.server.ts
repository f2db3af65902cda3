import { paths } from "~/lib/paths";
import { THEMES } from "~db/vocabulary";
import * as repository from "./site-map-repository.server";

/** A part may hold 50,000 addresses (sitemaps.org); a report has at most a few dozen pages. */
const REPORTS_IN_PART = 1_000;

export type ListedPage = repository.PageRow;

/** The names of the parts: reports by the thousand, and everything else. */
export function siteMapParts(): string[] {
  const count = Math.ceil(repository.findLastReport() / REPORTS_IN_PART);
  return ["pages", ...Array.from({ length: count }, (_, at) => `reports-${at + 1}`)];
}

/** The pages of a part; undefined where there is no such part. */
export function siteMapPart(name: string, today: string): ListedPage[] | undefined {
  if (!siteMapParts().includes(name)) return undefined;
  if (name === "pages") return [...STANDING, ...repository.listDirectoryPages()];
  const part = Number(name.replace("reports-", "")) - 1;
  const from = part * REPORTS_IN_PART + 1;
  return repository.listReportPages(from, from + REPORTS_IN_PART, today);
}

const STANDING: readonly ListedPage[] = [
  ...[
    paths.home(),
    paths.search(),
    paths.bodies(),
    paths.issuers(),
    paths.themes(),
    paths.measures(),
    paths.programmes(),
    paths.statistics(),
    paths.samples(),
    paths.progressReports(),
    paths.reviews(),
    paths.priorities(),
    paths.escalations(),
    paths.nonResponders(),
    paths.corrections(),
  ],
  ...[
    paths.ledger(),
    paths.about(),
    paths.aboutData(),
    paths.aboutApi(),
    paths.aboutMeasures(),
    paths.accessibility(),
    paths.workspaceHelp(),
  ],
  ...THEMES.map(({ code }) => paths.theme(code)),
].map((path) => ({ path, changedOn: null }));

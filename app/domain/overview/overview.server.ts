import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { newestListings } from "~/domain/search/newest-listings.server";
import { wordsOf } from "~/domain/search/analysis-rules";
import * as repository from "./overview-repository.server";

export type { Picture } from "./overview-repository.server";

const NOTHING: repository.Picture = {
  ...{ reports: 0, reportsWithItems: 0, items: 0, asked: 0, answered: 0, tracked: 0 },
  ...{ saysDone: 0, examined: 0, checked: 0, sustained: 0, disputed: 0 },
};

/** Searches a family, a journalist or a trust might begin with; only those that find something are offered. */
const EXAMPLES = [
  ...["crisis team", "observations", "discharge", "risk assessment", "handover", "waiting list"],
  ...["medication", "training", "ambulance", "record keeping", "staffing", "road"],
];
const SHOWN_EXAMPLES = 3;
const SHOWN_NEWEST = 5;

/** References as this register holds them, so that an example can be looked up; invented ones while it is empty. */
export const exampleReferences = () =>
  repository.findExampleReferences() ?? {
    ...{ report: "PFD-2024-0621", item: "PFD-2024-0621.3", tracked: "PFD-2024-0621.3@RW5", bodyCode: "RW5" },
  };

/** The home page on a London day. */
export function overview(today: string) {
  const years = repository.countReportsByYear();
  const newest = newestListings({}, today);
  return {
    picture: repository.countPicture(DONE_STATUSES.map((status) => `'${status}'`).join(", ")) ?? NOTHING,
    years: years.flatMap(({ year, ...counts }) => (year === null ? [] : [{ year, ...counts }])),
    undated: years
      .filter(({ year }) => year === null)
      .reduce((n, row) => n + row.answered + row.partly + row.none, 0),
    newest: { ...newest, results: newest.results.slice(0, SHOWN_NEWEST) },
    exampleReference: exampleReferences().report,
    examples: EXAMPLES.filter(findsSomething).slice(0, SHOWN_EXAMPLES),
  };
}

function findsSomething(example: string): boolean {
  const words = wordsOf(example).map((word) => `"${word.replaceAll('"', '""')}"`);
  return words.length > 0 && repository.existsMatch(words.join(" AND "));
}

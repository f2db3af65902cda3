import { isAnswered } from "~/domain/addressings/clock-rules";
import { search } from "~/domain/search/search.server";
import { countFollowedUp } from "~/domain/statistics/statistics.server";
import type { ResponseStatus } from "~db/vocabulary";
import { askingsOf, countByStatus, longestFirst } from "./body-requests.server";
import { OPEN_STATUSES } from "./body-requests-params";
import * as repository from "./view-body-repository.server";

const SHOWN = 10;
const SHOWN_THEMES = 8;

const OPEN: ReadonlySet<ResponseStatus> = new Set(OPEN_STATUSES);

export interface BodyPage {
  body: repository.BodyRow;
  aliases: ReturnType<typeof repository.listAliases>;
  predecessors: repository.SuccessionRow[];
  successors: repository.SuccessionRow[];
  /** Requests to it, or to one it answers for now. */
  asked: number;
  inherited: number;
  byStatus: { status: ResponseStatus; count: number }[];
  byYear: { year: number; answered: number; open: number; other: number }[];
  undated: number;
  /** Longest first, with how many there are. */
  open: { count: number; first: repository.AskingRow[] };
  newest: repository.AskingRow[];
  /** What is followed up at it, or at one it answers for now. */
  tracked: ReturnType<typeof countFollowedUp>;
  /** Concerns and recommendations, by theme. */
  themes: { slug: string; label: string; count: number }[];
  /** What people decided about the record, newest first. */
  events: repository.BodyEventRow[];
}

/** A body as the public sees it on a London day; undefined when no body has this code. */
export function viewBody(code: string, today: string): BodyPage | { movedTo: string } | undefined {
  const body = repository.findByCode(code);
  if (!body) return undefined;
  const survivor = movedTo(code);
  if (survivor !== null) return { movedTo: survivor };
  const askings = askingsOf(body.id, today);
  const successions = repository.listSuccessions(body.id);
  const open = askings.filter((asking) => OPEN.has(asking.status));
  return {
    body,
    aliases: repository.listAliases(body.id),
    predecessors: successions.filter((row) => row.isPredecessor === 1),
    successors: successions.filter((row) => row.isPredecessor === 0),
    asked: askings.length,
    inherited: askings.filter((asking) => asking.isAddressed === 0).length,
    byStatus: countByStatus(askings),
    byYear: countByYear(askings),
    undated: askings.filter((asking) => asking.reportedOn === null).length,
    open: { count: open.length, first: longestFirst(open).slice(0, SHOWN) },
    newest: askings.slice(0, SHOWN),
    tracked: countFollowedUp(body.id),
    themes: themesOf(body.code, today),
    events: repository.listBodyEvents(body.id),
  };
}

/** The name of a body by its code; undefined where none has it. */
export const viewBodyName = (code: string): string | undefined => repository.findByCode(code)?.name;

/** The code of the body that a merged one is now shown as; null where it was not merged, or is not held. */
export function movedTo(code: string): string | null {
  const body = repository.findByCode(code);
  if (!body || body.mergedIntoId === null) return null;
  return repository.findSurvivor(body.id)?.code ?? null;
}

/** Every year from the first to the last, so that a quiet year shows as one. */
function countByYear(askings: readonly repository.AskingRow[]): BodyPage["byYear"] {
  const years = askings.flatMap(({ reportedOn }) =>
    reportedOn === null ? [] : Number(reportedOn.slice(0, 4)),
  );
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const own = askings.filter((asking) => asking.reportedOn?.startsWith(String(year)));
    const answered = own.filter((asking) => isAnswered(asking.status)).length;
    const open = own.filter((asking) => OPEN.has(asking.status)).length;
    return { year, answered, open, other: own.length - answered - open };
  });
}

/** Counted by the search, so that each number is what its link leads to. */
function themesOf(code: string, today: string): BodyPage["themes"] {
  const state = {
    q: "",
    filters: { body: [code] },
    words: "most",
    sort: "newest",
    isGrouped: false,
    page: 1,
  } as const;
  const facet = search(state, today).facets.find((one) => one.name === "theme");
  return (facet?.options ?? [])
    .map(({ value, label, count }) => ({ slug: value, label, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_THEMES);
}

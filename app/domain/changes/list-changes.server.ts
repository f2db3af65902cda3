import { matchingListings } from "~/domain/search/search.server";
import type { SearchState } from "~/domain/search/search-params";
import { CHANGE_KINDS, type ChangeKind } from "./change-rules";
import * as repository from "./changes-repository.server";

export type Change = repository.ChangeRow;

/** Fewer reports are asked for by number; of more, the newest changes of the whole register are sifted. */
const FEW_REPORTS = 1_000;
const CHUNK = 500;
/** How far back the whole register is sifted for a feed that hardly anything belongs to. */
const MOST_CHUNKS = 20;

/** What a feed follows: changes of these reports, and of these items of them. */
interface Followed {
  reports: ReadonlySet<number>;
  /** Null: every item of those reports. */
  items: ReadonlySet<number> | null;
}

/** The newest changes of what a search finds on a London day, newest first; everything public where it asks for nothing. */
export function listChangesOf(state: SearchState, today: string, limit: number): Change[] {
  const isEverything = state.q === "" && Object.values(state.filters).every((values) => values.length === 0);
  if (isEverything) return newest(null, today, limit);
  const subjects = repository.listSubjects(JSON.stringify([...matchingListings(state, today)]));
  return newest(
    {
      reports: new Set(subjects.map((row) => row.reportId)),
      items: new Set(subjects.flatMap((row) => row.recommendationId ?? [])),
    },
    today,
    limit,
  );
}

/** The newest changes of one published report; undefined where there is no such report. */
export function listChangesOfReport(reference: string, today: string, limit: number): Change[] | undefined {
  const id = repository.findReportId(reference);
  return id === undefined ? undefined : newest({ reports: new Set([id]), items: null }, today, limit);
}

function newest(followed: Followed | null, today: string, limit: number): Change[] {
  if (followed?.reports.size === 0) return [];
  const reports =
    followed && followed.reports.size <= FEW_REPORTS ? JSON.stringify([...followed.reports]) : null;
  return CHANGE_KINDS.flatMap((kind) => newestOf(kind, { followed, today, limit, reports }))
    .sort((a, b) => compare(b.knownOn, a.knownOn) || b.recordedAt - a.recordedAt || b.id - a.id)
    .slice(0, limit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Sifting {
  followed: Followed | null;
  today: string;
  limit: number;
  reports: string | null;
}

function newestOf(kind: ChangeKind, { followed, today, limit, reports }: Sifting): Change[] {
  const found: Change[] = [];
  let after: repository.ReadTo | null = null;
  for (let chunk = 0; chunk < MOST_CHUNKS && found.length < limit; chunk += 1) {
    const rows: Change[] = repository.listChanges(kind, { today, limit: CHUNK, after, reports });
    found.push(...rows.filter((row) => isFollowed(row, followed)));
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) break;
    after = last;
  }
  return found.slice(0, limit);
}

const isFollowed = ({ reportId, recommendationId }: Change, followed: Followed | null): boolean =>
  followed === null ||
  (followed.reports.has(reportId) &&
    (recommendationId === null || followed.items === null || followed.items.has(recommendationId)));

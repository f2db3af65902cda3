import { REMIT_DECISION_DAYS } from "~/domain/addressings/addressing-decision-rules";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { listCorrectionsToConfirm, listOpenCorrections } from "~/domain/corrections/list-corrections.server";
import { addWorkingDays } from "~/lib/dates";
import * as repository from "./worklist-repository.server";

export const ROWS_PER_PAGE = 20;
const FIRST_FEW = 5;

/** Everything that waits for the registrar: the first few of each list and how many there are in all. */
export function viewWorklists() {
  return {
    unmatched: { rows: repository.listUnmatched(FIRST_FEW, 0), total: repository.countUnmatched() },
    remit: { rows: outsideRemit(FIRST_FEW, 0), total: repository.countOutsideRemit() },
    moreTime: { rows: repository.listMoreTime(FIRST_FEW, 0), total: repository.countMoreTime() },
    corrections: correctionsWaiting(),
    nobodys: { rows: repository.listNobodysAnswers(FIRST_FEW, 0), total: repository.countNobodysAnswers() },
    orphans: { rows: repository.listOrphans(FIRST_FEW, 0), total: repository.countOrphans() },
    areas: { rows: repository.listUnrecognised(FIRST_FEW, 0), total: repository.countUnrecognised() },
    toDivide: { rows: repository.listToDivide(FIRST_FEW, 0), total: repository.countToDivide() },
    imports: { rows: repository.listWaitingImports(FIRST_FEW, 0), total: repository.countWaitingImports() },
  };
}

/** How many wait for the registrar, and since when the first of them, for those who oversee the whole. */
export const worklistTotals = () => ({
  unmatched: { count: repository.countUnmatched(), since: null },
  remit: {
    count: repository.countOutsideRemit(),
    since: repository.listOutsideRemit(1, 0)[0]?.knownOn ?? null,
  },
  moreTime: { count: repository.countMoreTime(), since: repository.listMoreTime(1, 0)[0]?.askedOn ?? null },
});

function correctionsWaiting() {
  const { open, openCount } = listOpenCorrections(1);
  const { toConfirm, toConfirmCount } = listCorrectionsToConfirm(1);
  const rows = [...open, ...toConfirm]
    .slice(0, FIRST_FEW)
    .map(({ reference, reportReference, kind, targetOn }) => ({
      ...{ reference, reportReference, kind, targetOn },
    }));
  return { rows, total: openCount + toConfirmCount };
}

/** With the day by which the registrar means to re-assign or send back. */
function outsideRemit(limit: number, offset: number) {
  return repository
    .listOutsideRemit(limit, offset)
    .map((row) => ({ ...row, decideBy: addWorkingDays(row.knownOn, REMIT_DECISION_DAYS) }));
}

export const WORKLISTS = ["remit", "time", "nobodys", "orphans", "areas", "divide"] as const;
export type Worklist = (typeof WORKLISTS)[number];

const LISTS = {
  remit: { list: outsideRemit, count: repository.countOutsideRemit },
  time: { list: repository.listMoreTime, count: repository.countMoreTime },
  nobodys: { list: repository.listNobodysAnswers, count: repository.countNobodysAnswers },
  orphans: { list: repository.listOrphans, count: repository.countOrphans },
  areas: { list: repository.listUnrecognised, count: repository.countUnrecognised },
  divide: { list: repository.listToDivide, count: repository.countToDivide },
} as const;

/** One page of one list. */
export const viewWorklist = <Name extends Worklist>(name: Name, page: number) => ({
  rows: LISTS[name].list(ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE) as ReturnType<
    (typeof LISTS)[Name]["list"]
  >,
  total: LISTS[name].count(),
});

/** One page of unmatched names, each with the bodies it may mean. */
export function viewUnmatched(page: number) {
  const rows = repository.listUnmatched(ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE);
  return {
    total: repository.countUnmatched(),
    rows: rows.map((row) => ({ ...row, candidates: candidatesOf(row.addressingId, row.addressedAs) })),
  };
}

/** Those the import found, or the nearest names now. */
export function candidatesOf(addressingId: number, addressedAs: string | null) {
  const found = repository.listCandidates(addressingId);
  if (found.length > 0) return found;
  const typed = findBodyAsTyped(addressedAs ?? "");
  if (typed.found) return [{ bodyId: typed.found.id, ...typed.found, score: 1 }];
  return typed.candidates.slice(0, 5).map((body) => ({ bodyId: body.id, ...body }));
}

export const viewImports = (page: number) => ({
  imports: repository.listImports(ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE),
  total: repository.countImports(),
});

export function viewImport(id: number, page: number) {
  const found = repository.findImport(id);
  if (!found) return null;
  const problems = repository.listProblems(id, ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE);
  return { import: found, problems, problemCount: repository.countProblems(id) };
}

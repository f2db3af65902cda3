import { isBlankValue } from "./reading/source-text-rules";
import type { Health } from "./source-rows";

/** Collects a file's health row by row. */
export class HealthSurvey {
  #rows = 0;
  readonly #blanks = new Map<string, number>();
  readonly #statuses = new Map<string, number>();

  constructor(private readonly statusColumn: string | null) {}

  see(cells: Readonly<Record<string, string>>): void {
    this.#rows += 1;
    for (const column of Object.keys(cells)) {
      const blank = isBlankValue(cells[column]) ? 1 : 0;
      this.#blanks.set(column, (this.#blanks.get(column) ?? 0) + blank);
    }
    if (this.statusColumn === null) return;
    const status = (cells[this.statusColumn] ?? "").trim().toLowerCase().slice(0, 40);
    if (this.#statuses.size < MOST_STATUSES || this.#statuses.has(status))
      this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
  }

  result(): Health {
    const share = (counts: ReadonlyMap<string, number>) =>
      Object.fromEntries(
        [...counts].map(([name, count]) => [
          name,
          Math.round((count / Math.max(this.#rows, 1)) * 1000) / 1000,
        ]),
      );
    return { rows: this.#rows, blanks: share(this.#blanks), statuses: share(this.#statuses) };
  }
}

const MOST_STATUSES = 50;
/** In files as unlike in length as this, only the columns that every row should have are compared. */
const COMPARABLE_LENGTH = 0.5;
const FEWEST_ROWS = 40;
const BLANK_JUMP = 0.15;
const STATUS_JUMP = 0.2;
/** Blank in fewer rows than this before: a column that every row should have. */
const ALWAYS_FILLED = 0.05;

/**
 * Why a file looks unlike the last one of its format, as sentences; none where it may be applied. A column
 * that is suddenly blank, or statuses that suddenly move, mean a feed that broke without saying so (D14:
 * a source's "overdue" share fell from 24.8% to 0.9% in a month when its parsing broke). A part of a feed,
 * such as its newest rows, rightly has fewer answers: there only the columns that were always filled count.
 */
export function healthProblems(before: Health | null, now: Health): string[] {
  if (before === null || before.rows < FEWEST_ROWS || now.rows < FEWEST_ROWS) return [];
  const isWhole = now.rows >= before.rows * COMPARABLE_LENGTH;
  const problems: string[] = [];
  for (const [column, share] of Object.entries(now.blanks)) {
    const earlier = before.blanks[column];
    if (earlier === undefined || share - earlier < BLANK_JUMP) continue;
    if (isWhole || earlier < ALWAYS_FILLED)
      problems.push(`“${column}” is blank in ${percent(share)} of rows; it was in ${percent(earlier)}.`);
  }
  if (!isWhole) return problems;
  for (const status of new Set([...Object.keys(before.statuses), ...Object.keys(now.statuses)])) {
    const [earlier, share] = [before.statuses[status] ?? 0, now.statuses[status] ?? 0];
    if (Math.abs(share - earlier) >= STATUS_JUMP)
      problems.push(`${percent(share)} of rows say “${status}”; ${percent(earlier)} did.`);
  }
  return problems;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

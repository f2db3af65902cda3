import { register } from "~db/client.server";

type Asking = (this: { source?: unknown }, ...params: unknown[]) => unknown;

/** For how many milliseconds `work` holds the lock of whoever writes, from the beginning of its transactions to their ends. */
export function timeLocked(work: () => unknown): number {
  let [since, held] = [0, 0];
  watchStatements((source) => {
    if (/^BEGIN/i.test(source)) since = performance.now();
    if (/^(COMMIT|ROLLBACK$)/i.test(source)) held += performance.now() - since;
  }, work);
  return held;
}

/** How many SQL statements `work` runs, however often each was prepared. */
export function countStatements(work: () => unknown): number {
  let ran = 0;
  watchStatements(() => (ran += 1), work);
  return ran;
}

/** Calls `seen` after each SQL statement that `work` runs. */
function watchStatements(seen: (source: string) => void, work: () => unknown): void {
  const statement: Record<string, Asking> = Object.getPrototypeOf(register().raw.prepare("SELECT 1"));
  const own = ["all", "get", "run"].map((name) => {
    const run = statement[name];
    if (!run) throw new Error(`Statements cannot ${name}`);
    statement[name] = function watched(...params) {
      const answer = run.apply(this, params);
      seen(String(this.source));
      return answer;
    };
    return [name, run] as const;
  });
  try {
    work();
  } finally {
    for (const [name, run] of own) statement[name] = run;
  }
}

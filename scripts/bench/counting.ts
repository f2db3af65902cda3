import { register } from "~db/client.server";

type Asking = (this: unknown, ...params: unknown[]) => unknown;

/** How many SQL statements `work` runs, however often each was prepared. */
export function countStatements(work: () => unknown): number {
  const statement: Record<string, Asking> = Object.getPrototypeOf(register().raw.prepare("SELECT 1"));
  let ran = 0;
  const own = ["all", "get", "run"].map((name) => {
    const run = statement[name];
    if (!run) throw new Error(`Statements cannot ${name}`);
    statement[name] = function counted(...params) {
      ran += 1;
      return run.apply(this, params);
    };
    return [name, run] as const;
  });
  try {
    work();
  } finally {
    for (const [name, run] of own) statement[name] = run;
  }
  return ran;
}

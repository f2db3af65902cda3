/** What makes a temporary view in place of a table, and lists a table's columns with some of them changed. */
export type View = (table: string, select: string) => unknown;
export type Columns = (table: string, changed: Readonly<Record<string, string>>) => string;

/** A London day, and the instant at which it ends. */
export interface DayInTime {
  day: string;
  endsAt: number;
}

/**
 * What oversight, moderators and the registrar publish, as the public could know it by the end of a day. These
 * tables are not histories: one row lives from its draft to its end, and its dates say since when what is public.
 * What was taken back since stays taken back.
 */
export function showOversight(view: View, columns: Columns, time: DayInTime): void {
  const { day, endsAt } = time;
  const sinceThen = (table: string, column: string, ...others: string[]) =>
    view(
      table,
      `SELECT ${columns(
        table,
        Object.fromEntries(
          [column, ...others].map((name) => [name, `CASE WHEN t.${column} <= '${day}' THEN t."${name}" END`]),
        ),
      )} FROM main.${table} t`,
    );
  sinceThen("non_response_lists", "public_on");
  sinceThen("letter_assessments", "public_on");
  sinceThen("review_boards", "closed_on", "outcome_text_id");
  sinceThen("issuers", "closed_on");
  view(
    "issuer_successions",
    `SELECT * FROM main.issuer_successions WHERE effective_on IS NULL OR effective_on <= '${day}'`,
  );
  view("public_statements", `SELECT * FROM main.public_statements WHERE published_on <= '${day}'`);
  for (const [table, instant] of [
    ["review_decision_events", "recorded_at"],
    ["erasures", "erased_at"],
    ["ledger_entries", "written_at"],
  ] as const)
    view(table, `SELECT * FROM main.${table} WHERE ${instant} < ${endsAt}`);
  showEscalations(view, columns, day);
  showSamples(view, columns, endsAt);
}

function showEscalations(view: View, columns: Columns, day: string): void {
  const happened = `happened_on <= '${day}'`;
  // It runs from its beginning on, until something halts it.
  const state = `coalesce((SELECT CASE e.kind WHEN 'resumed' THEN 'running' ELSE e.kind END
    FROM main.escalation_events e
    WHERE e.escalation_id = t.id AND e.${happened} AND e.kind IN ('paused', 'resumed', 'stopped')
    ORDER BY e.id DESC LIMIT 1), 'running')`;
  const publicOn = `CASE WHEN t.public_on <= '${day}' THEN t.public_on END`;
  view(
    "escalations",
    `SELECT ${columns("escalations", { state, public_on: publicOn })} FROM main.escalations t`,
  );
  view("escalation_steps", `SELECT * FROM main.escalation_steps WHERE taken_on <= '${day}'`);
  view("escalation_events", `SELECT * FROM main.escalation_events WHERE ${happened}`);
}

/** A sample is public from the moment its frame is fixed; its seed from when it was entered. */
function showSamples(view: View, columns: Columns, endsAt: number): void {
  const ofSeed = ["seed", "seed_source_text_id", "seed_on", "seed_by_user_id", "seed_at"];
  const seeded = Object.fromEntries(
    ofSeed.map((column) => [column, `CASE WHEN t.seed_at < ${endsAt} THEN t.${column} END`]),
  );
  view(
    "verification_samples",
    `SELECT ${columns("verification_samples", seeded)} FROM main.verification_samples t
     WHERE t.frozen_at < ${endsAt}`,
  );
}

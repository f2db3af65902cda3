import { openReader, register, type Register } from "./client.server";
import { showOversight, type Columns, type DayInTime, type View } from "./as-of-oversight.server";
import { createIndexOfDay, SEARCH_COLUMNS, type SearchColumn } from "./search-index.server";

/** Histories whose rows the public could know from a day on: of these, what came later is left out. */
const HISTORIES = [
  ...["due_dates", "responsibilities", "responses", "response_attributions"],
  ...["positions", "implementation_claims", "action_versions", "assessments", "verifications", "disputes"],
  ...["addressing_matches", "documents", "report_states", "report_links", "recommendation_links"],
  ...["recommendation_versions", "report_values"],
  ...[
    "measure_versions",
    "measure_aims",
    "measure_links",
    "measure_events",
    "measure_points",
    "measure_checks",
  ],
  ...["programme_versions", "programme_bodies"],
  ...["group_versions", "group_items", "lead_decisions", "supporting_bodies"],
  ...["progress_report_editions", "review_editions"],
  ...["priority_weights", "priority_scores", "priority_editions", "non_response_entries"],
  ...["non_response_removals", "assessment_capacities", "considerations", "body_events"],
  ...["review_items", "review_members", "review_decisions"],
];

/** Tables of the projection, to be filled for the day. */
export const PROJECTED = ["addressing_now", "tracked_item_now", "listings"] as const;

/** What is counted from the projection, once it is filled. */
const COUNTED = ["report_figures", "figure_cells"];

/**
 * The register as the public knew it on a day: a connection that only reads, on which every table of history is a
 * view that ends on that day. SQLite looks for a name among temporary tables first, so every query of the register
 * asks these views without knowing it. Texts are those of today: what was since redacted or expunged stays out.
 * `day` must be a calendar date, `endsAt` the instant at which it ends in London. The projection's tables are there and empty.
 */
export function openAsOf(time: DayInTime): Register {
  const { day } = time;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`Not a day: ${day}`);
  const reader = { ...openReader(), ofToday: register() };
  const { raw } = reader;
  // Copies of the projection may be large: they go to a temporary file, which SQLite removes.
  raw.pragma("temp_store = FILE");
  const view = (table: string, select: string) => raw.exec(`CREATE TEMP VIEW ${table} AS ${select}`);
  const columns = columnsOf(reader);

  const known = `known_on <= '${day}'`;
  for (const table of HISTORIES) view(table, `SELECT * FROM main.${table} WHERE ${known}`);

  // Who a name is may have been found out later.
  const matched = `(SELECT m.body_id FROM main.addressing_matches m WHERE m.addressing_id = t.id AND m.${known}
    ORDER BY m.id DESC LIMIT 1)`;
  const bodyId = `CASE WHEN EXISTS (SELECT 1 FROM main.addressing_matches m
    WHERE m.addressing_id = t.id AND m.known_on > '${day}') THEN ${matched} ELSE t.body_id END`;
  view(
    "addressings",
    `SELECT ${columns("addressings", { body_id: bodyId, is_withdrawn: stoodOn(day) })} FROM main.addressings t WHERE t.${known}`,
  );

  view(
    "tracked_items",
    `SELECT ${columns("tracked_items", { is_withdrawn: stoodOn(day) })} FROM main.tracked_items t WHERE t.${known}`,
  );

  // An order that restricts publication holds for the past too.
  const restricting = "kind IN ('response_withheld', 'response_released')";
  view("addressing_events", `SELECT * FROM main.addressing_events WHERE ${known} OR ${restricting}`);

  const state = `(SELECT s.state FROM main.report_states s WHERE s.report_id = t.id AND s.${known}
    ORDER BY s.id DESC LIMIT 1)`;
  view(
    "reports",
    `SELECT ${columns("reports", { state, ...factsOf(day) })} FROM main.reports t
     WHERE EXISTS (SELECT 1 FROM main.report_states s WHERE s.report_id = t.id AND s.${known})`,
  );
  showPartsOf(view, columns, day);
  const wording = `(SELECT v.text_id FROM main.recommendation_versions v WHERE v.recommendation_id = t.id AND v.${known}
    ORDER BY v.id DESC LIMIT 1)`;
  view(
    "recommendations",
    `SELECT ${columns("recommendations", { text_id: wording, is_withdrawn: stoodOn(day) })} FROM main.recommendations t
     WHERE EXISTS (SELECT 1 FROM main.recommendation_versions v WHERE v.recommendation_id = t.id AND v.${known})`,
  );
  showMeasuresOf(view, known);
  showBodies(view, columns, day);
  const decided = `CASE WHEN t.decided_on > '${day}' THEN 'requested' ELSE t.state END`;
  view(
    "correction_requests",
    `SELECT ${columns("correction_requests", { state: decided })} FROM main.correction_requests t
     WHERE t.requested_on <= '${day}'`,
  );
  showOversight(view, columns, time);
  for (const table of [...PROJECTED, ...COUNTED])
    raw.exec(`CREATE TEMP TABLE ${table} AS SELECT * FROM main.${table} WHERE 0`);
  raw.exec(INDEXES);
  createIndexOfDay(raw);
  return reader;
}

const INDEXES = `
  CREATE UNIQUE INDEX temp.as_of_addressing ON addressing_now (id);
  CREATE INDEX temp.as_of_addressing_report ON addressing_now (report_id);
  CREATE INDEX temp.as_of_addressing_body ON addressing_now (body_id);
  CREATE INDEX temp.as_of_addressing_responsible ON addressing_now (responsible_body_id);
  CREATE UNIQUE INDEX temp.as_of_tracked ON tracked_item_now (id);
  CREATE INDEX temp.as_of_tracked_report ON tracked_item_now (report_id);
  CREATE INDEX temp.as_of_tracked_item ON tracked_item_now (recommendation_id);
  CREATE INDEX temp.as_of_tracked_addressing ON tracked_item_now (addressing_id);
  CREATE UNIQUE INDEX temp.as_of_listing ON listings (id);
  CREATE INDEX temp.as_of_listing_report ON listings (report_id, recommendation_id);
  CREATE INDEX temp.as_of_listing_issuer ON listings (issuer_id);`;

/** Writes rows of the projection for the day; their columns are those of the main table, by the names drizzle gives. */
export function fillAsOf(reader: Register, table: (typeof PROJECTED)[number], rows: readonly object[]): void {
  for (const row of rows) {
    const entries = Object.entries(row);
    const names = entries.map(([name]) => `"${snakeCase(name)}"`).join(", ");
    reader.raw
      .prepare(`INSERT INTO temp.${table} (${names}) VALUES (${entries.map(() => "?").join(", ")})`)
      .run(entries.map(([, value]) => (typeof value === "boolean" ? Number(value) : (value ?? null))));
  }
}

/** Writes the words that a listing of the day is found by, as the index of today has them. */
export function indexAsOf(reader: Register, listing: number, words: Record<SearchColumn, string>): void {
  reader.raw
    .prepare(
      `INSERT INTO temp.day_index (rowid, ${SEARCH_COLUMNS.join(", ")})
       VALUES (?, ${SEARCH_COLUMNS.map(() => "?").join(", ")})`,
    )
    .run(
      listing,
      SEARCH_COLUMNS.map((column) => words[column]),
    );
}

/** What was taken back after the day still stood on it. */
const stoodOn = (day: string): string => `CASE WHEN t.withdrawn_on > '${day}' THEN 0 ELSE t.is_withdrawn END`;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a report showed before it was corrected, of `reports` by its columns; what it tells nobody stays today's. */
const FACTS = [
  ...["kind", "regime", "issuer_id", "source_reference", "source_reference_raw", "title_text_id"],
  ...["author_text_id", "author_office", "stated_due_on", "deceased_count", "is_clock_kept"],
  ...["reported_on", "sent_on", "published_on"].flatMap((date) => [date, `${date}_precision`, `${date}_raw`]),
];

/** The revision a report stood at on the day: the first that was superseded later. Today's facts where there is none. */
const revisionOn = (day: string, report: string) =>
  `(SELECT v.id FROM main.report_revisions v WHERE v.report_id = ${report} AND v.superseded_on > '${day}'
    ORDER BY v.id LIMIT 1)`;

const factsOf = (day: string): Record<string, string> =>
  Object.fromEntries(
    FACTS.map((column) => [
      column,
      `CASE WHEN ${revisionOn(day, "t.id")} IS NULL THEN t."${column}"
       ELSE (SELECT r."${column}" FROM main.report_revisions r WHERE r.id = ${revisionOn(day, "t.id")}) END`,
    ]),
  );

/** The columns of a table as today, but for those that `changed` has by another expression. */
const columnsOf =
  ({ raw }: Register): Columns =>
  (table, changed) =>
    raw
      .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?, 'main')")
      .all(table)
      .map(({ name }) => (changed[name] === undefined ? `t."${name}"` : `${changed[name]} AS "${name}"`))
      .join(", ");

/** Bodies that closed later were open, and had no successor yet. */
function showBodies(view: View, columns: Columns, day: string): void {
  view(
    "bodies",
    `SELECT ${columns("bodies", { closed_on: `CASE WHEN t.closed_on <= '${day}' THEN t.closed_on END` })}
     FROM main.bodies t`,
  );
  view(
    "body_successions",
    `SELECT * FROM main.body_successions WHERE effective_on IS NULL OR effective_on <= '${day}'`,
  );
}

/** Sections and categories, which follow their report's revision. */
function showPartsOf(view: View, columns: Columns, day: string): void {
  for (const part of ["sections", "categories"] as const)
    view(
      `report_${part}`,
      `SELECT ${columns(`report_${part}`, {})} FROM main.report_${part} t
       WHERE ${revisionOn(day, "t.report_id")} IS NULL
       UNION ALL
       SELECT ${columns(`report_${part}`, { report_id: "w.report_id" })}
       FROM main.report_revision_${part} t JOIN main.report_revisions w ON w.id = t.revision_id
       WHERE w.id = ${revisionOn(day, "w.report_id")}`,
    );
}

/** Measures and programmes that were defined by then. What a reviewer withheld since stays withheld. */
function showMeasuresOf(view: View, known: string): void {
  view(
    "measure_readings",
    `SELECT * FROM main.measure_readings WHERE ${known} OR kind IN ('withheld', 'restored')`,
  );
  for (const [table, of] of [
    ["measures", "measure"],
    ["programmes", "programme"],
  ] as const)
    view(
      table,
      `SELECT * FROM main.${table} t WHERE EXISTS (
         SELECT 1 FROM main.${of}_versions v WHERE v.${of}_id = t.id AND v.${known})`,
    );
}

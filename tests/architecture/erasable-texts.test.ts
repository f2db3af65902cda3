import { afterAll, beforeAll, expect, it } from "vitest";
import { TEXT_PLACES } from "~/domain/redaction/report-texts-repository.server";
import { UNREACHED_TEXTS } from "~/domain/redaction/unreached-texts";
import { query } from "~db/client.server";
import { VOCABULARIES } from "~db/vocabulary";
import { freshRegister } from "../support/register";

let dispose: () => void;
let tables: string[];
beforeAll(() => {
  ({ dispose } = freshRegister());
  tables = query<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'
     AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' AND name NOT LIKE '__drizzle%'`,
  )
    .all()
    .map((row) => row.name);
});
afterAll(() => dispose());

interface Key {
  from: string;
  table: string;
}
const keysOf = (table: string) => query<Key>(`SELECT * FROM pragma_foreign_key_list('${table}')`).all();

it("reaches every column that points to a text by redaction, or says why it need not", () => {
  const pointing = tables.flatMap((table) =>
    keysOf(table)
      .filter((key) => key.table === "texts")
      .map((key) => `${table}.${key.from}`),
  );
  const known = [...Object.keys(TEXT_PLACES), ...Object.keys(UNREACHED_TEXTS)];
  expect(known.sort()).toEqual(pointing.sort());
});

/** Columns that hold characters of their own, and why nothing has to be erased in them. */
const HOLDS_NO_PROSE: Record<string, string> = {
  "actions.own_reference": "A body's own short number for a step of its plan.",
  "action_versions.lead_role": "A role, asked for as one.",
  "addressings.addressed_key": "A keyed digest.",
  "api_requests.answer": "Numbers of drafts and counts; goes within a day.",
  "api_requests.digest": "A digest.",
  "api_requests.key": "What a program calls its request; goes within a day.",
  "api_tokens.name": "What somebody calls their body's system.",
  "api_tokens.token_hash": "A digest of a random token.",
  "bodies.code": "Official.",
  "bodies.name": "Official; corrected by the registrar on the body's page.",
  "bodies.name_key": "Follows the name.",
  "bodies.ods_code": "Official.",
  "body_events.alias": "Official or the registrar's, as it was.",
  "body_aliases.alias": "Official or the registrar's; removed on the body's page.",
  "body_aliases.alias_key": "Follows the alias.",
  "correction_requests.confirm_token_hash": "A digest of a random token.",
  "correction_requests.reference": "A number given here.",
  "public_statements.confirm_token_hash": "A digest of a random token.",
  "public_statements.reference": "A number given here.",
  "counters.series": "A word of the code.",
  "documents.address": "Encrypted; emptied when the document is removed.",
  "documents.address_key": "A keyed digest.",
  "documents.media_type": "A word of a standard.",
  "documents.sha256": "The file's name; emptied when the document is removed.",
  "due_dates.counted_from": "A date.",
  "erasures.ordered_by": "An office; refused where it repeats what is removed.",
  "erasures.reason": "Refused where it repeats what is removed.",
  "erasures.removed_digest": "A digest whose salt nobody has.",
  "import_problems.field": "A column's name.",
  "import_problems.reason": "A sentence of the code about a row number.",
  "followers.email": "Goes when its owner follows nothing any more.",
  "followers.email_digest": "A keyed digest; goes with the address.",
  "file_scans.sha256": "A digest, without which a file that was removed could come back unseen.",
  "reminders_told.subject": "Which record, by reference or number, and at which stage.",
  "follows.target": "A reference, a code or a search; goes when its owner stops.",
  "imports.file_name": "What the operator called a public file.",
  "imports.file_sha256": "A digest of a public file.",
  "imports.health": "Counts.",
  "imports.message": "A sentence of the code.",
  "issuers.name": "Official.",
  "issuers.name_key": "Follows the name.",
  "issuers.slug": "Follows the name.",
  "issuer_aliases.alias": "Official.",
  "issuer_aliases.alias_key": "Follows the alias.",
  "ledger_entries.hash": "A digest.",
  "ledger_entries.payload_digest": "A digest under a salt.",
  "ledger_entries.previous_hash": "A digest.",
  "ledger_entries.subject": "A reference, a code or a row number.",
  "ledger_payloads.payload": "Digests of prose; emptied when what they are of is erased.",
  "ledger_payloads.salt": "Random.",
  "listings.reference": "A number given here.",
  "measures.slug": "Follows the name it had first.",
  "measure_versions.activity": "The words of a unit, such as bed days.",
  "measure_versions.unit": "The words of a unit.",
  "sample_claims.stratum": "A word of the code.",
  "verification_samples.frame_digest": "A digest of references.",
  "verification_samples.reference": "A number given here.",
  "verification_samples.seed": "A public number, such as a draw of a lottery.",
  "outbox.about": "A number given here.",
  "outbox.recipient": "Emptied when it is sent or given up, within thirty days.",
  "outbox.subject": "As above.",
  "outbox.body": "As above.",
  "outbox.stop_address": "As above.",
  "password_links.token_hash": "A digest of a random token.",
  "plan_columns.field": "A word of the code.",
  "plan_columns.heading": "The heading of a column.",
  "plan_uploads.file_name": "What a body called its file; goes with the upload.",
  "plan_uploads.rows": "Emptied when it is confirmed or given up, within a week.",
  "programmes.slug": "Follows the name it had first.",
  "progress_report_figures.figure": "A word of the code.",
  "progress_report_figures.part": "A word of the code.",
  "progress_reports.reference": "A number given here.",
  "letter_assessments.reference": "A number given here.",
  "sample_letters.reference": "A report's reference and a body's code.",
  "sample_letters.stratum": "A word of the code.",
  "review_boards.reference": "A number given here.",
  "report_figures.split": "A word of the code.",
  "report_figures.value": "A word of the vocabulary.",
  "report_figures.year": "A year.",
  "report_figures.kind": "A word of the vocabulary.",
  "unclear_now.why": "A word of the code.",
  "figure_cells.split": "A word of the code.",
  "figure_cells.value": "A word of the vocabulary.",
  "figure_cells.year": "A year.",
  "figure_cells.kind": "A word of the vocabulary.",
  "escalations.reference": "A number given here.",
  "non_response_lists.reference": "A number given here.",
  "recommendation_groups.reference": "A number given here.",
  "recommendations.reference": "A number given here.",
  "recommendations.source_label": "The source's number or letter.",
  "report_categories.label": "A label of the source's list.",
  "report_revision_categories.label": "A label of the source's list.",
  ...Object.fromEntries(
    ["reported_on_raw", "sent_on_raw", "published_on_raw", "source_reference", "source_reference_raw"].map(
      (column) => [`report_revisions.${column}`, "As in reports."] as const,
    ),
  ),
  "report_revisions.author_office": "An office.",
  "report_values.value": "A date or a number as the source writes it; prose stands in a text.",
  "reports.author_office": "An office.",
  "reports.published_on_raw": "A date as written.",
  "reports.reference": "A number given here.",
  "reports.reported_on_raw": "A date as written.",
  "reports.sent_on_raw": "A date as written.",
  "reports.source_address": "Encrypted.",
  "reports.source_key": "A keyed digest.",
  "reports.source_reference": "The source's number.",
  "reports.source_reference_raw": "The source's number.",
  "self_assessments.lead_role": "A role, asked for as one.",
  "sessions.device": "A browser's name; goes with the session.",
  "sessions.token_hash": "A digest of a random token.",
  "source_rows.row_digest": "A keyed digest.",
  "source_rows.source_key": "A keyed digest.",
  "submissions.lead_role": "A role, asked for as one.",
  "submissions.own_reference": "A body's own short number for a step of its plan.",
  "texts.content": "What erasure erases.",
  "throttles.key": "A keyed digest; goes with its window.",
  "tracked_items.reference": "A number given here.",
  "users.email": "A person's account, changed by an administrator.",
  "users.name": "As above.",
  "users.password_hash": "As above.",
};

it("knows of every other column that holds characters why nothing has to be erased in it", () => {
  const loose = tables
    .filter((table) => !(table in VOCABULARIES))
    .flatMap((table) => {
      const keys = keysOf(table).map((key) => key.from);
      return query<{ name: string; type: string }>(`SELECT * FROM pragma_table_info('${table}')`)
        .all()
        .filter(({ name, type }) => type === "TEXT" && !keys.includes(name) && !name.endsWith("_on"))
        .map(({ name }) => `${table}.${name}`);
    });
  expect(loose.sort()).toEqual(Object.keys(HOLDS_NO_PROSE).sort());
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { listRedactableTexts, redactReportText } from "~/domain/redaction/redact-report-text.server";
import { TEXT_PLACES } from "~/domain/redaction/report-texts-repository.server";
import * as recommendationPage from "~/routes/recommendations.$reference";
import * as reportPage from "~/routes/reports.$reference";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { makeDemonstration } from "~seed/load-demonstration.server";
import { aPerson } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

/** Places that the demonstration has no words in, or whose words went as copies of those before. */
const EMPTY_IN_DEMONSTRATION: readonly string[] = [
  "recommendations.withdrawn_reason_text_id",
  "addressings.withdrawn_reason_text_id",
  "responsibilities.reason_text_id",
  "documents.withdrawn_reason_text_id",
  ...[
    "report_revisions.title_text_id",
    "report_revisions.author_text_id",
    "report_revision_sections.text_id",
  ],
  ...["letter_cosigners.reason_text_id", "sign_off_comments.text_id"],
  ...["planned_checks.reason_text_id", "priority_scores.reason_text_id"],
  ...["escalation_steps.reply_text_id", "non_response_removals.reason_text_id"],
  ...["review_items.reason_text_id", "self_assessment_events.reason_text_id"],
  ...["message", "contact", "sender", "identity", "decision"].map(
    (part) => `public_statements.${part}_text_id`,
  ),
  "public_statement_events.text_id",
];

let dispose: () => void;
let actor: Actor;
/** The texts of each report, by their ids. */
const reportOf = new Map<number, string>();
const erasure = {
  kind: "expunction",
  content: null,
  orderedBy: "A court",
  reason: "¶¶ By order ¶¶",
} as const;

const heldIn = (table: string, column: string) =>
  query<{ id: number }>(
    `SELECT t.id FROM "${table}" x JOIN texts t ON t.id = x."${column}" WHERE t.content IS NOT NULL ORDER BY t.id LIMIT 1`,
  ).get()?.id;
const contentOf = (id: number) =>
  query<{ content: string | null }, [number]>("SELECT content FROM texts WHERE id = ?").get(id)?.content;

beforeAll(async () => {
  ({ dispose } = freshRegister());
  await makeDemonstration();
  actor = aPerson("registrar");
  for (const { reference } of query<{ reference: string }>("SELECT reference FROM reports").all())
    for (const { id } of listRedactableTexts(reference) ?? []) reportOf.set(id, reference);
}, 60_000);
afterAll(() => dispose());

it.each(Object.keys(TEXT_PLACES))("takes words out of %s", (place) => {
  const [table = "", column = ""] = place.split(".");
  const textId = heldIn(table, column);
  expect(textId === undefined, "the demonstration has words there").toBe(
    EMPTY_IN_DEMONSTRATION.includes(place),
  );
  if (textId === undefined) return;
  const reportReference = reportOf.get(textId) ?? "";
  expect(redactReportText({ actor, reportReference, textId, erasure })).toMatchObject({ ok: true });
  expect(contentOf(textId)).toBeNull();
});

it("takes everything out of the report most was said about, and its pages can still be read", async () => {
  const { reference } = query<{ reference: string }>(
    `SELECT r.reference FROM reports r JOIN recommendations c ON c.report_id = r.id
     JOIN tracked_items t ON t.recommendation_id = c.id JOIN verifications v ON v.tracked_item_id = t.id
     GROUP BY r.id ORDER BY count(*) DESC LIMIT 1`,
  ).get() ?? { reference: "" };
  for (const text of listRedactableTexts(reference) ?? [])
    if (text.content !== null)
      redactReportText({ actor, reportReference: reference, textId: text.id, erasure });
  expect(listRedactableTexts(reference)?.filter(({ content }) => content !== null)).toEqual([]);
  const report = await servePage(reportPage, "/reports/:reference", `/reports/${reference}`);
  expect(report.status).toBe(200);
  const items = query<{ reference: string }, [string]>(
    "SELECT c.reference FROM recommendations c JOIN reports r ON r.id = c.report_id WHERE r.reference = ?",
  ).all(reference);
  for (const item of items) {
    const path = "/recommendations/:reference";
    const { status, text } = await servePage(recommendationPage, path, `/recommendations/${item.reference}`);
    expect([200, 410], item.reference).toContain(status);
    expect(text).not.toMatch(/\b(null|undefined)\b/);
  }
});

it("leaves a ledger that holds and a projection that agrees", () => {
  expect(verifyLedger()).toMatchObject({ holds: true });
  expect(compareProjection().differing).toEqual([]);
});

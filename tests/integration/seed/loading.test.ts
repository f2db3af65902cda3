import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { responseStatus } from "~/domain/addressings/clock-rules";
import { isPassword } from "~/domain/accounts/password-hash.server";
import { findUserByEmail } from "~/domain/accounts/users-repository.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { viewRecommendation } from "~/domain/recommendations/view-recommendation.server";
import { currentMode, isInUse, openPrepared } from "~/domain/register/current-register.server";
import { addDays, londonDay, startOfLondonDay } from "~/lib/dates";
import * as correctionsPage from "~/routes/corrections._index";
import * as escalationsPage from "~/routes/escalations._index";
import * as groupsPage from "~/routes/groups._index";
import * as ledgerPage from "~/routes/ledger";
import * as listsPage from "~/routes/non-responders._index";
import * as progressPage from "~/routes/progress-reports._index";
import * as reviewsPage from "~/routes/reviews._index";
import * as statementsPage from "~/routes/statements._index";
import { closeRegister, query } from "~db/client.server";
import { wasRemoved } from "~/domain/corrections/correction-rules";
import * as words from "~db/vocabulary";
import { demonstration } from "~seed/index";
import { makeDemonstration, type MadeDemonstration } from "~seed/load-demonstration.server";
import { found } from "~seed/loading/loaded";
import { addressingShown, itemShown } from "../../support/demonstration";
import { servePage, type PageModule } from "../../support/pages";
import { freshRegister } from "../../support/register";

let dispose = (): void => undefined;
let home = "";
let made: MadeDemonstration;
const today = londonDay(Date.now());

beforeAll(async () => {
  ({ dispose, home } = freshRegister());
  delete process.env.REGISTER_DEMO_PASSWORD;
  const startedAt = performance.now();
  made = await makeDemonstration();
  process.stdout.write(`The demonstration loaded in ${Math.round(performance.now() - startedAt)} ms\n`);
});
afterAll(() => dispose());

const values = (sql: string): string[] =>
  query<{ word: string | null }>(sql)
    .all()
    .flatMap(({ word }) => word ?? []);

const statusNow = (addressingId: number) => responseStatus(addressingShown(addressingId), today);

const addressingIds = () =>
  query<{ id: number }>("SELECT id FROM addressing_now")
    .all()
    .map(({ id }) => id);

it("shows an answer to a whole report that is being written, and is to be another body’s as well", () => {
  const sql = `SELECT l.state, k.state AS named, (SELECT count(*) FROM letter_parts WHERE letter_id = l.id) AS parts
    FROM letters l JOIN letter_cosigners k ON k.letter_id = l.id`;
  expect(query(sql).all()).toEqual([{ state: "draft", named: "asked", parts: 2 }]);
});

describe("what oversight, moderators and the registrar publish, as of a day", () => {
  const firstOf = (sql: string) => {
    const row = query<{ reference: string; day: string }>(`${sql} LIMIT 1`).get();
    if (!row) throw new Error(`The demonstration has none: ${sql}`);
    return row;
  };
  const kinds: [string, PageModule, string, string][] = [
    [
      "escalations",
      escalationsPage,
      "/escalations",
      "SELECT reference, public_on AS day FROM escalations WHERE public_on IS NOT NULL ORDER BY public_on",
    ],
    [
      "official lists",
      listsPage,
      "/non-responders",
      "SELECT reference, public_on AS day FROM non_response_lists WHERE public_on IS NOT NULL ORDER BY public_on",
    ],
    [
      "reviews",
      reviewsPage,
      "/reviews",
      `SELECT b.reference, e.known_on AS day FROM review_editions e JOIN review_boards b ON b.id = e.board_id
       ORDER BY e.known_on`,
    ],
    [
      "progress reports",
      progressPage,
      "/progress-reports",
      `SELECT p.reference, e.known_on AS day FROM progress_report_editions e
       JOIN progress_reports p ON p.id = e.progress_report_id ORDER BY e.known_on`,
    ],
    [
      "statements",
      statementsPage,
      "/statements",
      "SELECT reference, published_on AS day FROM public_statements WHERE state = 'published' ORDER BY published_on",
    ],
    [
      "groups",
      groupsPage,
      "/groups",
      `SELECT g.reference, min(i.known_on) AS day FROM recommendation_groups g JOIN group_items i ON i.group_id = g.id
       GROUP BY g.id ORDER BY day`,
    ],
    [
      "corrections",
      correctionsPage,
      "/corrections",
      `SELECT r.reference, c.decided_on AS day FROM correction_requests c JOIN reports r ON r.id = c.report_id
       WHERE c.decided_on IS NOT NULL ORDER BY c.decided_on`,
    ],
  ];

  it.each(kinds)("shows %s from the day they were public", async (_name, module, path, sql) => {
    const { reference, day } = firstOf(sql);
    const on = async (asked: string) => (await servePage(module, path, `${path}?as-of=${asked}`)).html;
    expect(await on(addDays(day, -1))).not.toContain(reference);
    expect(await on(day)).toContain(reference);
  });

  it("shows the ledger up to the end of the day", async () => {
    const { reference, day } = firstOf(
      "SELECT CAST(id AS TEXT) AS reference, date(written_at / 1000, 'unixepoch') AS day FROM ledger_entries ORDER BY id DESC",
    );
    const before = addDays(day, -2);
    const page = await servePage(ledgerPage, "/ledger", `/ledger?as-of=${before}`);
    const last = query<{ id: number }>("SELECT max(id) AS id FROM ledger_entries WHERE written_at < ?").get(
      startOfLondonDay(addDays(before, 1)),
    );
    expect(Number(reference)).toBeGreaterThan(last?.id ?? 0);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(`>${reference}<`);
    expect(page.text).toContain(String(last?.id));
  });
});

describe("what the demonstration register shows", () => {
  const expected = demonstration.reports.flatMap((report) =>
    (report.expects ?? []).map(
      (wanted) =>
        [`${report.key} at ${wanted.at}, item ${wanted.item ?? "none"}`, report.key, wanted] as const,
    ),
  );

  it.each(expected)("%s", (_name, key, { at, item, response, ...facts }) => {
    const report = made.loaded.report(key);
    const addressingId = found(report.addressings, at);
    if (response) expect(statusNow(addressingId)).toBe(response);
    if (item) expect(itemShown(found(report.items, item).id, addressingId)).toMatchObject(facts);
  });
});

describe("every word of the register occurs in it", () => {
  const lists: [string, readonly words.Term[], () => string[]][] = [
    ["response statuses", words.RESPONSE_STATUSES, () => addressingIds().map(statusNow)],
    ["positions", words.POSITIONS, () => values("SELECT DISTINCT position AS word FROM tracked_item_now")],
    [
      "implementation statuses",
      words.IMPLEMENTATION_STATUSES,
      () => values("SELECT DISTINCT implementation AS word FROM tracked_item_now"),
    ],
    ["adequacies", words.ADEQUACIES, () => values("SELECT DISTINCT adequacy AS word FROM tracked_item_now")],
    [
      "levels",
      words.VERIFICATION_LEVELS,
      () => values("SELECT DISTINCT level AS word FROM tracked_item_now"),
    ],
    [
      "tracking bases",
      words.TRACKING_BASES,
      () => values("SELECT DISTINCT basis AS word FROM tracked_items"),
    ],
    ["due date bases", words.DUE_DATE_BASES, () => values("SELECT DISTINCT basis AS word FROM due_dates")],
    ["report states", words.REPORT_STATES, () => values("SELECT DISTINCT state AS word FROM reports")],
    ["capacities", words.CAPACITIES, () => values("SELECT DISTINCT capacity AS word FROM addressings")],
    [
      "clock events",
      words.ADDRESSING_EVENT_KINDS,
      () => values("SELECT kind AS word FROM addressing_events"),
    ],
    ["response kinds", words.RESPONSE_KINDS, () => values("SELECT DISTINCT kind AS word FROM responses")],
    ["document roles", words.DOCUMENT_ROLES, () => values("SELECT DISTINCT role AS word FROM documents")],
    [
      "action states",
      words.ACTION_STATES,
      () => values("SELECT DISTINCT state AS word FROM action_versions"),
    ],
    ["submission states", words.SUBMISSION_STATES, () => values("SELECT state AS word FROM submissions")],
    ["submission kinds", words.SUBMISSION_KINDS, () => values("SELECT kind AS word FROM submissions")],
    ["judgement states", words.JUDGEMENT_STATES, () => values("SELECT state AS word FROM judgements")],
    ["judgement kinds", words.JUDGEMENT_KINDS, () => values("SELECT kind AS word FROM judgements")],
    ["rubric points", words.RUBRIC_POINTS, () => values("SELECT point AS word FROM judgement_points")],
    ["findings", words.VERIFICATION_FINDINGS, () => values("SELECT finding AS word FROM verifications")],
    ["methods", words.VERIFICATION_METHODS, () => values("SELECT method AS word FROM verifications")],
    [
      "board assurances",
      words.BOARD_ASSURANCES,
      () => values("SELECT board_assurance AS word FROM implementation_claims"),
    ],
    [
      "correction states",
      words.CORRECTION_STATES.filter(({ code }) => !wasRemoved(code)),
      () => values("SELECT state AS word FROM correction_requests"),
    ],
    [
      "correction kinds",
      words.CORRECTION_KINDS,
      () => values("SELECT kind AS word FROM correction_requests"),
    ],
    ["report links", words.REPORT_LINK_KINDS, () => values("SELECT kind AS word FROM report_links")],
    [
      "recommendation links",
      words.RECOMMENDATION_LINK_KINDS,
      () => values("SELECT kind AS word FROM recommendation_links"),
    ],
  ];

  it.each(lists)("%s", (_list, terms, shown) => {
    const held = new Set(shown());
    expect(terms.map((term) => term.code).filter((code) => !held.has(code))).toEqual([]);
  });
});

describe("how the demonstration register stands", () => {
  it("names every body asked on the page of every concern", () => {
    const items = query<{ reference: string }>(
      "SELECT x.reference FROM recommendations x JOIN reports r ON r.id = x.report_id AND r.state = 'published' WHERE x.is_withdrawn = 0",
    ).all();
    expect(items.length).toBeGreaterThan(50);
    for (const { reference } of items) {
      const shown = viewRecommendation(reference, "2026-11-22");
      if (shown?.state !== "shown") throw new Error(`${reference} is not shown.`);
      const own = shown.rows.filter(({ together }) => together.length === 0);
      const together = shown.rows.flatMap((row) => row.together);
      const named = own.length + together.length + shown.askedForOthers.length;
      expect(named, reference).toBeGreaterThanOrEqual(shown.askedCount);
    }
  });

  it("makes up a password where none is given, which opens every account", async () => {
    expect(made.password).toMatch(/^[a-z]{4}(-[a-z]{4}){3}$/);
    for (const { email } of demonstration.accounts)
      expect(await isPassword(made.password ?? "", findUserByEmail(email)?.passwordHash ?? null)).toBe(true);
  });

  it("holds every report of the seed under its own series", () => {
    const references = values("SELECT reference AS word FROM reports");
    expect(references).toHaveLength(demonstration.reports.length);
    expect(references.filter((reference) => !reference.startsWith("DEMO-"))).toEqual([]);
  });

  it("has a ledger that verifies and runs forward in time", () => {
    expect(verifyLedger()).toMatchObject({ holds: true });
    const backward = query<{ n: number }>(
      `SELECT count(*) AS n FROM ledger_entries e JOIN ledger_entries f ON f.id = e.id + 1
       WHERE f.written_at < e.written_at`,
    ).get();
    expect(backward?.n).toBe(0);
  });

  it("has a projection equal to what its histories say", () => {
    expect(compareProjection().differing).toEqual([]);
  });

  it("stands in a file of its own, with nothing beside it that was left unfinished", () => {
    expect(currentMode()).toBe("demo");
    expect(readdirSync(home).filter((name) => name.startsWith("unfinished"))).toEqual([]);
  });

  it("leaves nothing in the live register", () => {
    closeRegister();
    openPrepared("live");
    expect(isInUse()).toBe(false);
    expect(values("SELECT name AS word FROM bodies")).toEqual([]);
    expect(existsSync(join(home, "files"))).toBe(false);
    closeRegister();
    openPrepared("demo");
  });
});

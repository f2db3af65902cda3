import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as route from "~/routes/ledger";
import * as tables from "~db/schema/all";
import { LEDGER_ACTIONS, UNSEEN_ACTIONS, type LedgerAction } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import { aPerson } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const page = (search = "") => servePage(route, "/ledger", `/ledger${search}`);

/** Any act that leaves an entry. */
const act = (action: LedgerAction, subject: string, actor: Actor = { kind: "job", job: "setup" }) =>
  write(
    { actor, action, subject },
    (w) => w.nextNumber("nothing") && w.text("reason", "Something was done."),
  );

const heads = () =>
  query<{ id: number; hash: string }>("SELECT id, hash FROM ledger_entries ORDER BY id DESC LIMIT 1").get();

describe("the public ledger", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it("shows how many entries there are and the newest hash in full", async () => {
    a.aReport();
    const { text } = await page();
    expect(text).toContain(`Entries${String(heads()?.id)}`);
    expect(text).toContain(`Newest hash${String(heads()?.hash)}`);
  });

  it("names the role and body of a person, a job, or a visitor", async () => {
    const body = a.aBody({ name: "Fernshire Trust" });
    const { reference } = a.aReport({ asked: [{ body }] });
    act("submission_published", `${reference}.1@${body.code}`, aPerson("body_approver", body));
    act("correction_confirmed", "C-0001", { kind: "visitor" });
    const { text } = await page();
    expect(text).toContain("Approver, Fernshire TrustPublished for a body");
    expect(text).toContain("VisitorConfirmed a correction request");
    expect(text).toContain("ImportImported a report");
  });

  it("never shows a name or an e-mail address, not even where a subject holds one", async () => {
    const person = aPerson("registrar");
    act("report_corrected", "someone@example.test", person);
    act("body_corrected", "Person 1", person);
    act("issuer_added", "minutes-of-J-Smith.csv", person);
    const { html } = await page();
    expect(html).not.toMatch(/@example\.test|Person \d|J-Smith/);
    expect(html).toContain("Corrected a report");
  });

  it.each([...UNSEEN_ACTIONS])("shows of %s only that there was a step, and its hash", async (action) => {
    const body = a.aBody({ name: "Hidden Trust" });
    const { reference } = a.aReport({ asked: [{ body }] });
    act(action, `${reference}.1@${body.code}`, aPerson("body_contributor", body));
    const { html, text } = await page(`?before=${String((heads()?.id ?? 0) + 1)}`);
    const [newest] = html.split("<tbody").at(-1)?.split("</tr>") ?? [];
    expect(newest).toContain("A step that is not public");
    expect(newest).toContain(heads()?.hash);
    expect(newest).not.toMatch(new RegExp(`${reference}|Hidden Trust|Contributor`));
    expect(text.split(LEDGER_ACTIONS.find((term) => term.code === action)?.label ?? "?")).toHaveLength(1);
  });

  it("hides every step about a draft report, whatever the act", async () => {
    const draft = a.aReport({ state: "draft" });
    act("addressee_matched", `${draft.reference}.1`, aPerson("registrar"));
    const { html, text } = await page();
    expect(text).not.toContain(draft.reference);
    expect(html.split("<tbody").at(-1)).not.toContain("Matched an addressee");
  });

  it("hides a correction request nobody has confirmed", async () => {
    const report = a.aReport();
    a.inAct("request", (w) => {
      const texts = {
        messageTextId: w.text("message", "Wrong."),
        contactTextId: w.text("contact", "x@y.test"),
      };
      w.insert(tables.correctionRequests, {
        ...{ reference: "C-0042", kind: "wrong", state: "unconfirmed", reportId: report.id, ...texts },
        ...{ confirmTokenHash: "x", requestedOn: "2025-01-01", version: 1, savedAt: w.at },
      });
    });
    act("response_recorded", "C-0042");
    expect((await page()).text).not.toContain("C-0042");
  });

  it("links what it is about: reports, items at a body, and bodies merged", async () => {
    const [from, into] = [a.aBody(), a.aBody()];
    const { reference } = a.aReport({ asked: [{ body: into }] });
    act("extension_recorded", `${reference}@${into.code}`);
    act("concern_allotted", `${reference}.1@${into.code}`);
    act("bodies_merged", `${from.code} → ${into.code}`);
    const { html } = await page();
    expect(html).toContain(`<a href="/reports/${reference}">${reference}@${into.code}</a>`);
    expect(html).toContain(`<a href="/recommendations/${reference}.1@${into.code}">`);
    expect(html).toContain(`<a href="/bodies/${from.code}">`);
  });

  it("pages back to the first entry", async () => {
    for (let n = 0; n < 60; n += 1) act("report_corrected", "nothing");
    const head = heads()?.id ?? 0;
    const first = await page();
    expect(first.html).toContain(`/ledger?before=${String(head - 49)}`);
    const last = await page(`?before=${String(head - 49)}`);
    expect(last.text).toContain("Newest entries");
    const [, steps] = last.html.split("</table>");
    expect(steps).not.toContain("/ledger?before=");
    expect(last.html).toContain(`<a id="entry-1" href="/ledger?before=2#entry-1">1</a>`);
  });

  it.each(["?before=x", "?before=-1", "?before=0", "?before=1e9"])(
    "reads %s as the newest",
    async (search) => {
      a.aReport();
      expect((await page(search)).text).toContain(String(heads()?.hash));
    },
  );
});

import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { removeLeftovers } from "~/domain/redaction/remove-leftovers.server";
import { publicVersion, query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import { freshRegister } from "../../support/register";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const words = () =>
  query<{ content: string | null }>("SELECT content FROM texts")
    .all()
    .flatMap(({ content }) => content ?? []);

it("takes out words that no record points to any more, and no others", () => {
  a.aReport({ items: ["The alarm was not tested."], title: "A report" });
  const kept = words();
  a.inAct("draft", (w) => w.text("report_text", "An earlier wording that names Ada Nobody"));
  const before = publicVersion();
  expect(removeLeftovers()).toBe(1);
  expect(removeLeftovers()).toBe(0);
  expect(words()).toEqual(kept);
  expect(publicVersion()).toBe(before);
  expect(verifyLedger()).toMatchObject({ holds: true });
  expect(query("SELECT action, job FROM ledger_entries ORDER BY id DESC LIMIT 1").get()).toEqual({
    action: "leftovers_removed",
    job: "daily_round",
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { eraseTexts } from "~/domain/redaction/erase-text.server";
import { listRedactableTexts } from "~/domain/redaction/redact-report-text.server";
import { emptyLog, removeLeftovers } from "~/domain/redaction/remove-leftovers.server";
import { beginWritingWhole, compareIndex, mergeIndex } from "~/domain/search/check-index.server";
import { openReader, publicVersion, query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import { freshRegister } from "../../support/register";

let dispose: () => void;
let home: string;
beforeEach(() => ({ dispose, home } = freshRegister()));
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

it("leaves nothing of an erased text in the files on disk", () => {
  const inFiles = (text: string) =>
    readdirSync(home).some((name) => readFileSync(join(home, name)).includes(text));
  const secret = "Zebedee Quillfeather was found at the gate";
  a.inAct("draft", (w) => w.text("report_text", secret));
  emptyLog();
  expect(inFiles(secret)).toBe(true);
  removeLeftovers();
  expect(emptyLog()).toBe(true);
  expect(inFiles(secret)).toBe(false);
});

it("leaves no word of an erased text in the index, once that was written whole", () => {
  const inFiles = (text: string) =>
    readdirSync(home).some((name) => readFileSync(join(home, name)).includes(text));
  const report = a.aReport({ items: ["Nurse Quillfeather was late."], title: "A report" });
  // Among enough others that FTS5 does not do it by itself.
  for (let n = 0; n < 60; n += 1) projectReport(a.aReport({ items: [`Door ${n} was open.`] }).id);
  for (let isMore = beginWritingWhole(); isMore;) isMore = mergeIndex();
  const text = listRedactableTexts(report.reference)?.find(({ group }) => group === "What it asks");
  projectReport(report.id);
  emptyLog();
  expect(inFiles("quillfeath")).toBe(true);
  a.inAct(report.reference, (w) =>
    eraseTexts(w, [text?.id ?? 0], {
      ...{ kind: "redaction", content: "A nurse was late.", orderedBy: "The registrar" },
      ...{ reason: "It names a member of staff.", isPublic: true },
    }),
  );
  projectReport(report.id);
  for (let isMore = beginWritingWhole(); isMore;) isMore = mergeIndex();
  emptyLog();
  expect(inFiles("quillfeath")).toBe(false);
  expect(compareIndex()).toMatchObject({ differing: [], strays: 0 });
});

it("does not wait for a reader to empty the log", () => {
  const reader = openReader();
  reader.raw.exec("BEGIN");
  reader.raw.prepare("SELECT count(*) FROM texts").get();
  a.inAct("draft", (w) => w.text("report_text", "A draft"));
  expect(emptyLog()).toBe(false);
  reader.raw.close();
  expect(emptyLog()).toBe(true);
});

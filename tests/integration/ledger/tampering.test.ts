import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eraseText } from "~/domain/redaction/erase-text.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { query, register } from "~db/client.server";
import { documents, users } from "~db/schema/all";
import { proseDigest } from "~db/ledger-chain.server";
import { write } from "~db/writing.server";
import { aBody, anIssuer, aReport, DAY } from "../catalogue/world";
import { freshRegister } from "../../support/register";

const byRegistrar = { actor: { kind: "job", job: "operator" }, at: DAY } as const;
const erasure = {
  kind: "redaction",
  orderedBy: "A court",
  reason: "It names a child.",
  isPublic: true,
} as const;

describe("verifyLedger, of a register with an erasure in it", () => {
  let dispose: () => void;
  let imported: number;
  let erasing: number;
  let redacted: number;
  const newest = () => query<{ id: number }>("SELECT max(id) AS id FROM ledger_entries").get()?.id ?? 0;
  const textOf = (content: string) =>
    query<{ id: number }, [string]>("SELECT id FROM texts WHERE content = ?").get(content)?.id ?? 0;
  const erase = (textId: number, content: string | null) =>
    write({ ...byRegistrar, action: "text_erased", subject: "PFD-2025-0001" }, (w) => {
      eraseText(w, textId, { ...erasure, content });
      w.text("reason", `A note beside the erasure of ${textId}.`);
    });

  beforeEach(() => {
    ({ dispose } = freshRegister());
    const body = aBody("RA1");
    aReport("PFD-2025-0001", {
      issuerId: anIssuer(),
      asked: [{ as: "A Trust", body }],
      concerns: ["A child called Nobody was seen late.", "The ward was full."],
    });
    imported = newest();
    redacted = textOf("A child called Nobody was seen late.");
    erase(redacted, "A child was seen late.");
    erasing = newest();
    write({ ...byRegistrar, action: "user_added", subject: "user" }, (w) => {
      const userId = w.insert(users, {
        ...{ email: "a@example.org", name: "A", state: "active", passwordHash: "h", addedAt: DAY },
      });
      w.update(users, userId, { passwordHash: "i", name: "B" });
      w.insert(documents, {
        ...{ role: "evidence", isPublic: false, provenance: "body", knownOn: "2025-01-10", recordedAt: DAY },
      });
    });
  });
  afterEach(() => dispose());

  /** Does what an intruder with the file could do: drop the triggers, then change rows. */
  const tamper = (sql: string) => {
    const { raw } = register();
    for (const name of raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      raw.exec(`DROP TRIGGER "${String(name)}"`);
    raw.pragma("foreign_keys = OFF");
    raw.exec(sql);
  };
  const verdict = () => verifyLedger();

  it("holds, and goes on holding when more is erased of what an erasure carried", () => {
    expect(verdict()).toMatchObject({ holds: true });
    erase(redacted, null);
    erase(textOf("The ward was full."), "The ward was [removed].");
    erase(textOf(`A note beside the erasure of ${redacted}.`), null);
    expect(verdict()).toMatchObject({ holds: true });
    tamper("UPDATE reports SET state = 'withdrawn'");
    expect(verdict()).toMatchObject({
      holds: false,
      entry: imported,
      reason: expect.stringContaining("state of row 1 of reports"),
    });
  });

  it("leaves no digest of erased words in any payload", () => {
    const payloads = () => JSON.stringify(query("SELECT payload FROM ledger_payloads").all());
    expect(payloads()).not.toContain(proseDigest("A child called Nobody was seen late."));
    expect(payloads()).toContain(proseDigest("A child was seen late."));
    erase(redacted, null);
    const lines = query<{ payload: string }, [number]>("SELECT payload FROM ledger_payloads WHERE id = ?");
    expect(lines.get(erasing)).toEqual({ payload: null });
    expect(lines.get(newest())?.payload).toContain(`["erase",${redacted},2,null]`);
    expect(payloads()).not.toContain(proseDigest("A child was seen late."));
  });

  it("names the first payload that was emptied without an erasure", () => {
    tamper("UPDATE ledger_payloads SET salt = NULL, payload = NULL; UPDATE reports SET state = 'withdrawn'");
    expect(verdict()).toMatchObject({
      holds: false,
      entry: 1,
      reason: expect.stringContaining("no erasure says so"),
    });
  });

  it.each([
    ["a state", "UPDATE reports SET state = 'withdrawn'", () => imported, /state of row 1 of reports/],
    ["a default", "UPDATE reports SET version = 9", () => imported, /version of row 1 of reports/],
    [
      "a body asked",
      "UPDATE addressings SET body_id = NULL",
      () => imported,
      /body_id of row 1 of addressings/,
    ],
    ["a tracked item", "UPDATE tracked_items SET is_withdrawn = 1", () => imported, /tracked_items/],
    [
      "private evidence",
      "UPDATE documents SET is_public = 1",
      () => erasing + 1,
      /is_public of row 1 of doc/,
    ],
    [
      "a row gone",
      "DELETE FROM recommendations WHERE id = 1",
      () => imported,
      /row 1 of recommendations is gone/,
    ],
    [
      "a history beside erased words",
      "UPDATE report_states SET state = 'draft'",
      () => erasing,
      /report_states/,
    ],
    [
      "redacted words",
      "UPDATE texts SET content = 'x' WHERE erasure_id = 1",
      () => erasing,
      /as this erasure left/,
    ],
    ["words put back", "UPDATE texts SET erasure_id = NULL", () => erasing, /as this erasure left/],
    [
      "words replaced as if erased",
      "UPDATE texts SET content = 'x', erasure_id = 1 WHERE content = 'The ward was full.'",
      () => erasing,
      /text \d+ was changed/,
    ],
  ])("names what was tampered with: %s", (_what, sql, entry, reason) => {
    tamper(sql);
    const found = verdict();
    expect(found).toMatchObject({ holds: false, entry: entry() });
    expect(found.holds ? "" : found.reason).toMatch(reason);
  });

  it("does not know passwords, and lets them change", () => {
    tamper("UPDATE users SET password_hash = 'j'");
    expect(verdict()).toMatchObject({ holds: true });
  });

  it("lets nobody change a payload, though it may be emptied", () => {
    const { raw } = register();
    for (const sql of ["payload = '[]'", "salt = 'x'", "salt = NULL", "id = 99, salt = NULL, payload = NULL"])
      expect(() => raw.exec(`UPDATE ledger_payloads SET ${sql} WHERE id = 1`), sql).toThrow("never changed");
    expect(() => raw.exec("DELETE FROM ledger_payloads")).toThrow("never removed");
  });
});

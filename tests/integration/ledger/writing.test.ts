import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { publicVersion, query, register } from "~db/client.server";
import { bodies, reportStates, sessions, texts } from "~db/schema/all";
import { inOneTransaction, readThenWrite, unlogged, write, writeInBatch, type Act } from "~db/writing.server";
import { freshRegister } from "../../support/register";

const byOperator: Act = { actor: { kind: "job", job: "operator" }, action: "body_added" };
const aBody = (code: string) =>
  ({ code, name: `Body ${code}`, nameKey: `body ${code}`, type: "other", provenance: "registrar" }) as const;

const entries = () => query<{ id: number; subject: string }>("SELECT id, subject FROM ledger_entries").all();

describe("write", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it("makes one ledger entry for one act, in the same transaction", () => {
    write(byOperator, (w) => {
      w.about("B-1");
      w.insert(bodies, aBody("B-1"));
      w.text("reason", "because");
    });
    expect(entries()).toEqual([{ id: 1, subject: "B-1" }]);
  });

  it("leaves no entry and no row when the work throws", () => {
    expect(() =>
      write({ ...byOperator, subject: "B-1" }, (w) => {
        w.insert(bodies, aBody("B-1"));
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(entries()).toEqual([]);
    expect(query("SELECT id FROM bodies").all()).toEqual([]);
  });

  it("makes no entry when nothing was written", () => {
    expect(write(byOperator, () => "looked")).toBe("looked");
    expect(entries()).toEqual([]);
  });

  it("refuses an act that does not say what it is about", () => {
    expect(() => write(byOperator, (w) => w.insert(bodies, aBody("B-1")))).toThrow("must say what");
    expect(query("SELECT id FROM bodies").all()).toEqual([]);
  });

  it("keeps the acts of a batch apart and undoes only the one that throws", () => {
    inOneTransaction(() => {
      write({ ...byOperator, subject: "B-1" }, (w) => w.insert(bodies, aBody("B-1")));
      expect(() => write({ ...byOperator, subject: "B-1" }, (w) => w.insert(bodies, aBody("B-1")))).toThrow(
        "UNIQUE",
      );
      write({ ...byOperator, subject: "B-2" }, (w) => w.insert(bodies, aBody("B-2")));
    });
    expect(entries().map((entry) => entry.subject)).toEqual(["B-1", "B-2"]);
    expect(verifyLedger()).toMatchObject({ holds: true, entries: 2 });
  });

  it("undoes a batch whole where an act in it, written without a savepoint, throws", () => {
    const add = (code: string) =>
      writeInBatch({ ...byOperator, subject: code }, (w) => w.insert(bodies, aBody(code)));
    expect(() =>
      inOneTransaction(() => {
        add("B-1");
        add("B-1");
      }),
    ).toThrow("UNIQUE");
    expect(entries()).toEqual([]);
    inOneTransaction(() => {
      add("B-1");
      add("B-2");
    });
    expect(entries().map((entry) => entry.subject)).toEqual(["B-1", "B-2"]);
    expect(verifyLedger()).toMatchObject({ holds: true, entries: 2 });
    expect(() => add("B-3")).toThrow("no batch");
  });

  it("raises the public version only for acts the public can see", () => {
    const before = publicVersion();
    write({ ...byOperator, action: "submission_saved", subject: "draft" }, (w) => w.text("reason", "x"));
    expect(publicVersion()).toBe(before);
    write({ ...byOperator, subject: "B-1" }, (w) => w.insert(bodies, aBody("B-1")));
    expect(publicVersion()).toBe(before + 1);
  });

  it.each([
    ["as a list, each in its place", "plain"],
    ["and one that no list could hand on as it is", "a\u0000b"],
  ])("adds many rows at once %s", (_what, odd) => {
    const contents = Array.from({ length: 100 }, (_none, at) => `No. ${at}: “quoted”, 'so', \n 🚪 \\`);
    contents[50] = odd;
    const ids = write({ ...byOperator, subject: "B-1" }, (w) => {
      const made = w.insertAll(
        bodies,
        contents.map((_none, at) => ({ ...aBody(`B-${at}`), closedOn: at === 7 ? "2024-01-31" : null })),
      );
      expect(query("SELECT code, closed_on FROM bodies WHERE id = ?").get(made[7])).toEqual({
        ...{ code: "B-7", closed_on: "2024-01-31" },
      });
      return w.texts(contents.map((content) => ({ kind: "reason", content })));
    });
    const held = query<{ id: number; content: string }>("SELECT id, content FROM texts ORDER BY id").all();
    expect(held).toEqual(contents.map((content, at) => ({ id: ids[at], content })));
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("reads before it takes the lock, and again under it only where somebody else wrote in between", () => {
    const other = new Database(register().raw.name);
    let reads = 0;
    const counted = (meanwhile: () => void) =>
      readThenWrite(
        () => {
          if (!register().raw.inTransaction) meanwhile();
          reads += 1;
          return query<{ n: number }>("SELECT count(*) AS n FROM texts").get()?.n;
        },
        (seen) => seen,
      );
    expect([counted(() => undefined), reads]).toEqual([0, 1]);
    expect([counted(() => undefined), reads]).toEqual([0, 2]);
    const written = counted(() =>
      other.exec("UPDATE register_state SET public_version = public_version + 1"),
    );
    expect([written, reads]).toEqual([0, 4]);
    other.close();
  });

  it("hands out each number of a series once", () => {
    const numbers = [1, 2, 3].map(() => write(byOperator, (w) => w.nextNumber("B")));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it("writes without an entry only to the tables on the list", () => {
    expect(() => unlogged((u) => u.insert(bodies, aBody("B-1")))).toThrow("bodies belongs in the ledger");
    expect(() =>
      unlogged((u) =>
        u.insert(sessions, {
          tokenHash: "x",
          userId: 99,
          startedAt: 0,
          lastSeenAt: 0,
          expiresAt: 0,
        }),
      ),
    ).toThrow("FOREIGN KEY");
  });

  it("refuses a reading statement that writes", () => {
    expect(() => query("DELETE FROM bodies")).toThrow("This statement writes");
  });
});

describe("verifyLedger", () => {
  let dispose: () => void;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    for (const code of ["B-1", "B-2", "B-3"])
      write({ ...byOperator, subject: code }, (w) => {
        w.insert(bodies, aBody(code));
        w.text("reason", `prose of ${code}`);
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

  it("holds for a register nobody tampered with", () => {
    expect(verifyLedger()).toMatchObject({ holds: true, entries: 3 });
  });

  it.each([
    ["a changed header", "UPDATE ledger_entries SET subject = 'B-9' WHERE id = 2", 2],
    ["a changed hash", "UPDATE ledger_entries SET hash = 'x' WHERE id = 1", 1],
    ["a changed payload", "UPDATE ledger_payloads SET payload = '[]' WHERE id = 2", 2],
    ["an entry cut out", "DELETE FROM ledger_entries WHERE id = 2", 3],
    ["changed words", "UPDATE texts SET content = 'other words' WHERE id = 3", 3],
    ["words taken out", "DELETE FROM texts WHERE id = 2", 2],
  ])("names the first broken entry: %s", (_what, sql, entry) => {
    tamper(sql);
    expect(verifyLedger()).toMatchObject({ holds: false, entry });
  });
});

describe("triggers", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it("refuse to change or remove a history row, even by INSERT OR REPLACE", () => {
    const { raw } = register();
    write({ ...byOperator, subject: "x" }, (w) => w.insert(bodies, aBody("B-1")));
    for (const sql of [
      "UPDATE ledger_entries SET subject = 'y'",
      "DELETE FROM ledger_entries",
      "INSERT OR REPLACE INTO ledger_entries SELECT * FROM ledger_entries",
      "UPDATE bodies SET code = 'B-2'",
      "DELETE FROM bodies",
    ])
      expect(() => raw.exec(sql), sql).toThrow(/append-only|permanent|never removed/);
  });

  it("let a text change only by an erasure", () => {
    write({ ...byOperator, subject: "x" }, (w) => w.text("reason", "words"));
    expect(() => register().raw.exec("UPDATE texts SET content = 'others'")).toThrow("only by an erasure");
    expect(() =>
      write({ ...byOperator, subject: "x" }, (w) => w.update(texts, 1, { content: "others" })),
    ).toThrow("only by an erasure");
  });

  it("stand on every history", () => {
    expect(() =>
      write({ ...byOperator, subject: "x" }, (w) => w.update(reportStates, 1, { state: "draft" })),
    ).toThrow("No row 1");
  });
});

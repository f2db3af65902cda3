import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { importListedBody, importSuccession } from "~/domain/bodies/body-import.server";
import { mergeBodies, undoMerge } from "~/domain/bodies/merge-bodies.server";
import { queueClosings } from "~/domain/bodies/passing-on.server";
import { correctBody, viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { projectQueued } from "~/domain/projection/projection-queue.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { publicVersion, query } from "~db/client.server";
import { write, type Actor } from "~db/writing.server";
import { csvFile, importFile } from "../../support/import-rows";
import { freshRegister } from "../../support/register";
import { aBody, anIssuer, aPerson, aReport, DAY, expectSoundRegister } from "./world";

const REASON = "It closed, and another took over from it.";

describe("open items pass on", () => {
  let dispose: () => void;
  let actor: Actor;
  let reportId: number;
  let ids: Record<string, number>;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    actor = aPerson("registrar");
    const made = ["RA1", "RB2", "RC3", "RD4"].map((code) => aBody(code));
    ids = Object.fromEntries(made.map(({ code, id }) => [code, id]));
    const issuerId = anIssuer();
    ({ id: reportId } = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "A", body: { id: ids.RA1 ?? 0, code: "RA1" } }],
      concerns: ["One."],
    }));
  });
  afterEach(() => {
    vi.useRealTimers();
    expectSoundRegister();
    dispose();
  });

  const idOf = (code: string) => ids[code] ?? 0;
  const responsible = () =>
    query<{ code: string | null }, [number]>(
      `SELECT b.code FROM addressing_now n LEFT JOIN bodies b ON b.id = n.responsible_body_id
       WHERE n.report_id = ?`,
    ).get(reportId)?.code;
  const close = (code: string, successors: string[], closedOn: string | null = "2025-03-31") => {
    const held = viewBodyForCorrection(code);
    if (!held) throw new Error(code);
    const { name, type, openedOn, parentId, sponsorId } = held;
    const successorIds = successors.map(idOf);
    const saved = { name, type, openedOn, closedOn, parentId, sponsorId, successorIds };
    expect(correctBody({ actor, at: DAY, code, reason: REASON, ...saved })).toMatchObject({ ok: true });
  };
  const merge = (fromCode: string, intoCode: string) =>
    expect(mergeBodies({ actor, at: DAY, fromCode, intoCode, reason: REASON })).toMatchObject({ ok: true });

  it("once for an import, and not again when the register starts after it", async () => {
    close("RA1", ["RB2"]);
    await importFile("welsh-boards", csvFile([{ ods_code: "RX1", gss_code: "", name: "EXAMPLE NHS TRUST" }]));
    queueClosings();
    expect(query("SELECT id FROM projection_queue").all()).toEqual([]);
  });

  it("through a chain of successions, however long, and back when the last is undone", () => {
    close("RA1", ["RB2"]);
    close("RB2", ["RC3"]);
    expect(responsible()).toBe("RC3");
    close("RC3", ["RD4"]);
    expect(responsible()).toBe("RD4");
    close("RC3", [], null);
    expect(responsible()).toBe("RC3");
  });

  it("from a record merged into a body that closes", () => {
    merge("RA1", "RB2");
    close("RB2", ["RC3"]);
    expect(responsible()).toBe("RC3");
    undoMerge({ actor, at: DAY, code: "RA1", reason: REASON });
    expect(responsible()).toBe("RA1");
  });

  it("through a merge of the last of a chain", () => {
    close("RA1", ["RB2"]);
    close("RB2", ["RC3"]);
    merge("RC3", "RD4");
    expect(responsible()).toBe("RD4");
  });

  it("to nobody where the bodies lead round in a circle", () => {
    close("RA1", ["RB2"]);
    close("RB2", ["RA1"]);
    expect(responsible()).toBeNull();
  });

  it("when an official list brings the closing and the successor", () => {
    close("RA1", ["RB2"]);
    write(
      { actor: { kind: "job", job: "import" }, at: DAY, action: "bodies_imported", subject: "list" },
      (w) => {
        const listed = {
          odsCode: "RB2",
          name: "RB2 Example NHS Trust",
          openedOn: null,
          closedOn: "2025-03-31",
        };
        importListedBody(w, listed, true);
        importSuccession(w, { predecessor: "RB2", successor: "RC3" }, "2025-03-31");
      },
    );
    projectQueued();
    expect(responsible()).toBe("RC3");
  });

  it("when the day of a closing comes, once a day", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2025-06-02T10:00:00Z") });
    close("RA1", ["RB2"]);
    close("RB2", ["RC3"], "2025-06-03");
    queueClosings();
    projectQueued();
    expect(responsible()).toBe("RB2");
    // Still 2 June in UTC, and already the 3rd in London.
    vi.setSystemTime(Date.parse("2025-06-02T23:30:00Z"));
    expect(compareProjection().differing).toEqual([reportId]);
    const before = publicVersion();
    queueClosings();
    projectQueued();
    expect(responsible()).toBe("RC3");
    const after = publicVersion();
    expect(after).toBeGreaterThan(before);
    queueClosings();
    projectQueued();
    expect(publicVersion()).toBe(after);
  });
});

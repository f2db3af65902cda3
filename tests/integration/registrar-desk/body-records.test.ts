import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { viewAddressing } from "~/domain/addressings/asked.server";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { mergeBodies, undoMerge } from "~/domain/bodies/merge-bodies.server";
import { addOtherName, removeOtherName } from "~/domain/bodies/other-names.server";
import { viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { whatToDo } from "~/domain/worklists/import-advice-rules";
import * as publicPage from "~/routes/bodies.$code";
import * as unmatchedPage from "~/routes/registrar.unmatched";
import type { Actor } from "~db/writing.server";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";
import { aBody, anIssuer, aPerson, aReport, expectSoundRegister } from "../catalogue/world";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const actor: Actor = { kind: "job", job: "operator" };
const REASON = "The two lists give one postcode.";
const publicText = async (code: string) =>
  (await servePage(publicPage, "/bodies/:code", `/bodies/${code}`)).text;

describe("the public page of a body", () => {
  it("says when, by which role and why records were joined and parted, and names no person", async () => {
    const [north, south] = [aBody("RN1"), aBody("RS1")];
    expect(await publicText("RS1")).not.toContain("What was decided");
    mergeBodies({ actor, fromCode: "RN1", intoCode: "RS1", reason: REASON });
    const joined = await publicText("RS1");
    expect(joined).toContain(`the registrar: ${north.name} (RN1) was joined to ${south.name} (RS1).`);
    expect(joined).toContain(REASON);
    undoMerge({ actor, code: "RN1", reason: "They are two places after all." });
    for (const code of ["RN1", "RS1"]) expect(await publicText(code)).toContain("two places after all");
    expectSoundRegister();
  });
});

describe("another name of a body", () => {
  const added = { actor, code: "RN1", alias: "Northern Lights Trust", kind: "name", reason: REASON } as const;

  it("finds the body once it is added, and no more once it is taken out; both are public with their reason", async () => {
    aBody("RN1");
    expect(addOtherName(added).ok).toBe(true);
    expect(findBodyAsTyped("Northern Lights Trust").found?.code).toBe("RN1");
    const [name] = viewBodyForCorrection("RN1")?.aliases ?? [];
    const removed = { actor, code: "RN1", aliasId: name?.id ?? 0, reason: "It is another place." };
    expect(removeOtherName(removed).ok).toBe(true);
    expect(findBodyAsTyped("Northern Lights Trust").found).toBeNull();
    expect(removeOtherName(removed)).toMatchObject({ refusal: "name_gone" });
    const text = await publicText("RN1");
    expect(text).toContain("“Northern Lights Trust”. “The two lists give one postcode.”");
    expect(text).toContain("It is another place.");
    expectSoundRegister();
  });

  it.each([
    ["name_required", { alias: " " }],
    ["reason_required", { reason: "short" }],
    ["not_found", { code: "RZ9" }],
    ["name_of_another", { alias: "RS1 Example NHS Trust" }],
  ])("is refused: %s", (refusal, change) => {
    aBody("RN1");
    aBody("RS1");
    expect(addOtherName({ ...added, ...change })).toMatchObject({ ok: false, refusal });
  });
});

describe("a name that no body has", () => {
  it("becomes a new body and is matched to it in one step, wherever it is written so", async () => {
    const issuerId = anIssuer();
    const asked = [{ as: "Lower Ashby Hospice" }];
    const reports = ["PFD-2025-0001", "PFD-2025-0002"].map((reference) =>
      aReport(reference, { issuerId, asked, concerns: ["No alarm was heard."] }),
    );
    const [first = 0] = reports[0]?.addressingIds ?? [];
    const send = (fields: Record<string, string>) =>
      unmatchedPage.action({
        request: post("/registrar/unmatched", fields, signedInAs(aPerson("registrar").userId)),
        params: {},
        context: {},
      } as ActionFunctionArgs);
    const fields = {
      addressing: String(first),
      add: "yes",
      everywhere: "yes",
      [`newName-${first}`]: "Lower Ashby Hospice",
      [`newType-${first}`]: "care_home_provider",
    };
    expect((await send(fields)) instanceof Response).toBe(true);
    const names = reports.map(({ addressingIds: [id = 0] }) => viewAddressing(id)?.bodyName);
    expect(names).toEqual(["Lower Ashby Hospice", "Lower Ashby Hospice"]);
    const again = (await send(fields)) as { data: { errors: Record<string, string> } };
    expect(again.data.errors.form).toContain("changed");
    expectSoundRegister();
  });
});

it("an import that is held or stopped says what to do", () => {
  expect(whatToDo("held")).toContain("--accept");
  expect(whatToDo("failed")).toContain("import it again");
  expect(whatToDo("finished")).toBe("");
});

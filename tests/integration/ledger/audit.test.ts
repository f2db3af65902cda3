import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUserWithPassword } from "~/domain/accounts/add-user.server";
import { listAudited, viewAudited } from "~/domain/ledger/audit-ledger.server";
import { readAuditFilter } from "~/domain/ledger/ledger-filter-rules";
import * as audit from "~/routes/audit._index";
import * as entryPage from "~/routes/audit.entries.$number";
import { bodies } from "~db/schema/all";
import { write, type Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import { get, signedInAs, thrownBy, type Browser } from "../../support/requests";
import { aBody } from "../catalogue/world";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

async function add(email: string, name: string, role: string): Promise<number> {
  const person = { email, name, grants: [{ role }] };
  const added = await addUserWithPassword({ kind: "job", job: "operator" }, person, "a lorry full of lemons");
  if (!added.ok) throw new Error(added.refusal);
  return added.value.userId;
}

interface Route {
  loader: (args: LoaderFunctionArgs) => unknown;
}

const numbers = (query: string) =>
  listAudited(null, readAuditFilter(new URLSearchParams(query))).entries.map(({ number }) => number);

describe("the auditor's reading of the ledger", () => {
  it("names the person of a step that the public does not see, and what it wrote", async () => {
    const userId = await add("ada@example.org", "Ada Penhallow", "registrar");
    const { id } = aBody("RN1");
    const person: Actor = { kind: "person", userId, role: "registrar", bodyId: null };
    const number = write({ actor: person, action: "submission_saved", subject: "RN1" }, (w) => {
      w.text("statement", "We will replace every door closer by June.");
      w.text("contact", "nobody@example.org");
      w.update(bodies, id, { version: 2 });
      return listAudited(null, readAuditFilter(new URLSearchParams())).entries.length + 1;
    });
    expect(numbers("person=penhallow")).toEqual([number]);
    expect(numbers(`person=${userId}&action=submission_saved`)).toEqual([number]);
    expect(numbers("person=nobody")).toEqual([]);
    const entry = viewAudited(number);
    expect(entry).toMatchObject({ person: { name: "Ada Penhallow" }, isPublic: false, subject: "RN1" });
    expect(entry?.lines?.map(({ did, text }) => [did, text?.content, text?.isWithheld])).toEqual([
      ["text", "We will replace every door closer by June.", false],
      ["text", null, true],
      ["changed", undefined, undefined],
    ]);
  });

  it("answers no entry that is not there", () => {
    expect(viewAudited(1_000_000)).toBeNull();
  });

  it("is for auditors alone", async () => {
    const auditor = signedInAs(await add("ann@example.org", "Ann Auditor", "auditor"));
    const admin = signedInAs(await add("al@example.org", "Al Admin", "admin"));
    const asked = (route: Route, browser?: Browser) =>
      route.loader({ request: get("/audit", browser), params: { number: "1" }, context: {} });
    for (const route of [audit, entryPage]) {
      expect(asked(route, auditor)).toBeTruthy();
      expect((await thrownBy(() => asked(route, admin))).status).toBe(403);
      expect((await thrownBy(() => asked(route))).location).toContain("/sign-in");
    }
  });
});

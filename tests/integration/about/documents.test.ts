import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepDocument, linkDocument, type DocumentOwner } from "~/domain/documents/documents.server";
import { loader } from "~/routes/documents.$id";
import { currentSession } from "~/http/current-user.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Role } from "~db/vocabulary";
import * as a from "../../factories/catalogue";
import { aPerson } from "../../factories/people";
import { aClaim } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { get, signedInAs, thrownBy, type Browser } from "../../support/requests";

const PDF = "application/pdf";

const ask = (id: number | string, browser?: Browser, headers: Record<string, string> = {}) => {
  const request = get(`/documents/${id}`, browser);
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  return loader({ params: { id: String(id) }, request, context: {} } as LoaderFunctionArgs) as Response;
};

/** 200, or the status thrown. */
const statusFor = async (id: number | string, browser?: Browser): Promise<number> => {
  try {
    return ask(id, browser).status;
  } catch {
    return (await thrownBy(() => ask(id, browser))).status;
  }
};

describe("the file of a document", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  const keep = (owner: Partial<DocumentOwner>, mediaType = PDF) =>
    a.inAct("documents", (w) =>
      keepDocument(
        w,
        { role: "response", title: "A name.pdf", isPublic: true, provenance: "body", ...owner },
        { bytes: Buffer.from("what the file holds"), mediaType },
      ),
    );

  it.each([
    [PDF, "inline", "pdf"],
    ["image/png", "inline", "png"],
    ["image/jpeg", "inline", "jpg"],
    ["text/plain", "inline", "txt"],
    ["text/csv", "attachment", "csv"],
    ["text/html", "attachment", "bin"],
    ["image/svg+xml", "attachment", "bin"],
  ])(
    "of %s comes %s, in a sandbox, with its type fixed and no name of anybody's",
    async (type, place, ending) => {
      const id = keep({ reportId: a.aReport().id }, type);
      const answer = ask(id);
      expect(await answer.text()).toBe("what the file holds");
      expect(answer.headers.get("content-disposition")).toBe(`${place}; filename="document-${id}.${ending}"`);
      expect(answer.headers.get("content-type")).toContain(type);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    },
  );

  it("that is public is asked for again by its hash; one that is not is kept by nobody", () => {
    const body = a.aBody();
    const { id: reportId } = a.aReport();
    const open = ask(keep({ reportId }));
    expect(open.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const etag = open.headers.get("etag") ?? "";
    expect(ask(keep({ reportId }), undefined, { "If-None-Match": etag }).status).toBe(304);
    const closed = keep({ reportId, ownerBodyId: body.id, isPublic: false });
    const answer = ask(closed, signedInAs(aPerson("body_contributor", body).userId));
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  });

  type Reader = Role | "visitor" | "other body" | "other issuer";
  const READERS: readonly Reader[] = [
    ...(["visitor", "body_contributor", "body_approver", "other body", "oversight_reviewer"] as const),
    ...(["oversight_lead", "registrar", "auditor", "issuer_editor", "other issuer", "admin"] as const),
  ];
  const OWN: readonly Reader[] = ["body_contributor", "body_approver"];
  const JUDGES: readonly Reader[] = ["oversight_reviewer", "oversight_lead", "registrar", "auditor"];

  it.each([
    ["public, of a published report", { isPublic: true }, "published", READERS],
    ["private evidence of a draft", { role: "evidence", isPublic: false }, "published", OWN],
    [
      "private evidence of a published claim",
      { role: "evidence", isPublic: false, isClaimed: true },
      "published",
      [...OWN, ...JUDGES],
    ],
    [
      "sent with a correction",
      { role: "correction", isPublic: false },
      "published",
      ["registrar", "auditor"],
    ],
    [
      "public, of a draft",
      { role: "report", isPublic: true },
      "draft",
      ["registrar", "auditor", "issuer_editor"],
    ],
    ["public, of a withdrawn report", { isPublic: true }, "withdrawn", ["registrar", "auditor"]],
    [
      "private, of a withdrawn report",
      { role: "evidence", isPublic: false },
      "withdrawn",
      ["registrar", "auditor"],
    ],
  ] as const)("%s, is for exactly those who may read it", async (_case, given, state, readers) => {
    const { isClaimed, ...owner } = { isClaimed: false, ...given };
    const [own, other] = [a.aBody(), a.aBody()];
    const [issuer, otherIssuer] = [a.anIssuer(), a.anIssuer()];
    const report = a.aReport({
      ...{ issuerId: issuer.id, asked: [{ body: own }] },
      ...(state === "withdrawn" ? { withdrawnBecause: "It named a child." } : { state }),
    });
    const id = keep({ ...owner, reportId: report.id, ownerBodyId: own.id });
    const item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    if (isClaimed) aClaim(report, item.id, { documentIds: [id] });
    const browserOf = (reader: Reader): Browser | undefined => {
      if (reader === "visitor") return undefined;
      const person =
        reader === "other body"
          ? aPerson("body_approver", other)
          : reader === "other issuer"
            ? aPerson("issuer_editor", null, otherIssuer.id)
            : aPerson(
                reader,
                OWN.includes(reader) ? own : null,
                reader === "issuer_editor" ? issuer.id : null,
              );
      return signedInAs(person.userId);
    };
    const allowed: Reader[] = [];
    for (const reader of READERS) {
      const browser = browserOf(reader);
      if (browser) expect(currentSession(get("/", browser))).not.toBeNull();
      const status = await statusFor(id, browser);
      expect([200, 404]).toContain(status);
      if (status === 200) allowed.push(reader);
    }
    expect(allowed).toEqual(READERS.filter((reader) => (readers as readonly Reader[]).includes(reader)));
  });

  it("is its owner's under every record it was kept under: people of a merged body open their own", async () => {
    const kept = a.aBody();
    const merged = a.aBody({ mergedIntoId: kept.id });
    const { id: reportId } = a.aReport();
    const evidence = { role: "evidence", isPublic: false, reportId } as const;
    const [before, after] = [
      keep({ ...evidence, ownerBodyId: merged.id }),
      keep({ ...evidence, ownerBodyId: kept.id }),
    ];
    for (const body of [merged, kept]) {
      const browser = signedInAs(aPerson("body_contributor", body).userId);
      for (const id of [before, after]) expect(await statusFor(id, browser)).toBe(200);
    }
  });

  it("that stands elsewhere is reached through its report's source address, or while private by its readers alone", async () => {
    const report = a.aReport();
    const link = (isPublic: boolean) =>
      a.inAct("documents", (w) =>
        linkDocument(
          w,
          { role: "response", title: null, reportId: report.id, isPublic, provenance: "official_page" },
          `https://official.example/${String(isPublic)}`,
        ),
      );
    const open = link(true);
    const answer = ask(open);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`/reports/${report.reference}/source?document=${open}`);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await statusFor(link(false))).toBe(404);
    const forReviewer = ask(link(false), signedInAs(aPerson("oversight_reviewer").userId));
    expect(forReviewer.headers.get("location")).toBe("https://official.example/false");
    expect(forReviewer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it.each(["0", "-1", "x", "1e3", "999999", "../secrets", "1".repeat(20)])(
    "is not there for %s",
    async (id) => {
      expect(await statusFor(id)).toBe(404);
    },
  );
});

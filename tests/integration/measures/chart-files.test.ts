import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportedPoint } from "~/domain/impact/measured-series";
import { findMeasureId } from "~/domain/measures/check-points.server";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { addToReading } from "~/domain/measures/oversee.server";
import { recordPoints } from "~/domain/measures/record-points.server";
import { publicVersion } from "~/domain/register/current-register.server";
import { createApp } from "~/http/app.server";
import { addMonths } from "~/lib/dates";
import * as files from "~/routes/measures.$slug_.$series_.$file";
import * as seriesPage from "~/routes/measures.$slug_.$series._index";
import { aBody, inAct, known } from "../../factories/catalogue";
import { aPerson } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { buildOf, serving } from "../../support/serving";
import { servePage } from "../../support/pages";

const AT = "/measures/prone-restraints";
let dispose: () => void;
let folder: string;
let server: Awaited<ReturnType<typeof serving>>;

beforeAll(async () => {
  ({ dispose } = freshRegister());
  folder = mkdtempSync(join(tmpdir(), "client-"));
  keepLibrary();
  const measureId = findMeasureId("prone-restraints");
  for (const [code, count] of [
    ["RW5", 24],
    ["RW6", 1],
  ] as const) {
    const { id: bodyId } = aBody({ code, name: `Fernshire Trust ${code}` });
    const points = Array.from({ length: count }, (_, at) =>
      reportedPoint(addMonths("2024-01-01", at), 20 + (at % 5)),
    );
    inAct("figures", (w) =>
      recordPoints(w, { measureId, bodyId, points, channel: "import", known: known() }),
    );
  }
  const build = buildOf({ "/measures/:slug/:series/:file": { loader: files.loader } });
  server = await serving(createApp({ build, publicVersion, clientFolder: folder }));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  dispose();
});

describe("the files of a chart, over HTTP", () => {
  it("are a drawing with its title, its words for screen readers and its source, for any site to show", async () => {
    const { status, headers, body } = await server.ask(`${AT}/RW5/chart.svg`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^image\/svg\+xml/);
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    const text = String(body);
    expect(text).toMatch(/^<svg[^>]* role="img"/);
    expect(text).toContain("<title");
    expect(text).toMatch(/<desc[^>]*>[^<]*Fernshire Trust RW5/);
    expect(text).toContain("January 2024");
    expect(text).not.toMatch(/<script|<style|href="http/);
  });

  it("are a picture that programs without SVG can show", async () => {
    const { status, headers, body } = await server.ask(`${AT}/RW5/chart.png`);
    expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
    expect([...body.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect(body.readUInt32BE(16)).toBeGreaterThan(600); // its width
  });

  it("are the figures, of one body and of all of them", async () => {
    const one = await server.ask(`${AT}/RW5/figures.csv`);
    expect(one.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(one.headers["content-disposition"]).toContain("prone-restraints-RW5.csv");
    expect(String(one.body)).toContain("2025-12-01");
    const all = String((await server.ask(`${AT}/all/figures.csv`)).body);
    expect(all).toContain("RW5");
    expect(all).toContain("RW6");
  });

  it("are drawn of one point and kept until something public is written", async () => {
    const first = await server.ask(`${AT}/RW6/chart.svg`);
    expect([first.status, String(first.body)]).toEqual([200, expect.stringContaining("RW6")]);
    const { etag = "" } = first.headers;
    expect((await server.ask(`${AT}/RW6/chart.svg`, { headers: { "if-none-match": etag } })).status).toBe(
      304,
    );
  });

  it.each(["/nothing/RW5/chart.svg", "/prone-restraints/RW9/chart.png", "/prone-restraints/RW5/chart.gif"])(
    "do not exist: %s",
    async (path) => {
      expect((await server.ask(`/measures${path}`)).status).toBe(404);
    },
  );

  it("say no more than the page once a reviewer withheld the reading", async () => {
    const reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
    const given = { actor: reviewer, slug: "prone-restraints", body: "RW6" };
    expect(addToReading({ ...given, kind: "withheld", text: "Counted twice." })).toMatchObject({ ok: true });
    const text = String((await server.ask(`${AT}/RW6/chart.svg`)).body);
    expect(text).not.toContain("shows no change");
  });
});

describe("the page of a chart", () => {
  const ask = (query = "") => servePage(seriesPage, "/measures/:slug/:series", `${AT}/RW5${query}`);

  it("gives the code by which another site shows it", async () => {
    const { html } = await ask();
    expect(html).toContain(
      "&lt;img src=&quot;http://register.test/measures/prone-restraints/RW5/chart.svg&quot;",
    );
  });

  it("compares around a date given in its three fields or in a link, and says what is no date", async () => {
    const typed = await ask("?since-day=1&since-month=1&since-year=2025");
    const linked = await ask("?since=2025-01-01");
    for (const { text } of [typed, linked])
      expect(text).toMatch(/12 months \(January 2024 to December 2024\)/);
    const wrong = await ask("?since-day=31&since-month=2&since-year=2025");
    expect(wrong.text).toContain("Enter a real date, such as 6 5 2026");
    expect(wrong.html).toContain('value="31"');
  });
});

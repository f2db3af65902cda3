import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareProjection, rebuildProjection } from "~/domain/projection/rebuild-projection.server";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { viewWaits } from "~/domain/oversight-picture/waits.server";
import { UNCLEAR } from "~/domain/leads/lead-rules";
import { listUnclear } from "~/domain/leads/leads.server";
import { keepWaitingLists } from "~/domain/projection/waiting-lists.server";
import { keepFigures, wrongCells } from "~/domain/statistics/count-reports.server";
import { COUNTED, DIMENSION_NAMES, FIGURES, figureOf } from "~/domain/statistics/figures";
import { keysBehind, listBehind, TABLE_OF } from "~/domain/statistics/list-behind.server";
import { decodeList, encodeList, NO_VALUE, type ListState } from "~/domain/statistics/statistics-params";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { overview } from "~/domain/overview/overview.server";
import { readRecords } from "~/domain/open-data/read-records.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import * as bodyPage from "~/routes/bodies.$code";
import * as requestsPage from "~/routes/bodies.$code_.requests";
import * as home from "~/routes/_index";
import * as picture from "~/routes/oversight.picture";
import * as waiting from "~/routes/oversight.waiting";
import * as publicList from "~/routes/files/public-list";
import * as statistics from "~/routes/statistics._index";
import * as statisticsList from "~/routes/statistics.list";
import * as csv from "~/routes/statistics[.]csv";
import { closeRegister, query, register } from "~db/client.server";
import { REPORT_KINDS } from "~db/vocabulary";
import { makeDemonstration } from "~seed/load-demonstration.server";
import { aPerson } from "../../factories/people";
import { drawing } from "../../support/drawing";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { signedInAs } from "../../support/requests";

const TRIES = 40;
const today = londonDay(Date.now());
let dispose: () => void;
beforeAll(async () => {
  ({ dispose } = freshRegister());
  process.env.REGISTER_DEMO_PASSWORD = "a-long-password-for-tests";
  await makeDemonstration();
});
afterAll(() => {
  closeRegister();
  dispose();
});

const everything = { kind: null, year: null } as const;
const anybody = { ...everything, body: null } as const;

describe("every figure", () => {
  it("is the length of the list it leads to, for each value of each dimension", () => {
    for (const by of DIMENSION_NAMES) {
      const { rows, all } = viewStatistics({ by, ...everything }, today);
      expect(rows.length, by).toBeGreaterThan(2);
      for (const { key } of FIGURES) {
        const keys = (value: string | null) =>
          keysBehind({ ...anybody, by, figure: key, value, page: 1 }, today);
        expect(keys(null), `${by} ${key}`).toHaveLength(all[key]);
        for (const { value, counts } of rows)
          expect(new Set(keys(value)).size, `${by} ${value} ${key}`).toBe(counts[key]);
      }
    }
  });

  it("counts something in the demonstration, so that its condition is seen at work", () => {
    const { all } = viewStatistics({ by: "year", ...everything }, today);
    expect(Object.entries(all).filter(([, count]) => count === 0)).toEqual([]);
  });

  it("is no more than what it is a part of, and parts come to the whole", () => {
    for (const { counts } of viewStatistics({ by: "type", ...everything }, today).rows) {
      for (const { key } of FIGURES) {
        const { of } = figureOf(key);
        if (of !== undefined && key !== "sustained") expect(counts[key]).toBeLessThanOrEqual(counts[of]);
      }
      expect(counts.answered + counts.waiting + counts.unanswered).toBe(counts.asked);
      expect(counts.in_time + counts.late).toBe(counts.dated);
    }
  });

  it("agrees with the home page", () => {
    const { all } = viewStatistics({ by: "year", ...everything }, today);
    const { picture } = overview(today);
    expect(all).toMatchObject({
      ...{ issued: picture.reports, items: picture.items, asked: picture.asked, answered: picture.answered },
      ...{ tracked: picture.tracked, done: picture.saysDone, examined: picture.examined },
      ...{ verified: picture.checked, sustained: picture.sustained, disputed: picture.disputed },
    });
  });

  it("is what the home page leads to, where it leads to its list", async () => {
    const { html } = await servePage(home, "/", "/");
    for (const figure of ["answered", "done", "verified", "sustained", "disputed"])
      expect(html, figure).toContain(`href="/statistics/list?figure=${figure}"`);
  });
});

it(`page, file and number agree for ${TRIES} figures drawn at random`, async () => {
  const draw = drawing(20_261_123);
  const years = viewStatistics({ by: "year", ...everything }, today).years;
  for (let round = 0; round < TRIES; round += 1) {
    const by = draw.oneOf(DIMENSION_NAMES);
    const narrowed = {
      kind: draw.below(2) === 0 ? null : draw.oneOf(REPORT_KINDS).code,
      year: draw.below(2) === 0 ? null : draw.oneOf(years),
    };
    const { rows } = viewStatistics({ by, ...narrowed }, today);
    const figure = draw.oneOf(FIGURES).key;
    const row = rows.length === 0 ? undefined : draw.oneOf(rows);
    const state: ListState = { ...narrowed, by, figure, value: row?.value ?? null, body: null, page: 1 };
    const address = paths.statisticsListFile("csv", encodeList(state));
    const file = await servePage(publicList, "/statistics/list.csv", address);
    const held = parse(file.body, { bom: true, columns: true }) as unknown[];
    const behind = listBehind(state, today);
    expect(behind.count, address).toBe(row?.counts[figure] ?? 0);
    expect(held, address).toHaveLength(behind.count);
    const keys = keysBehind(state, today).slice(0, 25);
    expect(behind.rows).toHaveLength(
      readRecords(TABLE_OF[figureOf(figure).unit], keys, { today, origin: "" }).length,
    );
  }
});

describe("every figure of a body's page", () => {
  const shownBy = (html: string, address: RegExp) =>
    [...html.matchAll(/<a href="([^"]+)">([^<]+)<\/a>(?:<!-- -->)?(?:: (?:<!-- -->)?([\d,]+))?/g)].flatMap(
      ([, href = "", inside = "", beside]) => {
        const shown = /[\d,]+/.exec(beside ?? inside)?.[0];
        return address.test(href) && shown !== undefined
          ? { address: href.replaceAll("&amp;", "&"), shown: Number(shown.replaceAll(",", "")) }
          : [];
      },
    );
  const rowsOf = async (address: string) => {
    const [path = "", search = ""] = address.split("?");
    const route = path.replace(/^\/bodies\/\w+/, "/bodies/:code");
    const file = await servePage(publicList, `${route}.csv`, `${path}.csv?${search}`);
    return parse(file.body, { bom: true, columns: true }) as unknown[];
  };

  it("is the length of the list it leads to, on its page and in its file", async () => {
    const codes = ["DM01", "DM02", "DM05", "DM07"];
    let followed = 0;
    for (const code of codes) {
      const { html } = await servePage(bodyPage, "/bodies/:code", `/bodies/${code}`);
      for (const { address, shown } of shownBy(html, /^\/(?:statistics\/list|bodies\/\w+\/requests)/)) {
        expect(await rowsOf(address), `${code} ${address}`).toHaveLength(shown);
        const list = address.startsWith("/bodies")
          ? await servePage(requestsPage, "/bodies/:code/requests", address)
          : await servePage(statisticsList, "/statistics/list", address);
        const counted = /([\d,]+) (?:requests?|followed-up)/.exec(list.text)?.[1];
        expect(Number(counted), `${code} ${address}`).toBe(shown);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(25);
  });

  it("adds up: the states of its answers come to its requests", async () => {
    const { html } = await servePage(bodyPage, "/bodies/:code", "/bodies/DM07");
    const [all, ...states] = shownBy(html, /^\/bodies\/\w+\/requests(?!.*sort)/).map(({ shown }) => shown);
    expect(states.length).toBeGreaterThan(3);
    expect(states.reduce((sum, count) => sum + count, 0)).toBe(all);
  });
});

describe("the sums beside the projection", () => {
  it("have a column for each figure that does not depend on the day", () => {
    for (const table of ["report_figures", "figure_cells"]) {
      const columns = query<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
      const cell = ["id", "report_id", "split", "value", "year", "kind", "issuer"];
      const counts = columns.map(({ name }) => name).filter((name) => !cell.includes(name));
      expect(counts.sort(), table).toEqual([...COUNTED].sort());
    }
  });

  it("stay the sums of what reports add while reports are counted again, and are filled where there are none", () => {
    const before = viewStatistics({ by: "theme", ...everything }, today);
    rebuildProjection();
    expect(compareProjection()).toMatchObject({ differing: [], wrongSums: 0 });
    register().raw.exec("UPDATE figure_cells SET issued = issued + 1 WHERE split = 'all'");
    expect(compareProjection().wrongSums).toBeGreaterThan(0);
    rebuildProjection();
    register().raw.exec("DELETE FROM report_figures; DELETE FROM figure_cells");
    register().raw.exec("DELETE FROM letter_now; DELETE FROM claim_now; DELETE FROM unclear_now");
    keepFigures();
    keepWaitingLists();
    expect(wrongCells()).toBe(0);
    expect(compareProjection().differing).toEqual([]);
    expect(viewStatistics({ by: "theme", ...everything }, today)).toEqual(before);
  });
});

it("counts no draft and nothing of a withdrawn report", () => {
  const hidden = query<{ id: number }>("SELECT id FROM reports WHERE state <> 'published'").all();
  expect(hidden.length).toBeGreaterThan(0);
  const issued = new Set(
    keysBehind({ ...anybody, by: "year", figure: "issued", value: null, page: 1 }, today),
  );
  for (const { id } of hidden) expect(issued.has(id)).toBe(false);
});

it("lists what has no value under the row that says so", () => {
  const { rows } = viewStatistics({ by: "year", ...everything }, today);
  expect(rows.at(-1)).toMatchObject({ value: NO_VALUE, label: "No date known" });
  expect(rows.at(-1)?.counts.issued).toBeGreaterThan(0);
});

it("gives every figure as CSV, with its unit and the whole it is part of", async () => {
  const served = await servePage(csv, "/statistics.csv", "/statistics.csv?by=type");
  const lines = parse(served.body, { bom: true, columns: true }) as Record<string, string>[];
  const { rows, all } = viewStatistics({ by: "type", ...everything }, today);
  expect(lines).toHaveLength((rows.length + 1) * FIGURES.length);
  expect(lines.find((line) => line.label === "All" && line.figure === "in_time")).toMatchObject({
    ...{ unit: "request", count: String(all.in_time), part_of: "dated" },
    part_of_count: String(all.dated),
  });
});

describe("the page", () => {
  const page = (address: string) => servePage(statistics, "/statistics", address);

  it("shows each number with the way to its list, and no share by issuer", async () => {
    const { all } = viewStatistics({ by: "issuer", ...everything }, today);
    const byIssuer = await page("/statistics?by=issuer");
    expect(byIssuer.html).toContain(
      `href="/statistics/list?by=issuer&amp;figure=answered">${all.answered}</a>`,
    );
    const tables = byIssuer.html.slice(0, byIssuer.html.indexOf("How to read this"));
    expect(tables).not.toContain("%");
    expect((await page("/statistics")).html).toContain("%");
  });

  it("says so where a kind and year have no reports", async () => {
    expect((await page("/statistics?year=1901")).text).toContain("holds no reports of this kind and year");
  });

  it("knows no other figures", async () => {
    expect((await servePage(statisticsList, "/statistics/list", "/statistics/list?figure=rate")).status).toBe(
      404,
    );
    const shown = await servePage(
      statisticsList,
      "/statistics/list",
      "/statistics/list?figure=disputed&page=900",
    );
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Somebody contests what the body says it has done.");
  });
});

it("can be seen as of a day, numbers and list alike", async () => {
  const asOf = "2025-01-31";
  const file = await servePage(csv, "/statistics.csv", `/statistics.csv?as-of=${asOf}`);
  const lines = parse(file.body, { bom: true, columns: true }) as Record<string, string>[];
  const then = lines.find(({ label, figure }) => label === "All" && figure === "answered");
  const { all } = viewStatistics({ by: "year", ...everything }, today);
  expect(then?.on).toBe(asOf);
  expect(Number(then?.count)).toBeGreaterThan(0);
  expect(Number(then?.count)).toBeLessThan(all.answered);
  const behind = await servePage(
    publicList,
    "/statistics/list.csv",
    `/statistics/list.csv?figure=answered&as-of=${asOf}`,
  );
  expect(parse(behind.body, { bom: true, columns: true })).toHaveLength(Number(then?.count));
});

describe("what oversight sees", () => {
  const signedIn = (role: "oversight_reviewer" | "registrar") => {
    const actor = aPerson(role);
    return { actor, cookie: signedInAs(actor.userId).cookie };
  };

  it("is the same picture: each number of its page is the length of the list that it links to", async () => {
    const { cookie } = signedIn("oversight_reviewer");
    for (const by of DIMENSION_NAMES) {
      const path = `/oversight/picture?by=${by}`;
      const { html } = await servePage(picture, "/oversight/picture", path, cookie);
      const links = [...html.matchAll(/href="\/statistics\/list\?([^"]+)">([\d,]+)<\/a>/g)];
      expect(links.length, by).toBeGreaterThan(20);
      for (const [, search = "", shown = ""] of links) {
        const state = decodeList(new URLSearchParams(search.replaceAll("&amp;", "&")));
        if (state === null) throw new Error(search);
        expect(keysBehind(state, today), search).toHaveLength(Number(shown.replaceAll(",", "")));
      }
    }
  });

  it("tells how much waits for whom as the lists behind it do, and opens only what one's role opens", async () => {
    const { actor, cookie } = signedIn("oversight_reviewer");
    const waits = viewWaits(today);
    for (const { key, total } of viewOversightQueue(actor).lists) {
      const pages = Math.ceil(total / 25);
      const rows = Array.from({ length: pages }, (_page, at) =>
        viewOversightQueue(actor, { list: key, page: at + 1 }),
      );
      const keys = rows.flatMap(({ lists }) => lists.flatMap((list) => list.rows.map((row) => row.key)));
      expect([waits[key].count, new Set(keys).size], key).toEqual([total, total]);
    }
    const unclear = UNCLEAR.flatMap((why) => [1, 2, 3, 4, 5].flatMap((page) => listUnclear(why, page)));
    expect(unclear).toHaveLength(waits.unclear.count);
    for (const key of ["unanswered", "waiting"] as const) {
      const state = decodeList(new URLSearchParams({ figure: key }));
      expect(state && keysBehind(state, today).length, key).toBe(waits[key].count);
    }
    const { html, text } = await servePage(waiting, "/oversight/waiting", "/oversight/waiting", cookie);
    expect(text).toContain("60 days");
    expect(html).toContain('href="/oversight?list=assess"');
    expect(html).not.toContain('href="/registrar');
    const other = signedIn("registrar").cookie;
    expect((await servePage(waiting, "/oversight/waiting", "/oversight/waiting", other)).status).toBe(403);
  });
});

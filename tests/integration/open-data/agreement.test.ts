import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeSearch, encodeSearch, searchHref, SORTS, WORD_MATCHES } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import * as apiPart from "~/routes/api.v1.$";
import * as publicList from "~/routes/files/public-list";
import { closeRegister } from "~db/client.server";
import { makeDemonstration } from "~seed/load-demonstration.server";
import { ENDPOINT_NAMES, ENDPOINTS, type Endpoint } from "~/domain/open-data/api-endpoints";
import { EVERYTHING_TABLES } from "~/domain/open-data/everything-tables.server";
import { RECORD_TABLES } from "~/domain/open-data/record-tables";
import * as escalationsPage from "~/routes/escalations._index";
import * as listsPage from "~/routes/non-responders._index";
import * as reviewsPage from "~/routes/reviews._index";
import * as statementsPage from "~/routes/statements._index";
import { drawing } from "../../support/drawing";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const TRIES = 60;
const WORDS = ["", "", "risk", "crisis team", "observations", "discharge plan", '"risk assessment"', "zzz"];

describe("page, counts, files and API of the demonstration", () => {
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

  it(`hold the same set for the same address, over ${TRIES} addresses drawn at random`, async () => {
    const draw = drawing(20_261_122);
    const today = londonDay(Date.now());
    for (let round = 0; round < TRIES; round += 1) {
      const params = new URLSearchParams();
      const word = draw.oneOf(WORDS);
      if (word !== "") params.set("q", word);
      params.set("words", draw.oneOf(WORD_MATCHES));
      params.set("sort", draw.oneOf(SORTS));
      const all = search(decodeSearch(new URLSearchParams()), today).facets;
      for (let n = draw.below(4); n > 0; n -= 1) {
        const facet = draw.oneOf(all);
        const option = facet.options.length === 0 ? undefined : draw.oneOf(facet.options);
        if (option) params.append(facet.name, option.value);
      }
      const state = decodeSearch(params);
      const address = searchHref(state);
      const page = search(state, today);
      const shown = Array.from({ length: page.pages }, (_, at) =>
        search({ ...state, page: at + 1 }, today),
      ).flatMap((one) => one.results.map((result) => result.reference));
      expect(shown, address).toHaveLength(page.count);

      const given = encodeSearch(state);
      const csv = await servePage(publicList, "/search.csv", paths.searchFile("csv", given));
      const rows: { reference: string }[] = parse(csv.body, { bom: true, columns: true });
      expect(
        rows.map((row) => row.reference),
        address,
      ).toEqual(shown);

      const json = JSON.parse(
        (await servePage(publicList, "/search.json", paths.searchFile("json", given))).body,
      );
      expect(
        json.records.map((one: { reference: string }) => one.reference),
        address,
      ).toEqual(shown);

      const query = paths.searchFeed(given).split("?")[1] ?? "";
      const answer = await servePage(apiPart, "/api/v1/*", `/api/v1/search?limit=200&${query}`);
      const body = JSON.parse(answer.body);
      expect(
        body.data.map((one: { reference: string }) => one.reference),
        address,
      ).toEqual(shown.slice(0, 200));
      expect(body.count, address).toBe(page.count);

      // What a facet's value counts is what choosing it would find.
      const offered = page.facets.flatMap(({ name, options }) =>
        options.filter((option) => option.count > 0).map((option) => ({ name, ...option })),
      );
      if (offered.length === 0) continue;
      const { name, value, count } = draw.oneOf(offered);
      const narrowed = { ...state, filters: { ...state.filters, [name]: [value] } };
      expect(search(narrowed, today).count, `${address} and ${name}=${value}`).toBe(count);
    }
  });

  const asked = { today: londonDay(Date.now()), origin: "http://register.test" };
  const everyKey = ({ keysAfter }: (typeof EVERYTHING_TABLES)[number]): number[] => {
    const keys: number[] = [];
    for (let next = keysAfter(0); next; next = keysAfter(next.last)) keys.push(...next.keys);
    return keys;
  };

  it.each(EVERYTHING_TABLES.map((table) => [table.table, table] as const))(
    "fill the table as its fields are documented, and no row's key is another's: %s",
    (name, table) => {
      const rows = table.rows(everyKey(table), asked);
      const { schema, key } = RECORD_TABLES[name];
      expect(rows).not.toEqual([]);
      for (const row of rows) schema.strict().parse(row);
      const keysOf = [key].flat();
      expect(new Set(rows.map((row) => keysOf.map((one) => row[one]).join(" "))).size).toBe(rows.length);
    },
  );

  it.each([
    ["statements", statementsPage, "S-0001", "Agency staff are now shown how"],
    ["escalations", escalationsPage, "ESCALATION-0001", "Published letter"],
    ["non-responders", listsPage, "LIST-0001", "The Chief Coroner"],
    ["reviews", reviewsPage, "REVIEW-0001", "How people are observed on wards"],
  ] as const)(
    "give what the page of %s shows as files, linked from it",
    async (list, page, reference, words) => {
      const shown = await servePage(page, `/${list}`, `/${list}`);
      expect(shown.text).toContain(words);
      for (const format of ["csv", "xlsx", "json"] as const)
        expect(shown.html).toContain(`href="/${list}.${format}"`);
      const file = await servePage(publicList, `/${list}.json`, `/${list}.json`);
      const { records } = JSON.parse(file.body);
      expect(records.map((one: { reference: string }) => one.reference)).toContain(reference);
      const past = JSON.parse(
        (await servePage(publicList, `/${list}.json`, `/${list}.json?as-of=2020-01-01`)).body,
      );
      expect(past.records).toEqual([]);
    },
  );

  it.each(ENDPOINT_NAMES.filter((name) => !ENDPOINTS[name].path.includes("{")))(
    "answer as documented, record by record, to the last page: %s",
    async (name) => {
      const { path, answer }: Endpoint = ENDPOINTS[name];
      let next: string | null = `/api/v1${path}?limit=200`;
      while (next !== null) {
        const body = JSON.parse((await servePage(apiPart, "/api/v1/*", next)).body);
        answer.strict().parse(body);
        for (const record of body.data.slice(0, 25)) {
          const one = ENDPOINT_NAMES.find((other) => ENDPOINTS[other].path.startsWith(`${path}/{`));
          if (!one) break;
          const key = record.reference ?? record.code ?? record.slug;
          const single = await servePage(apiPart, "/api/v1/*", `/api/v1${path}/${encodeURIComponent(key)}`);
          expect(single.status, `${path}/${key}`).toBe(200);
          ENDPOINTS[one].answer.strict().parse(JSON.parse(single.body));
        }
        next = body.next && String(body.next).replace("http://register.test", "");
      }
    },
  );
});

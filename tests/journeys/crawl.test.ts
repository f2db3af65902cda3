import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listFileAt } from "~/lib/file-addresses";
import { demonstration } from "~seed/index";
import { serveRegister, type ServedRegister } from "~scripts/served-register";

const MOST_PAGES = 900;
/** Facets, sorts and pages of one list lead to countless addresses that show the same kinds of page. */
const MOST_ADDRESSES_OF_A_LIST = 60;
/** And every list is there as files: each client may take some hundreds a minute. */
const MOST_FILES_OF_A_LIST = 5;

interface Page {
  path: string;
  from: string;
  status: number;
  type: string;
  body: string;
}

/** What no reader without an account may meet: people's accounts, and words that are not published. */
function secrets(): { what: string; text: string }[] {
  const accounts = demonstration.accounts.flatMap(({ name, email }) => [
    { what: "a person's name", text: name },
    { what: "an e-mail address", text: email },
  ]);
  const drafts = demonstration.reports.flatMap((report) =>
    report.events.flatMap((event) => {
      if (event.type === "draft_submission")
        return [{ what: `a draft in ${report.key}`, text: event.text.slice(0, 60) }];
      const isJudgement =
        event.type === "assessment" || event.type === "verification" || event.type === "dispute";
      if (!isJudgement || event.state === "published") return [];
      const text = event.type === "assessment" ? event.reason : event.text;
      return [{ what: `an unpublished judgement in ${report.key}`, text: text.slice(0, 60) }];
    }),
  );
  const unpublished = demonstration.reports
    .filter((report) => report.state === "draft")
    .map((report) => ({ what: `the draft report ${report.key}`, text: report.title }));
  return [...accounts, ...drafts, ...unpublished];
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));

describe("every public page of the demonstration", () => {
  let served: ServedRegister;
  const pages: Page[] = [];
  const external: string[] = [];

  beforeAll(async () => {
    served = await serveRegister({ from: inject("demonstrationHome"), env: { REGISTER_MODE: "demo" } });
    const queue: { path: string; from: string }[] = [{ path: "/", from: "the start" }];
    const seen = new Set(["/"]);
    const perList = new Map<string, number>();
    for (let next = queue.shift(); next && pages.length < MOST_PAGES; next = queue.shift()) {
      const response = await fetch(served.url + next.path, { redirect: "manual" });
      const page = {
        ...next,
        status: response.status,
        type: response.headers.get("content-type") ?? "",
        body: await response.text(),
      };
      pages.push(page);
      const moved = response.headers.get("location");
      for (const href of [
        ...(page.type.includes("html") ? linksOf(page.body) : []),
        ...(moved ? [moved] : []),
      ]) {
        const address = new URL(href, served.url + next.path);
        if (!/^https?:$/.test(address.protocol)) continue;
        if (address.origin !== served.url) {
          external.push(address.href);
          continue;
        }
        const path = address.pathname + address.search;
        const file = listFileAt(address.pathname);
        const page = address.pathname.replace(/^\/bodies\/[^/]+\/requests$/, "/bodies/:code/requests");
        const list = file ? `${file.name}.${file.format}` : page;
        const known = address.search === "" && !file ? 0 : (perList.get(list) ?? 0);
        if (seen.has(path) || known >= (file ? MOST_FILES_OF_A_LIST : MOST_ADDRESSES_OF_A_LIST)) continue;
        if (address.search !== "" || file) perList.set(list, known + 1);
        seen.add(path);
        queue.push({ path, from: next.path });
      }
    }
  }, 240_000);
  afterAll(() => served.stop());

  it("is reached from the home page, and there are many", () => {
    for (const kind of [
      "/reports/",
      "/recommendations/",
      "/bodies/",
      "/issuers/",
      "/themes/",
      "/about",
      "/about/workspace",
      "/search?",
    ])
      expect(
        pages.some((page) => page.path.startsWith(kind)),
        kind,
      ).toBe(true);
    expect(pages.length).toBeGreaterThan(150);
  });

  it("answers: no link leads nowhere", () => {
    const broken = pages.filter((page) => page.status >= 400 && page.status !== 410);
    expect(broken.map(({ path, from, status }) => `${status} ${path} from ${from}`)).toEqual([]);
  });

  it("shows no draft, no account and no e-mail address", () => {
    const found: string[] = [];
    for (const { what, text } of secrets())
      for (const page of pages) if (page.body.includes(text)) found.push(`${what} on ${page.path}`);
    expect(found).toEqual([]);
  });

  it("carries no inline script or style and loads nothing from elsewhere", () => {
    for (const { path, body, type } of pages) {
      if (!type.includes("html")) continue;
      expect(body, path).not.toMatch(
        /<script(?![^>]*\s(?:src="\/|type="application\/ld\+json"))[^>]*>|\sstyle="|<style[\s>]|\son\w+="/,
      );
      // A canonical or alternate address is whole by its nature, and loads nothing.
      const loaded = body.replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, "");
      expect(loaded, path).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it("has a language, one main heading and a title of its own kind", () => {
    for (const { path, body, type, status } of pages) {
      if (!type.includes("html") || status >= 300) continue;
      expect(body, path).toMatch(/<html[^>]*\slang="en-GB"/);
      expect(body.match(/<h1[\s>]/g)?.length, `${path} has one h1`).toBe(1);
      expect(/<title>([^<]+)<\/title>/.exec(body)?.[1]?.trim().length, `${path} has a title`).toBeGreaterThan(
        5,
      );
    }
  });

  it("says that it is invented", () => {
    for (const { path, body, type, status } of pages)
      if (type.includes("html") && status < 300) expect(body, path).toMatch(/demonstration register/i);
  });
});

import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { PageRequest } from "~/http/page-request.server";
import { isForThread, withPageThread, type MakePage } from "~/http/page-thread.server";
import { bodyOf, pageResponse } from "~/http/rendered-body.server";

/** A thread that answers with where it was made; “end” in an address ends it, “fail” is what it cannot make. */
const THREAD = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, asked }) => {
  if (asked.url.includes("end")) process.exit(1);
  if (asked.url.includes("fail")) return parentPort.postMessage({ id, made: null });
  const body = new TextEncoder().encode("there " + asked.url);
  const made = { status: 200, headers: [["x-made", "there"]], body };
  const packed = { encoding: "br", body: new TextEncoder().encode("packed " + asked.url) };
  const ready = asked.url.includes("ready") ? { etag: 'W/"there"', packed } : null;
  parentPort.postMessage({ id, made, isShareable: true, ready });
});
parentPort.postMessage("ready");`;

const threads: Worker[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
});

const begin = (): Worker => {
  const thread = new Worker(THREAD, { eval: true });
  threads.push(thread);
  return thread;
};

const ask = (url: string, method = "GET"): PageRequest => ({
  ...{ method, url, origin: "http://register.test", clientAddress: "127.0.0.1", headers: {} },
});

/** Pages made here take a turn of the event loop, as those of the register do. */
const here: MakePage = async ({ url }) => {
  await new Promise((resume) => setTimeout(resume, 5));
  return { response: pageResponse(`here ${url}`, { status: 200 }), isShareable: true };
};

const textOf = async (page: ReturnType<MakePage>) => String(await bodyOf((await page).response));

/** Asks for pages side by side until one of them was made in the thread. */
async function whenBusy(make: MakePage): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const made = await Promise.all([1, 2, 3, 4].map((n) => textOf(make(ask(`/search?q=${round}+${n}`)))));
    if (made.some((page) => page.startsWith("there"))) return;
  }
  throw new Error("No page was made in the thread.");
}

describe("pages made in a second thread", () => {
  it("are none while pages are asked for one at a time", async () => {
    const make = withPageThread(here, begin);
    for (const n of [1, 2, 3]) expect(await textOf(make(ask(`/search?q=${n}`)))).toBe(`here /search?q=${n}`);
    expect(threads).toHaveLength(0);
  });

  it("come with the first pages asked for side by side, each answering its own request", async () => {
    const make = withPageThread(here, begin);
    await whenBusy(make);
    const asked = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `/search?q=own+${n}`);
    const made = await Promise.all(asked.map((url) => textOf(make(ask(url)))));
    expect(made.map((page) => page.replace(/^(here|there) /, ""))).toEqual(asked);
    expect(made.some((page) => page.startsWith("there"))).toBe(true);
    expect(threads).toHaveLength(1);
  });

  it("come with their name and packed as the thread has made them ready", async () => {
    const make = withPageThread(here, begin);
    await whenBusy(make);
    const { made } = await make(ask("/search?q=ready"));
    expect(made?.etag).toBe('W/"there"');
    expect(made?.packed?.encoding).toBe("br");
    expect(String(made?.packed?.body)).toBe("packed /search?q=ready");
  });

  it("are made here where the thread cannot make them, and where it ends, and nobody waits for ever", async () => {
    const make = withPageThread(here, begin);
    await whenBusy(make);
    expect(await textOf(make(ask("/search?q=fail")))).toBe("here /search?q=fail");
    const asked = ["/search?q=end", "/search?q=2", "/search?q=3"];
    const made = await Promise.all(asked.map((url) => textOf(make(ask(url)))));
    expect(made.map((page) => page.replace(/^(here|there) /, ""))).toEqual(asked);
    // After it ended, another one does not come at once.
    await Promise.all([1, 2, 3, 4].map((n) => make(ask(`/search?q=after+${n}`))));
    expect(threads).toHaveLength(1);
  });

  it.each([
    ["/search?q=crisis", "GET", true],
    ["/search", "GET", true],
    ["/reports/PFD-2024-0621", "GET", true],
    ["/recommendations/PFD-2024-0621.2", "GET", true],
    ["/search?q=crisis", "POST", false],
    ["/search?q=crisis&as-of=2025-01-01", "GET", false],
    ["/search?q=crisis&as%2Dof=2025-01-01", "GET", false],
    ["/search?q=as-of", "GET", true],
    ["/search?q=crisis&as-of=", "GET", true],
    ["/search.csv?q=crisis", "GET", false],
    ["/reports/PFD-2024-0621/source", "GET", false],
    ["/sign-in", "GET", false],
    ["/searching", "GET", false],
  ])("%s by %s: %s", (url, method, expected) => {
    expect(isForThread(ask(url, method))).toBe(expected);
  });
});

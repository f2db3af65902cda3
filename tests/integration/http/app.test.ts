import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApp, type AppOptions } from "~/http/app.server";
import { buildOf, serving } from "../../support/serving";

const PAGE = `<!DOCTYPE html><p>${"What was asked, of whom, and what they did. ".repeat(80)}</p>`;
const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { "Content-Type": "text/html; charset=utf-8", ...init.headers } });

let version = 1;
let head = 1;
let rendered: string[] = [];
let gate: Promise<void> | undefined;
let folder: string;
let build: ReturnType<typeof buildOf>;
let server: Awaited<ReturnType<typeof serving>>;

const counted = (name: string, answer: (request: Request) => Response) => ({
  loader: async ({ request }: { request: Request }) => {
    rendered.push(name);
    await gate;
    return answer(request);
  },
});

const options = (): AppOptions => ({
  build,
  publicVersion: () => version,
  ledgerHead: () => head,
  clientFolder: folder,
});

beforeEach(async () => {
  version = 1;
  rendered = [];
  gate = undefined;
  folder = mkdtempSync(join(tmpdir(), "client-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/register-abcd1234.css"), "body { color: black }".repeat(100));
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "secret.txt"), "not served");
  build = buildOf({
    "/page": counted("page", () => html(PAGE)),
    "/ledger": counted("ledger", () => html(PAGE)),
    "/gone": counted("gone", () => html("Withdrawn.", { status: 410 })),
    "/missing": counted("missing", () => html("Nothing here.", { status: 404 })),
    "/form": counted("form", () => html("A form.", { headers: { "Cache-Control": "no-store" } })),
    "/cookie": counted("cookie", () => html("A form.", { headers: { "Set-Cookie": "a=1" } })),
    "/file.bin": counted(
      "file",
      () => new Response("a,b", { headers: { "Content-Type": "application/octet-stream" } }),
    ),
    "/fails": counted("fails", () => {
      throw new Error("boom");
    }),
    "/*": counted("nothing", () => html("Nothing here.", { status: 404 })),
    "/api/v1/own/*": {
      action: async ({ request }) =>
        Response.json({ cookie: request.headers.get("cookie"), token: request.headers.get("authorization") }),
    },
    "/send": { action: async ({ request }) => html(String((await request.text()).length)) },
  });
  server = await serving(createApp(options()));
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("a public page", () => {
  it("is rendered once and then kept", async () => {
    const first = await server.ask("/page");
    const second = await server.ask("/page");
    expect(rendered).toEqual(["page"]);
    expect(second.body.equals(first.body)).toBe(true);
    expect(second.headers).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding, Cookie",
      "content-type": "text/html; charset=utf-8",
    });
  });

  it("is rendered anew once something public was written", async () => {
    await server.ask("/page");
    version += 1;
    await server.ask("/page");
    expect(rendered).toHaveLength(2);
  });

  it("of the ledger is kept until anything was written, public or not", async () => {
    await server.ask("/ledger");
    version += 1;
    await server.ask("/ledger");
    expect(rendered).toEqual(["ledger"]);
    head += 1;
    await server.ask("/ledger");
    expect(rendered).toHaveLength(2);
  });

  it("is rendered once for many who ask at the same time", async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const asked = Promise.all([1, 2, 3, 4].map(() => server.ask("/page")));
    await new Promise((resolve) => setTimeout(resolve, 50));
    open();
    expect((await asked).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(rendered).toEqual(["page"]);
  });

  it("keeps addresses with different queries apart", async () => {
    await server.ask("/page?q=a");
    await server.ask("/page?q=b");
    expect(rendered).toHaveLength(2);
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("comes compressed with %s, the same text", async (encoding, decompress) => {
    for (const time of ["made", "kept"]) {
      const answer = await server.ask("/page", { headers: { "accept-encoding": encoding } });
      expect(answer.headers["content-encoding"], time).toBe(encoding);
      expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
      expect(decompress(answer.body).toString()).toBe(PAGE);
    }
  });

  it("is sent packed and named by whoever made it, and plain to who takes nothing packed", async () => {
    const made = { etag: '"named"', packed: { encoding: "br", body: brotliCompressSync(PAGE) } } as const;
    const elsewhere = await serving(
      createApp({
        ...options(),
        makePages: () => async () => ({ response: html(PAGE), isShareable: true, made }),
      }),
    );
    const packed = await elsewhere.ask("/page", { headers: { "accept-encoding": "br" } });
    expect([packed.headers["content-encoding"], packed.headers.etag]).toEqual(["br", made.etag]);
    expect(packed.body.equals(made.packed.body)).toBe(true);
    const plain = await elsewhere.ask("/page");
    expect([plain.headers["content-encoding"], plain.headers.etag]).toEqual([undefined, made.etag]);
    expect(plain.body.toString()).toBe(PAGE);
    expect(rendered).toEqual([]);
    await elsewhere.close();
  });

  it("answers 304 to who has it already, and 200 once it changed", async () => {
    const { headers } = await server.ask("/page");
    const known = { headers: { "if-none-match": `"other", ${headers.etag}` } };
    const again = await server.ask("/page", known);
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await server.ask("/page", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("answers HEAD with the same headers and no body, and keeps the page for a GET", async () => {
    const head = await server.ask("/page", { method: "HEAD" });
    const get = await server.ask("/page");
    expect(head.body.length).toBe(0);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(get.body.toString()).toBe(PAGE);
    expect(rendered).toHaveLength(1);
  });
});

describe("a page that is not everybody's", () => {
  it.each([
    ["/form", "no-store"],
    ["/cookie", "no-store"],
    ["/missing", "no-store"],
    ["/file.bin", "no-store"],
  ])("%s is rendered each time", async (path, cacheControl) => {
    const answers = [await server.ask(path), await server.ask(path)];
    expect(answers.map(({ headers }) => headers["cache-control"])).toEqual([cacheControl, cacheControl]);
    expect(answers[0]?.headers.etag).toBeUndefined();
    expect(rendered).toHaveLength(2);
  });

  it("a tombstone is kept like any page", async () => {
    expect((await server.ask("/gone")).status).toBe(410);
    await server.ask("/gone");
    expect(rendered).toHaveLength(1);
  });

  it("a browser with a session never gets a kept page", async () => {
    await server.ask("/page");
    const mine = await server.ask("/page", { headers: { cookie: "a=b; register_session=xyz" } });
    expect(mine.headers["cache-control"]).toBe("no-store");
    expect(rendered).toHaveLength(2);
  });

  it("each of those who asked at the same time gets an answer of their own", async () => {
    const answers = await Promise.all([server.ask("/cookie"), server.ask("/cookie")]);
    expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(2);
  });
});

describe("every answer", () => {
  it.each(["/page", "/missing", "/form", "/fails", "/page/", "/assets/register-abcd1234.css", "/page.data"])(
    "%s carries the security headers",
    async (path) => {
      const { headers } = await server.ask(path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["x-powered-by"]).toBeUndefined();
    },
  );
});

describe("at the door", () => {
  it.each([
    [
      "a form from another site",
      "/send",
      { method: "POST", headers: { origin: "https://evil.example" } },
      403,
    ],
    ["a method no page knows", "/page", { method: "DELETE" }, 405],
    ["an address of Remix's script", "/page.data", {}, 404],
    ["a form that is too large", "/send", { method: "POST", body: Buffer.alloc(2 * 1024 * 1024 + 1) }, 413],
  ])("refuses %s with a page", async (_what, path, options, status) => {
    const answer = await server.ask(path, options);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toContain("<h1>");
  });

  it.each([
    ["/page?as-of=2025-03-01", "text/html"],
    ["/page?q=a&as%2Dof=2025-03-01", "text/html"],
    ["/feeds/search.atom?as%2dof=2025-03-01", "application/problem+json"],
    ["/api/v1?as-of=2025-03-01", "application/problem+json"],
  ])("refuses %s, which has no past days, in the form of who reads it", async (path, type) => {
    const { status, headers, body } = await server.ask(path);
    expect([status, rendered]).toEqual([400, []]);
    expect(headers["content-type"]).toContain(type);
    expect(String(body)).toContain("as of a day");
  });

  it.each(["/search.json", "/data/register.jsonl.gz", "/feeds/search.atom", "/statistics.csv"])(
    "lets other sites' programs ask for %s again, and refuses what they send in their own form",
    async (path) => {
      const asked = await server.ask(path, { method: "OPTIONS" });
      expect([asked.status, asked.headers["access-control-allow-headers"]]).toEqual([204, "If-None-Match"]);
      const sent = await server.ask(path, { method: "POST" });
      expect([sent.status, sent.headers["content-type"], rendered]).toEqual([
        405,
        "application/problem+json",
        [],
      ]);
    },
  );

  it("takes words of a search for no day that is asked for", async () => {
    expect((await server.ask("/page?q=as-of&r=%41")).status).toBe(200);
  });

  it("takes a form of its own pages, and files up to 12 MB", async () => {
    const own = { "sec-fetch-site": "same-origin" };
    const sent = {
      method: "POST",
      body: Buffer.alloc(11 * 1024 * 1024),
      headers: { ...own, "content-type": "multipart/form-data; boundary=x" },
    };
    expect((await server.ask("/send", sent)).body.toString()).toBe(String(11 * 1024 * 1024));
  });

  it("leads an address with a trailing slash to the page, with its query", async () => {
    const { status, headers } = await server.ask("/page/?q=a");
    expect([status, headers.location]).toEqual([301, "/page?q=a"]);
  });

  it("says nothing of what went wrong inside", async () => {
    const { status, body } = await server.ask("/fails");
    expect(status).toBe(500);
    expect(body.toString()).not.toContain("boom");
  });
});

describe("files", () => {
  it("named by their content are kept for a year, others for an hour", async () => {
    const stylesheet = await server.ask("/assets/register-abcd1234.css", {
      headers: { "accept-encoding": "br" },
    });
    expect(stylesheet.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(stylesheet.headers["content-encoding"]).toBe("br");
    expect((await server.ask("/favicon.svg")).headers["cache-control"]).toBe("public, max-age=3600");
  });

  it.each([
    "/secret.txt",
    "/assets/../secret.txt",
    "/assets/%2e%2e/secret.txt",
    "/assets",
    "/assets/none.css",
  ])("elsewhere are not served: %s", async (path) => {
    const { status, body } = await server.ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("not served");
  });
});

describe("what a body's own system sends", () => {
  const send = (path: string, more: Record<string, string> = {}, method = "POST") =>
    server.ask(path, {
      method,
      headers: { "content-type": "application/json", authorization: "Bearer nrr_x", ...more },
      ...(method === "POST" && { body: "{}" }),
    });

  it("comes without the cookies of whoever's browser it passed through, and from anywhere", async () => {
    const fromElsewhere = { cookie: "register_session=a", origin: "https://elsewhere.example.org" };
    const answer = await send("/api/v1/own/actions", { ...fromElsewhere, "sec-fetch-site": "cross-site" });
    expect([answer.status, JSON.parse(String(answer.body))]).toEqual([
      200,
      { cookie: null, token: "Bearer nrr_x" },
    ]);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("is taken at no other address of the API, and in no other way", async () => {
    for (const [path, method] of [
      ["/api/v1/reports", "POST"],
      ["/api/v1/ownership", "POST"],
      ["/api/v1/own/actions", "PUT"],
      ["/api/v1/own/actions", "OPTIONS"],
    ] as const) {
      const answer = await send(path, {}, method);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 405`);
      expect(answer.headers["access-control-allow-headers"] ?? "").not.toMatch(/authorization/i);
    }
  });
});

import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  isForRemixScript,
  isFromOurPages,
  readBody,
  withoutTrailingSlash,
} from "~/http/request-checks.server";
import { encodingFor } from "~/http/packing.server";
import { localPath } from "~/lib/local-path";

const asking = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe("a form comes from our own pages", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    [true, "the browser says so", { "sec-fetch-site": "same-origin" }],
    [true, "typed or bookmarked", { "sec-fetch-site": "none" }],
    [false, "another site's page", { "sec-fetch-site": "cross-site" }],
    [false, "another host of the same domain", { "sec-fetch-site": "same-site" }],
    [
      true,
      "the origin is the host asked",
      { host: "register.example:8080", origin: "http://register.example:8080" },
    ],
    [false, "another origin", { host: "register.example", origin: "https://evil.example" }],
    [false, "a hidden origin", { host: "register.example", origin: "null" }],
    [true, "nothing is said: the token decides", { host: "register.example" }],
  ])("%s: %s", (isOurs, _why, headers) => {
    expect(isFromOurPages(asking(headers as Record<string, string>))).toBe(isOurs);
  });

  it("holds to the public origin where there is one, whatever host a proxy asks for", () => {
    vi.stubEnv("REGISTER_ORIGIN", "https://register.example/");
    expect(isFromOurPages(asking({ host: "10.0.0.5:3000", origin: "https://register.example" }))).toBe(true);
    expect(isFromOurPages(asking({ host: "evil.example", origin: "https://evil.example" }))).toBe(false);
  });
});

it.each([
  ["/search.data?q=x", true],
  ["/__manifest?p=/search", true],
  ["/search?_data=routes/search", true],
  ["/search?q=x&_routes=root", true],
  ["/search?q=_data", false],
  ["/about/data", false],
  ["/bodies.json?q=x", false],
])("knows the addresses of Remix's own script: %s", (url, isForScript) => {
  expect(isForRemixScript(url)).toBe(isForScript);
});

it.each([
  ["/", null],
  ["/search", null],
  ["/search?q=a/", null],
  ["/search/", "/search"],
  ["/search//?q=a%2F", "/search?q=a%2F"],
  ["//evil.example/", "/evil.example"],
  ["//evil.example", "/evil.example"],
  ["/\\evil.example/", "/evil.example"],
])("sends %s to %s", (url, clean) => {
  expect(withoutTrailingSlash(url)).toBe(clean);
});

it.each([
  ["/workspace?x=1", "/workspace?x=1"],
  ["/reports/PFD-2024-0621", "/reports/PFD-2024-0621"],
  ["//evil.example", "/account"],
  ["/\\evil.example", "/account"],
  ["/\t/evil.example", "/account"],
  ["https://evil.example", "/account"],
  ["javascript:alert(1)", "/account"],
  ["", "/account"],
  [null, "/account"],
])("returns to %j as %s", (asked, path) => {
  expect(localPath(asked, "/account")).toBe(path);
});

it.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["gzip;q=1.0, br;q=0", "gzip"],
  ["br;q=0.5", "br"],
  ["*;q=0", "identity"],
])("answers %j with %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

describe("readBody", () => {
  const sending = (body: string, headers = {}) =>
    Object.assign(Readable.from([Buffer.from(body)]), { headers }) as unknown as IncomingMessage;

  it("gives what was sent", async () => {
    expect(String(await readBody(sending("a=1"), 3))).toBe("a=1");
  });

  it("gives nothing when more is sent than may be, announced or not", async () => {
    expect(await readBody(sending("a=12"), 3)).toBeNull();
    expect(await readBody(sending("", { "content-length": "4" }), 3)).toBeNull();
  });
});

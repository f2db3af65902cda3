import { get } from "node:http";
import type { ServedRegister } from "../served-register";
import { bareServer, load, timed, type Measurement } from "./measuring";

/** Every kind of public page, found by following links as a reader would. */
async function publicPages(url: string): Promise<string[]> {
  const fixed = [
    "/",
    "/search",
    "/search?q=risk+assessment",
    "/bodies",
    "/issuers",
    "/themes",
    "/about",
    "/about/data",
  ];
  const found = ["/corrections", "/ledger"];
  const listing = await (await fetch(`${url}/search?sort=newest`)).text();
  const bodies = await (await fetch(`${url}/bodies`)).text();
  const issuers = await (await fetch(`${url}/issuers`)).text();
  const themes = await (await fetch(`${url}/themes`)).text();
  for (const [page, pattern] of [
    [listing, /href="(\/recommendations\/[^"#?]+)"/],
    [listing, /href="(\/reports\/[^"#?]+)"/],
    [bodies, /href="(\/bodies\/[^"#?]+)"/],
    [issuers, /href="(\/issuers\/[^"#?]+)"/],
    [themes, /href="(\/themes\/[^"#?]+)"/],
  ] as const) {
    const address = pattern.exec(page)?.[1];
    if (address) found.push(address.replaceAll("&amp;", "&"));
  }
  return [...fixed, ...found];
}

/**
 * Each public page, unchanged since it was last asked for, against a bare Node server that returns the
 * same bytes; and the same page with the reader's own copy still good (304).
 */
export async function benchPages(served: ServedRegister, seconds: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const path of await publicPages(served.url))
    measurements.push(...(await benchPage(served.url, path, seconds)));
  return measurements;
}

async function benchPage(url: string, path: string, seconds: number): Promise<Measurement[]> {
  const encoding = { "accept-encoding": "br" };
  let first: Response | undefined;
  const firstMs = await timed(async () => {
    first = await fetch(url + path, { headers: encoding, redirect: "manual" });
    await first.arrayBuffer();
  });
  if (first?.status !== 200) throw new Error(`${path} answered ${first?.status}`);
  const { bytes, encoding: packed } = await asSent(url + path);
  const peer = await bareServer(bytes, {
    "content-type": "text/html; charset=utf-8",
    ...(packed && { "content-encoding": packed }),
  });
  await load(url + path, 1, encoding);
  const theirs = await load(peer.url, seconds, encoding);
  const ours = await load(url + path, seconds, encoding);
  peer.close();
  const etag = first.headers.get("etag");
  const again = etag ? await load(url + path, seconds, { ...encoding, "if-none-match": etag }) : undefined;
  const show = (l: { requestsPerSecond: number; p50: number; p99: number }) =>
    `${Math.round(l.requestsPerSecond)}/s, p50 ${l.p50} ms, p99 ${l.p99} ms`;
  return [
    {
      name: `page ${path}`,
      ours: show(ours),
      peer: `${show(theirs)}: bare Node, same ${bytes.length} bytes`,
      ratio: ours.requestsPerSecond / theirs.requestsPerSecond,
      note: `first answer ${Math.round(firstMs)} ms; 304: ${again ? `${Math.round(again.requestsPerSecond)}/s` : "no ETag"}${
        ours.failures > 0 ? `; ${ours.failures} failures` : ""
      }`,
    },
  ];
}

/** The bytes as sent, with how they are packed: fetch() would unpack them. */
function asSent(address: string): Promise<{ bytes: Buffer; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ bytes: Buffer.concat(chunks), encoding: response.headers["content-encoding"] }),
      );
    }).on("error", reject);
  });
}

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packElsewhere, packHere } from "~/http/packing.server";

const page = (bytes: number): Buffer => Buffer.from("risk assessment ".repeat(bytes / 16));

describe("packing a page", () => {
  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("packs it as %s, here and elsewhere to what unpacks to the same", async (encoding, unpack) => {
    const body = page(64_000);
    const here = packHere(body, encoding);
    const elsewhere = await packElsewhere(body, encoding);
    for (const packed of [here, elsewhere]) {
      expect(packed?.encoding).toBe(encoding);
      expect(packed?.body.length).toBeLessThan(1_000);
      expect(unpack(packed?.body ?? "").equals(body)).toBe(true);
    }
  });

  it("keeps no more in memory than what is sent", () => {
    const { body } = packHere(page(64_000), "br") ?? {};
    expect(body?.buffer.byteLength).toBeLessThan(16_384);
  });

  it("leaves short pages as they are, and long ones to another thread", () => {
    expect(packHere(page(800), "br")).toEqual({ encoding: "identity", body: page(800) });
    expect(packHere(page(64_000), "identity")?.encoding).toBe("identity");
    expect(packHere(page(400_000), "gzip")).toBeNull();
  });
});

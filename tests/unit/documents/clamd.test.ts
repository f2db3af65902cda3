import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { clamdAddress, instreamParts, readReply } from "~/domain/documents/clamd-rules";
import { askClamd } from "~/domain/documents/virus-scan.server";

const joined = (bytes: Uint8Array) => Buffer.concat([...instreamParts(bytes)]);

describe("where clamd listens", () => {
  it.each([
    ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["unix:/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["unix:///run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["tcp://127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
    ["scanner.example:3310", { host: "scanner.example", port: 3310 }],
    ["tcp://[::1]:3310", { host: "::1", port: 3310 }],
    ["", null],
    [undefined, null],
  ])("reads %s", (setting, address) => expect(clamdAddress(setting)).toEqual(address));

  it.each(["clamd", "tcp://host", "host:99999", "host:0"])(
    "will not start quietly without a scanner on %s",
    (setting) => expect(() => clamdAddress(setting)).toThrow("CLAMD_SOCKET"),
  );
});

describe("the INSTREAM protocol", () => {
  it("sends a file in chunks behind their lengths, ended by one of none", () => {
    const bytes = Buffer.alloc(64 * 1024 + 3, "a");
    const sent = joined(bytes);
    expect(sent.subarray(0, 10).toString()).toBe("zINSTREAM\0");
    expect(sent.readUInt32BE(10)).toBe(64 * 1024);
    expect(sent.readUInt32BE(14 + 64 * 1024)).toBe(3);
    expect(sent.subarray(-4)).toEqual(Buffer.alloc(4));
    expect(sent.byteLength).toBe(10 + 4 + 64 * 1024 + 4 + 3 + 4);
  });

  it.each([
    ["stream: OK\0", { result: "clean" }],
    ["stream: Own.Test FOUND\0", { result: "infected", name: "Own.Test" }],
    [
      "INSTREAM size limit exceeded. ERROR\0",
      { result: "away", why: expect.stringContaining("size limit"), isRefusal: true },
    ],
    ["stream: OK", { result: "away", why: expect.stringContaining("cut short") }],
    ["", { result: "away", why: expect.stringContaining("cut short") }],
    ["HTTP/1.1 400 OK\0", { result: "away", why: expect.stringContaining("HTTP"), isRefusal: false }],
  ])("reads the reply %j", (reply, meaning) => expect(readReply(reply)).toEqual(meaning));
});

describe("asking a scanner", () => {
  const closings: (() => void)[] = [];
  afterEach(() => closings.splice(0).forEach((close) => close()));

  async function scanner(answer: (socket: Socket) => void) {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      closings.push(() => socket.destroy());
      answer(socket);
    });
    closings.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
  }
  const whole = (socket: Socket, answer: () => void) => {
    let got = Buffer.alloc(0);
    socket.on("data", (part: Buffer) => {
      got = Buffer.concat([got, part]);
      if (got.subarray(-4).equals(Buffer.alloc(4))) answer();
    });
  };
  const file = Buffer.alloc(300_000, "x");

  it("puts together a reply that comes in pieces", async () => {
    const address = await scanner((socket) =>
      whole(socket, () => {
        socket.write("stream: Own.");
        setTimeout(() => socket.write("Test FOU"), 10);
        setTimeout(() => socket.end("ND\0"), 20);
      }),
    );
    expect(await askClamd(address, file)).toEqual({ result: "infected", name: "Own.Test" });
  });

  it.each([
    ["refuses the size before all was sent", "INSTREAM size limit exceeded. ERROR\0", "size limit"],
    ["hangs up without a word", "", "cut short"],
    ["hangs up in the middle of its reply", "stream: OK", "cut short"],
  ])("counts a file as not scanned where the scanner %s", async (_what, said, why) => {
    const address = await scanner((socket) => {
      socket.resume();
      socket.end(said);
    });
    const scanned = await askClamd(address, file);
    expect(scanned.result).toBe("away");
    expect(scanned).toMatchObject({ why: expect.stringMatching(new RegExp(`${why}|EPIPE|ECONNRESET`)) });
  });

  it("waits only so long for one that never answers, and says that none is there", async () => {
    const silent = await scanner((socket) => socket.resume());
    expect(await askClamd(silent, file, 100)).toMatchObject({
      result: "away",
      why: expect.stringContaining("100 ms"),
    });
    expect(await askClamd({ path: "/nowhere/clamd.ctl" }, file)).toMatchObject({ result: "away" });
  });
});

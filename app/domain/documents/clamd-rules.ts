/** What clamd said of a file. `away`: it could not be asked, or did not answer what its protocol says. */
export type Scanned =
  | { result: "clean" }
  | { result: "infected"; name: string }
  /** `isRefusal`: the scanner answered, and took none of this file. */
  | { result: "away"; why: string; isRefusal?: boolean };

/** Where clamd listens: a socket file, or a host and port. */
export type ClamdAddress = { path: string } | { host: string; port: number };

/**
 * Reads CLAMD_SOCKET: "/run/clamav/clamd.ctl", "unix:/run/clamav/clamd.ctl", "tcp://host:3310" or "host:3310".
 * Null where it is empty. Throws where it is none of these, for a scanner thought to run must not be missing.
 */
export function clamdAddress(setting: string | undefined): ClamdAddress | null {
  const text = setting?.trim() ?? "";
  if (text === "") return null;
  const path = text.replace(/^unix:(\/\/)?/, "");
  if (path.startsWith("/")) return { path };
  const [, host, port] = /^(?:tcp:\/\/)?\[?([^[\]/\s]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || port === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw new Error(
      `CLAMD_SOCKET is "${text}": give a path such as /run/clamav/clamd.ctl, or tcp://host:3310`,
    );
  return { host, port: Number(port) };
}

const CHUNK_BYTES = 64 * 1024;

/**
 * A file as clamd's INSTREAM takes it (clamd(8)): the command, ended by a zero byte; then chunks, each behind its
 * length as four bytes, most significant first; then a chunk of length zero.
 */
export function* instreamParts(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for (let from = 0; from < bytes.byteLength; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES);
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/**
 * What a whole reply means: "stream: OK", or "stream: NAME FOUND". Anything else, such as "INSTREAM size limit
 * exceeded. ERROR" or a reply cut short, says nothing of the file, which then counts as not scanned.
 */
export function readReply(reply: string): Scanned {
  const end = reply.indexOf("\0");
  const line = reply.slice(0, end < 0 ? 0 : end).trim();
  if (/^stream: OK$/.test(line)) return { result: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(line);
  if (found?.[1] !== undefined) return { result: "infected", name: found[1] };
  if (line === "") return { result: "away", why: "clamd's reply was cut short" };
  return { result: "away", why: `clamd said: ${line}`, isRefusal: line.endsWith(" ERROR") };
}

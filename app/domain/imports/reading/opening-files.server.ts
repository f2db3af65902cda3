import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { UnreadableFile } from "./unreadable-file";

export type OpenedText = {
  /** The bytes of UTF-8 text, unpacked. */
  stream: Readable;
  /** Bytes of the file on disk read so far, and in all, for a progress bar. */
  bytesRead: () => number;
  totalBytes: number;
};

const SNIFFED_BYTES = 65_536;

/** Unpacked in pieces of this size: with zlib's own 16 kB most of the time goes by between two pieces. */
const UNPACKED_AT_ONCE = 131_072;

/** So much of an unpacked file is kept from the first time through; a longer one is unpacked twice. */
const MOST_KEPT = 32_000_000;

const FOREIGN_FORMATS: readonly [signature: string, name: string][] = [
  ["504b0304", "a zip archive or a spreadsheet (.xlsx, .ods)"],
  ["d0cf11e0", "an old spreadsheet (.xls)"],
  ["25504446", "a PDF"],
  ["89504e47", "an image"],
  ["ffd8ff", "an image"],
  ["425a68", "a bzip2 archive"],
  ["fd377a58", "an xz archive"],
  ["28b52ffd", "a zstd archive"],
  ["53514c697465", "an SQLite database"],
  ["fffe", "UTF-16 text: save it as UTF-8"],
  ["feff", "UTF-16 text: save it as UTF-8"],
];

/**
 * The text of a file as bytes of UTF-8, unpacked where its first bytes say gzip, whatever its name.
 * A gzip file is read through once before the first byte is given out, so that one cut short is
 * refused before anything of it is stored.
 *
 * @throws UnreadableFile where the file is missing, empty, cut short, or no UTF-8 text
 */
export async function openText(path: string): Promise<OpenedText> {
  const totalBytes = await sizeOf(path);
  const head = await firstBytes(path);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    refuseForeign(path, head);
    const stream = createReadStream(path);
    return { stream, bytesRead: () => Math.min(stream.bytesRead, totalBytes), totalBytes };
  }
  const { start, kept, length } = await readPackedThrough(path);
  refuseForeign(path, start);
  if (kept === null) return { ...unpack(path, totalBytes), totalBytes };
  let given = 0;
  const parts = function* (): Generator<Buffer> {
    for (const part of kept) {
      given += part.length;
      yield part;
    }
  };
  const bytesRead = () => Math.round((given / length) * totalBytes);
  return { stream: Readable.from(parts()), bytesRead, totalBytes };
}

function unpack(path: string, totalBytes: number): Omit<OpenedText, "totalBytes"> {
  const file = createReadStream(path);
  const stream = createGunzip({ chunkSize: UNPACKED_AT_ONCE });
  file.once("error", (error) => stream.destroy(error));
  stream.once("close", () => file.destroy());
  file.pipe(stream);
  return { stream, bytesRead: () => Math.min(file.bytesRead, totalBytes) };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UnreadableFile(`There is no file at ${path}.`);
  if (found.isDirectory()) throw new UnreadableFile(`${path} is a folder; name one file in it.`);
  if (found.size === 0) throw new UnreadableFile(`${basename(path)} is empty.`);
  return found.size;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => null);
  if (file === null) throw new UnreadableFile(`${path} may not be read by this user.`);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a gzip file holds: how it starts, how long it is, and all of it where that is not too much to keep. */
interface Unpacked {
  start: Buffer;
  length: number;
  kept: Buffer[] | null;
}

async function readPackedThrough(path: string): Promise<Unpacked> {
  let kept: Buffer[] | null = [];
  let start = Buffer.alloc(0);
  let length = 0;
  try {
    const gunzip = createGunzip({ chunkSize: UNPACKED_AT_ONCE });
    await pipeline(createReadStream(path), gunzip, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        if (start.length < SNIFFED_BYTES) start = Buffer.concat([start, chunk]);
        length += chunk.length;
        if (length > MOST_KEPT) kept = null;
        kept?.push(chunk);
      }
    });
  } catch (error) {
    throw packedProblem(path, error);
  }
  if (length === 0) throw new UnreadableFile(`${basename(path)} is a gzip file with nothing in it.`);
  return { start: start.subarray(0, SNIFFED_BYTES), length, kept };
}

function packedProblem(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR")
    return new UnreadableFile(
      `${basename(path)} stops in the middle: it was cut short on its way here. Fetch it again.`,
    );
  if (code === "Z_DATA_ERROR" || code === "Z_NEED_DICT")
    return new UnreadableFile(`${basename(path)} is a damaged gzip file. Fetch it again.`);
  return error;
}

function refuseForeign(path: string, head: Buffer): void {
  const start = head.subarray(0, 8).toString("hex");
  const foreign = FOREIGN_FORMATS.find(([signature]) => start.startsWith(signature));
  if (foreign) throw new UnreadableFile(`${basename(path)} is ${foreign[1]}, not plain text.`);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    throw new UnreadableFile(
      `${basename(path)} is not UTF-8 text: it is another kind of file, or saved in another encoding.`,
    );
  }
}

import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
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
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  if (isPacked) await readPackedThrough(path);
  refuseForeign(path, isPacked ? await firstUnpackedBytes(path) : head);

  const file = createReadStream(path);
  const bytesRead = () => Math.min(file.bytesRead, totalBytes);
  if (!isPacked) return { stream: file, bytesRead, totalBytes };

  const unpacked = createGunzip();
  file.once("error", (error) => unpacked.destroy(error));
  unpacked.once("close", () => file.destroy());
  return { stream: file.pipe(unpacked), bytesRead, totalBytes };
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

async function readPackedThrough(path: string): Promise<void> {
  try {
    await pipeline(createReadStream(path), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) void chunk;
    });
  } catch (error) {
    throw packedProblem(path, error);
  }
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

async function firstUnpackedBytes(path: string): Promise<Buffer> {
  const file = createReadStream(path);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of file.pipe(createGunzip())) {
    parts.push(part as Buffer); // a byte stream without an encoding gives Buffers
    length += parts.at(-1)?.length ?? 0;
    if (length >= SNIFFED_BYTES) break;
  }
  file.destroy();
  if (length === 0) throw new UnreadableFile(`${basename(path)} is a gzip file with nothing in it.`);
  return Buffer.concat(parts).subarray(0, SNIFFED_BYTES);
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

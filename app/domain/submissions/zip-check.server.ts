import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

export type ZipRefusal = "not_a_zip" | "encrypted" | "expands_too_far";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 500;

/**
 * Every file of a zip archive, unpacked, or why it is refused. What an archive says of its sizes may be a lie, so
 * each file is unpacked with a bound: a small file that unfolds to gigabytes ends there. `most` is in bytes, for
 * all files together.
 */
export async function unpackWithin(
  archive: Buffer,
  most: number,
): Promise<{ ok: true; entries: ZipEntry[] } | { ok: false; refusal: ZipRefusal }> {
  const listed = listEntries(archive);
  if (listed === null) return { ok: false, refusal: "not_a_zip" };
  if (listed.length > MOST_ENTRIES) return { ok: false, refusal: "expands_too_far" };
  const entries: ZipEntry[] = [];
  let left = most;
  for (const entry of listed) {
    if (entry.isEncrypted) return { ok: false, refusal: "encrypted" };
    const unpacked = await unpack(archive, entry, left);
    if (typeof unpacked === "string") return { ok: false, refusal: unpacked };
    left -= unpacked.byteLength;
    entries.push({ name: entry.name, bytes: unpacked });
  }
  return { ok: true, entries };
}

interface Listed {
  name: string;
  method: number;
  packedSize: number;
  offset: number;
  isEncrypted: boolean;
}

/** The archive's own list of its files, at its end; null where there is none. */
function listEntries(archive: Buffer): Listed[] | null {
  let end = archive.length - END_SIZE;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < first) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Listed[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(archive: Buffer, entry: Listed, most: number): Promise<Buffer | ZipRefusal> {
  const { offset, packedSize, method } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER) return "not_a_zip";
  const from = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(from, from + packedSize);
  if (packed.byteLength < packedSize || (method !== 0 && method !== 8)) return "not_a_zip";
  if (method === 0) return packed.byteLength > most ? "expands_too_far" : packed;
  if (most <= 0) return "expands_too_far";
  try {
    return await inflate(packed, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? "expands_too_far" : "not_a_zip";
  }
}

import { inflateRawSync } from "node:zlib";

/** A spreadsheet is a zip of XML parts; one that unfolds to more than this is not a list of figures. */
const LARGEST_PART_BYTES = 30_000_000;
const MOST_PARTS = 500;
/** Cells of a sheet beyond these are no columns of ours. */
const MOST_COLUMNS = 60;

/**
 * The first sheet of an .xlsx workbook as rows of text, with empty rows in their places. Null where the bytes
 * are not such a workbook.
 */
export function readWorkbook(bytes: Uint8Array): string[][] | null {
  const parts = listParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (parts === null) return null;
  const sheet = [...parts.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort(byNumber)[0];
  const xml = sheet === undefined ? null : parts.get(sheet)?.();
  if (xml === null || xml === undefined) return null;
  const strings = sharedStrings(parts.get("xl/sharedStrings.xml")?.() ?? "");
  return sheetRows(xml, strings);
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, "en", { numeric: true });

/** The parts of a zip by name, each unfolded when asked for; null where it is no zip. */
function listParts(zip: Buffer): Map<string, () => string | null> | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > MOST_PARTS) return null;
  const parts = new Map<string, () => string | null>();
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, more, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    parts.set(name, () => unfold(zip, local, { method, size }));
    at += 46 + (nameLength ?? 0) + (more ?? 0) + (comment ?? 0);
  }
  return parts;
}

function unfold(
  zip: Buffer,
  local: number,
  { method, size }: { method: number; size: number },
): string | null {
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== 0x04034b50) return null;
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const held = zip.subarray(from, from + size);
  if (method === 0) return held.toString("utf8");
  if (method !== 8) return null;
  try {
    return inflateRawSync(held, { maxOutputLength: LARGEST_PART_BYTES }).toString("utf8");
  } catch {
    return null; // damaged, or larger than any list of figures
  }
}

/** Texts that cells name by their number. */
function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>/g)].map(([, item = ""]) => textOf(item));
}

/** The words of all <t> of a cell's text, which may be set in several styles. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, words = ""]) => plain(words)).join("");

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const plain = (xml: string): string =>
  xml.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "";
  });

function sheetRows(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? rows.length + 1);
    // Rows far below the others are marks of the program, not figures.
    while (rows.length < number - 1 && rows.length < 100_000) rows.push([]);
    rows.push(cellsOf(content, strings));
  }
  return rows;
}

function cellsOf(xml: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const place = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    const at = place === undefined ? cells.length : columnNumber(place);
    if (at >= MOST_COLUMNS) continue;
    while (cells.length < at) cells.push("");
    cells[at] = cellText(/\bt="(\w+)"/.exec(attributes)?.[1], content, strings);
  }
  return cells;
}

function cellText(type: string | undefined, content: string, strings: readonly string[]): string {
  if (type === "inlineStr") return textOf(content);
  const value = plain(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? "");
  if (type === "s") return strings[Number(value)] ?? "";
  // A formula that fails leaves its mark, such as #N/A: read as the text it is, and refused as no number.
  return type === undefined || type === "n" ? plainNumber(value) : value;
}

/** A spreadsheet writes 0.1 + 0.2 with its rounding error, and large numbers with an exponent. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value) || Math.abs(value) >= 1e15) return text;
  return String(Number(value.toPrecision(15)));
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

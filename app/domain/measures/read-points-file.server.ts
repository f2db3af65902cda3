import { parse } from "csv-parse/sync";
import { readFigureRows, type FiguresFile } from "./points-file-rules";
import { readWorkbook } from "./spreadsheet.server";

/** Far more than MOST_ROWS rows of figures take. */
export const LARGEST_FILE_BYTES = 2_000_000;

/** Reads a file of figures, CSV or .xlsx, as far as it can be told what stands where. */
export function readPointsFile(name: string, bytes: Uint8Array): FiguresFile {
  const refuse = (sentence: string): FiguresFile => ({ ok: false, sentence });
  if (bytes.length === 0) return refuse("The file is empty");
  if (bytes.length > LARGEST_FILE_BYTES)
    return refuse(`A file of figures may have ${LARGEST_FILE_BYTES / 1_000_000} MB; this one is larger`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheet = readWorkbook(bytes);
    return sheet === null
      ? refuse("The workbook cannot be read; save it again as .xlsx or as CSV")
      : readFigureRows(sheet);
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return refuse("This is a workbook of the older kind; save it as .xlsx or as CSV");
  const text = decode(bytes);
  if (text.includes("\0")) return refuse(`${name} is not a CSV file or a workbook`);
  try {
    return readFigureRows(parseText(text));
  } catch {
    return refuse("The quotation marks are not those of a CSV file: one opens and never closes");
  }
}

/** What Excel writes in Britain is not always UTF-8: a pound sign of 1252 must not spoil the figures beside it. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function parseText(text: string): string[][] {
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].sort(
    (one, other) => firstLine.split(other).length - firstLine.split(one).length,
  )[0];
  // With no columns named, csv-parse gives arrays of strings.
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  }) as string[][];
}

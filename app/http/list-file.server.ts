import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readerOfDay } from "~/domain/as-of/as-of.server";
import { csvHead, csvRecords } from "~/domain/open-data/csv-files.server";
import { excelFile, isBusyWithExcel, MOST_EXCEL_ROWS } from "~/domain/open-data/excel-files.server";
import { absenceOf, PUBLIC_LISTS, type PublicList } from "~/domain/open-data/public-lists.server";
import { readRecords } from "~/domain/open-data/read-records.server";
import { RECORD_TABLES, LICENCE } from "~/domain/open-data/record-tables";
import { Snapshot } from "~/domain/open-data/snapshot.server";
import { refusalOfFile } from "~/domain/open-data/unknown-filters.server";
import { publicVersion } from "~/domain/register/current-register.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { asOfRefusal, readAsOf } from "~/lib/as-of";
import { londonDay } from "~/lib/dates";
import type { FileFormat, ListAddress } from "~/lib/file-addresses";
import { paths } from "~/lib/paths";
import { encodingFor } from "./packing.server";
import { problem } from "./problem.server";
import { wholeAddress } from "./served-origin.server";

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Rows read at a time, between which others are answered: a few milliseconds' work. */
const ROWS_AT_A_TIME = 100;
/** Files of no more rows are made whole, and kept and compressed like pages. */
const MOST_ROWS_WHOLE = 400;

interface FileAsked {
  list: PublicList;
  format: FileFormat;
  today: string;
  /** What addresses in the file begin with, and the address of the file. */
  origin: string;
  source: string;
  /** Runs what reads, on the register of the day the file is of. */
  read: <Result>(work: () => Result) => Result;
}

/** A public list as a file: the same filters as its page (design §5). */
export async function listFile(
  { name, format }: { name: ListAddress; format: FileFormat },
  { request, params }: LoaderFunctionArgs,
): Promise<Response> {
  const url = new URL(request.url);
  const now = londonDay(Date.now());
  const refusal = asOfRefusal(url.searchParams, now);
  if (refusal !== null) return problem(400, refusal);
  const unknown = refusalOfFile(name, url.searchParams);
  if (unknown !== null) return problem(400, unknown);
  const today = readAsOf(url.searchParams) ?? now;
  const version = publicVersion();
  await readyFacetTable(now);
  const read: FileAsked["read"] = today === now ? (work) => work() : await readerOfDay(today);
  const list = await read(() => PUBLIC_LISTS[name]({ params, search: url.searchParams, today }));
  if (!list) {
    const { status, sentence } = absenceOf(name, params);
    return problem(status, sentence);
  }
  const origin = wholeAddress(request, "");
  const asked: FileAsked = { list, format, today, origin, source: origin + url.pathname + url.search, read };
  if (today !== now && format !== "xlsx") return inOnePiece(asked, await withTurns(asked));
  // Steps that are not public lengthen the ledger and leave kept pages as they are, so it is asked for each time.
  const isKept = format !== "xlsx" && list.table !== "ledger" && list.keys.length <= MOST_ROWS_WHOLE;
  if (isKept) return inOnePiece(asked);
  const etag = etagOf([version, list.keys.length, today, request.url]);
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers: lasting(etag) });
  return format === "xlsx" ? asExcel(asked, etag) : inPieces(request, asked, { version, etag });
}

const headersOf = ({ format, list, today }: FileAsked): Record<string, string> => ({
  "Content-Type": TYPES[format],
  // JSON opens in the browser; the others are for saving.
  ...(format === "json"
    ? {}
    : {
        "Content-Disposition": `attachment; filename="${list.name.replace(/[^\w.-]/g, "-")}-${today}.${format}"`,
      }),
  "Access-Control-Allow-Origin": "*",
});

const lasting = (etag: string) => ({
  ETag: etag,
  "Cache-Control": "public, no-cache",
  Vary: "Accept-Encoding",
});

/** The same list of the same state of the register on the same day is the same file. */
const etagOf = (state: readonly (string | number)[]): string =>
  `W/"${createHash("sha256").update(state.join(" ")).digest("base64url").slice(0, 22)}"`;

/** A file of a day that is past: read as of that day, with turns for others, and kept like a page. */
async function withTurns(asked: FileAsked): Promise<string> {
  const pieces: string[] = [];
  for (const piece of piecesOf(asked, asked.read)) {
    pieces.push(piece);
    await nextTurn();
  }
  return pieces.join("");
}

function inOnePiece(asked: FileAsked, body = [...piecesOf(asked, asked.read)].join("")): Response {
  return new Response(body, { headers: headersOf(asked) });
}

const busy = () =>
  problem(503, "Many files are being made just now. Ask again in a few seconds.", { "Retry-After": "5" });

async function asExcel(asked: FileAsked, etag: string): Promise<Response> {
  if (isBusyWithExcel()) return busy();
  const { list, today, origin, source } = asked;
  const shown = list.keys.slice(0, MOST_EXCEL_ROWS);
  const records = [];
  for (let at = 0; at < shown.length; at += ROWS_AT_A_TIME) {
    records.push(
      ...asked.read(() => readRecords(list.table, shown.slice(at, at + ROWS_AT_A_TIME), { today, origin })),
    );
    await nextTurn();
  }
  const count = list.keys.length;
  const bytes = await excelFile({ table: list.table, records, count, source, madeOn: today });
  return new Response(new Uint8Array(bytes), { headers: { ...headersOf(asked), ...lasting(etag) } });
}

/** A long file: written as it is sent, from one state of the register, compressed where the reader takes it. */
function inPieces(
  request: Request,
  asked: FileAsked,
  { version, etag }: { version: number; etag: string },
): Response {
  const snapshot = Snapshot.open(version);
  if (!snapshot) return busy();
  const isPacked = encodingFor(request.headers.get("accept-encoding") ?? undefined) !== "identity";
  const pieces = Readable.from(turnByTurn(asked, snapshot), { objectMode: false, highWaterMark: 65_536 });
  const body = isPacked ? pieces.pipe(createGzip({ level: 5 })) : pieces;
  if (isPacked) body.once("close", () => pieces.destroy());
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      ...headersOf(asked),
      ...lasting(etag),
      ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
    },
  });
}

async function* turnByTurn(asked: FileAsked, snapshot: Snapshot): AsyncGenerator<string> {
  try {
    for (const piece of piecesOf(asked, (work) => snapshot.read(work))) {
      yield piece;
      await nextTurn();
    }
  } finally {
    snapshot.close();
  }
}

function* piecesOf(asked: FileAsked, read: <Result>(work: () => Result) => Result): Generator<string> {
  const { list, format, today, origin } = asked;
  yield format === "csv" ? csvHead(list.table) : jsonHead(asked);
  let isFirst = true;
  for (let at = 0; at < list.keys.length; at += ROWS_AT_A_TIME) {
    const keys = list.keys.slice(at, at + ROWS_AT_A_TIME);
    const records = read(() => readRecords(list.table, keys, { today, origin }));
    if (records.length === 0) continue;
    if (format === "csv") yield csvRecords(list.table, records);
    else yield (isFirst ? "" : ",\n") + records.map((record) => JSON.stringify(record)).join(",\n");
    isFirst = false;
  }
  if (format === "json") yield "\n]}\n";
}

/** What the records are, before them, so that the file explains itself. */
function jsonHead({ list, today, origin, source }: FileAsked): string {
  const about = {
    table: list.table,
    unit: RECORD_TABLES[list.table].unit,
    count: list.keys.length,
    made_on: today,
    source,
    licence: LICENCE.path,
    fields: `${origin}${paths.aboutApi()}#${list.table}`,
  };
  return `${JSON.stringify(about).slice(0, -1)},"records":[\n`;
}

import { createHash } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { currentMode } from "~/domain/register/current-register.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { londonDay } from "~/lib/dates";
import { publicVersion } from "~db/client.server";
import { openDataFolder } from "~db/home.server";
import { csvHead, csvRecords } from "./csv-files.server";
import { dataPackage, type MadeFile, type MadeFiles } from "./data-package";
import { EVERYTHING_TABLES, type EverythingTable } from "./everything-tables.server";
import type { RecordsAsked } from "./read-records.server";
import { RECORD_TABLES, type AnyRecord } from "./record-tables";
import { Snapshot } from "./snapshot.server";

export type EverythingNow = MadeFiles;

/** Says which folder holds the newest files. It is replaced in one step, so nobody sees half of a set. */
const CURRENT = "current.json";
const MANIFEST = "datapackage.json";
/** A register of 100,000 reports takes some minutes. */
const LONGEST_MS = 30 * 60_000;

const folder = (): string => openDataFolder(currentMode());

/** The files there are to take away; null until they are made for the first time. */
export function everythingNow(): EverythingNow | null {
  const held = currentFolder();
  return held === null ? null : held.made;
}

function currentFolder(): { name: string; made: MadeFiles } | null {
  const path = join(folder(), CURRENT);
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, "utf8")) as { name: string; made: MadeFiles }; // written below, by us alone
}

/** Where a file of the newest set stands on the disk; null where there is none of this name. */
export function everythingFile(name: string): string | null {
  const held = currentFolder();
  const isKnown = held !== null && (name === MANIFEST || held.made.files.some((file) => file.name === name));
  return isKnown ? join(folder(), held.name, name) : null;
}

/** Whether what there is to take away is older than the register, or of another day. */
export function isEverythingOld(): boolean {
  const made = everythingNow();
  return made === null || made.version !== publicVersion() || made.madeOn !== londonDay(Date.now());
}

/**
 * Makes the files with everything from one state of the register, in slices between which others are answered,
 * and puts them in the place of the old ones in one step. Answers false where it was told to stop or somebody has
 * just written: then nothing has changed, and it can be asked again.
 */
export async function makeEverything(
  origin: string,
  isStopped: () => boolean = () => false,
): Promise<boolean> {
  const today = londonDay(Date.now());
  await readyFacetTable(today);
  const version = publicVersion();
  const snapshot = Snapshot.open(version, LONGEST_MS);
  if (!snapshot) return false;
  const name = `v${version}-${today}-${process.pid}`;
  const place = join(folder(), name);
  try {
    mkdirSync(place, { recursive: true });
    const making: Making = { place, snapshot, asked: { today, origin }, isStopped };
    const files: MadeFile[] = [await everyRecord(making)];
    for (const table of EVERYTHING_TABLES) files.push(await asCsv(making, table));
    const made = { version, madeOn: today, files };
    writeFileSync(join(place, MANIFEST), `${JSON.stringify(dataPackage(made, origin), null, 2)}\n`);
    replaceCurrent({ name, made });
    return true;
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    if (error instanceof Stopped) return false;
    throw error;
  } finally {
    snapshot.close();
  }
}

class Stopped extends Error {}

interface Making {
  place: string;
  snapshot: Snapshot;
  asked: RecordsAsked;
  isStopped: () => boolean;
}

const asCsv = (making: Making, table: EverythingTable): Promise<MadeFile> =>
  written(making, {
    ...{ name: `${table.table}.csv.gz`, table: table.table },
    what: `${table.title}. ${RECORD_TABLES[table.table].unit}`,
    pieces: async function* (count) {
      yield csvHead(table.table);
      for await (const records of slices(making, table, table.rows.bind(table))) {
        count(records.length);
        yield csvRecords(table.table, records);
      }
    },
  });

const everyRecord = (making: Making): Promise<MadeFile> =>
  written(making, {
    ...{ name: "register.jsonl.gz", table: null },
    what: "Everything in one file: one record a line, its kind in “record”, histories with it.",
    pieces: async function* (count) {
      for (const table of EVERYTHING_TABLES)
        for await (const records of slices(making, table, table.records.bind(table))) {
          count(records.length);
          yield records.map((record) => `${JSON.stringify({ record: table.kind, ...record })}\n`).join("");
        }
    },
  });

/** The records of a table, slice by slice, each read in one piece and followed by a turn for others. */
async function* slices(
  { snapshot, asked, isStopped }: Making,
  table: EverythingTable,
  read: EverythingTable["rows"],
): AsyncGenerator<AnyRecord[]> {
  for (let after = 0; ;) {
    const slice = snapshot.read(() => {
      const next = table.keysAfter(after);
      return next && { last: next.last, records: read(next.keys, asked) };
    });
    if (!slice) return;
    after = slice.last;
    yield slice.records;
    await nextTurn();
    if (isStopped()) throw new Stopped();
  }
}

interface Writing {
  name: string;
  what: string;
  table: MadeFile["table"];
  pieces: (count: (rows: number) => void) => AsyncGenerator<string>;
}

async function written({ place }: Making, { name, what, table, pieces }: Writing): Promise<MadeFile> {
  const digest = createHash("sha256");
  let [rows, bytes] = [0, 0];
  const measuring = new Transform({
    transform(chunk: Buffer, _, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const source = Readable.from(pieces((more) => (rows += more)));
  await pipeline(source, createGzip({ level: 6 }), measuring, createWriteStream(join(place, name)));
  return { name, what, table, rows, bytes, sha256: digest.digest("hex") };
}

/** Points to the new set, then removes all but it and the one before, which somebody may still be reading. */
function replaceCurrent(now: { name: string; made: MadeFiles }): void {
  const before = currentFolder()?.name;
  const draft = join(folder(), `${CURRENT}.new`);
  writeFileSync(draft, JSON.stringify(now));
  renameSync(draft, join(folder(), CURRENT));
  for (const entry of readdirSync(folder(), { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== now.name && entry.name !== before)
      rmSync(join(folder(), entry.name), { recursive: true, force: true });
}

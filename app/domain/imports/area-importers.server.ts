import { basename } from "node:path";
import {
  importArea,
  importAreaAlias,
  importAreaChange,
  isKnownArea,
} from "~/domain/issuers/coroner-areas.server";
import { listedRow } from "./listed-rows.server";
import { readCsv } from "./reading/csv-reading.server";
import { readAreasJson } from "./reading/json-reading.server";
import { readSourceDate } from "./reading/source-date-rules";
import { UnreadableFile } from "./reading/unreadable-file";
import type { Importer, ReadRow } from "./source-rows";

const AREAS = { format: "coroner-areas", action: "areas_imported" } as const;

/** Coroner areas as JSON: a list of names, or other names with the area each means. */
export const coronerAreasImporter = (): Importer => ({
  actPer: "batch",
  survey: async (path) => {
    const areas = await readAreasJson(path);
    refuseUnknownAreas(path, areas);
    return { rows: areas.length, health: null };
  },
  async *rows(path, onRead): AsyncGenerator<ReadRow> {
    const areas = await readAreasJson(path);
    for (const [index, { alias, area }] of areas.entries()) {
      const of = { ...AREAS, rowNumber: index + 1 };
      onRead((index + 1) / areas.length);
      yield alias === null
        ? listedRow(of, { key: `area ${area}`, apply: (w) => importArea(w, area) }, area)
        : listedRow(of, { key: `alias ${alias}`, apply: (w) => importAreaAlias(w, alias, area) }, area);
    }
  },
});

const SHOWN_NAMES = 3;

/** Other names are taken only for areas of the list, so that a file of something else makes no area. */
function refuseUnknownAreas(path: string, areas: readonly { alias: string | null; area: string }[]): void {
  const named = new Set(areas.filter(({ alias }) => alias !== null).map(({ area }) => area));
  const unknown = [...named].filter((area) => !isKnownArea(area)).map((area) => `“${area}”`);
  if (unknown.length === 0) return;
  const more = unknown.length > SHOWN_NAMES ? ` and ${unknown.length - SHOWN_NAMES} more` : "";
  throw new UnreadableFile(
    `${basename(path)} gives other names to what is no known coroner area: ${unknown.slice(0, SHOWN_NAMES).join(", ")}${more}. Import the list of areas first, or look whether this is the right file.`,
  );
}

const CHANGES = { name: "area-changes", columns: ["Date Change Effective", "Old areas", "New area(s)"] };

/** Dated amalgamations of coroner areas, tab-separated, oldest first. */
export const areaChangesImporter = (): Importer => ({
  actPer: "batch",
  survey: async (path, onRead) => {
    let rows = 0;
    for await (const row of readCsv(path, { ...CHANGES, delimiter: "\t" }, (read, all) => onRead(read / all)))
      rows += row.values ? 1 : 1;
    return { rows, health: null };
  },
  async *rows(path, onRead): AsyncGenerator<ReadRow> {
    for await (const row of readCsv(path, { ...CHANGES, delimiter: "\t" }, (read, all) =>
      onRead(read / all),
    )) {
      if (!row.values) yield { rowNumber: row.rowNumber, rejected: row.rejected };
      else yield changeRow(row.values, row.rowNumber);
    }
  },
});

function changeRow(cells: Record<string, string>, rowNumber: number): ReadRow {
  const [when = "", old = "", now = ""] = CHANGES.columns.map((column) => cells[column]?.trim() ?? "");
  const { on, problem } = readSourceDate(when.replaceAll("-", " "), LAST_DAY);
  const [from, to] = [namesIn(old), namesIn(now)];
  if (on === null) return { rowNumber, rejected: problem ?? "The date of the change cannot be read." };
  if (from.length === 0) return { rowNumber, rejected: "The row names no area that changed." };
  return listedRow(
    { format: "area-changes", action: "areas_imported", rowNumber },
    { key: `${on} ${old}`, apply: (w) => importAreaChange(w, { from, to, on }) },
    JSON.stringify(cells),
  );
}

/** Dates in this list have years of two digits, and none lies ahead. */
const LAST_DAY = "2098-12-31";

/** Areas are joined by ";", once by a comma between two full names; "N/A" is none. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/;|, (?=(?:South|North|East|West) and )/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "N/A");

import { basename } from "node:path";
import { importListedBody, importSuccession, isCommissioningGroup } from "~/domain/bodies/body-import.server";
import { NamedBodies } from "~/domain/bodies/named-bodies.server";
import { compactDate, readableName } from "~/domain/bodies/body-import-naming-rules";
import type { Writing } from "~db/writing.server";
import { listImporter, type ListedRow } from "./listed-rows.server";
import { readAddressee } from "./reading/addressee-reading-rules";
import { normaliseBodyName } from "./reading/body-name-rules";
import { readAliasRow, type AliasRow } from "./reading/alias-row-rules";
import { findLastHealth } from "./import-repository.server";
import { UnreadableFile } from "./reading/unreadable-file";
import type { Importer } from "./source-rows";

const CODE = /^[A-Z0-9]{3,8}$/;

/** NHS ODS trusts: no header; newer and older editions bring the same bodies up to date. */
export function odsTrustsImporter(): Importer {
  const columns = [
    ...["code", "name", "region", "icb", "address1", "address2", "address3", "address4", "address5"],
    ...["postcode", "opened", "closed"],
  ];
  let newestDay = "";
  const importer = listImporter({
    format: "ods-trusts",
    action: "bodies_imported",
    csv: { name: "ods-trusts", columns, firstRowFits: (row) => CODE.test(row.code ?? "") && fitsDates(row) },
    look: (row) => {
      for (const on of [compactDate(row.opened ?? ""), compactDate(row.closed ?? "")])
        if (on !== null && on > newestDay) newestDay = on;
    },
    read: (row) => {
      if (!CODE.test(row.code ?? "") || !row.name?.trim())
        return { rejected: "The row has no code and name of an organisation." };
      const listed = {
        odsCode: row.code ?? "",
        name: readableName(row.name),
        openedOn: compactDate(row.opened ?? ""),
        closedOn: compactDate(row.closed ?? ""),
      };
      return {
        key: `${listed.odsCode} ${newestDay}`,
        apply: (w) => importListedBody(w, listed, newestDay >= lastNewestDay),
      };
    },
  });
  const lastNewestDay = newestDayBefore();
  return {
    ...importer,
    survey: async (path, onRead) => {
      const { rows } = await importer.survey(path, onRead);
      const asOf = newestDay > lastNewestDay ? newestDay : lastNewestDay;
      return { rows, health: { rows: 0, blanks: {}, statuses: { [asOf]: 1 } } };
    },
  };
}

/** Editions carry no date of their own; the newest day they know of tells which is the later one. */
function newestDayBefore(): string {
  const health = findLastHealth("ods-trusts");
  return health === null ? "" : (/"(\d{4}-\d{2}-\d{2})"/.exec(health)?.[1] ?? "");
}

const fitsDates = (row: Record<string, string>): boolean =>
  compactDate(row.opened ?? "") !== null && !/^\d{8}$/.test(row.name ?? "");

/** NHS ODS successions, of which most are between organisations this register does not hold. */
export const odsSuccessionImporter = (): Importer =>
  listImporter({
    format: "ods-succession",
    action: "bodies_imported",
    csv: {
      name: "ods-succession",
      columns: ["predecessor", "successor", "reason", "effective"],
      firstRowFits: (row) => compactDate(row.effective ?? "") !== null,
    },
    read: ({ predecessor = "", successor = "", effective = "" }) => {
      if (predecessor.trim() === "" || successor.trim() === "")
        return { rejected: "The row does not name two organisations." };
      const codes = { predecessor: predecessor.trim(), successor: successor.trim() };
      return {
        key: `${codes.predecessor}>${codes.successor}`,
        apply: (w) => importSuccession(w, codes, compactDate(effective)) ?? "passed_over",
      };
    },
  });

/** The two lists have the same columns, so what their bodies are called tells them apart. */
const CODED_LISTS = {
  icb: { called: /\bintegrated care board\b/i, are: "an integrated care board" },
  "welsh-boards": {
    called: /\b(?:health board|nhs trust|health authority)\b/i,
    are: "a Welsh health board or NHS trust",
  },
} as const;

function codedList(format: keyof typeof CODED_LISTS): Importer {
  const { called, are } = CODED_LISTS[format];
  let fitting = 0;
  const importer = listImporter({
    format,
    action: "bodies_imported",
    csv: { name: format, columns: ["ods_code", "gss_code", "name"] },
    look: ({ name = "" }) => {
      if (called.test(name)) fitting += 1;
    },
    read: ({ ods_code: odsCode = "", name = "" }) => {
      if (!CODE.test(odsCode.trim()) || name.trim() === "")
        return { rejected: "The row has no code and name of an organisation." };
      if (!called.test(name)) return { rejected: `The name is not that of ${are}.` };
      const listed = { odsCode: odsCode.trim(), name: readableName(name), openedOn: null, closedOn: null };
      return { key: listed.odsCode, apply: (w) => importListedBody(w, listed, true) };
    },
  });
  return {
    ...importer,
    survey: async (path, onRead) => {
      const surveyed = await importer.survey(path, onRead);
      if (fitting > 0) return surveyed;
      throw new UnreadableFile(
        `No row of ${basename(path)} names ${are}: look whether this is the right file.`,
      );
    },
  };
}

export const icbImporter = (): Importer => codedList("icb");
export const welshBoardsImporter = (): Importer => codedList("welsh-boards");

/**
 * The curated names of bodies. A canonical name that no list has becomes a body of this register; persons
 * do not. The file folds predecessors into successors: a name that is another body's own stays that body's.
 * It also repeats, as "known", names that it gives elsewhere as another name of some body: wherever that row
 * stands in the file, it decides.
 */
export function bodyAliasesImporter(): Importer {
  let bodies: NamedBodies | null = null;
  const meant = new Map<string, string>();
  return listImporter({
    format: "body-aliases",
    action: "bodies_imported",
    readerVersion: 2,
    csv: { name: "body-aliases", columns: ["alias", "canonical", "kind"] },
    look: (cells) => {
      const row = readAliasRow([cells.alias ?? "", cells.canonical ?? "", cells.kind ?? ""]);
      const [canonical, ...more] = row?.canonical ?? [];
      if (row?.kind !== "name" || canonical === undefined || more.length > 0) return;
      const [alias, name] = [normaliseBodyName(row.alias), normaliseBodyName(canonical)];
      if (alias !== name && !isCommissioningGroup(alias)) meant.set(alias, canonical);
    },
    open: () => {
      bodies = null;
    },
    read: (cells) => {
      const row = readAliasRow([cells.alias ?? "", cells.canonical ?? "", cells.kind ?? ""]);
      if (!row) return { rejected: "The row does not give a name, whose name it is, and its kind." };
      return {
        key: `${row.alias}>${row.canonical.join("|")}>${row.kind}`,
        apply: (w) => {
          bodies ??= new NamedBodies(w);
          return importAlias(w, row, { bodies, meant });
        },
      } satisfies ListedRow;
    },
  });
}

interface Names {
  bodies: NamedBodies;
  /** What the file says elsewhere that a name means, by the name's normal form. */
  meant: ReadonlyMap<string, string>;
}

function importAlias(w: Writing, row: AliasRow, { bodies, meant }: Names) {
  const named = row.canonical.map((name) => lastMeant(name, meant)).filter((name) => isBody(name));
  const found = named.flatMap((name) => bodies.findOrAdd(w, name) ?? []);
  const isNew = found.some((body) => body.isNew);
  const [only] = found;
  if (only === undefined || found.length > 1 || row.alias === row.canonical[0])
    return isNew ? "new" : only ? "unchanged" : "passed_over";
  const isAcronym = row.kind === "acronym" || (row.kind === "known" && INITIALS.test(row.alias));
  const isAdded = bodies.addAlias(w, only.id, { alias: row.alias, kind: isAcronym ? "acronym" : "name" });
  return isNew || isAdded ? "new" : "unchanged";
}

/** What stands beside a "known" name is its initials, which are risky to match on. */
const INITIALS = /^(?=.*[A-Z].*[A-Z])[A-Za-z]{2,8}$/;

/** The name that a chain of other names ends in; a circle ends where it began. */
function lastMeant(name: string, meant: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  for (let last = name; ;) {
    const key = normaliseBodyName(last);
    const next = meant.get(key);
    if (next === undefined || seen.has(key)) return last;
    seen.add(key);
    last = next;
  }
}

/** A person's name never becomes a body (D20), nor does a word for nobody in particular. */
const isBody = (name: string): boolean => readAddressee(name).organisation !== null;

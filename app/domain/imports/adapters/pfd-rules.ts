import { PFD_CATEGORIES, type Provenance, type TextSource } from "~db/vocabulary";
import { spilledFields } from "../reading/coroner-area-rules";
import { AREA_WORDS } from "../reading/area-words";
import { deceasedMaskers, type Masker } from "../reading/deceased-masking-rules";
import { deceasedNamedInAddress, deceasedNamedInText } from "../reading/deceased-named-in-text-rules";
import { namesToMask } from "../reading/deceased-names-rules";
import { readSourceDate } from "../reading/source-date-rules";
import { normaliseSourceReference } from "../reading/source-reference-rules";
import { isBlankValue } from "../reading/source-text-rules";
import { fileTitle, normaliseAddress, splitAddresses } from "../source-address-rules";
import type { AdaptedRow, SectionField, SourceLink } from "../source-report";

export type Cells = Readonly<Record<string, string>>;

/** Which column of a format holds what. A field a format does not have is left out. */
export interface PfdColumns {
  address: string;
  reference: string;
  reportedOn: string;
  publishedOn?: string;
  deceased?: string;
  author: string;
  area: string;
  categories?: string;
  sentTo: string;
  status?: string;
  replyCount?: string;
  deceasedCount?: string;
  reportLinks?: string;
  replyLinks?: string;
  sections: Readonly<Partial<Record<SectionField, string>>>;
}

/**
 * Turns a row of a format into the common shape. The names of the deceased are masked here, at the door,
 * in every text and file name (design §4.8). A row without a page address cannot be told from others, so it
 * is rejected. `today` is the day of the import, YYYY-MM-DD.
 */
export function adaptPfdRow(
  cells: Cells,
  columns: PfdColumns,
  source: { provenance: Provenance; textSource: TextSource },
  today: string,
): AdaptedRow {
  const cell = (column: string | undefined): string => {
    const value = column === undefined ? "" : (cells[column] ?? "");
    return isBlankValue(value) ? "" : value;
  };
  const sourceAddress = cell(columns.address).trim();
  if (normaliseAddress(sourceAddress) === null)
    return {
      report: null,
      rejected: "The row has no page address, by which the report would be known again.",
    };
  const rawArea = cell(columns.area);
  const spilled = spilledFields(rawArea);
  const rawSentTo = cell(columns.sentTo) || (spilled.sentTo ?? "");
  const rawAuthor = cell(columns.author);
  const names = namesOf(cells, columns, cell);
  const keeping = deceasedMaskers(names);
  const texts = keeping([rawAuthor, ...rawSentTo.split(/\s*[|;]\s*/)]);
  const replyLinks = linksIn(cell(columns.replyLinks), texts);
  const plain = (column: string | undefined) => texts.text(cell(column));
  return {
    rejected: null,
    report: {
      ...source,
      sourceAddress,
      reference: maskedReference(cell(columns.reference), texts),
      reportedOn: maskedDate(cell(columns.reportedOn), texts, today),
      publishedOn: maskedDate(cell(columns.publishedOn), texts, today),
      author: texts.text(rawAuthor),
      area: maskedBut(AREA_WORDS, rawArea, keeping),
      categories: maskedBut(CATEGORY_WORDS, cell(columns.categories) || (spilled.category ?? ""), keeping),
      sentTo: keeping([rawAuthor]).text(rawSentTo),
      sourceStatus: plain(columns.status),
      replyCount: plain(columns.replyCount) || (replyLinks.length > 0 ? String(replyLinks.length) : ""),
      deceasedCount: plain(columns.deceasedCount),
      sections: sectionsOf(columns, cell, texts),
      reportLinks: linksIn(cell(columns.reportLinks), texts),
      replyLinks,
    },
  };
}

type Cell = (column: string | undefined) => string;

/**
 * The names of a row's name column and, because a format may have none and a row may leave it blank, those
 * that its cells and its addresses give.
 */
function namesOf(cells: Cells, columns: PfdColumns, cell: Cell): string[] {
  const addresses = [cell(columns.address), ...splitAddresses(cell(columns.reportLinks))];
  const named = Object.values(cells).flatMap((value) => deceasedNamedInText(value));
  return [
    ...new Set([
      ...namesToMask(cell(columns.deceased)),
      ...named,
      ...addresses.flatMap((address) => deceasedNamedInAddress(address)),
    ]),
  ];
}

// What can be read as a reference or a date is nothing else, so it holds no name; what cannot may hold one.
function maskedReference(raw: string, masker: Masker) {
  const read = normaliseSourceReference(raw);
  return read.reference === null ? normaliseSourceReference(masker.text(raw)) : read;
}

function maskedDate(raw: string, masker: Masker, today: string) {
  const read = readSourceDate(raw, today);
  return read.precision === "unknown" ? readSourceDate(masker.text(raw), today) : read;
}

const CATEGORY_WORDS: ReadonlySet<string> = new Set(
  Object.values(PFD_CATEGORIES).flatMap(({ label }) => label.toLowerCase().match(/\p{L}+/gu) ?? []),
);

/** Masked, but for single words that the cell's own list has: Mr Devon's report may come from Devon. */
function maskedBut(
  listed: ReadonlySet<string>,
  raw: string,
  keeping: ReturnType<typeof deceasedMaskers>,
): string {
  const kept = raw.match(/\p{L}+/gu)?.filter((word) => listed.has(word.toLowerCase())) ?? [];
  return keeping(kept).text(raw);
}

function sectionsOf(columns: PfdColumns, cell: Cell, masker: Masker) {
  return (Object.keys(columns.sections) as SectionField[]).flatMap((section) => {
    const raw = cell(columns.sections[section]);
    return raw === "" ? [] : [{ section, raw: masker.text(raw) }];
  });
}

const linksIn = (cell: string, masker: Masker): SourceLink[] =>
  splitAddresses(cell).map((address) => ({ address, title: fileTitle(masker.address(address)) }));

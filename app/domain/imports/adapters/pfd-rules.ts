import type { Provenance, TextSource } from "~db/vocabulary";
import { spilledFields } from "../reading/coroner-area-rules";
import { deceasedMasker, type Masker } from "../reading/deceased-masking-rules";
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
  const author = cell(columns.author);
  const area = cell(columns.area);
  const spilled = spilledFields(area);
  const sentTo = cell(columns.sentTo) || (spilled.sentTo ?? "");
  const names = namesToMask(cell(columns.deceased));
  const texts = deceasedMasker(names, [author, ...sentTo.split(/\s*[|;]\s*/)]);
  const replyLinks = linksIn(cell(columns.replyLinks), texts);
  return {
    rejected: null,
    report: {
      ...source,
      sourceAddress,
      reference: normaliseSourceReference(cell(columns.reference)),
      reportedOn: readSourceDate(cell(columns.reportedOn), today),
      publishedOn: readSourceDate(cell(columns.publishedOn), today),
      author,
      area,
      categories: cell(columns.categories) || (spilled.category ?? ""),
      sentTo: deceasedMasker(names, [author]).text(sentTo),
      sourceStatus: cell(columns.status),
      replyCount: cell(columns.replyCount) || (replyLinks.length > 0 ? String(replyLinks.length) : ""),
      deceasedCount: cell(columns.deceasedCount),
      sections: sectionsOf(columns, cell, texts),
      reportLinks: linksIn(cell(columns.reportLinks), texts),
      replyLinks,
    },
  };
}

function sectionsOf(columns: PfdColumns, cell: (column: string | undefined) => string, masker: Masker) {
  return (Object.keys(columns.sections) as SectionField[]).flatMap((section) => {
    const raw = cell(columns.sections[section]);
    return raw === "" ? [] : [{ section, raw: masker.text(raw) }];
  });
}

const linksIn = (cell: string, masker: Masker): SourceLink[] =>
  splitAddresses(cell).map((address) => ({ address, title: fileTitle(masker.address(address)) }));

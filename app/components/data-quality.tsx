import { inWords, type QualityFigure } from "~/domain/data-quality/data-quality-rules";
import { showDate } from "~/lib/dates";
import { IMPORT_FORMATS, termOf, type ImportFormat } from "~db/vocabulary";
import { DataTable } from "./data-table";

const FIGURE_COLUMNS = [
  { key: "what", label: "What" },
  { key: "count", label: "How many" },
  { key: "whole", label: "Of all" },
];

export const QualityTable = ({ figures }: { figures: readonly QualityFigure[] }) => (
  <DataTable
    caption="How good the data is"
    isCaptionHidden
    columns={FIGURE_COLUMNS}
    rows={figures.map((figure) => ({
      key: figure.key,
      cells: [figure.label, inWords(figure), figure.whole],
    }))}
  />
);

const IMPORT_COLUMNS = [
  { key: "source", label: "Source" },
  { key: "on", label: "Last read" },
  ...[
    ["read", "Rows"],
    ["new", "New"],
    ["changed", "Changed"],
    ["unchanged", "Same as before"],
    ["held", "Waiting for a person"],
    ["rejected", "Not used"],
  ].map(([key = "", label = ""]) => ({ key, label, isNumeric: true })),
];

interface ReadSource {
  format: ImportFormat;
  finishedOn: string;
  rowsRead: number;
  newCount: number;
  changedCount: number;
  unchangedCount: number;
  heldCount: number;
  rejectedCount: number;
}

export const ImportTable = ({ imports }: { imports: readonly ReadSource[] }) => (
  <DataTable
    caption="When each source was last read"
    isCaptionHidden
    columns={IMPORT_COLUMNS}
    empty="No file has been read into this register yet."
    rows={imports.map((row) => {
      const { label, meaning } = termOf(IMPORT_FORMATS, row.format);
      const counts = [
        ...[row.rowsRead, row.newCount, row.changedCount, row.unchangedCount],
        ...[row.heldCount, row.rejectedCount],
      ];
      return {
        key: row.format,
        cells: [
          <span key="source">
            {label}
            <span className="register-note-line">{meaning}</span>
          </span>,
          showDate(row.finishedOn),
          ...counts.map((count) => count.toLocaleString("en-GB")),
        ],
      };
    })}
  />
);

import { showDate } from "~/lib/dates";
import {
  ADDRESSING_EVENT_KINDS,
  DUE_DATE_BASES,
  labelOf,
  MATCH_METHODS,
  type AddressingEventKind,
  type DueDateBasis,
  type MatchMethod,
} from "~db/vocabulary";
import { DataTable } from "./data-table";

interface AddressingHistoryProps {
  matches: readonly { match: MatchMethod; bodyName: string | null; reason: string | null; knownOn: string }[];
  dueDates: readonly {
    dueOn: string;
    basis: DueDateBasis;
    grantedOn: string | null;
    source: string | null;
  }[];
  events: readonly { kind: AddressingEventKind; happenedOn: string; text: string | null }[];
}

const COLUMNS = [
  { key: "what", label: "What" },
  { key: "detail", label: "Detail" },
  { key: "when", label: "When" },
];

/** Every decision on who was asked and by when; nothing is overwritten. */
export function AddressingHistory({ matches, dueDates, events }: AddressingHistoryProps) {
  const rows = [
    ...matches.map((row) => ({
      what: row.bodyName ?? labelOf(MATCH_METHODS, row.match),
      detail: row.reason ?? labelOf(MATCH_METHODS, row.match),
      when: row.knownOn,
    })),
    ...dueDates.map((row) => ({
      what: `To be answered by ${showDate(row.dueOn)}`,
      detail: row.source ?? labelOf(DUE_DATE_BASES, row.basis),
      when: row.grantedOn ?? "",
    })),
    ...events.map((row) => ({
      what: labelOf(ADDRESSING_EVENT_KINDS, row.kind),
      detail: row.text ?? "",
      when: row.happenedOn,
    })),
  ];
  return (
    <>
      <h2 className="nhsuk-heading-m">What was recorded</h2>
      <DataTable
        caption="What was recorded"
        isCaptionHidden
        empty="Nothing was recorded since the report came in."
        columns={COLUMNS}
        rows={rows.map((row, index) => ({
          key: String(index),
          cells: [row.what, row.detail, showDate(row.when)],
        }))}
      />
    </>
  );
}

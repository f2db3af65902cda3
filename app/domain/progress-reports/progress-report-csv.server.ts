import { figureOf, UNITS } from "~/domain/statistics/figures";
import { csvFile } from "~/lib/csv-text";
import type { ShownReport } from "./view-progress-report.server";

/** Every figure of a report in a row of its own, with the figure it is part of, so that shares can be worked out again. */
export function figuresCsv({ reference, fromOn, toOn, figures, edition }: ShownReport): string {
  const counts = new Map(figures.map((one) => [`${one.part} ${one.figure}`, one]));
  const lines = figures.map(({ figure, part, partLabel, atStart, atEnd, today }) => {
    const { label, unit, of } = figureOf(figure);
    const whole = of === undefined ? undefined : counts.get(`${part} ${of}`);
    return [
      ...[
        reference,
        edition?.number ?? "draft",
        fromOn,
        toOn,
        figure,
        label,
        UNITS[unit].one,
        part,
        partLabel,
      ],
      ...[atStart, atEnd, today, of ?? "", whole?.atStart ?? "", whole?.atEnd ?? ""],
    ];
  });
  return csvFile([FIGURE_COLUMNS, ...lines]);
}

const FIGURE_COLUMNS = [
  ...[
    "report",
    "edition",
    "from",
    "to",
    "figure",
    "figure_label",
    "unit",
    "kind_of_body",
    "kind_of_body_label",
  ],
  ...["at_start", "at_end", "today", "part_of", "part_of_at_start", "part_of_at_end"],
];

/** Who had not answered what fell due in the period, and whether an answer is held today. */
export const silencesCsv = ({ silences }: ShownReport): string =>
  csvFile([
    ["body_code", "body_name", "report", "due_on", "answered_since", "answered_on", "withdrawn_since"],
    ...silences.map((one) => [
      ...[one.bodyCode ?? "", one.bodyName ?? "", one.report, one.dueOn],
      ...[one.hasAnswered === 1 ? "yes" : "no", one.firstRespondedOn ?? ""],
      one.isWithdrawn === 1 ? "yes" : "no",
    ]),
  ]);

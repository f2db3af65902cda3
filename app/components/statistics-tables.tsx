import type { ReactNode } from "react";
import { DIMENSIONS, figureOf, type FigureKey } from "~/domain/statistics/figures";
import { encodeList, type StatisticsState } from "~/domain/statistics/statistics-params";
import { shareOf, type Statistics } from "~/domain/statistics/shares";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const inWords = (count: number): string => count.toLocaleString("en-GB");

/** The figures along the chain, a table for each unit or two, so that no row mixes what cannot be compared. */
const TABLES: readonly { title: string; lead: string; figures: readonly FigureKey[] }[] = [
  {
    title: "What was asked",
    lead: "Reports, what they hold, and whom they ask. A request is one report and one body it asks to answer.",
    figures: ["issued", "items", "asked"],
  },
  {
    title: "What was answered",
    lead: "Requests. Whether an answer came in time can be said only where both days are known.",
    figures: ["asked", "answered", "dated", "in_time", "late", "waiting", "unanswered"],
  },
  {
    title: "What was done, and who checked",
    lead: "Concerns and recommendations, each once for each body it is followed up at.",
    figures: [
      ...(["tracked", "done", "assessed", "adequate"] as const),
      ...(["examined", "verified", "sustained", "disputed"] as const),
    ],
  },
];

/** Every figure of the national picture; each number leads to the list it counts. */
export function StatisticsTables({ state, statistics }: { state: StatisticsState; statistics: Statistics }) {
  const { rows, all } = statistics;
  return TABLES.map(({ title, lead, figures }) => (
    <section key={title}>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <p>{lead}</p>
      <DataTable
        caption={`${title}, by ${DIMENSIONS[state.by].label.toLowerCase()}`}
        isCaptionHidden
        columns={[
          { key: "value", label: DIMENSIONS[state.by].label },
          ...figures.map((key) => ({ key, label: figureOf(key).label, isNumeric: true })),
        ]}
        rows={[
          ...rows
            .filter(({ counts }) => figures.some((key) => counts[key] > 0))
            .map(({ value, label, counts }) => ({
              key: value,
              cells: [
                label,
                ...figures.map((key) => <Count key={key} figure={key} {...{ state, value, counts }} />),
              ],
            })),
          {
            key: "all together",
            cells: [
              <strong key="label">All</strong>,
              ...figures.map((key) => (
                <Count key={key} figure={key} {...{ state, counts: all }} value={null} />
              )),
            ],
          },
        ]}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">What these figures mean</span>
        </summary>
        <dl className="nhsuk-details__text">
          {figures.map((key) => (
            <Meaning key={key} figure={key} />
          ))}
        </dl>
      </details>
    </section>
  ));
}

interface CountProps {
  figure: FigureKey;
  state: StatisticsState;
  value: string | null;
  counts: Record<FigureKey, number>;
}

function Count({ figure, state, value, counts }: CountProps): ReactNode {
  const count = counts[figure];
  if (count === 0) return "0";
  const share = shareOf(figure, counts, state.by);
  return (
    <>
      <a href={paths.statisticsList(encodeList({ ...state, figure, value, body: null, page: 1 }))}>
        {inWords(count)}
      </a>
      {share === null ? null : <span className="register-note-line">{share}</span>}
    </>
  );
}

function Meaning({ figure }: { figure: FigureKey }) {
  const { label, meaning, of, hasShare } = figureOf(figure);
  const whole = of === undefined ? null : figureOf(of).label.toLowerCase();
  return (
    <>
      <dt>
        <strong>{label}</strong>
      </dt>
      <dd>
        {meaning}
        {whole !== null && hasShare ? ` The share is of “${whole}”.` : ""}
      </dd>
    </>
  );
}

import type { AskedBody } from "~/domain/addressings/view-addressings.server";
import type { ShownReport } from "~/domain/reports/view-report.server";
import { progressInWords } from "~/domain/reports/progress-rules";
import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CAPACITIES, DUE_DATE_BASES, labelOf, MATCH_METHODS, RECOMMENDATION_KINDS } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { StatusTag, Tag } from "./status-tag";

const ASKED_COLUMNS = [
  { key: "who", label: "Body" },
  { key: "status", label: "Answer" },
  { key: "due", label: "Answer due" },
  { key: "capacity", label: "How it was asked" },
];

/** Everybody the report asked or told, as it named them and who they are now. */
export function AskedTable({ asked }: { asked: readonly AskedBody[] }) {
  return (
    <DataTable
      caption="Bodies asked"
      isCaptionHidden
      columns={ASKED_COLUMNS}
      empty="The report names nobody to answer it."
      rows={asked.map((body) => ({
        key: String(body.addressingId),
        cells: [
          <AskedName key="who" asked={body} />,
          <AskedStatus key="status" asked={body} />,
          dueInShort(body),
          labelOf(CAPACITIES, body.capacity),
        ],
      }))}
    />
  );
}

function AskedName({ asked }: { asked: AskedBody }) {
  const isRenamed = asked.body !== null && asked.body.name !== asked.addressedAs;
  return (
    <>
      {asked.body === null ? asked.addressedAs : <a href={paths.body(asked.body.code)}>{asked.body.name}</a>}
      {isRenamed ? <span className="register-note-line">Named as “{asked.addressedAs}”</span> : null}
      {asked.body === null ? (
        <span className="register-note-line">{labelOf(MATCH_METHODS, asked.match)}</span>
      ) : null}
      {asked.responsible !== null && asked.responsible.code !== asked.body?.code ? (
        <span className="register-note-line">
          Now with <a href={paths.body(asked.responsible.code)}>{asked.responsible.name}</a>
        </span>
      ) : null}
    </>
  );
}

const dueInShort = (asked: AskedBody): string => {
  if (asked.capacity !== "addressee") return "Not required";
  if (asked.dueOn === null || asked.dueBasis === null) return "No day known";
  return `${showDate(asked.dueOn)} (${labelOf(DUE_DATE_BASES, asked.dueBasis).toLowerCase()})`;
};

const AskedStatus = ({ asked }: { asked: AskedBody }) => (
  <>
    <StatusTag fact="response" word={asked.status} />
    {asked.firstRespondedOn === null ? null : (
      <span className="register-note-line">{showDate(asked.firstRespondedOn)}</span>
    )}
    {asked.isOutsideRemit ? (
      <span className="register-note-line">The registrar agreed that it is not theirs to answer</span>
    ) : null}
    {asked.hasOpenCorrection ? <Tag tone="waiting">Correction requested</Tag> : null}
  </>
);

/** The report's items, each with its first words and how far it has come. */
export function ReportItems({ items }: { items: ShownReport["items"] }) {
  if (items.length === 0)
    return (
      <p>The register holds no text of what this report asks. Read it in the documents or at its source.</p>
    );
  return (
    <ol className="register-results">
      {items.map((item) => (
        <li key={item.reference} className="register-result">
          <p className="register-result__head">
            <a className="register-result__link" href={paths.recommendation(item.reference)}>
              {item.reference}
            </a>{" "}
            <span className="register-result__meta">
              {labelOf(RECOMMENDATION_KINDS, item.kind)}
              {item.sourceLabel === null ? "" : ` · marked ${item.sourceLabel} in the report`}
              {item.parentReference === null ? "" : ` · part of ${item.parentReference}`}
            </span>
          </p>
          <p className="register-snippet">{firstWords(item.text ?? "This text was removed.", 320)}</p>
          <p className="register-result__state">{progressInWords(item)}</p>
        </li>
      ))}
    </ol>
  );
}

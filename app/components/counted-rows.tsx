import type { ReactNode } from "react";
import type { CountedRow } from "~/domain/statistics/list-behind.server";
import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { EmptyState } from "./empty-state";
import { StatusTag, VerificationLevel } from "./status-tag";
import { levelNumber } from "~db/vocabulary";

/** What a figure counts, a row each, with the facts that make it count. */
export function CountedRows({ rows }: { rows: readonly CountedRow[] }) {
  if (rows.length === 0) return <EmptyState title="Nothing is counted here." />;
  return (
    <ol className="register-results">
      {rows.map((row) => (
        <li key={row.record.reference} className="register-result">
          <Row row={row} />
        </li>
      ))}
    </ol>
  );
}

function Row({ row }: { row: CountedRow }) {
  switch (row.unit) {
    case "reports":
      return (
        <Shown
          href={paths.report(row.record.reference)}
          label={row.record.title ?? row.record.reference}
          meta={[row.record.reference, row.record.issuer_name, dayOf(row.record.reported_on)]}
        />
      );
    case "items":
      return (
        <Shown
          href={paths.recommendation(row.record.reference)}
          label={row.record.reference}
          meta={[row.record.issuer_name, dayOf(row.record.reported_on)]}
          words={row.record.is_sensitive ? null : row.record.text}
        />
      );
    case "requests":
      return (
        <Shown
          href={paths.report(row.record.report)}
          label={`${row.record.body_name ?? row.record.addressed_as ?? "A name that was removed"}, asked in ${row.record.report}`}
          meta={[
            row.record.due_on === null ? null : `answer due ${showDate(row.record.due_on)}`,
            row.record.first_answered_on === null
              ? null
              : `answered ${showDate(row.record.first_answered_on)}`,
          ]}
        >
          <StatusTag fact="response" word={row.record.response_status} />
        </Shown>
      );
    case "tracked":
      return (
        <Shown
          href={paths.recommendation(row.record.reference)}
          label={row.record.reference}
          meta={[row.record.body_name]}
        >
          <StatusTag fact="implementation" word={row.record.implementation} />{" "}
          <StatusTag fact="adequacy" word={row.record.adequacy} />{" "}
          <VerificationLevel level={levelNumber(row.record.level)} isDisputed={row.record.is_disputed} />
        </Shown>
      );
  }
}

const dayOf = (on: string | null): string => (on === null ? "no date known" : showDate(on));

interface ShownProps {
  href: string;
  label: string;
  meta: readonly (string | null)[];
  words?: string | null;
  children?: ReactNode;
}

const Shown = ({ href, label, meta, words, children }: ShownProps) => (
  <>
    <p className="register-result__head">
      <a className="register-result__link" href={href}>
        {label}
      </a>{" "}
      <span className="register-result__meta">{meta.filter((one) => one !== null).join(" · ")}</span>
    </p>
    {words ? <p className="register-snippet">{firstWords(words, 240)}</p> : null}
    {children ? <p>{children}</p> : null}
  </>
);

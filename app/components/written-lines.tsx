import type { AuditedDetail } from "~/domain/ledger/audit-ledger.server";
import { Prose } from "./prose";
import { SummaryList } from "./summary-list";

type Line = NonNullable<AuditedDetail["lines"]>[number];

const DID = {
  added: "Added",
  changed: "Changed",
  removed: "Removed",
  text: "Wrote",
  erased: "Took words out of",
  emptied: "Emptied",
} as const;

/** Everything that one entry of the ledger wrote, row by row, for an auditor. */
export const WrittenLines = ({ lines }: { lines: readonly Line[] }) => (
  <ol className="register-written-lines">
    {lines.map((line, index) => (
      <li key={index}>
        <h3 className="nhsuk-heading-s">
          {DID[line.did]} {line.what.toLowerCase()} {line.id}
        </h3>
        {line.carriedFrom === null ? null : (
          <p className="register-note-line">First written in entry {line.carriedFrom}, since emptied.</p>
        )}
        {line.text === null ? null : <WrittenWords {...line.text} />}
        <SummaryList
          rows={line.values.map(({ name, value }) => ({
            key: name,
            value: <span className="register-typed">{value}</span>,
          }))}
        />
      </li>
    ))}
  </ol>
);

/** The words as they stand now, which an erasure may have changed since. */
function WrittenWords({ content, isWithheld }: NonNullable<Line["text"]>) {
  if (content !== null) return <Prose text={content} />;
  return (
    <p className="register-absent">
      {isWithheld ? "Not shown: no audit needs it." : "Its words were taken out since."}
    </p>
  );
}

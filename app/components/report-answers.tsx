import type { ShownReport } from "~/domain/reports/view-report.server";
import { showDate } from "~/lib/dates";
import { labelOf, RESPONSE_KINDS } from "~db/vocabulary";
import { Prose } from "./prose";

/**
 * What letters of answer say to the report, outside their answers to single concerns, which stand at these. Nothing
 * where no words are held: the letters themselves are among the documents.
 */
export function ReportAnswers({ answers }: { answers: ShownReport["answers"] }) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="what-they-answered">
      <h3 id="what-they-answered">What they answered</h3>
      {answers.map(({ id, kind, from, datedOn, text }) => (
        <section key={id}>
          <h4 className="nhsuk-heading-xs">
            {labelOf(RESPONSE_KINDS, kind)} of{" "}
            {from.length === 0 ? "a body not known yet" : from.join(" and ")}
            {datedOn === null ? "" : `, ${showDate(datedOn)}`}
          </h4>
          <Prose text={text} />
        </section>
      ))}
    </section>
  );
}

import { inDays } from "~/domain/submissions/my-work-rules";
import type { actionsTaken } from "~/domain/self-assessments/view-self-assessments.server";
import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const COLUMNS = [
  { key: "reference", label: "Asked of others" },
  { key: "what", label: "What" },
  { key: "lead", label: "Led by" },
  { key: "due", label: "Due" },
];

const WORDS_SHOWN = 140;

interface OwnActionRowsProps {
  code: string;
  rows: ReturnType<typeof actionsTaken>;
  today: string;
}

/** What a body does about what others were asked, in its own words: beside the plan, because the public reads none of it. */
export function OwnActionRows({ code, rows, today }: OwnActionRowsProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">What you do about what others were asked</h2>
      <p>
        From “Does this apply to us?”, seen by your body only. When it is done, look at it again there and say
        that it is in place. To publish it, plan an action and choose that action there.
      </p>
      <DataTable
        caption="What you do about what others were asked"
        isCaptionHidden
        columns={COLUMNS}
        empty=""
        rows={rows.map(({ reference, text, leadRole, dueOn }) => ({
          key: reference,
          cells: [
            <a key="reference" href={paths.selfAssessment(code, reference)}>
              {reference}
            </a>,
            firstWords(text ?? "Removed", WORDS_SHOWN),
            leadRole ?? "Nobody named",
            dueOn < today ? (
              <>
                {showDate(dueOn)}
                <br />
                <strong>Past its date, {inDays(today, dueOn)}</strong>
              </>
            ) : (
              showDate(dueOn)
            ),
          ],
        }))}
      />
    </section>
  );
}

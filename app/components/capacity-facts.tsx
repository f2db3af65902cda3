import type { MonthOfLetters, viewCapacity } from "~/domain/samples/letter-draws.server";
import { addDays, addMonths, showByMonth, showDate } from "~/lib/dates";
import { DataTable } from "./data-table";

type ViewedCapacity = ReturnType<typeof viewCapacity>;

const inWords = (letters: number | null): string =>
  letters === null ? "As many as come" : `${letters.toLocaleString("en-GB")} a month`;

/** What is stated of how many letters can be assessed, with all that was stated before. */
export function CapacityHistory({ history }: Pick<ViewedCapacity, "history">) {
  if (history.length === 0) return <p>No limit has been stated: every letter of answer is to be assessed.</p>;
  return (
    <DataTable
      caption="What was stated"
      columns={[
        { key: "letters", label: "Letters" },
        { key: "from", label: "From" },
        { key: "why", label: "Why" },
        { key: "on", label: "Stated on" },
      ]}
      rows={history.map(({ id, lettersAMonth, startsOn, reason, knownOn }) => ({
        key: String(id),
        cells: [
          inWords(lettersAMonth),
          showDate(startsOn),
          reason ?? "These words were removed.",
          showDate(knownOn),
        ],
      }))}
    />
  );
}

/** How many letters came in each month, against what could be assessed. `drawHref` leads the lead to the draw. */
export function LetterMonths({
  months,
  drawHref,
}: {
  months: readonly MonthOfLetters[];
  drawHref?: (asked: { of: string; from: string; to: string; size: number }) => string;
}) {
  if (months.length === 0) return null;
  return (
    <DataTable
      caption="Letters that became public, month by month"
      columns={[
        { key: "month", label: "Month" },
        { key: "letters", label: "Letters", isNumeric: true },
        { key: "judged", label: "Assessed, or being assessed", isNumeric: true },
        { key: "capacity", label: "Could be assessed" },
        { key: "how", label: "How they are chosen" },
      ]}
      rows={months.map((month) => {
        const { month: name, letters, judged, capacity, isOver, isPast, framed } = month;
        const from = `${name}-01`;
        const to = addDays(addMonths(from, 1), -1);
        const size = Math.min(letters - judged, Math.max(1, (capacity ?? letters) - judged));
        return {
          key: name,
          cells: [
            showByMonth(to),
            letters.toLocaleString("en-GB"),
            judged.toLocaleString("en-GB"),
            inWords(capacity),
            !isOver ? (
              "All are assessed"
            ) : framed > 0 ? (
              "By lot"
            ) : !isPast || letters === judged ? (
              "By lot, when the month is over"
            ) : drawHref ? (
              <a key="draw" href={drawHref({ of: "letters", from, to, size })}>
                Choose by lot
              </a>
            ) : (
              "By lot, still to be drawn"
            ),
          ],
        };
      })}
    />
  );
}

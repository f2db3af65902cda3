interface States {
  askedCount: number;
  answeredCount: number;
  trackedCount: number;
  doneCount: number;
  checkedCount: number;
}

/** "Answered by 2 of 3 · 1 says done · not checked" (ux.md). Answers are counted by body, the rest by tracked item. */
export function stateInWords(states: States): string {
  return [answersInWords(states), doneInWords(states), checkedInWords(states)]
    .filter((part) => part !== "")
    .join(" · ");
}

function answersInWords({ askedCount, answeredCount }: States): string {
  if (askedCount === 0) return "No body asked to answer";
  if (answeredCount === 0) return "No response published";
  return askedCount === 1 ? "Answered" : `Answered by ${answeredCount} of ${askedCount}`;
}

const doneInWords = ({ trackedCount, doneCount }: States): string =>
  trackedCount === 0 || doneCount === 0 ? "" : `${doneCount} ${doneCount === 1 ? "says" : "say"} it is done`;

const checkedInWords = ({ doneCount, checkedCount }: States): string =>
  checkedCount > 0 ? `${checkedCount} checked` : doneCount > 0 ? "not checked" : "";

const many = (count: number, one: string, several: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;

/** "214 concerns in 131 reports": what was found, naming both units. */
export function foundInWords(found: {
  items: number;
  reports: number;
  withoutItems: number;
  isCoroners: boolean;
}): string {
  const reports = many(found.reports, "report", "reports");
  if (found.items === 0) return found.reports === 0 ? "Nothing found" : reports;
  const items = found.isCoroners
    ? many(found.items, "concern", "concerns")
    : many(found.items, "concern or recommendation", "concerns and recommendations");
  const rest =
    found.withoutItems === 0
      ? ""
      : `; the text of ${found.withoutItems.toLocaleString("en-GB")} of them is not held`;
  return `${items} in ${reports}${rest}`;
}

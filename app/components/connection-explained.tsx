import type { ShownProposal } from "~/domain/connections/view-proposals.server";
import { SummaryList } from "./summary-list";

/** Why the register proposes that two recommendations belong together, so that a person can check every part. */
export function ConnectionExplained({ proposal }: { proposal: ShownProposal }) {
  const { words, bodies, themes, years, account, isElsewhere, opposed } = proposal;
  return (
    <SummaryList
      rows={[
        { key: "How alike", value: `${proposal.likeness} of 100` },
        {
          key: "Words both use",
          value: words.map(({ word, percent }) => `${word} (${percent}%)`).join(", "),
          whenEmpty: "None that tell anything",
        },
        {
          key: "What happened",
          value: account === null ? null : `The accounts of the two cases are ${account}% alike`,
          whenEmpty: "An account of one of the two cases is not held",
        },
        {
          key: "Asked of both times",
          value: bodies.length === 0 ? null : bodies.join("; "),
          whenEmpty: isElsewhere
            ? "Nobody; each is about a place of its own, so it counts for half"
            : "Nobody",
        },
        { key: "Shared themes", value: themes.length === 0 ? null : themes.join(", "), whenEmpty: "None" },
        {
          key: "Years between",
          value: years === null ? null : years === 0 ? "Less than one" : String(years),
          whenEmpty: "A date is not known",
        },
        ...(opposed === null
          ? []
          : [
              {
                key: "May contradict",
                value: `One says “${opposed.one}” and the other “${opposed.other}”, near a word they share`,
              },
            ]),
      ]}
    />
  );
}

/** "2 years later, to 1 of the same bodies": what the reader of a list wants to know of a pair. */
export const pairInWords = ({ years, bodies }: Pick<ShownProposal, "years" | "bodies">): string => {
  const apart = years === null || years === 0 ? "" : `${years} ${years === 1 ? "year" : "years"} apart. `;
  return `${apart}${bodies.length === 0 ? "Different bodies were asked." : `Both asked ${bodies.join("; ")}.`}`;
};

import type { ActionDifference } from "~/domain/submissions/action-facts-rules";
import { DataTable } from "./data-table";

interface ActionDifferencesProps {
  caption: string;
  changes: readonly ActionDifference[];
  /** What the two columns are called, and what is said where nothing differs. */
  words?: { before: string; after: string; empty: string };
}

const WORDS = { before: "Before", after: "After", empty: "Nothing differs." };

/** Where two wordings of an action differ, field by field. */
export const ActionDifferences = ({ caption, changes, words = WORDS }: ActionDifferencesProps) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    columns={[
      { key: "what", label: "What" },
      { key: "before", label: words.before },
      { key: "after", label: words.after },
    ]}
    empty={words.empty}
    rows={changes.map(({ label, before, after }) => ({
      key: label,
      cells: [
        label,
        <div key="before" className="register-lines">
          {before || "Nothing"}
        </div>,
        <div key="after" className="register-lines">
          {after || "Nothing"}
        </div>,
      ],
    }))}
  />
);

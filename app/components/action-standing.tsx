import { showDate } from "~/lib/dates";
import { labelOf, RAG_RATINGS, type RagRating } from "~db/vocabulary";
import { Tag } from "./status-tag";

const TONES = { green: "good", amber: "attention", red: "adverse" } as const;

/** How an action stands, as its body judges it: the word, coloured, with its reason. Nothing where nothing is said. */
export function ActionStanding({ rag, reason }: { rag: RagRating | null; reason: string | null }) {
  if (rag === null) return null;
  return (
    <>
      <br />
      <Tag tone={TONES[rag]}>{labelOf(RAG_RATINGS, rag)}</Tag>
      {reason === null ? null : <p className="register-lines">{reason}</p>}
    </>
  );
}

interface ActionDueProps {
  dueOn: string | null;
  firstDueOn: string | null;
}

/** The day an action is due; the first one stays beside it when it moved. */
export function ActionDue({ dueOn, firstDueOn }: ActionDueProps) {
  if (dueOn === null) return <>No date</>;
  return (
    <>
      {showDate(dueOn)}
      {firstDueOn === null || firstDueOn === dueOn ? null : (
        <>
          <br />
          <span className="nhsuk-u-font-size-16">first {showDate(firstDueOn)}</span>
        </>
      )}
    </>
  );
}

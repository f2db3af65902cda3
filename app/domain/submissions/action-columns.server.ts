import type { Writing } from "~db/writing.server";
import type { ActionContent } from "./action-rules";

/** What an action says as the columns of its draft, its words kept in the erasable texts. */
export function columnsOfAction(w: Writing, content: ActionContent) {
  const { ownReference, leadRole, dueOn, actionState, actionOf, rag } = content;
  return {
    textId: w.textOrNull("statement", content.text),
    ...{ ownReference, leadRole, dueOn, actionState, actionOf, rag },
    baselineTextId: w.textOrNull("statement", content.baseline),
    successTextId: w.textOrNull("statement", content.success),
    lessonsTextId: w.textOrNull("statement", content.lessons),
    whyTextId: w.textOrNull("statement", content.why),
    resourcesTextId: w.textOrNull("statement", content.resources),
    risksTextId: w.textOrNull("statement", content.risks),
    milestonesTextId: w.textOrNull("statement", content.milestones),
    plainTextId: w.textOrNull("statement", content.plain),
    ragReasonTextId: w.textOrNull("statement", content.ragReason),
  };
}

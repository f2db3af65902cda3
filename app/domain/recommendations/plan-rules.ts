import type { ActionState, RagRating } from "~db/vocabulary";

interface ActionWording {
  actionId: number;
  bodyName: string;
  ownReference: string | null;
  text: string | null;
  why: string | null;
  leadRole: string | null;
  dueOn: string | null;
  milestones: string | null;
  baseline: string | null;
  success: string | null;
  resources: string | null;
  rag: RagRating | null;
  ragReason: string | null;
  /** For patients and families. */
  plain: string | null;
  lessons: string | null;
  state: ActionState;
  knownOn: string;
}

/** One step of a body's plan as it stands now, with the wordings it had before. */
export interface PlannedAction extends ActionWording {
  /** The date it had when it was first published. */
  firstDueOn: string | null;
  /** Oldest first, without the newest. */
  earlier: { text: string | null; dueOn: string | null; state: ActionState; knownOn: string }[];
}

/** Actions from their wordings, oldest first within each: the newest counts, the others stay visible. */
export function planOf(wordings: readonly ActionWording[]): PlannedAction[] {
  const byAction = new Map<number, ActionWording[]>();
  for (const wording of wordings)
    byAction.set(wording.actionId, [...(byAction.get(wording.actionId) ?? []), wording]);
  return [...byAction.values()].flatMap((all): PlannedAction[] => {
    const newest = all.at(-1);
    return newest ? [{ ...newest, firstDueOn: all[0]?.dueOn ?? null, earlier: all.slice(0, -1) }] : [];
  });
}

import { showDate } from "~/lib/dates";
import { ACTION_STATES, labelOf, RAG_RATINGS, type ActionState, type RagRating } from "~db/vocabulary";

/** What an action says at one time: a draft of it, or one of its published wordings. */
export interface ActionSaid {
  text: string | null;
  why: string | null;
  leadRole: string | null;
  dueOn: string | null;
  milestones: string | null;
  baseline: string | null;
  success: string | null;
  resources: string | null;
  risks: string | null;
  rag: RagRating | null;
  ragReason: string | null;
  plain: string | null;
  lessons: string | null;
  state: ActionState;
  /** References of the tracked items it serves. */
  serves: readonly string[];
}

interface ActionFact {
  label: string;
  read: (said: ActionSaid) => string;
  /** Kept from the public: the body and its reviewers read it. */
  isPrivate?: true;
}

/** Everything an action says, in the order of its form, in words. */
export const ACTION_FACTS: readonly ActionFact[] = [
  { label: "The action", read: ({ text }) => (text ?? "").trim() },
  { label: "Why: the causes it acts on", read: ({ why }) => why ?? "" },
  { label: "Led by", read: ({ leadRole }) => leadRole ?? "" },
  { label: "Due", read: ({ dueOn }) => (dueOn === null ? "" : showDate(dueOn)) },
  { label: "Milestones", read: ({ milestones }) => milestones ?? "" },
  { label: "How it was before", read: ({ baseline }) => baseline ?? "" },
  { label: "How anyone will know it worked", read: ({ success }) => success ?? "" },
  { label: "What it needs", read: ({ resources }) => resources ?? "" },
  { label: "Risks (not published)", read: ({ risks }) => risks ?? "", isPrivate: true },
  { label: "How it stands", read: ({ rag }) => (rag === null ? "" : labelOf(RAG_RATINGS, rag)) },
  { label: "Why it stands so", read: ({ ragReason }) => ragReason ?? "" },
  { label: "For patients and families", read: ({ plain }) => plain ?? "" },
  { label: "What was learnt", read: ({ lessons }) => lessons ?? "" },
  { label: "State", read: ({ state }) => labelOf(ACTION_STATES, state) },
  { label: "Serves", read: ({ serves }) => [...serves].sort().join(", ") },
];

export interface ActionDifference {
  label: string;
  before: string;
  after: string;
}

/** What differs between two wordings of an action, in the order of its form; null stands for none. */
export function differencesOf(before: ActionSaid | null, after: ActionSaid): ActionDifference[] {
  return ACTION_FACTS.map(({ label, read }) => ({
    label,
    before: before === null ? "" : read(before),
    after: read(after),
  })).filter((fact) => fact.before !== fact.after);
}

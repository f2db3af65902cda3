import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { formatInWords } from "~/domain/documents/format-rules";
import { londonDay } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { ACTION_STATES, isTerm, RAG_RATINGS } from "~db/vocabulary";
import { differencesOf, type ActionDifference, type ActionSaid } from "./action-facts-rules";
import { NO_ACTION } from "./action-rules";
import { nextMilestone, type Milestone } from "./milestone-rules";
import type { PersonActor } from "./own-concern.server";
import { hintsFor, type PlanHint } from "./plan-hint-rules";
import * as repository from "./plan-repository.server";
import type { NewAction, PlanRow, UnservedItem } from "./plan-repository.server";

export interface PlanFilters {
  /** A state, "late", or "all"; open actions by default. */
  show: string;
  rag: string | null;
  lead: string | null;
}

export interface PlannedRow extends PlanRow {
  next: Milestone | null;
  isLate: boolean;
}

export interface ViewedPlan {
  rows: PlannedRow[];
  total: number;
  page: number;
  pages: number;
  today: string;
  /** Whether it is the first page of the open actions, not narrowed. */
  isWhole: boolean;
  leads: string[];
  /** Only on the first page of the unfiltered plan. */
  newActions: NewAction[];
  unserved: UnservedItem[];
  unservedTotal: number;
}

const PAGE_SIZE = 50;
const FEW_UNSERVED = 10;
const WORDS_OF_CHOICE = 90;

const MOST_CHOICES = 500;

/** The open actions of a body's plan, to choose one from. */
export const openActionChoices = (bodyId: number): { id: number; label: string }[] =>
  repository
    .listPlan({
      ...{ bodyId: standingBodyId(bodyId), state: "open", rag: null, lead: null, isLate: false },
      ...{ today: "", limit: MOST_CHOICES, offset: 0 },
    })
    .map(({ id, ownReference, text }) => ({
      id,
      label: `${ownReference ?? id}: ${firstWords(text ?? "", WORDS_OF_CHOICE)}`,
    }));

/** A body's plan as its people work on it: one page of the actions asked for. */
export function viewPlan(
  actor: PersonActor,
  filters: PlanFilters,
  { page = 1, at = Date.now() }: { page?: number; at?: number } = {},
): ViewedPlan {
  if (actor.bodyId === null) throw new Error("A person of no body has no plan of one.");
  const bodyId = standingBodyId(actor.bodyId);
  const today = londonDay(at);
  const { show, rag, lead } = filters;
  const wanted = {
    ...{ bodyId, today, lead, isLate: show === "late" },
    state: isTerm(ACTION_STATES, show) ? show : null,
    rag: isTerm(RAG_RATINGS, rag) ? rag : null,
  };
  const total = repository.countPlan(wanted);
  const rows = repository
    .listPlan({ ...wanted, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
    .map((row) => ({
      ...row,
      next: row.state === "open" ? nextMilestone(row.milestones) : null,
      isLate: isLate(row, today),
    }));
  const isWhole = page === 1 && show === "open" && rag === null && lead === null;
  const unserved = isWhole ? repository.listUnserved(bodyId, FEW_UNSERVED) : [];
  return {
    ...{ rows, total, page, today, unserved, isWhole },
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    leads: repository.listLeads(bodyId),
    newActions: isWhole ? repository.listNewActions(bodyId) : [],
    unservedTotal: unserved[0]?.total ?? 0,
  };
}

const isLate = ({ state, dueOn }: PlanRow, today: string) =>
  state === "open" && dueOn !== null && dueOn < today;

export interface ComparedWording {
  versionId: number;
  /** 1, 2, 3… oldest first. */
  number: number;
  knownOn: string;
  changes: ActionDifference[];
}

export interface ViewedAction {
  action: PlanRow;
  hints: PlanHint[];
  documents: { id: number; title: string; format: string | null; isPublic: boolean }[];
  /** Newest first, each with what it changed. */
  wordings: ComparedWording[];
  /** Two wordings side by side, where they were asked for. */
  compared: { from: number; to: number; changes: ActionDifference[] } | null;
}

/** One action with every wording it has had; null for one of another body. `from` and `to` are numbers of wordings. */
export function viewAction(
  actor: PersonActor,
  actionId: number,
  { from = 0, to = 0, at = Date.now() }: { from?: number; to?: number; at?: number } = {},
): ViewedAction | null {
  if (actor.bodyId === null) return null;
  const action = repository.findPlanned(standingBodyId(actor.bodyId), actionId);
  if (!action) return null;
  const wordings = repository.listWordings(actionId);
  const at1 = (number: number): ActionSaid | undefined => wordings[number - 1];
  const [older, newer] = [at1(Math.min(from, to)), at1(Math.max(from, to))];
  const { text, state, ...said } = action;
  return {
    action,
    hints: hintsFor({ ...NO_ACTION, ...said, text: text ?? "", actionState: state }, londonDay(at)),
    documents: repository
      .listActionDocuments(actionId)
      .map(({ documentId, title, mediaType, byteSize, isPublic }) => ({
        ...{ id: documentId, title: title ?? "A document without a title", isPublic: isPublic === 1 },
        format: formatInWords(mediaType, byteSize),
      })),
    wordings: wordings
      .map(({ versionId, knownOn, ...one }, index) => ({
        ...{ versionId, knownOn, number: index + 1 },
        changes: differencesOf(wordings[index - 1] ?? null, one),
      }))
      .reverse(),
    compared:
      older && newer && from !== to
        ? { from: Math.min(from, to), to: Math.max(from, to), changes: differencesOf(older, newer) }
        : null,
  };
}

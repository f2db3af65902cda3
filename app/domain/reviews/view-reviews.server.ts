import { labelOf, THEMES, type ThemeCode } from "~db/vocabulary";
import { SO_FAR } from "./keep-review.server";
import * as repository from "./review-repository.server";
import type {
  AgendaRow,
  BoardRow,
  DecisionRow,
  EventRow,
  ItemRow,
  MemberRow,
  MinutesRow,
} from "./review-repository.server";
import { standingOfDecision, type DecisionStanding } from "./review-rules";

export type { ItemRow, MemberRow };

export interface ShownDecision extends DecisionRow, Omit<DecisionStanding, "dueOn"> {
  /** The day it is to be done by, as last set; `dueOn` is as first set. */
  dueNowOn: string;
  /** What became of it, oldest first. */
  events: Pick<EventRow, "kind" | "account" | "dueOn" | "happenedOn">[];
}

const PART_OF_WORDS = 200;

/** As much of a recommendation as tells it apart; none where its report is about the means of a suicide (design §4.8). */
const shownWords = <Row extends { words: string | null; isSensitive: number }>(row: Row): Row => {
  const words = row.isSensitive === 1 ? null : row.words;
  return {
    ...row,
    words:
      words !== null && words.length > PART_OF_WORDS ? `${words.slice(0, PART_OF_WORDS).trimEnd()}…` : words,
  };
};

function decisionsOf(board: number, until: number, today: string): ShownDecision[] {
  const events = repository.listEvents({ board, until });
  return repository.listDecisions({ board, until }).map((row) => {
    const own = events.filter(({ decisionId }) => decisionId === row.id);
    const { dueOn: dueNowOn, ...standing } = standingOfDecision(row.dueOn, own, today);
    return {
      ...{ ...row, ...standing, dueNowOn },
      events: own.map(({ kind, account, dueOn, happenedOn }) => ({ kind, account, dueOn, happenedOn })),
    };
  });
}

const themeLabel = (theme: ThemeCode): string => labelOf(THEMES, theme);

export interface ListedReview {
  reference: string;
  title: string;
  theme: string;
  closedOn: string | null;
  isPublished: boolean;
  open: number;
  overdue: number;
}

/** Every review for those who keep them, open ones first. */
export const listReviews = (today: string): ListedReview[] =>
  repository.listBoards().map(({ id, reference, title, theme, closedOn, editions }) => {
    const decisions = decisionsOf(id, SO_FAR, today);
    return {
      ...{ reference, title, theme: themeLabel(theme), closedOn, isPublished: editions > 0 },
      open: decisions.filter(({ state }) => state === "open").length,
      overdue: decisions.filter(({ isOverdue }) => isOverdue).length,
    };
  });

export interface KeptReview {
  board: Pick<
    BoardRow,
    "reference" | "title" | "summary" | "closedOn" | "outcome" | "isDraft" | "version" | "editions"
  >;
  theme: string;
  isOwn: boolean;
  members: MemberRow[];
  items: ItemRow[];
  minutes: MinutesRow[];
  decisions: ShownDecision[];
  /** What is open on the theme and not looked at yet. */
  agenda: AgendaRow[];
}

const MOST_ON_AGENDA = 20;

/** A review as those who keep it see it, or null. */
export function viewReview(reference: string, userId: number, today: string): KeptReview | null {
  const held = repository.findBoard(reference);
  if (!held) return null;
  const { id, savedByUserId, title, summary, closedOn, outcome, isDraft, version, editions } = held;
  const board = { reference, title, summary, closedOn, outcome, isDraft, version, editions };
  const asked = { board: id, until: SO_FAR };
  return {
    ...{ board, theme: themeLabel(held.theme), isOwn: savedByUserId === userId },
    members: repository.listMembers(asked),
    items: repository.listItems(asked).map(shownWords),
    minutes: repository.listMinutes(id),
    decisions: decisionsOf(id, SO_FAR, today),
    agenda: repository
      .listOpenOnTheme({ theme: held.theme, board: id, limit: MOST_ON_AGENDA })
      .map(shownWords),
  };
}

export interface PublicReview {
  reference: string;
  title: string;
  theme: string;
  themeCode: ThemeCode;
  summary: string;
  number: number;
  publishedOn: string;
  closedOn: string | null;
  outcome: string | null;
  members: Pick<MemberRow, "number" | "role" | "bodyName" | "bodyCode">[];
  items: ItemRow[];
  decisions: ShownDecision[];
  editions: { number: number; publishedOn: string }[];
}

/**
 * An edition, the newest where `number` is null, or null where there is none: the summary as published, and the
 * members, items and decisions recorded until then. Whether a decision is past its day is told as of today.
 */
export function viewPublicReview(
  reference: string,
  number: number | null,
  today: string,
): PublicReview | null {
  const editions = repository.listEditions(reference);
  const edition = number === null ? editions[0] : editions.find((one) => one.number === number);
  if (!edition) return null;
  const asked = { board: edition.boardId, until: edition.recordedAt };
  // What closed it is public with the first edition after that, as every other change is.
  const isClosed = edition.closedOn !== null && edition.savedAt <= edition.recordedAt;
  return {
    ...{ reference, title: edition.title ?? reference, theme: themeLabel(edition.theme) },
    ...{ themeCode: edition.theme, summary: edition.summary ?? "", number: edition.number },
    ...{ publishedOn: edition.knownOn, closedOn: isClosed ? edition.closedOn : null },
    outcome: isClosed ? edition.outcome : null,
    members: repository.listMembers(asked).map(({ number: place, role, bodyName, bodyCode }) => ({
      ...{ number: place, role, bodyName, bodyCode },
    })),
    items: repository.listItems(asked).map(shownWords),
    decisions: decisionsOf(edition.boardId, edition.recordedAt, today),
    editions: editions.map((one) => ({ number: one.number, publishedOn: one.knownOn })),
  };
}

export const listPublicReviews = () =>
  repository.listNewestEditions().map(({ boardId: key, reference, title, theme, number, knownOn }) => ({
    ...{ key, reference, title: title ?? reference, theme: themeLabel(theme), number, publishedOn: knownOn },
  }));

/** Decisions of open reviews that are past their day: how many, and the day the first of them was due. */
export function overdueDecisions(today: string): { count: number; since: string | null } {
  const events = repository.listAllEvents();
  const due = repository.listAllDecisions().flatMap(({ id, dueOn }) => {
    const own = events.filter(({ decisionId }) => decisionId === id);
    const standing = standingOfDecision(dueOn, own, today);
    return standing.isOverdue ? [standing.dueOn] : [];
  });
  return { count: due.length, since: due.sort()[0] ?? null };
}

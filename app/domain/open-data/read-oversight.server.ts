import type { z } from "zod";
import { listOfficialLists, viewPublicList } from "~/domain/escalation/official-lists.server";
import {
  publicEscalationKeys,
  publicEscalations,
  type PublicEscalation,
} from "~/domain/escalation/public-escalations.server";
import { editionNumbers, viewEdition, type PublishedEntry } from "~/domain/priorities/view-published.server";
import { listPublicReviews, viewPublicReview, type PublicReview } from "~/domain/reviews/view-reviews.server";
import { paths } from "~/lib/paths";
import type * as record from "./oversight-record";

/** What records depend on: the London day, and what addresses begin with. */
interface Asked {
  today: string;
  origin: string;
}

type Escalation = z.infer<typeof record.escalationDetail>;
type OfficialList = z.infer<typeof record.officialListDetail>;
type PriorityEdition = z.infer<typeof record.priorityEditionDetail>;
type Review = z.infer<typeof record.reviewDetail>;

/** Escalations as their page tells them, with their steps, in the order of the keys. */
function readEscalations(keys: readonly number[], { today, origin }: Asked): Escalation[] {
  const found = publicEscalations({ report: null, keys }, today);
  const places = new Map(keys.map((key, place) => [key, place]));
  return found
    .sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0))
    .map((one) => escalationOf(one, origin));
}

function escalationOf(
  { reference, about, ground, publicOn, steps, moves }: PublicEscalation,
  origin: string,
) {
  const halted = moves.at(-1)?.kind ?? "resumed";
  const last = steps.at(-1);
  return {
    ...{ reference, url: origin + paths.escalation(reference), report: about.reportReference },
    ...{ tracked_item: about.itemReference, body: about.bodyCode, responsible_body: about.nowCode },
    ...{ responsible_body_name: about.nowName, ground, state: STATE_AFTER[halted], public_on: publicOn },
    ...{ step_count: steps.length, last_rung: last?.rung ?? null, last_step_on: last?.on ?? null },
    steps: steps.map((step) => ({
      ...{ rung: step.rung, taken_on: step.on, answer_by_on: step.answerByOn, text: step.text },
      ...{ skip_reason: step.skipReason, is_replied: step.isReplied, reply: step.reply },
    })),
    moves: moves.map(({ kind, on, reason }) => ({ kind, happened_on: on, reason })),
  };
}

const STATE_AFTER = { resumed: "running", paused: "paused", stopped: "stopped" } as const;

const publicLists = () => listOfficialLists().filter(({ publicOn }) => publicOn !== null);

function readOfficialLists(keys: readonly number[], { origin }: Asked): OfficialList[] {
  const references = new Map(publicLists().map(({ id, reference }) => [id, reference]));
  return keys.flatMap((key) => {
    const list = viewPublicList(references.get(key) ?? "");
    if (!list) return [];
    const { reference, publisher, source, listedOn, publicOn, count, removed, entries } = list;
    return {
      ...{ reference, url: origin + paths.nonResponseList(reference), publisher, source },
      ...{ listed_on: listedOn, public_on: publicOn, entry_count: count, removed_count: removed },
      entries: entries.map((entry) => ({
        ...{ number: entry.position, as_named: entry.named, report: entry.reportReference },
        ...{ body: entry.bodyCode, body_name: entry.bodyName, removed_on: entry.removedOn },
        ...{ removal_reason: entry.removalReason, first_answered_on: entry.firstRespondedOn },
        is_answered: entry.addressingId === null ? null : (entry.responseCount ?? 0) > 0,
      })),
    };
  });
}

/** An edition's key is its number. */
const readPriorities = (keys: readonly number[], { today, origin }: Asked): PriorityEdition[] =>
  keys.flatMap((key) => {
    const edition = viewEdition(key, today);
    if (!edition) return [];
    const { number, publishedOn, publisher, introduction, rankedCount, reviewOn, entries } = edition;
    return {
      ...{ edition: number, url: origin + paths.priorities(number), published_on: publishedOn },
      ...{ publisher: publisher?.code ?? null, introduction, ranked_count: rankedCount, review_on: reviewOn },
      ...{ entry_count: entries.length, entries: entries.map(priorityOf) },
    };
  });

const priorityOf = (entry: PublishedEntry) => ({
  ...{ number: entry.position, reference: entry.reference, is_group: entry.isGroup, title: entry.title },
  ...{ rationale: entry.rationale, priority: entry.priority, place: entry.rank },
  ...{ weightings_among_first: entry.held, owner: entry.today.owner?.code ?? null },
  scores: entry.scores.map(({ factor, score, isJudged, reason }) => ({
    ...{ factor, score, is_judged: isJudged, reason },
  })),
});

function readReviews(keys: readonly number[], { today, origin }: Asked): Review[] {
  const references = new Map(listPublicReviews().map(({ key, reference }) => [key, reference]));
  return keys.flatMap((key) => {
    const review = viewPublicReview(references.get(key) ?? "", null, today);
    return review ? [reviewOf(review, origin)] : [];
  });
}

const reviewOf = (review: PublicReview, origin: string): Review => ({
  ...{ reference: review.reference, url: origin + paths.review(review.reference), title: review.title },
  ...{ theme: review.themeCode, edition: review.number, published_on: review.publishedOn },
  ...{ summary: review.summary, closed_on: review.closedOn, outcome: review.outcome },
  ...{ looked_at: review.items.map(({ reference }) => reference), decision_count: review.decisions.length },
  decisions: review.decisions.map((one) => ({
    ...{ number: one.number, meeting: one.meeting, decision: one.decision, owner: one.owner },
    ...{ owner_body: one.ownerCode, first_due_on: one.dueOn, due_on: one.dueNowOn, state: one.state },
    is_overdue: one.isOverdue,
  })),
});

/** What oversight publishes: its keys in the order of its page, and records with all that belongs to each. */
export const OVERSIGHT_TABLES = {
  escalations: { keys: publicEscalationKeys, details: readEscalations },
  official_lists: { keys: () => publicLists().map(({ id }) => id), details: readOfficialLists },
  priority_editions: { keys: editionNumbers, details: readPriorities },
  reviews: { keys: () => listPublicReviews().map(({ key }) => key), details: readReviews },
} as const;

export type OversightTable = keyof typeof OVERSIGHT_TABLES;

/** Tables of which each row is part of a record above: what the rows are, by the keys of those records. */
export const OVERSIGHT_PARTS = {
  escalation_steps: (keys: readonly number[], asked: Asked) =>
    readEscalations(keys, asked).flatMap(({ reference, steps }) =>
      steps.map((step, at) => ({ escalation: reference, number: at + 1, ...step })),
    ),
  official_list_entries: (keys: readonly number[], asked: Asked) =>
    readOfficialLists(keys, asked).flatMap(({ reference, entries }) =>
      entries.map((entry) => ({ list: reference, ...entry })),
    ),
  priority_entries: (keys: readonly number[], asked: Asked) =>
    readPriorities(keys, asked).flatMap(({ edition, entries }) =>
      entries.map((entry) => ({ edition, ...entry })),
    ),
  review_decisions: (keys: readonly number[], asked: Asked) =>
    readReviews(keys, asked).flatMap(({ reference, decisions }) =>
      decisions.map((decision) => ({ review: reference, ...decision })),
    ),
} as const;

export type OversightPart = keyof typeof OVERSIGHT_PARTS;

/** The table whose records a part's rows belong to. */
export const WHOLE_OF: Readonly<Record<OversightPart, OversightTable>> = {
  escalation_steps: "escalations",
  official_list_entries: "official_lists",
  priority_entries: "priority_editions",
  review_decisions: "reviews",
};

/** The keys after one by rising number, for whoever reads piece by piece. */
export const oversightKeysAfter = (
  table: OversightTable,
  { after, limit }: { after: number; limit: number },
  today: string,
): number[] =>
  OVERSIGHT_TABLES[table]
    .keys(today)
    .filter((key) => key > after)
    .sort((a, b) => a - b)
    .slice(0, limit);

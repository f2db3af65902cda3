import { leadOn } from "~/domain/leads/leads.server";
import type { PriorityFactor } from "~db/vocabulary";
import * as repository from "./list-repository.server";
import type { EditionRow } from "./list-repository.server";
import { changesBetween, isReviewOverdue } from "./list-rules";
import { ownerOfGroup } from "./priority-repository.server";
import { isGroupKey, type UnitKey } from "./ranking-rules";
import { factsOfUnit } from "./units.server";
import type { Weights } from "./weight-rules";

export interface PublishedEntry {
  position: number;
  reference: string;
  isGroup: boolean;
  title: string | null;
  isSensitive: boolean;
  rationale: string | null;
  /** 0 to 100, as it was when this was published. */
  priority: number;
  rank: number;
  held: number;
  scores: {
    factor: PriorityFactor;
    score: number;
    counted: number | null;
    isJudged: boolean;
    reason: string | null;
  }[];
  /** What is known today. */
  today: { isStanding: boolean; isFinished: boolean; owner: { name: string; code: string } | null };
}

export interface PublishedList {
  number: number;
  publishedOn: string;
  publisher: { name: string; code: string } | null;
  introduction: string | null;
  rankedCount: number;
  reviewOn: string;
  isReviewOverdue: boolean;
  weights: Weights;
  entries: PublishedEntry[];
  /** How many entries ask the body that published the list. */
  ofPublisher: number;
  /** What is different from the edition before; null for the first. */
  changes: ReturnType<typeof changesSince> | null;
  editions: { number: number; publishedOn: string }[];
}

/** An edition of the list of priorities, the newest where `number` is null, with what is known today beside; or null. */
export function viewEdition(number: number | null, today: string): PublishedList | null {
  const editions = repository.listEditions();
  const edition = number === null ? editions[0] : editions.find((one) => one.number === number);
  if (!edition) return null;
  const before = editions.find((one) => one.number === edition.number - 1);
  const entries = entriesOf(edition, today);
  const publisher = publisherOf(edition);
  return {
    ...{ number: edition.number, publishedOn: edition.knownOn, introduction: edition.introduction },
    ...{ rankedCount: edition.rankedCount, reviewOn: edition.reviewOn, weights: edition, publisher },
    // A list that a newer one has taken the place of was reviewed.
    isReviewOverdue: edition === editions[0] && isReviewOverdue(edition.reviewOn, today),
    entries: entries.map(({ entry }) => entry),
    ofPublisher: entries.filter(({ codes }) => publisher !== null && codes.includes(publisher.code)).length,
    changes: before ? changesSince(before, edition) : null,
    editions: editions.map((one) => ({ number: one.number, publishedOn: one.knownOn })),
  };
}

/** The numbers of all editions, newest first. */
export const editionNumbers = (): number[] => repository.listEditions().map(({ number }) => number);

/** With why each entry that is no longer there was taken off. */
function changesSince(before: EditionRow, edition: EditionRow) {
  const had = repository.listEditionEntries(before.id);
  const { came, left, moved } = changesBetween(had, repository.listEditionEntries(edition.id));
  const reasons = new Map(repository.listReasonsOff().map(({ key, reason }) => [key, reason]));
  const keys = new Map(had.map(({ reference, key }) => [reference, key]));
  return {
    ...{ came, moved },
    left: left.map((reference) => ({ reference, reason: reasons.get(keys.get(reference) ?? 0) ?? null })),
  };
}

const publisherOf = ({ publisherName: name, publisherCode: code }: EditionRow) =>
  name === null || code === null ? null : { name, code };

function entriesOf({ id }: EditionRow, today: string): { entry: PublishedEntry; codes: string[] }[] {
  const scores = repository.listEditionScores(id);
  return repository.listEditionEntries(id).map((row) => {
    const isStanding = row.isStanding === 1;
    const { bodies, isFinished } = factsOfUnit(row.key, today);
    return {
      codes: bodies.map(({ code }) => code),
      entry: {
        ...{ position: row.position, reference: row.reference, isGroup: isGroupKey(row.key) },
        ...{ title: row.isSensitive === 1 ? null : row.title, isSensitive: row.isSensitive === 1 },
        ...{ rationale: row.rationale, priority: row.score, rank: row.rank, held: row.heldCount },
        scores: scores
          .filter(({ entryId }) => entryId === row.id)
          .map(({ factor, score, counted, isJudged, reason }) => ({
            ...{ factor, score, counted, isJudged: isJudged === 1, reason },
          })),
        today: {
          isStanding,
          isFinished: isStanding && isFinished,
          owner: isStanding ? ownerOf(row.key, today) : null,
        },
      },
    };
  });
}

/** Who should see to it, where somebody decided that: the owner of a group, the lead of an item. */
const ownerOf = (key: UnitKey, today: string): { name: string; code: string } | null =>
  isGroupKey(key) ? (ownerOfGroup(-key) ?? null) : leadOn(key, today);

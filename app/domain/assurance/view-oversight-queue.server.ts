import { lettersHeldBack } from "~/domain/samples/letter-draws.server";
import { addDays, londonDay, showDate } from "~/lib/dates";
import { JUDGEMENT_KINDS, labelOf } from "~db/vocabulary";
import { independenceOf, type Independence } from "./independence.server";
import { claimsInOrder, type RatedClaim } from "./check-plan.server";
import {
  assessmentWhy,
  claimWhy,
  onTimeSince,
  QUEUES,
  recheckWhy,
  SOON_DAYS,
  type ClaimOrder,
  type Queue,
} from "./oversight-queue-rules";
import {
  countLettersToWrite,
  listLettersToWrite,
  type LetterToWrite,
} from "./letter-assessment-repository.server";
import * as repository from "./oversight-queue-repository.server";
import type {
  ItemQueue,
  JudgementQueue,
  Part,
  QueuedItem,
  QueuedJudgement,
} from "./oversight-queue-repository.server";
import type { PersonActor } from "./propose-judgement.server";

export interface QueueRow {
  key: string;
  label: string;
  why: string;
  /** Said where this person, or everybody, is too close to judge it. */
  note: string | null;
  leadsTo:
    | { page: "verify" | "dispute"; reference: string }
    | { page: "judgement" | "letter"; id: number }
    | { page: "letterAssessment"; reference: string };
}

export interface OversightQueue {
  lists: { key: Queue; title: string; rows: QueueRow[]; total: number }[];
  page: number;
  pages: number;
  /** Years the list of letters can be narrowed to, as a choice; only where it is the list asked for. */
  years: { value: string; label: string }[];
}

const FIRST_FEW = 10;
const PAGE_SIZE = 25;

interface Asked {
  actor: PersonActor;
  today: string;
  independence: Independence;
  /** Letters of which year (YYYY), or of any. */
  year: string | null;
  order: ClaimOrder;
}

export interface QueueAsked {
  /** One list, by pages; else the first few of each of `among`, or of all. */
  list?: Queue | null;
  among?: readonly Queue[];
  page?: number;
  at?: number;
  year?: string | null;
  order?: ClaimOrder;
}

/** What waits to be judged on the day of `at`: the first few of each list, or one page of one list. */
export function viewOversightQueue(
  actor: PersonActor,
  { list = null, among, page = 1, at = Date.now(), year = null, order = "plan" }: QueueAsked = {},
): OversightQueue {
  const asked = askedBy(actor, { at, year, order });
  const part = list ? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } : { limit: FIRST_FEW, offset: 0 };
  const keys = (Object.keys(QUEUES) as Queue[]).filter((key) =>
    list === null ? (among?.includes(key) ?? true) : key === list,
  );
  const lists = keys.map((key) => ({ key, title: QUEUES[key], ...LISTS[key](asked, part) }));
  const total = list ? (lists[0]?.total ?? 0) : 0;
  const years = list === "assess" ? yearsOf(asked.today) : [];
  return { lists, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), years };
}

const yearsOf = (today: string) =>
  repository.countLettersByYear(heldBack(today)).map(({ year, n }) => ({
    ...{ value: year, label: `${year} (${n.toLocaleString("en-GB")})` },
  }));

export const askedBy = (
  actor: PersonActor,
  { at = Date.now(), year = null, order = "plan" }: QueueAsked,
): Asked => ({
  ...{ actor, today: londonDay(at), independence: independenceOf(actor.userId), year, order },
});

const heldBack = (today: string): number[] => [...lettersHeldBack(today).keys()];

const LISTS: Readonly<Record<Queue, (asked: Asked, part: Part) => { rows: QueueRow[]; total: number }>> = {
  secondReview: (asked, part) => judgements(asked, part, "secondReview"),
  ready: (asked, part) => judgements(asked, part, "ready"),
  reply: (asked, part) => judgements(asked, part, "reply"),
  letterBack: lettersToWrite,
  assess: letters,
  verify: claims,
  recheck: (asked, part) =>
    items(asked, part, "recheck", (row) => ({
      ...{ verb: "Check again", page: "verify", why: recheckWhy(row.on, asked.today) },
    })),
  disputed: (asked, part) =>
    items(asked, part, "disputed", (row) => ({
      ...{ verb: "Decide the dispute of", page: "dispute", why: `Disputed since ${showDate(row.on)}.` },
    })),
};

function items(
  asked: Asked,
  part: Part,
  queue: ItemQueue,
  describe: (row: QueuedItem) => { verb: string; page: "verify" | "dispute"; why: string },
) {
  const soon = addDays(asked.today, SOON_DAYS);
  return {
    total: repository.countItems(queue, soon),
    rows: repository.listItems(queue, { ...part, soon }).map((row): QueueRow => {
      const { verb, page, why } = describe(row);
      return {
        key: `${queue}-${row.id}`,
        label: `${verb} ${row.reference}`,
        why: `${aboutOf(row)} ${why}`,
        note: noteOf(asked, row),
        leadsTo: { page, reference: row.reference },
      };
    }),
  };
}

/** Claims that nobody has checked, in the order of the plan of checks or by age. */
function claims(asked: Asked, { limit, offset }: Part) {
  const all = claimsInOrder(asked.order, asked.today);
  return {
    total: all.length,
    rows: all.slice(offset, offset + limit).map((claim: RatedClaim): QueueRow => ({
      key: `verify-${claim.id}`,
      label: `Check the claim on ${claim.reference}`,
      why: `${aboutOf(claim)} ${claimWhy({ ...claim, isPlanned: claim.isPlanned === 1 })}`,
      note: noteOf(asked, claim),
      leadsTo: { page: "verify", reference: claim.reference },
    })),
  };
}

/**
 * Letters of answer, each judged once, whatever it says to how many concerns. Those within their target come first,
 * the nearest target before the others; those past it follow, the newest first, so that what a register took over
 * from before anybody judged letters stands last.
 */
function letters(asked: Asked, { limit, offset }: Part) {
  const of = { year: asked.year, held: heldBack(asked.today), from: onTimeSince(asked.today) };
  const { count: total, recent } = repository.countLetters(of);
  const rows = repository.listLetters("recent", { ...of, limit, offset });
  if (rows.length < limit)
    rows.push(
      ...repository.listLetters("earlier", {
        ...{ ...of, limit: limit - rows.length, offset: Math.max(0, offset - recent) },
      }),
    );
  return {
    total,
    rows: rows.map((row): QueueRow => ({
      key: `letter-${row.addressingId}`,
      label: letterLabel(row),
      why: `${aboutOf(row)} ${concernsInWords(row.concerns)}${assessmentWhy(row.on, row.isReplaced === 1, asked.today)}`,
      note: noteOf(asked, row),
      leadsTo: { page: "letter", id: row.addressingId },
    })),
  };
}

/** Several bodies answer the same report, so its reference alone would name two letters alike. */
const letterLabel = ({ concerns, reference, reportReference, bodyName }: repository.QueuedLetter): string =>
  concerns === 1
    ? `Assess the answer to ${reference}`
    : `Assess the answer to ${reportReference} by ${bodyName ?? "a body nobody answers for now"}`;

const concernsInWords = (concerns: number): string => (concerns === 1 ? "" : `${concerns} concerns. `);

function judgements(asked: Asked, part: Part, queue: JudgementQueue) {
  const rows = repository.listJudgements(queue, { ...part, today: asked.today });
  return {
    total: repository.countJudgements(queue, asked.today),
    rows: rows.map((row) => judgementRow(asked, row, queue)),
  };
}

export const judgementRow = (asked: Asked, row: QueuedJudgement, queue: JudgementQueue): QueueRow => ({
  key: `judgement-${row.judgementId}`,
  label:
    row.letterReference === null
      ? `${labelOf(JUDGEMENT_KINDS, row.kind)}: ${row.reference}`
      : `Letter assessed: ${row.reportReference} by ${row.bodyName ?? "a body nobody answers for now"}`,
  why: `${aboutOf(row)} ${judgementWhy(asked, row, queue)}`,
  note: noteOf(asked, row),
  leadsTo:
    row.letterReference === null
      ? { page: "judgement", id: row.judgementId }
      : { page: "letterAssessment", reference: row.letterReference },
});

/** Assessments of which the body has not been told: whoever made one writes the letter. */
function lettersToWrite(asked: Asked, part: Part) {
  return {
    total: countLettersToWrite(),
    rows: listLettersToWrite(part).map((row) => letterToWriteRow(asked, row)),
  };
}

export const letterToWriteRow = ({ actor }: Asked, row: LetterToWrite): QueueRow => ({
  key: `back-${row.reference}`,
  label: `Write to ${row.bodyName ?? "the body"} on ${row.reportReference}`,
  why: `${row.authorUserId === actor.userId ? "You assessed" : "A colleague assessed"} its answer on ${showDate(londonDay(row.savedAt))}, and nobody has written to it.`,
  note: null,
  leadsTo: { page: "letterAssessment", reference: row.reference },
});

/** Which body and which report: "Saltmarsh NHS Foundation Trust, on “Observation at night”." */
const aboutOf = ({ bodyName, title }: Pick<QueuedItem, "bodyName" | "title">): string => {
  const body = bodyName ?? "No body answers for it now";
  return title === null ? `${body}.` : `${body}, on “${title}”.`;
};

function judgementWhy({ actor }: Asked, row: QueuedJudgement, queue: JudgementQueue): string {
  const due = row.replyDueOn === null ? "" : showDate(row.replyDueOn);
  if (queue === "reply") return `It is against the body, which may reply until ${due}.`;
  if (queue === "ready") return row.hasReply === 1 ? "The body has replied." : "The body sent no reply.";
  const whose = row.authorUserId === actor.userId ? "Yours, and" : "It is";
  return `${whose} against the body since ${showDate(londonDay(row.savedAt))}, so another reviewer must agree.`;
}

/** Whoever may judge proves that somebody can, so the search for another reviewer is seldom needed. */
function noteOf(
  { independence }: Asked,
  row: Pick<QueuedItem, "id" | "bodyId" | "responsibleBodyId">,
): string | null {
  if (independence.isIndependent(row)) return null;
  return independence.hasIndependentReviewer(row)
    ? "Not for you: you stand too close to this body."
    : "No independent verifier: everybody who could judge this stands too close to the body.";
}

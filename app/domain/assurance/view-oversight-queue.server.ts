import { lettersHeldBack } from "~/domain/samples/letter-draws.server";
import { addDays, londonDay, showDate } from "~/lib/dates";
import { JUDGEMENT_KINDS, labelOf } from "~db/vocabulary";
import { independenceOf, type Independence } from "./independence.server";
import { assessmentWhy, claimWhy, QUEUES, recheckWhy, SOON_DAYS, type Queue } from "./oversight-queue-rules";
import { listLettersToWrite } from "./letter-assessment-repository.server";
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
}

const FIRST_FEW = 10;
const PAGE_SIZE = 25;

interface Asked {
  actor: PersonActor;
  today: string;
  independence: Independence;
}

/** What waits to be judged on the day of `at`: the first few of each list, or one page of one list. */
export function viewOversightQueue(
  actor: PersonActor,
  { list = null, page = 1, at = Date.now() }: { list?: Queue | null; page?: number; at?: number } = {},
): OversightQueue {
  const asked = { actor, today: londonDay(at), independence: independenceOf(actor.userId) };
  const part = list ? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } : { limit: FIRST_FEW, offset: 0 };
  const keys = (Object.keys(QUEUES) as Queue[]).filter((key) => list === null || key === list);
  const lists = keys.map((key) => ({ key, title: QUEUES[key], ...LISTS[key](asked, part) }));
  const total = list ? (lists[0]?.total ?? 0) : 0;
  return { lists, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

const LISTS: Readonly<Record<Queue, (asked: Asked, part: Part) => { rows: QueueRow[]; total: number }>> = {
  secondReview: (asked, part) => judgements(asked, part, "secondReview"),
  ready: (asked, part) => judgements(asked, part, "ready"),
  reply: (asked, part) => judgements(asked, part, "reply"),
  letterBack: lettersToWrite,
  assess: letters,
  verify: (asked, part) =>
    items(asked, part, "verify", (row) => ({
      ...{ verb: "Check the claim on", page: "verify", why: claimWhy(row.on) },
    })),
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
  const { rows, total } = repository.listItems(queue, { ...part, soon });
  return {
    total,
    rows: rows.map((row): QueueRow => {
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

/** Letters of answer, each judged once, whatever it says to how many concerns. */
function letters(asked: Asked, part: Part) {
  const { rows, total } = repository.listLetters(part, [...lettersHeldBack(asked.today).keys()]);
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
  const { rows, total } = repository.listJudgements(queue, { ...part, today: asked.today });
  return {
    total,
    rows: rows.map((row): QueueRow => ({
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
    })),
  };
}

/** Assessments of which the body has not been told: whoever made one writes the letter. */
function lettersToWrite({ actor }: Asked, part: Part) {
  const rows = listLettersToWrite(part);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row): QueueRow => ({
      key: `back-${row.reference}`,
      label: `Write to ${row.bodyName ?? "the body"} on ${row.reportReference}`,
      why: `${row.authorUserId === actor.userId ? "You assessed" : "A colleague assessed"} its answer on ${showDate(londonDay(row.savedAt))}, and nobody has written to it.`,
      note: null,
      leadsTo: { page: "letterAssessment", reference: row.reference },
    })),
  };
}

/** Which body and which report: "Saltmarsh NHS Foundation Trust, on “Observation at night”." */
const aboutOf = ({ bodyName, title }: QueuedItem | QueuedJudgement): string => {
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
function noteOf({ independence }: Asked, row: QueuedItem | QueuedJudgement): string | null {
  if (independence.isIndependent(row)) return null;
  return independence.hasIndependentReviewer(row)
    ? "Not for you: you stand too close to this body."
    : "No independent verifier: everybody who could judge this stands too close to the body.";
}

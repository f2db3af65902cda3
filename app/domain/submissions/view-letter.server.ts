import { londonDay } from "~/lib/dates";
import { labelOf, POSITIONS } from "~db/vocabulary";
import { faultsOfLetter, type LetterRefusal } from "./letter-faults.server";
import * as letters from "./letter-repository.server";
import type {
  AnsweredReport,
  CosignerRow,
  LetterConcern,
  LetterRow,
  PartRow,
} from "./letter-repository.server";
import {
  answerOf,
  completenessOf,
  EMPTY_PART,
  isBlank,
  isWhole,
  missingInDelivery,
  partInWords,
  pointsOf,
  type Completeness,
  type DeliveryFault,
  type LetterPart,
  type Point,
} from "./letter-rules";
import type { PersonActor } from "./own-concern.server";
import {
  countAttached,
  deliveryOf,
  askedOf,
  findOwnLetter,
  findOwnReport,
  firstPartId,
  isToCoroner,
  letterTaken,
  listLetterDocuments,
  partSaid,
  partsOf,
  writtenInVain,
} from "./own-letter.server";
import { publicChanges, type PublicChange } from "./public-change-rules";
import * as publicNow from "./public-now-repository.server";
import { mayAnswer, stepsOpen, type SubmissionStep } from "./sign-off-rules";
import * as submissions from "./submission-repository.server";
import { listAttached, type AttachedDocument } from "./view-submission.server";

export interface WrittenConcern extends LetterConcern {
  part: LetterPart;
  rightBody: string | null;
  completeness: Completeness;
  /** The answer to this concern alone that waits for its own sign-off. */
  waitingSubmissionId: number | null;
}

/** What the body's draft says to the report as a whole. */
export interface WrittenWhole {
  part: LetterPart;
  rightBody: string | null;
}

export interface LetterForm {
  report: AnsweredReport;
  isToCoroner: boolean;
  mayAnswer: boolean;
  letter: Pick<LetterRow, "id" | "version" | "state" | "statedOn" | "opening"> | null;
  returnedBecause: string | null;
  /** Offered where the register holds none of the report's concerns, and while a draft begun so is open. */
  whole: WrittenWhole | null;
  concerns: WrittenConcern[];
  inVain: ReturnType<typeof writtenInVain>;
  points: Point[];
  documents: AttachedDocument[];
  others: { addressingId: number; bodyName: string; bodyCode: string; isNamed: boolean }[];
  published: { id: number; statedOn: string | null }[];
}

/** All concerns of a report beside what the body's draft says to each; null to everybody else. */
export function viewLetterForm(actor: PersonActor, reference: string): LetterForm | null {
  const report = findOwnReport(actor, reference);
  if (!report) return null;
  const { addressingId } = report;
  const letter = letters.findOpenLetter(addressingId) ?? null;
  const parts = letter ? letters.listParts(letter.id) : [];
  const loose = letters.listLooseAnswers(addressingId);
  const rows = [...parts, ...loose];
  const concerns = letters.listConcerns(addressingId).map((concern) => writtenConcern(concern, rows));
  const documents = attachedTo(rows);
  const whole = writtenWhole(rows, concerns.length === 0);
  const named = letter
    ? letters.listCosigners(letter.id).flatMap((one) => (one.state === "taken_out" ? [] : [one.addressingId]))
    : [];
  return {
    ...{ report, letter, whole, concerns, documents, isToCoroner: isToCoroner(report) },
    mayAnswer: mayAnswer(report.capacity),
    inVain: writtenInVain(parts),
    returnedBecause: letter?.state === "returned" ? returnReason(parts) : null,
    points: pointsOf(
      [...(whole ? [whole.part] : []), ...concerns.filter(isAsked).map(({ part }) => part)],
      countAttached(rows.flatMap(({ submissionId }) => submissions.listDocuments(submissionId))),
    ),
    others: letters
      .listOthersAsked(addressingId)
      .map((other) => ({ ...other, isNamed: named.includes(other.addressingId) })),
    published: letters.listPublishedLetters(addressingId),
  };
}

const isAsked = ({ movedBecause, isOthers, waitingSubmissionId, position, part }: WrittenConcern): boolean =>
  !isBlank(part) ||
  (movedBecause === null && isOthers === 0 && waitingSubmissionId === null && position === null);

function writtenWhole(rows: readonly PartRow[], isOffered: boolean): WrittenWhole | null {
  const row = rows.find(isWhole);
  if (row) return { part: partSaid(row), rightBody: rightBodyOf(row) };
  return isOffered ? { part: { ...EMPTY_PART, recommendationId: null }, rightBody: null } : null;
}

const rightBodyOf = (row: PartRow | undefined): string | null =>
  row?.rightBodyName ? `${row.rightBodyName} (${row.rightBodyCode ?? ""})` : null;

function writtenConcern(concern: LetterConcern, rows: readonly PartRow[]): WrittenConcern {
  const row = rows.find(({ recommendationId }) => recommendationId === concern.recommendationId);
  const part = row ? partSaid(row) : { ...EMPTY_PART, recommendationId: concern.recommendationId };
  const isWaiting = row?.state === "submitted";
  return {
    ...concern,
    part,
    rightBody: rightBodyOf(row),
    completeness: completenessOf(part),
    waitingSubmissionId: isWaiting ? row.submissionId : null,
  };
}

const attachedTo = (rows: readonly PartRow[]): AttachedDocument[] => {
  const all = rows.flatMap(({ submissionId }) => listAttached(submissionId));
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
};

const returnReason = (parts: readonly PartRow[]): string | null => {
  const [first] = parts;
  if (!first) return null;
  return submissions.listEvents(first.submissionId).find(({ state }) => state === "returned")?.reason ?? null;
};

export interface ReadPart {
  reference: string;
  concern: string | null;
  position: string | null;
  words: string;
  rightBody: string | null;
}

/** A letter as it is read: by its writers, its approvers, a body named in it, and in print. */
export interface ReadLetter {
  id: number;
  report: AnsweredReport;
  isToCoroner: boolean;
  state: LetterRow["state"];
  statedOn: string | null;
  opening: string | null;
  /** What is said to the report as a whole; no words where the letter is only attached. */
  whole: Pick<ReadPart, "position" | "words" | "rightBody"> | null;
  /** Titles of the letter of answer, where it is attached and says all there is to say. */
  onlyAttached: string[];
  parts: ReadPart[];
  cosigners: CosignerRow[];
}

export function readLetter(row: LetterRow, report: AnsweredReport, parts: readonly PartRow[]): ReadLetter {
  const concerns = letters.listConcerns(row.addressingId);
  const written = parts.filter((part) => !isBlank(partSaid(part)));
  const whole = written.find(isWhole);
  return {
    ...{ id: row.id, report, state: row.state, statedOn: row.statedOn, opening: row.opening },
    isToCoroner: isToCoroner(report),
    whole: whole ? saidIn(whole) : null,
    onlyAttached: written.length > 0 ? [] : titlesOfLetter(parts),
    parts: written
      .filter((part) => !isWhole(part))
      .map((part) => ({
        ...saidIn(part),
        reference: part.reference,
        concern:
          concerns.find(({ recommendationId }) => recommendationId === part.recommendationId)?.text ?? null,
      })),
    cosigners: letters.listCosigners(row.id).filter(({ state }) => state !== "taken_out"),
  };
}

const saidIn = (part: PartRow) => ({
  position: part.position === null ? null : labelOf(POSITIONS, part.position),
  words: partInWords(partSaid(part)),
  rightBody: part.position === "outside_remit" ? part.rightBodyName : null,
});

const titlesOfLetter = (parts: readonly PartRow[]): string[] =>
  attachedTo(parts).flatMap(({ isLetter, title }) => (isLetter ? [title] : []));

export interface ViewedLetter extends ReadLetter {
  row: LetterRow;
  /** The part that comments stand at. */
  firstPartId: number | null;
  partReferences: { recommendationId: number | null; reference: string }[];
  documents: AttachedDocument[];
  events: submissions.SubmissionEventRow[];
  returnedBecause: string | null;
  steps: SubmissionStep[];
  changes: { reference: string; changes: PublicChange[] }[];
  /** Concerns the body was asked that this answer leaves out, and that it has not answered before. */
  leftOut: string[];
  inVain: ReturnType<typeof writtenInVain>;
  points: Point[];
  missing: LetterRefusal[];
  missingInDelivery: DeliveryFault[];
}

/** A letter before or after publication as people of its body see it; null to everybody else. */
export function viewLetter(actor: PersonActor, letterId: number, at = Date.now()): ViewedLetter | null {
  const own = findOwnLetter(actor, letterId);
  if (!own) return null;
  const { row, report, parts } = own;
  const documents = attachedTo(parts);
  const attached = countAttached(listLetterDocuments(parts));
  const isDecided = row.state === "published" || row.state === "discarded";
  const [today, { statedOn }] = [londonDay(at), row];
  const asked = askedOf(own, today);
  const written = [...parts, ...letters.listLooseAnswers(row.addressingId)];
  const concerns = letters.listConcerns(row.addressingId).map((one) => writtenConcern(one, written));
  const first = firstPartId(parts);
  return {
    ...readLetter(row, report, parts),
    ...{ row, documents, firstPartId: first },
    partReferences: parts.map(({ recommendationId, reference }) => ({ recommendationId, reference })),
    events: first === null ? [] : submissions.listEvents(first),
    returnedBecause: isDecided ? null : returnReason(parts),
    steps: stepsOpen(letterTaken(actor, own)),
    changes: isDecided ? [] : changesOf(own.row, parts, documents),
    leftOut: concerns.filter((one) => isAsked(one) && isBlank(one.part)).map(({ reference }) => reference),
    points: pointsOf(
      [...parts.filter(isWhole).map(partSaid), ...concerns.filter(isAsked).map(({ part }) => part)],
      attached,
    ),
    inVain: isDecided ? [] : writtenInVain(parts),
    missing: isDecided ? [] : faultsOfLetter(partsOf(parts), asked),
    missingInDelivery: isDecided
      ? []
      : missingInDelivery(deliveryOf(row), { statedOn, today, isToCoroner: isToCoroner(report) }),
  };
}

const changesOf = (row: LetterRow, parts: readonly PartRow[], documents: readonly AttachedDocument[]) =>
  parts
    .filter((part) => !isBlank(partSaid(part)))
    .map((part) => {
      const concern =
        part.recommendationId === null
          ? undefined
          : submissions.findConcernOf(part.recommendationId, row.addressingId);
      const trackedItemId = concern?.trackedItemId ?? null;
      const position = trackedItemId === null ? null : (publicNow.findPosition(trackedItemId) ?? null);
      const now = { position, claim: null, claims: [], checks: [], action: null };
      const names = { rightBody: part.rightBodyName, supersededBy: null, documentCount: documents.length };
      return {
        reference: part.reference,
        changes: publicChanges(answerOf(partSaid(part), row.statedOn), now, names),
      };
    });

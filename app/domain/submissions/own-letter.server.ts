import { standingBodyId } from "~/domain/bodies/standing-body.server";
import * as letters from "./letter-repository.server";
import type { AnsweredReport, LetterRow, PartRow } from "./letter-repository.server";
import { partOf, type PersonActor } from "./own-concern.server";
import type { LetterAsked } from "./letter-faults.server";
import { EMPTY_PART, isBlank, partInWords, type Delivery, type LetterPart } from "./letter-rules";
import type { StepTaken } from "./sign-off-rules";
import * as submissions from "./submission-repository.server";

/** A report as this person's body is asked to answer it, or null: then to this person it does not exist. */
export function findOwnReport(actor: PersonActor, reference: string): AnsweredReport | null {
  if (actor.bodyId === null) return null;
  return letters.findReport(reference, standingBodyId(actor.bodyId)) ?? null;
}

export interface OwnLetter {
  row: LetterRow;
  report: AnsweredReport;
  parts: PartRow[];
}

/** A letter of this person's body, or null. One whose report has passed to another body is nobody's to change. */
export function findOwnLetter(actor: PersonActor, letterId: number): OwnLetter | null {
  const row = letters.findLetter(letterId);
  const report = row && letters.findReportOf(row.addressingId);
  if (!row || !report || actor.bodyId === null) return null;
  if (report.responsibleBodyId !== standingBodyId(actor.bodyId)) return null;
  return { row, report, parts: letters.listParts(letterId) };
}

/** The letter of this person's body that a submission is a part of, or null. */
export const findLetterOfPart = (actor: PersonActor, submissionId: number): OwnLetter | null =>
  findOwnLetter(actor, submissions.findSubmission(submissionId)?.letterId ?? 0);

/** Whoever wrote or sent any of it; every saving of a letter is an event on each of its parts. */
export const isLetterWriter = (
  actor: PersonActor,
  { row, parts }: Pick<OwnLetter, "row" | "parts">,
): boolean =>
  row.authorUserId === actor.userId ||
  parts.some(({ submissionId }) => submissions.listWriterIds(submissionId).includes(actor.userId));

export const letterTaken = (actor: PersonActor, own: OwnLetter): StepTaken => ({
  ...{ state: own.row.state, role: actor.role, isWriter: isLetterWriter(actor, own) },
});

export const deliveryOf = ({
  reachedOn,
  representations,
  familyTold,
  familyToldOn,
}: LetterRow): Delivery => ({
  ...{ reachedOn, representations, familyTold, familyToldOn },
});

/** What a part still says: nothing where its concern is no longer the body's to answer. */
export const partSaid = (row: PartRow): LetterPart =>
  row.isTakenOut === 1 ? { ...EMPTY_PART, recommendationId: row.recommendationId } : partOf(row);

export const partsOf = (parts: readonly PartRow[]): LetterPart[] => parts.map(partSaid);

/** What was written to concerns that are no longer the body's to answer: shown until the letter is decided, never published. */
export const writtenInVain = (parts: readonly PartRow[]): { reference: string; words: string }[] =>
  parts
    .filter((part) => part.isTakenOut === 1 && !isBlank(partOf(part)))
    .map((part) => ({ reference: part.reference, words: partInWords(partOf(part)) }));

/** The part that carries the letter's documents and the comments on it: the one written first. */
export const firstPartId = (parts: readonly Pick<PartRow, "submissionId">[]): number | null =>
  parts.length === 0 ? null : Math.min(...parts.map(({ submissionId }) => submissionId));

/** Documents of all parts, each once. */
export function listLetterDocuments(parts: readonly PartRow[]): submissions.SubmissionDocument[] {
  const all = parts.flatMap(({ submissionId }) => submissions.listDocuments(submissionId));
  return all.filter((one, at) => all.findIndex(({ documentId }) => documentId === one.documentId) === at);
}

/** What the rules on a stored letter need to know of it. */
export function askedOf({ row, parts }: Pick<OwnLetter, "row" | "parts">, today: string): LetterAsked {
  const attached = countAttached(listLetterDocuments(parts));
  return {
    ...{ addressingId: row.addressingId, statedOn: row.statedOn, today },
    ...{ documentCount: attached.documents, letterCount: attached.letters },
    othersNamed: letters.listCosigners(row.id).filter(({ state }) => state === "asked").length,
  };
}

/** How many of a letter's documents there are, and how many of them are the letter of answer itself. */
export const countAttached = (
  documents: readonly Pick<submissions.SubmissionDocument, "role">[],
): { documents: number; letters: number } => ({
  documents: documents.length,
  letters: documents.filter(({ role }) => role === "response").length,
});

/** Coroners' reports: what regulation 29 asks is asked of their answers alone. */
export const isToCoroner = ({ reportKind }: Pick<AnsweredReport, "reportKind">): boolean =>
  reportKind === "pfd_report" || reportKind === "rule43_report";

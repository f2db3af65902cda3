import { recordNotTheirs } from "~/domain/addressings/remit-of-report.server";
import { attachToResponse, publishDocument } from "~/domain/documents/documents.server";
import { statePosition } from "~/domain/implementation/statements.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { addResponse, attribute } from "~/domain/responses/responses.server";
import { londonDay } from "~/lib/dates";
import { done } from "~/lib/outcome";
import { write, type Writing } from "~db/writing.server";
import { faultsOfLetter, ofLetter, type LetterRefusal } from "./letter-faults.server";
import * as letters from "./letter-repository.server";
import type { PartRow } from "./letter-repository.server";
import {
  answerOf,
  isBlank,
  isOfSame,
  isWhole,
  missingInDelivery,
  notOurs,
  partInWords,
  partsSaid,
  type Delivery,
  type DeliveryFault,
} from "./letter-rules";
import { moveParts, type MoveLetter } from "./move-letter.server";
import {
  askedOf,
  deliveryOf,
  findOwnLetter,
  firstPartId,
  isToCoroner,
  letterTaken,
  listLetterDocuments,
  partSaid,
  partsOf,
  type OwnLetter,
} from "./own-letter.server";
import { stepRefusal } from "./sign-off-rules";
import * as submissions from "./submission-repository.server";

export interface PublishLetter extends MoveLetter {
  /** Which of its documents the public may open from now on. */
  publishDocumentIds: readonly number[];
  /** What happened to it outside the register, as the approver gives it with the decision; else as it was recorded. */
  delivery?: Delivery;
}

export type LetterPublished =
  | { ok: true; value: { reference: string } }
  | { ok: false; refusals: readonly LetterRefusal[]; delivery: readonly DeliveryFault[] };

const refusedWith = (refusals: readonly LetterRefusal[], delivery: readonly DeliveryFault[] = []) =>
  ({ ok: false, refusals, delivery }) as const;

/**
 * Publishes what others of the body wrote: one answer, with what it says to every concern, in one transaction.
 * The rules are asked again, because the register may have changed since it was sent.
 */
export function publishLetter(given: PublishLetter): LetterPublished {
  const { actor, at, letterId } = given;
  return write({ actor, action: "submission_published", at }, (w) => {
    const own = findOwnLetter(actor, letterId);
    if (!own) return refusedWith([ofLetter("not_yours")]);
    const { row, report, parts } = own;
    const refusal =
      stepRefusal("publish", letterTaken(actor, own)) ?? (row.version === given.version ? null : "stale");
    if (refusal) return refusedWith([ofLetter(refusal)]);
    const documents = listLetterDocuments(parts);
    const [today, { statedOn }] = [londonDay(w.at), row];
    const delivery = given.delivery ?? deliveryOf(row);
    const asked = askedOf(own, today);
    const faults = [
      ...faultsOfLetter(partsOf(parts), asked),
      ...(isClosed(own, documents, given.publishDocumentIds) ? [ofLetter("letter_closed")] : []),
    ];
    const missing = missingInDelivery(delivery, { statedOn, today, isToCoroner: isToCoroner(report) });
    if (faults.length + missing.length > 0) return refusedWith(faults, missing);

    w.about(report.reference);
    if (given.delivery) letters.updateLetter(w, row.id, delivery);
    const responseId = answer(w, own, delivery);
    for (const { documentId, isPublic } of documents) {
      attachToResponse(w, documentId, { reportId: report.reportId, responseId });
      if (isPublic === 0 && given.publishDocumentIds.includes(documentId)) publishDocument(w, documentId);
    }
    moveParts(w, own, { state: "published", actor });
    const said = partsSaid(partsOf(parts), { letters: asked.letterCount });
    for (const part of parts.filter((one) => !said.some((other) => isOfSame(one, other))))
      submissions.updateSubmission(w, part.submissionId, { state: "discarded" });
    letters.updateLetter(w, row.id, { responseId });
    projectReport(report.reportId);
    return done({ reference: report.reference });
  });
}

/** Whether the public would find nothing in it: no words, and the letter attached but not opened. */
function isClosed(
  { row, parts }: OwnLetter,
  documents: readonly submissions.SubmissionDocument[],
  opened: readonly number[],
): boolean {
  if (wordsOf(row, parts) !== null || parts.some((part) => !isBlank(partSaid(part)))) return false;
  const letter = documents.filter(({ role }) => role === "response");
  return (
    letter.length > 0 &&
    letter.every(({ documentId, isPublic }) => isPublic === 0 && !opened.includes(documentId))
  );
}

/** What the letter says outside its answers to single concerns; null for nothing. */
function wordsOf(row: OwnLetter["row"], parts: readonly PartRow[]): string | null {
  const whole = parts
    .filter(isWhole)
    .flatMap((part) => [
      notOurs({ position: part.position, rightBody: part.rightBodyName }) ?? "",
      partInWords(partSaid(part)),
    ]);
  const words = [row.opening ?? "", ...whole].filter((text) => text.trim() !== "");
  return words.length === 0 ? null : words.join("\n\n");
}

/** The letter joins the answers held, for the body and for every other whose approver has confirmed these words. */
function answer(w: Writing, { row, report, parts }: OwnLetter, { reachedOn }: Delivery): number {
  const { addressingId, statedOn } = row;
  const known = knownNow(w, "body");
  const confirmed = letters
    .listCosigners(row.id)
    .filter(({ state }) => state === "confirmed")
    .map((cosigner) => cosigner.addressingId);
  // Words said to the whole report stand in the letter alone, so they never join one that is held already.
  const isSaidHere = parts.some((part) => isWhole(part) && !isBlank(partSaid(part)));
  const sameDay =
    statedOn === null || isSaidHere ? undefined : submissions.findLetterDated(addressingId, statedOn);
  const responseId =
    sameDay?.id ??
    addResponse(w, {
      ...{ reportId: report.reportId, addressingIds: [addressingId], datedOn: statedOn, known },
      ...{ receivedOn: reachedOn, text: wordsOf(row, parts), submissionId: firstPartId(parts) },
    });
  for (const one of [addressingId, ...confirmed]) statePositions(w, one, { responseId, parts, statedOn });
  const named = parts.find((part) => isWhole(part) && part.position === "outside_remit");
  for (const one of named ? [addressingId, ...confirmed] : [])
    recordNotTheirs(w, { addressingId: one, known, rightBody: named?.rightBodyName ?? "" });
  for (const one of confirmed) attribute(w, { responseId, addressingId: one, isAttributed: true, known });
  return responseId;
}

/** What a letter says to each concern becomes what the body asked at an addressing says. */
export function statePositions(
  w: Writing,
  addressingId: number,
  said: { responseId: number; parts: readonly PartRow[]; statedOn: string | null },
): void {
  const known = knownNow(w, "body");
  for (const row of said.parts) {
    const { position, text, rightBodyId } = answerOf(partSaid(row), said.statedOn);
    const concern =
      row.recommendationId === null
        ? undefined
        : submissions.findConcernOf(row.recommendationId, addressingId);
    if (isBlank(partSaid(row)) || position === null || !concern) continue;
    const { reportId, recommendationId } = concern;
    const trackedItemId =
      concern.trackedItemId ??
      trackItem(w, { reportId, recommendationId, addressingId, basis: "answered", known });
    statePosition(w, {
      ...{ trackedItemId, position, text, rightBodyId, statedOn: said.statedOn, known },
      ...{ responseId: said.responseId, submissionId: row.submissionId },
    });
  }
}

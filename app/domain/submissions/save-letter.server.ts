import { londonDay } from "~/lib/dates";
import { done } from "~/lib/outcome";
import type { SubmissionState } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { faultsOfLetter, impossibleInLetter, ofLetter, type LetterRefusal } from "./letter-faults.server";
import * as letters from "./letter-repository.server";
import type { AnsweredReport, LetterRow, PartRow } from "./letter-repository.server";
import { EMPTY_PART, isBlank, isOfSame, isWhole, type LetterPart } from "./letter-rules";
import type { PersonActor } from "./own-concern.server";
import {
  countAttached,
  findOwnReport,
  firstPartId,
  isLetterWriter,
  listLetterDocuments,
} from "./own-letter.server";
import { citedAnew, storeEvidence, type Evidence } from "./save-submission.server";
import { mayAnswer, stepRefusal, type StepRefusal } from "./sign-off-rules";
import * as submissions from "./submission-repository.server";

export interface LetterContent {
  /** The date the letter bears. */
  statedOn: string | null;
  /** What the letter says before it turns to the concerns. */
  opening: string;
  parts: readonly LetterPart[];
  /** Addressings of the other bodies it is also from. */
  cosigners: readonly number[];
}

export interface SaveLetter {
  actor: PersonActor;
  at?: number;
  /** The report. */
  reference: string;
  content: LetterContent;
  /** The letter changed and the version it was read in; null for a new one. */
  letter: { id: number; version: number } | null;
  evidence?: Evidence;
  /** Sent for sign-off at once, which needs it to be complete. */
  isSent?: boolean;
}

export type SavedLetter =
  | { ok: true; value: { id: number; version: number; state: SubmissionState } }
  | { ok: false; refusals: readonly LetterRefusal[] };

const refusedWith = (...refusals: LetterRefusal[]): SavedLetter => ({ ok: false, refusals });

/**
 * Saves the answer of a body to all concerns of a report, or to the whole of it where the register holds none of
 * them, each part a submission of its own, with its documents, and sends it for sign-off if asked. Nothing is saved when anything is refused. Drafts of single
 * concerns that were begun by themselves become parts of it.
 */
export function saveLetter(given: SaveLetter): SavedLetter {
  const { actor, content, evidence } = given;
  const action = given.isSent ? "submission_sent" : "submission_saved";
  return write({ actor, action, at: given.at }, (w) => {
    const report = findOwnReport(actor, given.reference);
    if (!report) return refusedWith(ofLetter("not_yours"));
    const held = letters.findOpenLetter(report.addressingId) ?? null;
    const refusal = refusalToSave(given, report, held);
    if (refusal) return refusedWith(ofLetter(refusal));
    const heldParts = held ? letters.listParts(held.id) : [];
    const loose = letters.listLooseAnswers(report.addressingId);
    const parts = partsToKeep(report, content.parts, { held: heldParts, loose });
    if (parts.length === 0) return refusedWith(ofLetter("no_concerns"));

    const attached = [
      ...listLetterDocuments(heldParts),
      ...listLetterDocuments(loose.filter(isOpenToChange)),
    ];
    const removed = attached.filter(({ documentId }) => evidence?.remove.includes(documentId));
    const cited = citedAnew(report.responsibleBodyId, evidence?.cite ?? [], attached);
    if (cited === null) return refusedWith(ofLetter("not_in_library"));
    const kept = countAttached(attached.filter((one) => !removed.includes(one)));
    const files = countAttached(evidence?.files ?? []);
    const asked = {
      ...{ addressingId: report.addressingId, statedOn: content.statedOn, today: londonDay(w.at) },
      documentCount: kept.documents + files.documents + (evidence?.links.length ?? 0) + cited.length,
      letterCount: kept.letters + files.letters,
      othersNamed: content.cosigners.length,
    };
    const faults = given.isSent ? faultsOfLetter(parts, asked) : impossibleInLetter(parts, asked);
    if (faults.length > 0) return refusedWith(...faults);

    w.about(report.reference);
    const saved = storeLetter(w, report, given, held);
    storeParts(w, {
      report,
      saved,
      parts,
      actor,
      statedOn: content.statedOn,
      existing: [...heldParts, ...loose],
    });
    storeCosigners(w, report, saved.id, content.cosigners);
    for (const { id } of removed) submissions.removeSubmissionDocument(w, id);
    if (evidence) attach(w, report, saved.id, { actor, evidence, cited });
    return done(saved);
  });
}

function refusalToSave(
  given: SaveLetter,
  report: AnsweredReport,
  held: LetterRow | null,
): StepRefusal | null {
  const { actor, letter, evidence } = given;
  if (!mayAnswer(report.capacity)) return "only_copied";
  if (evidence && evidence.files.length > 0 && !evidence.isChecked) return "not_checked_for_patients";
  if (!letter)
    return held ? "already_open" : stepRefusal("edit", { state: "draft", role: actor.role, isWriter: true });
  if (held?.id !== letter.id) return "not_for_this_state";
  const isWriter = isLetterWriter(actor, { row: held, parts: letters.listParts(held.id) });
  const refusal = stepRefusal("edit", { state: held.state, role: actor.role, isWriter });
  return refusal ?? (held.version === letter.version ? null : "stale");
}

const isOpenToChange = ({ state }: PartRow): boolean => state !== "submitted";

/**
 * The parts to store: what is said to the whole report, then concerns that may be answered here and say something, or
 * said something before. A single answer that waits for its own sign-off stays out. There is always one, to carry the
 * documents, unless no concern is left that may be answered.
 */
function partsToKeep(
  report: AnsweredReport,
  parts: readonly LetterPart[],
  { held, loose }: { held: readonly PartRow[]; loose: readonly PartRow[] },
): LetterPart[] {
  const waiting = loose
    .filter((part) => !isOpenToChange(part))
    .map(({ recommendationId }) => recommendationId);
  const concerns = letters.listConcerns(report.addressingId);
  const askable = concerns.filter(
    ({ movedBecause, recommendationId }) => movedBecause === null && !waiting.includes(recommendationId),
  );
  const known = [...held, ...loose].map(({ recommendationId }) => recommendationId);
  const whole = wholeToKeep(parts, concerns.length === 0 || held.some(isWhole));
  const kept = askable.flatMap(({ recommendationId }) => {
    const written = parts.find((part) => part.recommendationId === recommendationId);
    if (written && !isBlank(written)) return [written];
    return known.includes(recommendationId) ? [written ?? { ...EMPTY_PART, recommendationId }] : [];
  });
  const [first] = askable;
  if (whole.length + kept.length > 0 || !first) return [...whole, ...kept];
  return [{ ...EMPTY_PART, recommendationId: first.recommendationId }];
}

/**
 * What is said to the report as a whole: where the register holds none of its concerns, and where it was begun so.
 * Words written while concerns were being entered are kept as well.
 */
function wholeToKeep(parts: readonly LetterPart[], isOffered: boolean): LetterPart[] {
  const written = parts.find(isWhole);
  if (written && !isBlank(written)) return [written];
  return isOffered ? [{ ...EMPTY_PART, recommendationId: null }] : [];
}

function storeLetter(w: Writing, report: AnsweredReport, given: SaveLetter, held: LetterRow | null) {
  const { actor, content } = given;
  const state: SubmissionState = given.isSent ? "submitted" : "draft";
  const version = (held?.version ?? 0) + 1;
  const openingTextId = w.textOrNull("statement", content.opening);
  const columns = { state, version, statedOn: content.statedOn, openingTextId, savedAt: w.at };
  if (held) letters.updateLetter(w, held.id, columns);
  const id =
    held?.id ??
    letters.insertLetter(w, {
      ...columns,
      ...{ bodyId: report.responsibleBodyId, addressingId: report.addressingId, authorUserId: actor.userId },
    });
  return { id, version, state };
}

interface PartsToStore {
  report: AnsweredReport;
  saved: { id: number; version: number; state: SubmissionState };
  parts: readonly LetterPart[];
  actor: PersonActor;
  statedOn: string | null;
  existing: readonly PartRow[];
}

function storeParts(w: Writing, { report, saved, parts, actor, statedOn, existing }: PartsToStore): void {
  const held = letters.listParts(saved.id);
  const bound = held.map(({ submissionId }) => submissionId);
  moveAlong(w, saved, { actor, left: held.filter((row) => !parts.some((part) => isOfSame(part, row))) });
  for (const part of parts) {
    const { recommendationId } = part;
    const row = existing.find((one) => one.recommendationId === recommendationId);
    const concern =
      recommendationId === null
        ? undefined
        : submissions.findConcernOf(recommendationId, report.addressingId);
    const columns = {
      ...columnsOf(w, part),
      ...{ statedOn, state: saved.state, savedAt: w.at, version: (row?.version ?? 0) + 1 },
      trackedItemId: concern?.trackedItemId ?? null,
    };
    if (row) submissions.updateSubmission(w, row.submissionId, columns);
    const submissionId =
      row?.submissionId ??
      submissions.insertSubmission(w, {
        ...{
          ...columns,
          kind: "answer",
          bodyId: report.responsibleBodyId,
          addressingId: report.addressingId,
        },
        ...{ recommendationId, authorUserId: actor.userId },
      });
    if (!bound.includes(submissionId)) letters.insertPart(w, { letterId: saved.id, submissionId });
    submissions.insertEvent(w, {
      ...{ submissionId, state: saved.state, userId: actor.userId, recordedAt: w.at },
    });
  }
}

/** Parts whose concerns were taken out keep their words and go with the letter, which is found by its first part. */
function moveAlong(
  w: Writing,
  { state }: PartsToStore["saved"],
  { actor, left }: { actor: PersonActor; left: readonly PartRow[] },
): void {
  for (const { submissionId, version } of left) {
    submissions.updateSubmission(w, submissionId, { state, version: version + 1 });
    submissions.insertEvent(w, { submissionId, state, userId: actor.userId, recordedAt: w.at });
  }
}

const columnsOf = (w: Writing, part: LetterPart) => ({
  position: part.position,
  leadRole: part.leadRole,
  rightBodyId: part.position === "outside_remit" ? part.rightBodyId : null,
  textId: w.textOrNull("statement", part.text),
  timetableTextId: w.textOrNull("statement", part.timetable),
  whyTextId: w.textOrNull("statement", part.why),
  successTextId: w.textOrNull("statement", part.success),
  resourcesTextId: w.textOrNull("statement", part.resources),
});

/** Words that changed have to be confirmed again by every body named. */
function storeCosigners(
  w: Writing,
  report: AnsweredReport,
  letterId: number,
  named: readonly number[],
): void {
  const offered = letters.listOthersAsked(report.addressingId).map(({ addressingId }) => addressingId);
  const held = letters.listCosigners(letterId);
  for (const { id, addressingId, state } of held) {
    const wanted = named.includes(addressingId) ? "asked" : "taken_out";
    if (state !== wanted) letters.updateCosigner(w, id, { state: wanted });
  }
  for (const addressingId of new Set(named))
    if (offered.includes(addressingId) && !held.some((one) => one.addressingId === addressingId))
      letters.insertCosigner(w, { letterId, addressingId, state: "asked" });
}

function attach(
  w: Writing,
  report: AnsweredReport,
  letterId: number,
  given: { actor: PersonActor; evidence: Evidence; cited: readonly number[] },
): void {
  const parts = letters.listParts(letterId);
  const first = parts.find(({ submissionId }) => submissionId === firstPartId(parts));
  if (!first) throw new Error(`Letter ${letterId} has no part to attach to`);
  storeEvidence(w, report, first.submissionId, given);
  for (const documentId of given.cited)
    submissions.insertSubmissionDocument(w, { submissionId: first.submissionId, documentId });
}

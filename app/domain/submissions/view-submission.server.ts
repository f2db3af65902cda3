import { formatInWords } from "~/domain/documents/format-rules";
import { londonDay } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import { DOCUMENT_ROLES, labelOf, SUBMISSION_STATES } from "~db/vocabulary";
import {
  circumstancesOf,
  contentOf,
  findOwnSubmission,
  stepTaken,
  subjectOf,
  type PersonActor,
} from "./own-concern.server";
import {
  contentInWords,
  publicChanges,
  type Names,
  type PublicChange,
  type PublicNow,
} from "./public-change-rules";
import * as publicNow from "./public-now-repository.server";
import { stepsOpen, type SubmissionStep } from "./sign-off-rules";
import * as repository from "./submission-repository.server";
import type { AskedConcern, SubmissionEventRow, SubmissionRow } from "./submission-repository.server";
import { faultsOf, type ContentFault, type SubmissionContent } from "./submission-rules";

export interface AttachedDocument {
  id: number;
  title: string;
  role: string;
  /** "PDF, 240 kB"; null for a link. */
  format: string | null;
  isPublic: boolean;
  /** The letter of answer itself, which the public is meant to read. */
  isLetter: boolean;
}

export interface ViewedSubmission {
  row: SubmissionRow;
  content: SubmissionContent;
  concern: AskedConcern;
  documents: AttachedDocument[];
  events: SubmissionEventRow[];
  /** Why it was last returned, while that still stands. */
  returnedBecause: string | null;
  steps: SubmissionStep[];
  /** What changes publicly if it is approved; empty once it is. */
  changes: PublicChange[];
  /** What is still missing before it can be sent. */
  missing: ContentFault[];
}

/** A submission as people of its body see it; null to everybody else. `at` is now, in ms. */
export function viewSubmission(
  actor: PersonActor,
  submissionId: number,
  at = Date.now(),
): ViewedSubmission | null {
  const own = findOwnSubmission(actor, submissionId);
  if (!own) return null;
  const { row, concern } = own;
  const content = contentOf(row);
  const documents = listAttached(submissionId);
  const events = repository.listEvents(submissionId);
  const circumstances = { today: londonDay(at), documentCount: documents.length };
  const isDecided = row.state === "published" || row.state === "discarded";
  return {
    ...{ row, content, concern, documents, events },
    returnedBecause: isDecided ? null : (events.find(({ state }) => state === "returned")?.reason ?? null),
    steps: stepsOpen(stepTaken(actor, row)),
    changes: isDecided
      ? []
      : publicChanges(content, nowOf(concern, content), {
          ...namesOf(row, documents.length),
          concern: subjectOf(concern),
        }),
    missing: isDecided ? [] : faultsOf(content, circumstancesOf(concern, content, circumstances)),
  };
}

const namesOf = (row: SubmissionRow, documentCount: number): Names => ({
  rightBody: row.rightBodyName,
  supersededBy: row.supersededByReference,
  documentCount,
});

export function listAttached(submissionId: number): AttachedDocument[] {
  return repository.listDocuments(submissionId).map((document) => ({
    id: document.documentId,
    title: document.title ?? "A document without a title",
    role: labelOf(DOCUMENT_ROLES, document.role),
    format: formatInWords(document.mediaType, document.byteSize),
    isPublic: document.isPublic === 1,
    isLetter: document.role === "response",
  }));
}

function nowOf({ trackedItemId }: AskedConcern, content: SubmissionContent): PublicNow {
  const actionOf = content.kind === "action" ? content.actionOf : null;
  const action = actionOf === null ? null : (publicNow.findAction(actionOf) ?? null);
  if (trackedItemId === null) return { position: null, claim: null, claims: [], checks: [], action };
  return {
    position: publicNow.findPosition(trackedItemId) ?? null,
    claim: publicNow.findClaim(trackedItemId) ?? null,
    claims: publicNow.listClaims(trackedItemId),
    checks: publicNow.listChecks(trackedItemId),
    action,
  };
}

/** Where a submission stands and what it says, in words: what a decision on it is made on. */
export const submissionFacts = ({ row, content, documents }: ViewedSubmission): ShownFact[] => [
  { label: "Where it is", value: labelOf(SUBMISSION_STATES, row.state) },
  ...contentInWords(content, namesOf(row, documents.length)),
  { label: "Documents", value: documents.map(({ title }) => title).join("; ") },
];

export interface StaleDraft {
  /** When the newer version was saved, ms, and by whom. */
  savedAt: number;
  savedBy: string | null;
  changes: { label: string; now: string; typed: string }[];
}

/** Where what somebody typed differs from the draft as another person left it meanwhile. */
export function compareWithDraft(
  actor: PersonActor,
  submissionId: number,
  typed: { content: SubmissionContent; names: Omit<Names, "documentCount"> },
): StaleDraft | null {
  const viewed = viewSubmission(actor, submissionId);
  if (!viewed) return null;
  const documentCount = viewed.documents.length;
  const theirs = contentInWords(viewed.content, namesOf(viewed.row, documentCount));
  const mine = contentInWords(typed.content, { ...typed.names, documentCount });
  const [last] = viewed.events;
  return {
    savedAt: viewed.row.savedAt,
    savedBy: last?.userName ?? null,
    changes: theirs
      .map(({ label, value }, index) => ({ label, now: value, typed: mine[index]?.value ?? "" }))
      .filter(({ now, typed: own }) => now !== own),
  };
}

import { redirect } from "@remix-run/node";
import {
  viewSubmission,
  compareWithDraft,
  type ViewedSubmission,
} from "~/domain/submissions/view-submission.server";
import { saveSubmission, type Evidence } from "~/domain/submissions/save-submission.server";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import type { PersonActor } from "~/domain/submissions/own-concern.server";
import type { OpenSubmission } from "~/domain/submissions/worklist-repository.server";
import type { SubmissionContent } from "~/domain/submissions/submission-rules";
import { londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import type { SubmissionKind } from "~db/vocabulary";
import { badForm, staleForm, type TypedFields } from "./form.server";
import { notFound } from "./responses.server";

/** The draft a form's address names, as `?submission=`; null for a new one. A number that is none counts as none. */
export function draftIdOf(request: Request): number | null {
  const id = Number(new URL(request.url).searchParams.get("submission"));
  return Number.isInteger(id) && id > 0 ? id : null;
}

interface DraftAsked {
  request: Request;
  actor: PersonActor;
  code: string;
  kind: SubmissionKind;
  /** Drafts of the concern that are not decided yet. */
  drafts: readonly OpenSubmission[];
  recommendationId: number;
}

/**
 * The draft a form goes on with, or null for a new one. Throws a redirect to the draft that is already
 * open, or to its own page where it cannot be changed now; 404 for a draft of something else.
 */
export function draftToEdit(
  asked: DraftAsked,
  editPath: (submissionId: number) => string,
): ViewedSubmission | null {
  const id = draftIdOf(asked.request);
  if (id === null) {
    const open = asked.kind === "action" ? undefined : asked.drafts.find(({ kind }) => kind === asked.kind);
    if (open) throw redirect(editPath(open.id));
    return null;
  }
  const draft = viewSubmission(asked.actor, id);
  if (draft?.row.kind !== asked.kind || draft.concern.recommendationId !== asked.recommendationId)
    throw notFound();
  if (!draft.steps.includes("edit")) throw redirect(paths.submission(asked.code, id));
  return draft;
}

interface Saving {
  request: Request;
  actor: PersonActor;
  code: string;
  reference: string;
  content: SubmissionContent;
  evidence?: Evidence;
  form: { intent: "draft" | "send"; version: number };
  typed: TypedFields;
  /** Names of what the form points to, to show what changed. */
  names?: { rightBody: string | null; supersededBy: string | null };
}

/** Saves what a form says and answers it: on to the draft's page, or back with sentences and what was typed. */
export function answerSaving(saving: Saving) {
  const { request, actor, code, reference, content, evidence, form, typed } = saving;
  const id = draftIdOf(request);
  const outcome = saveSubmission({
    ...{ actor, reference, content, evidence, isSent: form.intent === "send" },
    draft: id === null ? null : { id, version: form.version },
  });
  if (outcome.ok) return redirect(paths.submission(code, outcome.value.id, form.intent));
  const errors = submissionSentences(outcome.refusals);
  if (!outcome.refusals.includes("stale") || id === null) return badForm(errors, typed);
  const names = saving.names ?? { rightBody: null, supersededBy: null };
  const theirs = compareWithDraft(actor, id, { content, names });
  const savedOn = theirs ? showDate(londonDay(theirs.savedAt)) : "";
  const changedBy = `${theirs?.savedBy ?? "A colleague"} saved a newer version${savedOn === "" ? "" : ` on ${savedOn}`}.`;
  return staleForm({ changedBy, changes: theirs?.changes ?? [] }, errors, typed);
}

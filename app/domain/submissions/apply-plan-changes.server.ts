import { linkDocument } from "~/domain/documents/documents.server";
import { write, type Writing } from "~db/writing.server";
import { findBodyCode } from "./calendar-repository.server";
import type { ActionContent } from "./action-rules";
import type { PersonActor } from "./own-concern.server";
import type { RowChange } from "./plan-upload-rules";
import * as repository from "./submission-repository.server";

export interface AppliedChanges {
  /** Rows that became drafts, and those of them that were sent for sign-off. */
  saved: number;
  sent: number;
}

interface ChangesToApply {
  actor: PersonActor;
  bodyId: number;
  at: number;
  changes: readonly RowChange[];
  /** Sends what is complete; the rest stays a draft. */
  isSent: boolean;
  /** What else belongs to the same transaction. */
  after: () => void;
}

const TEXT_COLUMNS = {
  ...{ text: "textId", why: "whyTextId", milestones: "milestonesTextId", baseline: "baselineTextId" },
  ...{ success: "successTextId", resources: "resourcesTextId", risks: "risksTextId" },
  ...{ ragReason: "ragReasonTextId", plain: "plainTextId", lessons: "lessonsTextId" },
} as const satisfies Partial<Record<keyof ActionContent, string>>;
type TextField = keyof typeof TEXT_COLUMNS;
type TextColumns = Record<(typeof TEXT_COLUMNS)[TextField], number | null>;

/** Saves rows of a spreadsheet as drafts of actions: one act, so all of it or nothing. */
export function applyChanges({ actor, bodyId, at, changes, isSent, after }: ChangesToApply): AppliedChanges {
  const subject = findBodyCode(bodyId)?.code ?? String(bodyId);
  return write({ actor, action: isSent ? "submission_sent" : "submission_saved", subject, at }, (w) => {
    const texts = keepTexts(w, changes);
    const drafted = changes.map((change, index) => ({
      change,
      texts: texts[index] ?? noTexts(),
      state: isSent && change.missing.length === 0 ? ("submitted" as const) : ("draft" as const),
    }));
    const ids = [...changeDrafts(w, drafted), ...addDrafts(w, drafted, { actor, bodyId })];
    repository.insertEvents(
      w,
      ids.map(({ id, state }) => ({ submissionId: id, state, userId: actor.userId, recordedAt: w.at })),
    );
    storeServed(w, ids);
    storeEvidence(w, ids, { actor, bodyId });
    after();
    return { saved: ids.length, sent: ids.filter(({ state }) => state === "submitted").length };
  });
}

interface Drafted {
  change: RowChange;
  texts: TextColumns;
  state: "submitted" | "draft";
}
interface Saved extends Drafted {
  id: number;
}

const noTexts = (): TextColumns => ({
  ...{ textId: null, whyTextId: null, milestonesTextId: null, baselineTextId: null, successTextId: null },
  ...{
    resourcesTextId: null,
    risksTextId: null,
    ragReasonTextId: null,
    plainTextId: null,
    lessonsTextId: null,
  },
});

/** Keeps the words of all rows at once; returns the columns of each. */
function keepTexts(w: Writing, changes: readonly RowChange[]): TextColumns[] {
  const fields = Object.keys(TEXT_COLUMNS) as TextField[];
  const wanted = changes.flatMap(({ content }, index) =>
    fields.flatMap((field) => {
      const text = content[field];
      return text === null || text.trim() === "" ? [] : [{ index, field, text }];
    }),
  );
  const ids = w.texts(wanted.map(({ text: content }) => ({ kind: "statement", content })));
  const columns = changes.map(noTexts);
  wanted.forEach(({ index, field }, at) => {
    const of = columns[index];
    if (of) of[TEXT_COLUMNS[field]] = ids[at] ?? null;
  });
  return columns;
}

const columnsOf = (w: Writing, { change, texts, state }: Drafted) => {
  const { ownReference, leadRole, dueOn, rag, actionState, actionOf } = change.content;
  return { ...texts, ownReference, leadRole, dueOn, rag, actionState, actionOf, state, savedAt: w.at };
};

/** Drafts that are open already, changed one by one. */
function changeDrafts(w: Writing, drafted: readonly Drafted[]): Saved[] {
  return drafted.flatMap((one) => {
    const open = one.change.action?.submission;
    if (!open) return [];
    repository.updateSubmission(w, open.id, { ...columnsOf(w, one), version: open.version + 1 });
    return [{ ...one, id: open.id }];
  });
}

function addDrafts(
  w: Writing,
  drafted: readonly Drafted[],
  by: { actor: PersonActor; bodyId: number },
): Saved[] {
  const added = drafted.filter(({ change }) => !change.action?.submission);
  const rows = added.map((one) => {
    const { concern } = one.change;
    if (!concern) throw new Error(`Row ${one.change.row} is for no concern`);
    const { recommendationId, addressingId, trackedItemId } = concern;
    return {
      ...columnsOf(w, one),
      ...{ recommendationId, addressingId, trackedItemId, version: 1, kind: "action" as const },
      ...{ bodyId: by.bodyId, authorUserId: by.actor.userId },
    };
  });
  const ids = repository.insertSubmissions(w, rows);
  return added.map((one, index) => ({ ...one, id: ids[index] ?? 0 }));
}

/** Which other concerns each draft serves; of an open draft only what differs is written. */
function storeServed(w: Writing, saved: readonly Saved[]): void {
  const added = saved.flatMap(({ id, change }) => {
    const wanted = change.served.filter(
      ({ trackedItemId }) => trackedItemId !== change.concern?.trackedItemId,
    );
    const open = change.action?.submission;
    const isSame = open && change.changes.every(({ label }) => label !== "Serves");
    if (isSame) return [];
    const held = open ? repository.listServed(id) : [];
    for (const item of held)
      if (!wanted.some(({ trackedItemId }) => trackedItemId === item.trackedItemId))
        repository.removeSubmissionItem(w, item.id);
    return wanted
      .filter(({ trackedItemId }) => !held.some((item) => item.trackedItemId === trackedItemId))
      .map(({ trackedItemId }) => ({ submissionId: id, trackedItemId }));
  });
  repository.insertSubmissionItems(w, added);
}

/** Links given in the column for evidence; private until an approver opens them. */
function storeEvidence(
  w: Writing,
  saved: readonly Saved[],
  by: { actor: PersonActor; bodyId: number },
): void {
  for (const { id, change } of saved) {
    if (change.evidence === null || change.concern === null) continue;
    const documentId = linkDocument(
      w,
      {
        role: "evidence",
        title: new URL(change.evidence).hostname,
        provenance: "body",
        isPublic: false,
        reportId: repository.findReportOf(change.concern.recommendationId),
        ownerBodyId: by.bodyId,
        uploadedByUserId: by.actor.userId,
      },
      change.evidence,
    );
    repository.insertSubmissionDocument(w, { submissionId: id, documentId });
  }
}

import { done, refused, type Outcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import * as repository from "./comment-repository.server";
import { findOwnSubmission, type PersonActor } from "./own-concern.server";
import { findLetterOfPart } from "./own-letter.server";

export type CommentRefusal = "not_yours" | "comment_missing" | "decided";

export const COMMENT_SENTENCES: Readonly<Record<CommentRefusal, readonly [field: string, sentence: string]>> =
  {
    not_yours: ["form", "Only people of the body whose draft this is can comment on it"],
    comment_missing: ["comment", "Write what you want to say about it"],
    decided: ["form", "It was published or discarded meanwhile, so nothing more can be said about it here"],
  };

/** What contributor and approver say to each other about a draft; it makes nobody an author of it. */
export function commentOnDraft(given: {
  actor: PersonActor;
  at?: number;
  submissionId: number;
  text: string;
}): Outcome<{ submissionId: number }, CommentRefusal> {
  const { actor, at, submissionId, text } = given;
  return write({ actor, at, action: "sign_off_commented" }, (w) => {
    const own = findOwnDraft(actor, submissionId);
    if (!own) return refused("not_yours");
    if (own.state === "published" || own.state === "discarded") return refused("decided");
    if (text.trim() === "") return refused("comment_missing");
    w.about(own.reference);
    repository.insertComment(w, {
      ...{ submissionId, userId: actor.userId, textId: w.text("message", text.trim()), recordedAt: w.at },
    });
    return done({ submissionId });
  });
}

/** A draft of this person's body, with the reference of its concern, or of the report where it answers the whole. */
function findOwnDraft(actor: PersonActor, submissionId: number) {
  const own = findOwnSubmission(actor, submissionId);
  if (own) return { state: own.row.state, reference: own.concern.reference };
  const letter = findLetterOfPart(actor, submissionId);
  return letter ? { state: letter.row.state, reference: letter.report.reference } : null;
}

/** Oldest first. Only asked for a draft of the reader's own body. */
export const { listComments } = repository;

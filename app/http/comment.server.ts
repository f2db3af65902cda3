import type { PersonActor } from "~/domain/submissions/own-concern.server";
import { COMMENT_SENTENCES, commentOnDraft } from "~/domain/submissions/sign-off-comments.server";
import type { Errors } from "./form.server";

/** Keeps a comment on a draft; the sentence why not, or null where it is kept. */
export function commentErrors(actor: PersonActor, submissionId: number, text: string): Errors | null {
  const outcome = commentOnDraft({ actor, submissionId, text });
  if (outcome.ok) return null;
  const [field, sentence] = COMMENT_SENTENCES[outcome.refusal];
  return { [field]: sentence };
}

import type { z } from "zod";
import { bodyTypedOrNone } from "~/domain/bodies/typed-body.server";
import {
  addMember,
  closeReview,
  moveItem,
  publishReview,
  removeMember,
  saveSummary,
  type PersonActor,
  type ReviewOutcome,
} from "./keep-review.server";
import type { reviewForms } from "./review-form";
import { followUpDecision, recordDecision, recordMinutes } from "./review-meetings.server";
import { reviewSentences } from "./review-messages";

type Forms = typeof reviewForms;
/** One form of a review's page as it was read, with the row it is about. */
type Decided = {
  [Intent in keyof Forms]: { intent: Intent; about: string; value: z.infer<Forms[Intent]> };
}[keyof Forms];

type Answer = { ok: true } | { ok: false; sentences: Record<string, string> };

/** Does what a form of a review's page asks for; refused with a sentence for each field. */
export function decideOnReview(by: { actor: PersonActor; reference: string }, form: Decided): Answer {
  if (form.intent !== "member" && form.intent !== "decide") return answer(withoutBody(by, form));
  const body = bodyTypedOrNone(form.value.body);
  if (!body.ok) return { ok: false, sentences: { body: body.sentence } };
  const id = body.body?.id ?? null;
  return answer(
    form.intent === "member"
      ? addMember({ ...by, ...form.value, bodyId: id })
      : recordDecision({ ...by, ...form.value, ownerBodyId: id }),
  );
}

const answer = (outcome: ReviewOutcome): Answer =>
  outcome.ok ? { ok: true } : { ok: false, sentences: reviewSentences(outcome.refusals) };

function withoutBody(
  by: { actor: PersonActor; reference: string },
  form: Exclude<Decided, { intent: "member" | "decide" }>,
): ReviewOutcome {
  switch (form.intent) {
    case "leave":
      return removeMember({ ...by, ...form.value, number: Number(form.about) });
    case "item":
      return moveItem({ ...by, ...form.value, isIn: true });
    case "drop":
      return moveItem({ ...by, ...form.value, item: form.about.replaceAll("~", "."), isIn: false });
    case "minutes":
      return recordMinutes({ ...by, ...form.value });
    case "follow":
      return followUpDecision({ ...by, ...form.value, number: Number(form.about) });
    case "save":
      return saveSummary({ ...by, ...form.value });
    case "publish":
      return publishReview({ ...by, ...form.value });
    case "close":
      return closeReview({ ...by, ...form.value });
  }
}

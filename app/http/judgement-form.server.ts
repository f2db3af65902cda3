import { redirect } from "@remix-run/node";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import { isOverseer, type JudgementContent } from "~/domain/assurance/judgement-rules";
import { proposeJudgement, type PersonActor } from "~/domain/assurance/propose-judgement.server";
import { viewItem, type ReviewedItem } from "~/domain/assurance/view-judgement.server";
import { paths } from "~/lib/paths";
import { requireRole, requireUser } from "./current-user.server";
import { badForm, staleForm, type TypedFields } from "./form.server";
import { notFound } from "./responses.server";

/**
 * An item this person may judge so. Throws 403 to those who judge nothing, and 404 alike where there is no
 * such item and where it is not theirs to judge: another issuer's, or one whose law leaves judging to others.
 */
export function requireItemToJudge(
  request: Request,
  reference: string,
  kind: JudgementContent["kind"],
): { actor: PersonActor; viewed: ReviewedItem } {
  const { actor } = kind === "assessment" ? requireJudge(request) : requireOverseer(request);
  const viewed = viewItem(actor, reference, kind);
  if (!viewed) throw notFound();
  return { actor, viewed };
}

/** Somebody of oversight, or else an issuer's editor: who is both acts here for oversight. Throws 403. */
export const requireJudge = (request: Request) =>
  requireUser(request).memberships.some(({ role }) => isOverseer(role))
    ? requireOverseer(request)
    : requireRole(request, "oversight_lead", "oversight_reviewer", "issuer_editor");

const requireOverseer = (request: Request) => requireRole(request, "oversight_lead", "oversight_reviewer");

/** Makes a judgement from a form and answers it: on to its page, or back with sentences and what was typed. */
export function answerProposing(given: {
  actor: PersonActor;
  reference: string;
  content: JudgementContent;
  judgedId: number | null;
  typed: TypedFields;
}) {
  const { actor, reference, content, judgedId, typed } = given;
  const outcome = proposeJudgement({ actor, reference, content, judgedId });
  if (outcome.ok) return redirect(paths.judgement(outcome.value.judgementId, outcome.value.state));
  const errors = judgementSentences(outcome.refusals);
  return outcome.refusals.includes("newer_statement")
    ? staleForm({ isNewerStatement: true }, errors, typed)
    : badForm(errors, typed);
}

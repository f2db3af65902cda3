import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnsweredLetter, AssessLetterForm, HeldBackNotice } from "~/components/assessed-letter";
import { ChangedMeanwhile } from "~/components/as-shown";
import { ErrorSummary } from "~/components/error-summary";
import { PageMain, PageTitle } from "~/components/page-shell";
import { IndependenceNotice } from "~/components/reviewed-item";
import { RouteError } from "~/components/route-error";
import { assessLetter, type LetterRefusal } from "~/domain/assurance/assess-letter.server";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import { exceptionFields, letterForm, readExceptions } from "~/domain/assurance/letter-form";
import { answeredFactsOf } from "~/domain/assurance/letter-words-rules";
import { viewLetterToAssess } from "~/domain/assurance/view-letter.server";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm, staleForm, type Errors } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

function requireLetter(request: Request, id: string) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const letter = viewLetterToAssess(actor, Number(id));
  if (!letter) throw notFound();
  return { actor, letter };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { letter } = requireLetter(request, requireParams(params, "id").id);
  return { letter, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, letter } = requireLetter(request, requireParams(params, "id").id);
  const form = await parseForm(request, letterForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const changed = refuseIfChanged(form.typed, answeredFactsOf(letter));
  if (changed) return changed;
  const { basis, ...whole } = form.value;
  const itemIds = letter.items.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  const outcome = assessLetter({
    ...{ actor, addressingId: letter.addressingId, itemIds, basis },
    whole: { kind: "assessment", ...whole },
    exceptions: readExceptions(form.typed, itemIds),
  });
  if (outcome.ok)
    return redirect(
      paths.letterAssessment(outcome.value.reference, outcome.value.waiting > 0 ? "waiting" : "published"),
    );
  const errors = sentencesOf(outcome.refusals);
  return outcome.refusals.some(({ refusal }) => refusal === "newer_statement")
    ? staleForm({ isNewerStatement: true }, errors, form.typed)
    : badForm(errors, form.typed);
}

function sentencesOf(refusals: readonly LetterRefusal[]): Errors {
  const errors = judgementSentences(
    refusals.filter(({ itemId }) => itemId === null).map(({ refusal }) => refusal),
  );
  for (const { itemId, refusal } of refusals) {
    if (itemId === null) continue;
    const names: Readonly<Record<string, string>> = exceptionFields(itemId);
    for (const [field, sentence] of Object.entries(judgementSentences([refusal])))
      errors[names[field] ?? field] ??= sentence;
  }
  return errors;
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Assess the answer to ${loaded.letter.reportReference}`,
  description: "Judge one letter of answer.",
}));

export default function AssessLetterRoute() {
  const { letter } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const body = letter.bodyName ?? "No body answers for it now";
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      <PageTitle
        caption={body}
        lead={letter.targetOn === null ? undefined : `To be assessed by ${showDate(letter.targetOn)}.`}
      >
        Assess the answer to {letter.reportReference}
      </PageTitle>
      <IndependenceNotice viewed={letter} />
      <HeldBackNotice heldBack={letter.heldBack} />
      <div className="register-pair">
        <AnsweredLetter letter={letter} />
        <AssessLetterForm letter={letter} refused={refused} />
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such letter of answer" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChangedMeanwhile, WrittenInVain } from "~/components/as-shown";
import { ErrorSummary } from "~/components/error-summary";
import { LetterBack, LetterConcerns } from "~/components/letter-assessment";
import { LetterSteps, WriteLetterForm } from "~/components/letter-steps";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { letterStepForm } from "~/domain/assurance/letter-form";
import { letterFactsOf } from "~/domain/assurance/letter-words-rules";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import {
  agreeWithLetter,
  publishLetter,
  rejectLetter,
  withdrawLetter,
} from "~/domain/assurance/move-letter-assessment.server";
import { viewLetterAssessment } from "~/domain/assurance/view-letter-assessment.server";
import { writeLetterBack } from "~/domain/assurance/write-letter-back.server";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { JUDGEMENT_STATES, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const viewed = viewLetterAssessment(actor, requireParams(params, "reference").reference);
  if (!viewed) throw notFound();
  const done = new URL(request.url).searchParams.get("done");
  return { viewed, done, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, letterStepForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const viewed = viewLetterAssessment(actor, reference);
  const changed = viewed && refuseIfChanged(form.typed, letterFactsOf(viewed));
  if (changed) return changed;
  const { intent, version, reason, letter } = form.value;
  const outcome =
    intent === "write"
      ? writeLetterBack({ actor, reference, version, text: letter })
      : MOVES[intent]({ actor, reference, version, reason });
  if (!outcome.ok) return badForm(judgementSentences(outcome.refusals), form.typed);
  return redirect(paths.letterAssessment(reference, intent));
}

const MOVES = {
  agree: agreeWithLetter,
  reject: rejectLetter,
  publish: publishLetter,
  withdraw: withdrawLetter,
} as const;

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ viewed }) => ({
  title: `Assessment of the answer to ${viewed.letter.reportReference}`,
  description: "The assessment of a letter of answer, and the letter back.",
}));

const DONE: Readonly<Record<string, string>> = {
  published: "The assessment is published. Now write to the body.",
  waiting:
    "What is against the body waits for a second reviewer. Write the letter to the body: the second reviewer agrees with it, too.",
  write: "The letter is kept.",
  agree: "You agreed. The body now has ten working days to reply.",
  reject: "You did not agree. What is against the body will not be published.",
  publish: "It is published, with the letter. The public reads it from now on.",
  withdraw: "It was taken back.",
};

export default function LetterAssessmentRoute() {
  const { viewed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { letter } = viewed;
  const doneSentence = refused || done === null ? undefined : DONE[done];
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {doneSentence ? <Notification kind="success">{doneSentence}</Notification> : null}
      <PageTitle
        caption={`${letter.reference}, ${letter.bodyName ?? "no body answers for it now"}`}
        lead={`${labelOf(JUDGEMENT_STATES, letter.state)}. Assessed on ${showDate(londonDay(letter.savedAt))}.`}
      >
        Assessment of the answer to {letter.reportReference}
      </PageTitle>
      {viewed.isOvertaken ? (
        <Notification kind="important">
          The body has answered anew since. Take this back before anybody agrees, and assess what it says now.
        </Notification>
      ) : null}
      {letter.replyDueOn === null ? null : <p>The body may reply until {showDate(letter.replyDueOn)}.</p>}
      <div className="register-pair">
        <LetterConcerns shown={viewed} />
        <section>
          {viewed.mayWrite ? (
            <WriteLetterForm viewed={viewed} refused={refused} />
          ) : (
            <>
              <LetterBack shown={viewed} />
              <WrittenInVain words={refused?.typed.letter} />
            </>
          )}
          <p>
            <a href={paths.letterAssessmentFile(letter.reference)}>The letter for a word processor (DOCX)</a>
          </p>
          {letter.publicOn === null ? null : (
            <p>
              <a href={paths.publicAssessment(letter.reference)}>As the public reads it</a>
            </p>
          )}
          <LetterSteps viewed={viewed} refused={refused} />
        </section>
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such assessment" />
  </PageMain>
);

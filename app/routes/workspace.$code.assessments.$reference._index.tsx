import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown, ChangedMeanwhile, WrittenInVain } from "~/components/as-shown";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { LetterBack, LetterConcerns } from "~/components/letter-assessment";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { replyForm } from "~/domain/assurance/judgement-form";
import { letterFactsOf } from "~/domain/assurance/letter-words-rules";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import { replyToLetter } from "~/domain/assurance/move-letter-assessment.server";
import { viewLetterOfOwnBody } from "~/domain/assurance/view-letter-assessment.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewLetterOfOwnBody(actor, reference);
  if (!viewed) throw notFound();
  const isDone = new URL(request.url).searchParams.has("done");
  return { code, body, viewed, isDone, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const viewed = viewLetterOfOwnBody(actor, reference);
  if (!viewed) throw notFound();
  const form = await parseForm(request, replyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const changed = refuseIfChanged(form.typed, letterFactsOf(viewed));
  if (changed) return changed;
  const { intent, version, reply } = form.value;
  const outcome = replyToLetter({ actor, reference, version, reply: intent === "none" ? null : reply });
  if (!outcome.ok) return badForm(judgementSentences(outcome.refusals), form.typed);
  return redirect(paths.replyToLetter(code, reference, "replied"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ viewed }) => ({
  title: `Right of reply: the answer to ${viewed.letter.reportReference}`,
  description: "Reply to the assessment of your answer.",
}));

export default function ReplyToLetterRoute() {
  const { code, body, viewed, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { letter, steps } = viewed;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {isDone && !refused ? (
        <Notification kind="success">
          Thank you. A reviewer can publish it now, with your reply beside it.
        </Notification>
      ) : null}
      <PageTitle
        caption={body.name}
        lead="What is against your body is not public yet. What you reply is published beside it, in your words."
      >
        Assessment of your answer to {letter.reportReference}
      </PageTitle>
      {letter.replyDueOn === null ? null : <p>You may reply until {showDate(letter.replyDueOn)}.</p>}
      <LetterBack shown={viewed} />
      <p>
        <a href={paths.replyToLetterFile(code, letter.reference)}>
          The letter for a word processor (DOCX), for your board papers
        </a>
      </p>
      <LetterConcerns shown={viewed} hrefFor={(reference) => paths.workspaceItem(code, reference)} />
      {steps.includes("reply") ? (
        <form method="post" action={paths.replyToLetter(code, letter.reference)} noValidate>
          <FormToken />
          <HiddenVersion version={letter.version} />
          <AsShown facts={letterFactsOf(viewed)} />
          <TextArea name="reply" label="Your body’s reply" rows={6} {...refused} />
          <SubmitBar cancelHref={paths.workspaceBody(code)}>
            <Button name="intent" value="reply">
              Send this reply
            </Button>
            <Button name="intent" value="none" variant="secondary">
              We do not wish to reply
            </Button>
          </SubmitBar>
        </form>
      ) : letter.state === "right_of_reply" ? (
        <p>An approver of your body can reply to it.</p>
      ) : null}
      {steps.includes("reply") ? null : <WrittenInVain words={refused?.typed.reply} />}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is nothing to reply to here" />
  </PageMain>
);

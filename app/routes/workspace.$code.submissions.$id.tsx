import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChangedMeanwhile } from "~/components/as-shown";
import { AskedConcern } from "~/components/asked-concern";
import { BeforeAfter } from "~/components/before-after";
import { ErrorSummary } from "~/components/error-summary";
import { ButtonLink } from "~/components/form-actions";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SignOffComments } from "~/components/sign-off-comments";
import { DecisionForms, SubmissionFacts } from "~/components/submission-decision";
import {
  discardSubmission,
  returnSubmission,
  withdrawSubmission,
} from "~/domain/submissions/move-submission.server";
import { kindLabel } from "~/domain/submissions/my-work-rules";
import { findLetterOfPart } from "~/domain/submissions/own-letter.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { decisionForm } from "~/domain/submissions/submission-form";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import { listComments } from "~/domain/submissions/sign-off-comments.server";
import { submissionFacts, viewSubmission } from "~/domain/submissions/view-submission.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { commentErrors } from "~/http/comment.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewSubmission(actor, Number(id));
  const letter = viewed ? null : findLetterOfPart(actor, Number(id));
  if (letter) throw redirect(paths.letter(code, letter.row.id));
  if (!viewed) throw notFound();
  const missing = Object.values(submissionSentences(viewed.missing));
  const done = new URL(request.url).searchParams.get("done");
  const comments = listComments(viewed.row.id);
  return {
    code,
    body,
    viewed,
    comments,
    shown: submissionFacts(viewed),
    missing,
    done,
    csrf: csrfToken(request),
  };
}

const DECIDE = {
  publish: publishSubmission,
  return: returnSubmission,
  withdraw: withdrawSubmission,
  discard: discardSubmission,
} as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor } = requireBodyPerson(request, code);
  if (!viewSubmission(actor, Number(id))) throw notFound();
  const form = await parseForm(request, decisionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, reason, publish } = form.value;
  if (intent === "comment") {
    const errors = commentErrors(actor, Number(id), form.value.comment);
    return errors ? badForm(errors, form.typed) : redirect(paths.submission(code, Number(id), intent));
  }
  const viewed = viewSubmission(actor, Number(id));
  const changed = viewed && refuseIfChanged(form.typed, submissionFacts(viewed));
  if (changed) return changed;
  const outcome = DECIDE[intent]({
    ...{ actor, submissionId: Number(id), version, publishDocumentIds: publish },
    reason: intent === "return" ? reason : null,
  });
  if (!outcome.ok) return badForm(submissionSentences(outcome.refusals), form.typed);
  return redirect(paths.submission(code, Number(id), intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${kindLabel(loaded.viewed.row.kind)} ${loaded.viewed.concern.reference}`,
  description: "A statement of your body before it is public.",
}));

const DONE: Readonly<Record<string, string>> = {
  draft: "The draft is saved. Only your body sees it.",
  send: "It was sent for sign-off. An approver who wrote none of it can publish it.",
  publish: "It is published. The public reads it from now on.",
  return: "It was returned to its author.",
  withdraw: "It is a draft again.",
  discard: "It was discarded.",
  comment: "Your comment is kept.",
};

export default function SubmissionRoute() {
  const { code, body, viewed, comments, shown, missing, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { row, concern, changes, steps } = viewed;
  const isOpen = row.state !== "published" && row.state !== "discarded";
  const doneSentence = refused || done === null ? undefined : DONE[done];
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: concern.reference, href: paths.workspaceItem(code, concern.reference) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {doneSentence ? <Notification kind="success">{doneSentence}</Notification> : null}
      <PageTitle caption={body.name}>
        {kindLabel(row.kind)}: {concern.reference}
      </PageTitle>
      <AskedConcern
        reference={concern.reference}
        issuerName={concern.issuerName}
        text={concern.text}
        isSensitive={concern.isSensitive === 1}
      />
      <SubmissionFacts code={code} viewed={viewed} />
      {row.letterId === null ? null : (
        <p className="nhsuk-inset-text">
          This is part of <a href={paths.letter(code, row.letterId)}>one answer to the whole report</a>. It is
          changed and signed off there.
        </p>
      )}
      <SignOffComments action={paths.submission(code, row.id)} {...{ comments, isOpen, refused }} />
      {isOpen ? (
        <>
          <h2>What changes publicly if this is approved</h2>
          <BeforeAfter changes={changes} />
          {missing.length > 0 ? (
            <>
              <h2>Still missing before it can be published</h2>
              <ul>
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          ) : null}
          {steps.includes("edit") ? (
            <ButtonLink href={editPath(code, viewed)}>Go on writing</ButtonLink>
          ) : null}
          <DecisionForms code={code} viewed={viewed} shown={shown} refused={refused} />
        </>
      ) : null}
    </PageMain>
  );
}

function editPath(
  code: string,
  { row, concern }: Pick<NonNullable<ReturnType<typeof viewSubmission>>, "row" | "concern">,
) {
  const { reference } = concern;
  if (row.kind === "answer") return paths.answer(code, reference, row.id);
  return row.kind === "progress"
    ? paths.reportProgress(code, reference, row.id)
    : paths.planAction(code, reference, { submission: row.id });
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such draft" />
  </PageMain>
);

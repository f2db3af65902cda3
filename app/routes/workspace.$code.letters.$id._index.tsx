import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerPoints } from "~/components/answer-points";
import { ChangedMeanwhile } from "~/components/as-shown";
import { BeforeAfter } from "~/components/before-after";
import { DocumentList } from "~/components/document-list";
import { ErrorSummary } from "~/components/error-summary";
import { ButtonLink } from "~/components/form-actions";
import { DeliveryForm, LetterDecisions } from "~/components/letter-decision";
import { LetterText } from "~/components/letter-text";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SignOffComments } from "~/components/sign-off-comments";
import { SubNav } from "~/components/sub-nav";
import { WordsLeftOut } from "~/components/words-left-out";
import { SummaryList } from "~/components/summary-list";
import { letterDecisionForm } from "~/domain/submissions/letter-form";
import { deliverySentences, letterSentences } from "~/domain/submissions/letter-messages";
import { listComments } from "~/domain/submissions/sign-off-comments.server";
import { deliveryFacts, letterFacts } from "~/domain/submissions/letter-facts.server";
import { viewLetter } from "~/domain/submissions/view-letter.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { commentErrors } from "~/http/comment.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { decideOnLetter } from "~/http/letter-decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { COSIGNER_STATES, labelOf, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewLetter(actor, Number(id));
  if (!viewed) throw notFound();
  const missing = [
    ...Object.values(letterSentences(viewed.missing, referenceIn(viewed))),
    ...Object.values(deliverySentences(viewed.missingInDelivery)),
  ];
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...{ code, body, viewed, missing, done, csrf: csrfToken(request) },
    comments: viewed.firstPartId === null ? [] : listComments(viewed.firstPartId),
    ...{ shown: letterFacts(viewed), delivery: deliveryFacts(viewed) },
  };
}

const referenceIn =
  (viewed: NonNullable<ReturnType<typeof viewLetter>>) =>
  (recommendationId: number): string =>
    viewed.partReferences.find((one) => one.recommendationId === recommendationId)?.reference ?? "";

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor } = requireBodyPerson(request, code);
  if (!viewLetter(actor, Number(id))) throw notFound();
  const form = await parseForm(request, letterDecisionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const viewed = viewLetter(actor, Number(id));
  if (!viewed) throw notFound();
  if (form.value.intent === "comment" && viewed.firstPartId !== null) {
    const errors = commentErrors(actor, viewed.firstPartId, form.value.comment);
    return errors ? badForm(errors, form.typed) : redirect(paths.letter(code, viewed.id, "comment"));
  }
  const changed = refuseIfChanged(form.typed, letterFacts(viewed));
  if (changed) return changed;
  const errors = decideOnLetter(actor, viewed.id, form.value, referenceIn(viewed));
  if (errors) return badForm(errors, form.typed);
  return redirect(paths.letter(code, viewed.id, form.value.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Answer to ${loaded.viewed.report.reference}`,
  description: "An answer of your body as the letter it is.",
}));

const DONE: Readonly<Record<string, string>> = {
  send: "It was sent for sign-off. An approver who wrote none of it can publish it.",
  publish: "It is published. The public reads it from now on.",
  return: "It was returned to its author.",
  withdraw: "It is a draft again.",
  discard: "It was discarded.",
  deliver: "These facts are saved.",
  comment: "Your comment is kept.",
};

export default function LetterRoute() {
  const { code, body, viewed, comments, shown, missing, done, delivery } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { report, row, steps, changes, leftOut } = viewed;
  const isOpen = row.state !== "published" && row.state !== "discarded";
  const doneSentence = refused || done === null ? undefined : DONE[done];
  const forms = { code, viewed, shown, refused };
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: report.reference, href: paths.workspaceReport(code, report.reference) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {doneSentence ? <Notification kind="success">{doneSentence}</Notification> : null}
      <PageTitle caption={body.name}>Answer to {report.reference}</PageTitle>
      <SubNav
        label="This answer"
        links={[
          { label: "Print it", href: paths.letterPrint(code, viewed.id) },
          { label: "Download as Word (DOCX)", href: paths.letterFile(code, viewed.id) },
          { label: "The report", href: paths.workspaceReport(code, report.reference) },
        ]}
      />
      <Standing />
      <LetterText letter={viewed} bodyName={body.name} />
      <SignOffComments action={paths.letter(code, viewed.id)} {...{ comments, isOpen, refused }} />
      {isOpen ? null : (
        <SummaryList rows={delivery.map(({ label, value }) => ({ key: label, value: value || null }))} />
      )}
      {isOpen ? (
        <>
          <WordsLeftOut inVain={viewed.inVain} />
          {leftOut.length > 0 ? (
            <p className="nhsuk-inset-text">
              It says nothing to {leftOut.join(", ")}. The public will read that these are not answered.
            </p>
          ) : null}
          <AnswerPoints points={viewed.points} />
          <h2 className="nhsuk-heading-m">What changes publicly if this is approved</h2>
          {changes.map((change) => (
            <section key={change.reference}>
              <h3 className="nhsuk-heading-s">{change.reference}</h3>
              <BeforeAfter changes={change.changes} />
            </section>
          ))}
          {missing.length > 0 ? (
            <>
              <h2 className="nhsuk-heading-m">Still missing before it can be published</h2>
              <ul>
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          ) : null}
          <DeliveryForm {...forms} />
          {steps.includes("edit") ? (
            <ButtonLink href={paths.answerReport(code, report.reference)}>Go on writing</ButtonLink>
          ) : null}
          <LetterDecisions {...forms} />
        </>
      ) : null}
    </PageMain>
  );
}

/** Where the answer stands, who touched it, what is attached, and who else it is from. */
function Standing() {
  const { viewed } = useLoaderData<typeof loader>();
  const { row, events, documents, cosigners, returnedBecause } = viewed;
  return (
    <>
      <SummaryList
        rows={[
          { key: "Where it is", value: labelOf(SUBMISSION_STATES, row.state) },
          { key: "Returned because", value: returnedBecause },
          {
            key: "So far",
            value: (
              <ul className="nhsuk-list">
                {events.slice(0, 10).map((event) => (
                  <li key={`${event.recordedAt}-${event.state}`}>
                    {showDate(londonDay(event.recordedAt))}: {labelOf(SUBMISSION_STATES, event.state)}
                    {event.userName === null ? "" : `, ${event.userName}`}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "Also from",
            value:
              cosigners.length === 0 ? null : (
                <ul className="nhsuk-list">
                  {cosigners.map(({ id, bodyName, state, reason }) => (
                    <li key={id}>
                      {bodyName}: {labelOf(COSIGNER_STATES, state).toLowerCase()}
                      {reason === null ? "" : `, because: ${reason}`}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {documents.length === 0 ? null : (
        <DocumentList
          documents={documents.map((document) => ({
            key: String(document.id),
            title: document.title,
            href: paths.document(document.id),
            role: document.role,
            format: document.format ?? "Link",
            note: document.isPublic ? "Public" : "Private: your body and its reviewers can open it",
          }))}
        />
      )}
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such answer" />
  </PageMain>
);

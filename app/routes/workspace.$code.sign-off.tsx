import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BeforeAfter } from "~/components/before-after";
import { Checkboxes } from "~/components/choice-fields";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { submissionInWords } from "~/domain/submissions/my-work-rules";
import { MANY_SENTENCES, publishSeveral, viewWaiting } from "~/domain/submissions/sign-off-many.server";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import type { ViewedSubmission } from "~/domain/submissions/view-submission.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { forbidden, keptByNobody } from "~/http/responses.server";
import { several } from "~/lib/several";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

function requireApprover(request: Request, code: string) {
  const authorised = requireBodyPerson(request, code);
  if (authorised.actor.role !== "body_approver")
    throw forbidden("This page needs an approver of the body. You can see each draft on its own page.");
  return authorised;
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireApprover(request, code);
  const { waiting, letters, total, seen } = viewWaiting(actor);
  const published = Number(new URL(request.url).searchParams.get("published")) || 0;
  return {
    code,
    body,
    letters,
    total,
    seen,
    published,
    waiting: waiting.map(shownOf),
    csrf: csrfToken(request),
  };
}

const shownOf = ({ row, concern, changes, missing, documents }: ViewedSubmission) => ({
  id: row.id,
  what: submissionInWords(row.kind, concern.reference),
  changes,
  missing: Object.values(submissionSentences(missing)),
  documents: documents.length,
});

const signOffForm = z.object({ approve: several(z.coerce.number().int()), seen: z.string().default("") });

export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor } = requireApprover(request, code);
  const form = await parseForm(request, signOffForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { approve: ids, seen } = form.value;
  const outcome = publishSeveral(actor, { ids, seen });
  if (!outcome.ok) {
    const field = outcome.refusal === "none_ticked" ? "approve" : "form";
    return badForm({ [field]: MANY_SENTENCES[outcome.refusal] }, form.typed);
  }
  return redirect(paths.signOffMany(code, outcome.value.published));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Sign-off – ${loaded.body.name}`,
  description: "What waits for your approval.",
}));

export default function SignOffRoute() {
  const { code, body, waiting, letters, total, seen, published } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const ready = waiting.filter(({ missing }) => missing.length === 0);
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      {published > 0 && !refused ? (
        <Notification kind="success">
          {published === 1 ? "1 draft is published." : `${published} drafts are published.`}
        </Notification>
      ) : null}
      <PageTitle
        caption={body.name}
        lead="What your colleagues sent for sign-off and you wrote none of, with what would change publicly."
      >
        Sign-off
      </PageTitle>
      {letters.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">Answers to whole reports, each decided on its own page</h2>
          <ul>
            {letters.map(({ id, reference }) => (
              <li key={id}>
                <a href={paths.letter(code, id)}>The answer to {reference}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {waiting.length + letters.length === 0 ? <EmptyState title="Nothing waits for you." /> : null}
      {total > waiting.length && waiting.length > 0 ? (
        <p>
          {waiting.length} of {total} that wait in your body: others you wrote yourself, or they follow when
          these are decided.
        </p>
      ) : null}
      {waiting.map(({ id, what, changes, missing, documents }) => (
        <section key={id}>
          <h2 className="nhsuk-heading-m">
            <a href={paths.submission(code, id)}>The {what}</a>
          </h2>
          <BeforeAfter changes={changes} />
          {documents > 0 ? (
            <p>
              It has {documents} {documents === 1 ? "document, which stays" : "documents, which stay"} private
              if you approve it here. To open one to the public, approve it on its own page.
            </p>
          ) : null}
          {missing.length > 0 ? <p>It cannot be published yet: {missing.join("; ")}.</p> : null}
        </section>
      ))}
      {ready.length > 0 ? (
        <form method="post" action={paths.signOffMany(code)} noValidate>
          <FormToken />
          <input type="hidden" name="seen" value={seen} />
          <Checkboxes
            name="approve"
            label="Which do you approve?"
            hint="All you tick are published together. To return one, open it and say what should be changed."
            options={ready.map(({ id, what }) => ({ value: String(id), label: `The ${what}` }))}
            {...refused}
          />
          <SubmitBar cancelHref={paths.workspaceBody(code)}>
            <Button>Approve and publish those ticked</Button>
          </SubmitBar>
        </form>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

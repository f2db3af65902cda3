import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { replyToStatement } from "~/domain/public-statements/moderate-statement.server";
import { statementReplyForm } from "~/domain/public-statements/public-statement-form";
import { statementSentences } from "~/domain/public-statements/public-statement-messages";
import { viewStatementForBody } from "~/domain/public-statements/view-statements.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, STATEMENT_VOICES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const statement = viewStatementForBody(body.id, reference);
  if (!statement) throw notFound();
  return { code, body, statement, mayReply: actor.role === "body_approver", csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  if (!viewStatementForBody(body.id, reference)) throw notFound();
  const form = await parseForm(request, statementReplyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version } = form.value;
  const reply = intent === "none" ? null : form.value.reply;
  const outcome = replyToStatement({ actor, reference, version, reply });
  if (!outcome.ok) return badForm(statementSentences(outcome.refusals), form.typed);
  return redirect(paths.statementForBody(code, reference));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Reply to statement ${loaded.statement.reference}`,
  description: "Reply to what others say.",
}));

export default function StatementForBodyRoute() {
  const { code, body, statement, mayReply } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reference, voice, trackedItemReference, reportReference, replyDueOn, isReplied, state } = statement;
  const isOpen = state === "with_body" && !isReplied;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={body.name}
        lead={
          isOpen
            ? `It is not public yet. Your body can reply until ${showDate(replyDueOn ?? "")}, and its reply is published beside it.`
            : undefined
        }
      >
        Statement {reference}: {labelOf(STATEMENT_VOICES, voice)}
      </PageTitle>
      <p>
        About{" "}
        {trackedItemReference === null ? (
          <a href={paths.workspaceReport(code, reportReference)}>{reportReference}</a>
        ) : (
          <a href={paths.workspaceItem(code, trackedItemReference)}>{trackedItemReference}</a>
        )}
        . {statement.disputesClaim ? "It disputes what your body says it has done." : ""}
      </p>
      <h2>The moderator’s summary</h2>
      <Prose text={statement.summary ?? "The words were removed."} />
      {statement.reply === null ? null : (
        <>
          <h2>Your body’s reply</h2>
          <Prose text={statement.reply} />
        </>
      )}
      {isOpen && mayReply ? (
        <form method="post" action={paths.statementForBody(code, reference)} noValidate>
          <FormToken />
          <HiddenVersion version={statement.version} />
          <TextArea
            name="reply"
            label="Your body’s reply"
            hint="Do not guess at who made the statement."
            rows={6}
            {...refused}
          />
          <SubmitBar cancelHref={paths.workspaceBody(code)}>
            <Button name="intent" value="reply">
              Send this reply
            </Button>
            <Button name="intent" value="none" variant="secondary">
              We do not wish to reply
            </Button>
          </SubmitBar>
        </form>
      ) : (
        <p>
          {isOpen
            ? "An approver of your body can reply to it."
            : isReplied
              ? "Your body has answered this. The moderator decides on publishing it."
              : "The time to reply is over."}
        </p>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such statement for your body" />
  </PageMain>
);

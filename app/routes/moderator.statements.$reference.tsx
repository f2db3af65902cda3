import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { ModerationForms } from "~/components/moderation-forms";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import {
  agreeStatement,
  confirmStatementByHand,
  declineStatement,
  publishStatement,
  withdrawStatement,
  type PersonActor,
} from "~/domain/public-statements/moderate-statement.server";
import { moderationForm } from "~/domain/public-statements/public-statement-form";
import { statementSentences } from "~/domain/public-statements/public-statement-messages";
import { viewModerated } from "~/domain/public-statements/view-statements.server";
import { requireRole } from "~/http/current-user.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, PUBLIC_STATEMENT_STATES, STATEMENT_VOICES, termOf } from "~db/vocabulary";
import type { z } from "zod";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "moderator");
  const viewed = viewModerated(requireParams(params, "reference").reference);
  if (!viewed) throw notFound();
  return { ...viewed, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "moderator");
  const { reference } = requireParams(params, "reference");
  if (!viewModerated(reference)) throw notFound();
  const form = await parseForm(request, moderationForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = act(actor, reference, form.value);
  if (!outcome.ok) return badForm(statementSentences(outcome.refusals), form.typed);
  return redirect(paths.moderatedStatement(reference));
}

function act(actor: PersonActor, reference: string, given: z.infer<typeof moderationForm>) {
  const { version } = given;
  const moved = { actor, reference, version };
  switch (given.intent) {
    case "confirm":
      return confirmStatementByHand(moved);
    case "agree": {
      const { summary, identity, points, disputes } = given;
      return agreeStatement({ ...moved, summary, identity, points, disputesClaim: disputes === "yes" });
    }
    case "decline":
      return declineStatement({ ...moved, reason: given.reason });
    case "publish":
      return publishStatement(moved);
    case "withdraw":
      return withdrawStatement({ ...moved, reason: given.reason });
  }
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Statement ${loaded.statement.reference}`,
  description: "To be moderated.",
}));

export default function ModerateRoute() {
  const viewed = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { statement } = viewed;
  return (
    <PageMain crumbs={[{ label: "Statements to moderate", href: paths.moderator() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={labelOf(STATEMENT_VOICES, statement.voice)}>
        Statement {statement.reference}
      </PageTitle>
      <SummaryList
        rows={[
          { key: "State", value: termOf(PUBLIC_STATEMENT_STATES, statement.state).meaning },
          {
            key: "About",
            value: (
              <a
                href={
                  statement.recommendationReference === null
                    ? paths.report(statement.reportReference)
                    : paths.recommendation(statement.recommendationReference)
                }
              >
                {statement.trackedItemReference ?? statement.reportReference}
              </a>
            ),
          },
          { key: "Body", value: statement.bodyName, whenEmpty: "The report as a whole" },
          { key: "Sent", value: showDate(statement.receivedOn) },
          { key: "From", value: statement.sender, whenEmpty: "Removed" },
          { key: "Address", value: statement.contact, whenEmpty: "Removed" },
          { key: "How that was checked", value: statement.identity },
          {
            key: "Reply due",
            value: statement.replyDueOn === null ? null : showDate(statement.replyDueOn),
          },
        ]}
      />
      <h2>What they wrote</h2>
      <Prose text={statement.message ?? "Removed, because the statement was decided."} />
      {statement.summary === null ? null : (
        <>
          <h2>The summary</h2>
          <Prose text={statement.summary} />
        </>
      )}
      {statement.reply === null ? null : (
        <>
          <h2>The body’s reply</h2>
          <Prose text={statement.reply} />
        </>
      )}
      {statement.decision === null ? null : (
        <>
          <h2>Why</h2>
          <Prose text={statement.decision} />
        </>
      )}
      <ModerationForms viewed={viewed} refused={refused} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such statement to moderate" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { DefinitionPreview, PointsPreview, ProposalSteps } from "~/components/measure-proposal";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { proposalForm } from "~/domain/measures/measure-form";
import { moveProposal, viewProposal } from "~/domain/measures/move-proposal.server";
import { proposalSentences } from "~/domain/measures/proposal-rules";
import { findDefinition } from "~/domain/measures/view-own-measures.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, MEASURE_PROPOSAL_KINDS, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewProposal(actor, Number(id));
  if (!viewed) throw notFound();
  const slug = viewed.row.measureSlug;
  const measure = slug === null ? null : (findDefinition(slug) ?? null);
  const done = new URL(request.url).searchParams.get("done");
  return { code, body, viewed, measure, done, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, proposalForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, reason } = form.value;
  const outcome = moveProposal({ actor, proposalId: Number(id), version, step: intent, reason });
  if (!outcome.ok) return badForm(proposalSentences(outcome.refusals), form.typed);
  return redirect(paths.measureProposal(code, Number(id), intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${labelOf(MEASURE_PROPOSAL_KINDS, loaded.viewed.row.kind)}: ${loaded.viewed.row.measureName ?? "new measure"}`,
  description: "Figures or a definition before they are public.",
}));

const DONE: Readonly<Record<string, string>> = {
  draft: "It is saved as a draft. Only your body sees it: look at every row, then send it for sign-off.",
  send: "It was sent for sign-off. An approver who wrote none of it can publish it.",
  publish: "It is published. The public sees it from now on.",
  return: "It was returned to its author.",
  withdraw: "It is a draft again.",
  discard: "It was discarded.",
};

export default function MeasureProposalRoute() {
  const { code, body, viewed, measure, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { row, content, judged } = viewed;
  const sentence = refused || done === null ? undefined : DONE[done];
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Measures", href: paths.workspaceMeasures(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {sentence ? <Notification kind="success">{sentence}</Notification> : null}
      <PageTitle caption={body.name}>
        {labelOf(MEASURE_PROPOSAL_KINDS, row.kind)}: {row.measureName ?? "a new measure"}
      </PageTitle>
      <p>
        {labelOf(SUBMISSION_STATES, row.state)}, by {row.authorName}.
        {row.state === "published" && row.measureSlug !== null ? (
          <>
            {" "}
            <a href={paths.measure(row.measureSlug)}>Its public page</a>
          </>
        ) : null}
      </p>
      {viewed.returnedBecause ? <p className="nhsuk-inset-text">Returned: {viewed.returnedBecause}</p> : null}
      {content.kind === "points" && measure ? (
        <PointsPreview
          judged={judged}
          notes={content.notes}
          measure={measure}
          isOpen={row.state !== "published"}
        />
      ) : null}
      {content.kind === "definition" ? <DefinitionPreview content={content} /> : null}
      <ProposalSteps code={code} row={row} steps={viewed.steps} refused={refused} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such draft" />
  </PageMain>
);

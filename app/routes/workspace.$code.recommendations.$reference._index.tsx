import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentNotice } from "~/components/content-notice";
import { ButtonLink } from "~/components/form-actions";
import { OwnPlan } from "~/components/own-plan";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RecommendationChain } from "~/components/recommendation-chain";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { Timeline } from "~/components/timeline";
import { submissionInWords } from "~/domain/submissions/my-work-rules";
import { viewOwnConcern, type ViewedConcern } from "~/domain/submissions/view-own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewOwnConcern(actor, reference);
  if (!viewed) throw notFound();
  return { code, body, viewed };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.viewed.concern.reference,
  description: "What your body was asked.",
}));

export default function OwnConcernRoute() {
  const { code, body, viewed } = useLoaderData<typeof loader>();
  const { reference, reportReference } = viewed.concern;
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: reportReference, href: paths.workspaceReport(code, reportReference) },
      ]}
    >
      <PageTitle caption={body.name}>{reference}</PageTitle>
      {viewed.isSensitive ? <ContentNotice /> : null}
      <Prose text={viewed.text ?? "The text of this item was removed."} isLarge />
      <NextSteps code={code} viewed={viewed} />

      <TaskList
        title="Drafts, seen by your body only"
        empty="Nothing is being written."
        tasks={viewed.drafts.map((draft) => ({
          key: String(draft.id),
          label: `The ${submissionInWords(draft.kind, reference)}`,
          href: paths.submission(code, draft.id),
          why: `${labelOf(SUBMISSION_STATES, draft.state)}. Written by ${draft.authorName}, saved on ${showDate(londonDay(draft.savedAt))}.`,
        }))}
      />

      <h2>Your plan</h2>
      <OwnPlan code={code} reference={reference} actions={viewed.actions} />

      <h2>What the public sees</h2>
      <RecommendationChain
        reportReference={reportReference}
        rows={viewed.rows}
        opened={viewed.concern.trackedReference}
      />
      <p>
        <a href={paths.recommendation(reference)}>Open the public page of {reference}</a>
      </p>
      <h2>Every statement, newest first</h2>
      <Timeline entries={viewed.timeline.map((entry) => ({ ...entry, date: showDate(entry.on) }))} />
    </PageMain>
  );
}

function NextSteps({ code, viewed }: { code: string; viewed: ViewedConcern }) {
  const { reference, trackedItemId } = viewed.concern;
  if (!viewed.mayAnswer)
    return <p>Your body was sent a copy for information, so no answer is asked of it here.</p>;
  return (
    <>
      <div className="nhsuk-button-group">
        <ButtonLink href={paths.answer(code, reference)}>
          {trackedItemId === null || viewed.rows[0]?.position === null
            ? "Answer this concern"
            : "Answer it again"}
        </ButtonLink>
        {trackedItemId === null ? null : (
          <>
            <ButtonLink href={paths.reportProgress(code, reference)} variant="secondary">
              Report progress
            </ButtonLink>
            <ButtonLink href={paths.planAction(code, reference)} variant="secondary">
              Plan an action
            </ButtonLink>
          </>
        )}
      </div>
      {trackedItemId === null ? (
        <p>
          The report asks this of several bodies together. Once your body answers it, it is followed up for
          your body by name.
        </p>
      ) : null}
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body was not asked this" />
  </PageMain>
);

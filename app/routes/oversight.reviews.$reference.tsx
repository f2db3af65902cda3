import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DecisionForm } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/form-fields";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { KeptReviewContents } from "~/components/kept-review";
import { RouteError } from "~/components/route-error";
import { mayLeadOversight } from "~/domain/accounts/permission-rules";
import { decideOnReview } from "~/domain/reviews/decide-on-review.server";
import { reviewForms } from "~/domain/reviews/review-form";
import { viewReview } from "~/domain/reviews/view-reviews.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { forbidden, keptByNobody, notFound } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE: Readonly<Record<string, string>> = {
  opened: "The review is open. Say who is on the board and what it looks at.",
  member: "The member is on the board.",
  leave: "The member is no longer on the board.",
  item: "The board looks at it now.",
  drop: "The board no longer looks at it. That it did stays in the history.",
  minutes: "The minutes are saved. Record what was decided.",
  decide: "The decision is recorded. It shows up here and in what waits until it is closed.",
  follow: "What became of it is recorded.",
  save: "The draft is saved. Another person publishes it.",
  publish: "It is public, with the members, items and decisions as they stand.",
  close: "The review is closed. Another person publishes what came of it.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { user, actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const review = viewReview(reference, actor.userId, londonDay(Date.now()));
  if (!review) throw notFound();
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  return { review, done, isLead: mayLeadOversight(user) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { user, actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, reviewForms);
  if (!form.ok) return form.answer;
  if (form.intent === "close" && !mayLeadOversight(user))
    throw forbidden("Only the oversight lead closes a review");
  const outcome = decideOnReview({ actor, reference }, form);
  return outcome.ok ? redirect(paths.keepReview(reference, form.intent)) : form.refuse(outcome.sentences);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ review }) => ({
  title: `Review: ${review.board.title}`,
  description: "A board that reviews a theme.",
}));

export default function KeepReviewRoute() {
  const { review, done, isLead } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reference, title, version, closedOn, editions } = review.board;
  const form = { action: paths.keepReview(reference), version, refused };
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Review boards", href: paths.keepReviews() },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={`${reference} · ${review.theme}`}>{title}</PageTitle>
      {editions > 0 ? (
        <p>
          <a href={paths.review(reference)}>This review as the public sees it</a>
        </p>
      ) : null}
      <KeptReviewContents review={review} form={form} />
      {isLead && closedOn === null ? (
        <DecisionForm
          {...form}
          intent="close"
          title="Close this review"
          button="Close the review"
          variant="warning"
        >
          {(field) => (
            <TextArea
              {...field("outcome")}
              label="What came of the review?"
              hint="Public with the next edition. Write the last summary first: a closed review can only be published."
              rows={4}
            />
          )}
        </DecisionForm>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such review" />
  </PageMain>
);

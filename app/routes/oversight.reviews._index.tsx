import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { Select, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { openReview } from "~/domain/reviews/keep-review.server";
import { openingForm } from "~/domain/reviews/review-form";
import { reviewSentences } from "~/domain/reviews/review-messages";
import { listReviews, type ListedReview } from "~/domain/reviews/view-reviews.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { THEMES } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const isLead = user.memberships.some(({ role }) => role === "oversight_lead");
  return { isLead, reviews: listReviews(londonDay(Date.now())) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const form = await parseForm(request, openingForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = openReview({ actor, ...form.value });
  if (!outcome.ok) return badForm(reviewSentences(outcome.refusals), form.typed);
  return redirect(paths.keepReview(outcome.value.reference, "opened"));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Review boards", description: "Boards that review a theme." });

export default function KeepReviewsRoute() {
  const { reviews, isLead } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="A board looks at what is open on one theme, meets, decides, and follows up what it decided.">
        Review boards
      </PageTitle>
      {reviews.length === 0 ? <EmptyState title="No review was opened yet." /> : null}
      <ul>
        {reviews.map((review) => (
          <li key={review.reference}>
            <a href={paths.keepReview(review.reference)}>{review.title}</a> ({review.theme}):{" "}
            {standing(review)}{" "}
            {review.overdue > 0 ? <Tag tone="attention">Decisions past their day</Tag> : null}
          </li>
        ))}
      </ul>
      {isLead ? (
        <>
          <h2 className="nhsuk-heading-m">Open a review</h2>
          <form method="post" action={`${paths.keepReviews()}?index`} noValidate>
            <FormToken />
            <TextInput name="title" label="What is it called?" {...refused} />
            <Select
              name="theme"
              label="Which theme does it review?"
              placeholder="Choose a theme"
              options={THEMES.map(({ code: value, label }) => ({ value, label }))}
              {...refused}
            />
            <SubmitBar cancelHref={paths.oversight()}>
              <Button>Open this review</Button>
            </SubmitBar>
          </form>
        </>
      ) : (
        <p>The oversight lead opens a review.</p>
      )}
    </PageMain>
  );
}

function standing({ closedOn, open, overdue, isPublished }: ListedReview): string {
  if (closedOn !== null) return `closed on ${showDate(closedOn)}.`;
  const decisions = open === 1 ? "1 decision is open" : `${open} decisions are open`;
  return `${decisions}${overdue > 0 ? `, ${overdue} past ${overdue === 1 ? "its" : "their"} day` : ""}. ${isPublished ? "Published." : "Not published yet."}`;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { ReviewDecisions, ReviewItems, ReviewMembers } from "~/components/review-contents";
import { RouteError } from "~/components/route-error";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { viewPublicReview } from "~/domain/reviews/view-reviews.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const review = await onDayAsked(request, (day) => viewPublicReview(reference, asked, day));
  if (!review) throw notFound();
  return data({ review });
}

export const meta = metaOf<typeof loader>(({ review }) => ({
  title: review.title,
  description: `What a board of oversight decided on “${review.theme}”, and what came of it.`,
  canonical: paths.review(review.reference),
}));

export default function ReviewRoute() {
  const { review } = useLoaderData<typeof loader>();
  const { reference, number, editions } = review;
  return (
    <PageMain crumbs={[{ label: "Reviews of themes", href: paths.reviews() }]}>
      <PageTitle caption={review.theme}>{review.title}</PageTitle>
      <p>
        {reference}, edition {number}, published on {showDate(review.publishedOn)}.{" "}
        {number < (editions[0]?.number ?? number) ? (
          <a href={paths.review(reference)}>A newer edition was published</a>
        ) : null}
      </p>
      {review.closedOn === null ? null : (
        <p>
          The review was closed on {showDate(review.closedOn)}: {review.outcome}
        </p>
      )}
      <Prose text={review.summary} foldAfter={0} />
      <h2 className="nhsuk-heading-m">Decisions</h2>
      <p>
        As they stood when this was published. A decision that was open then, and whose day has passed since,
        is marked as past its day until a newer edition says what came of it.
      </p>
      <ReviewDecisions decisions={review.decisions} />
      <h2 className="nhsuk-heading-m">What it looks at</h2>
      <ReviewItems items={review.items} />
      <p>
        <a href={paths.theme(review.themeCode)}>Everything asked on “{review.theme}”</a>
      </p>
      <h2 className="nhsuk-heading-m">Who sits on the board</h2>
      <ReviewMembers members={review.members} />
      {editions.length > 1 ? (
        <>
          <h2 className="nhsuk-heading-m">Editions</h2>
          <ul>
            {editions.map((one) => (
              <li key={one.number}>
                <a href={paths.review(reference, one.number)}>
                  Edition {one.number}, {showDate(one.publishedOn)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Reviews of themes", href: paths.reviews() }]}>
    <RouteError notFound="There is no such review" />
  </PageMain>
);

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { listPublicReviews } from "~/domain/reviews/view-reviews.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = async ({ request }: LoaderFunctionArgs) =>
  data({ reviews: await onDayAsked(request, () => listPublicReviews()) });

export const meta = metaOf({
  title: "Reviews of themes",
  description: "What boards of oversight looked at on a theme, what they decided, and what came of it.",
  canonical: paths.reviews(),
});

export default function ReviewsRoute() {
  const { reviews } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="A board of oversight looks at what is open on one theme, decides what follows, and says what came of it.">
        Reviews of themes
      </PageTitle>
      {reviews.length === 0 ? <EmptyState title="No review was published yet." /> : null}
      <TakeAway what="these reviews" file={(format) => paths.listFile(format, "reviews")} />
      <ol className="register-results">
        {reviews.map(({ reference, title, theme, number, publishedOn }) => (
          <li key={reference} className="register-result">
            <p className="register-result__head">
              <a className="register-result__link" href={paths.review(reference)}>
                {title}
              </a>{" "}
              <span className="register-result__meta">{reference}</span>
            </p>
            <p className="register-result__state">
              {theme}. Published on {showDate(publishedOn)}
              {number > 1 ? `, edition ${number}` : ""}.
            </p>
          </li>
        ))}
      </ol>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

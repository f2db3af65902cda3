import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConnectionExplained, pairInWords } from "~/components/connection-explained";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewAlike } from "~/domain/connections/view-proposals.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ params }: LoaderFunctionArgs) {
  const alike = viewAlike(requireParams(params, "reference").reference, londonDay(Date.now()));
  if (!alike) throw notFound();
  return data({ alike });
}

export const meta = metaOf<typeof loader>(({ alike }) => ({
  title: `What reads like ${alike.reference}`,
  description: "Other concerns and recommendations in much the same words, found by counting words.",
  canonical: paths.alike(alike.reference),
}));

export default function AlikeRoute() {
  const { alike } = useLoaderData<typeof loader>();
  return (
    <PageMain
      crumbs={[
        { label: alike.reportReference, href: paths.report(alike.reportReference) },
        { label: alike.reference, href: paths.recommendation(alike.reference) },
      ]}
    >
      <PageTitle lead="Found by counting the words that are shared, rare words most. Where it does not say so, no person has looked at it.">
        What reads like {alike.reference}
      </PageTitle>
      {alike.rows.length === 0 ? (
        <EmptyState title="Nothing in the register reads much like it. The same may have been asked in other words." />
      ) : (
        <ol className="register-results">
          {alike.rows.map((row) => (
            <li key={row.other.reference} className="register-result">
              <p className="register-result__head">
                <a className="register-result__link" href={paths.recommendation(row.other.reference)}>
                  {row.other.reference}
                </a>{" "}
                <span className="register-result__meta">
                  {row.other.issuerName}
                  {row.other.on === null ? "" : `, ${showDate(row.other.on)}`}
                </span>
              </p>
              <p className="register-result__state">
                {row.isConfirmed ? "A person confirmed that they belong together. " : ""}
                {pairInWords(row)}
              </p>
              <details className="nhsuk-details">
                <summary className="nhsuk-details__summary">
                  <span className="nhsuk-details__summary-text">
                    Why it is here<span className="nhsuk-u-visually-hidden">: {row.other.reference}</span>
                  </span>
                </summary>
                <div className="nhsuk-details__text">
                  <ConnectionExplained proposal={row} />
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No recommendation has this reference" />
  </PageMain>
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ShownStatement } from "~/components/others-say";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { STATEMENT_REPLY_WORKING_DAYS } from "~/domain/public-statements/public-statement-rules";
import { viewStatements } from "~/domain/public-statements/view-statements.server";
import { onDayAsked } from "~/http/as-of.server";
import { pageAsked } from "~/http/page-number.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = ({ request }: LoaderFunctionArgs) =>
  onDayAsked(request, () => viewStatements(pageAsked(request)));

export const meta = metaOf({
  title: "What others say",
  description: "Statements by families, charities and staff bodies, moderated, with the replies of bodies.",
  canonical: paths.statements(),
});

export default function StatementsRoute() {
  const { total, page, pages, statements } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="Families, charities and staff bodies often know whether something has changed. A moderator sums up what they tell us.">
        What others say
      </PageTitle>
      <p>
        Open the page of the report or recommendation and follow “Tell what you know of it”. The moderator
        makes sure who it is from, that it defames nobody, touches no live proceedings and identifies nobody.
        The body concerned has {STATEMENT_REPLY_WORKING_DAYS} working days to reply. Then the summary is
        public, and your name, address and own words are removed. A statement that disputes what a body says
        it has done marks that claim as disputed, and a reviewer checks it.
      </p>
      <h2>{total === 1 ? "1 statement" : `${total.toLocaleString("en-GB")} statements`}</h2>
      <TakeAway what="the statements that stand" file={(format) => paths.listFile(format, "statements")} />
      {statements.map((statement) => (
        <section key={statement.reference}>
          <h3 className="nhsuk-heading-s">
            <a
              href={
                statement.recommendationReference === null
                  ? paths.report(statement.reportReference)
                  : paths.recommendation(statement.recommendationReference)
              }
            >
              {statement.recommendationReference ?? statement.reportReference}
            </a>
            {statement.reportTitle === null ? "" : `: ${statement.reportTitle}`}
          </h3>
          <ShownStatement statement={statement} />
        </section>
      ))}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.statements({ page: number })} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

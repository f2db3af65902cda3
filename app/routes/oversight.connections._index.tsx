import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConnectionExplained, pairInWords } from "~/components/connection-explained";
import { EmptyState } from "~/components/empty-state";
import { NarrowingForm } from "~/components/narrowing-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { CONFIRMED_AS } from "~/domain/connections/group-rules";
import { viewWaiting } from "~/domain/connections/view-proposals.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { isTerm, labelOf, RECOMMENDATION_LINK_KINDS, THEMES } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  const { searchParams } = new URL(request.url);
  const kind = CONFIRMED_AS.find((one) => one === searchParams.get("kind")) ?? null;
  const asked = searchParams.get("theme");
  const theme = isTerm(THEMES, asked) ? asked : null;
  const body = searchParams.get("body")?.trim() || null;
  const page = pageOf(searchParams);
  const filter = { kind, theme, body };
  return { filter, page, waiting: viewWaiting(filter, page, londonDay(Date.now())) };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Connections",
  description: "What may have been asked before: proposals for a person to decide on.",
});

const KINDS = CONFIRMED_AS.map((value) => ({ value, label: labelOf(RECOMMENDATION_LINK_KINDS, value) }));
const THEME_CHOICES = THEMES.map(({ code: value, label }) => ({ value, label }));
const QUOTED = 220;

export default function ConnectionsRoute() {
  const { filter, page, waiting } = useLoaderData<typeof loader>();
  const { rows, total, pages, searched } = waiting;
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle lead="Pairs that read alike, most alike first. Nothing is public before somebody has decided; what is rejected does not come back.">
        Connections
      </PageTitle>
      <p>
        <a href={paths.groups()}>The groups confirmed so far</a>
      </p>
      <NarrowingForm
        action={paths.connections()}
        clearHref={paths.connections()}
        filters={[
          { name: "kind", label: "What it seems to be", options: KINDS, chosen: filter.kind },
          { name: "theme", label: "Theme of either", options: THEME_CHOICES, chosen: filter.theme },
        ]}
        keep={{ body: filter.body }}
      />
      {filter.body === null ? null : (
        <p>
          Only what asks the body {filter.body}. <a href={paths.connections()}>Show all</a>
        </p>
      )}
      <p>
        {total === 0
          ? "No pair waits"
          : `${total.toLocaleString("en-GB")} ${total === 1 ? "pair waits" : "pairs wait"}`}
        , found among {searched.toLocaleString("en-GB")} recommendations.
      </p>
      {rows.length === 0 ? <EmptyState title="Nothing waits to be decided here." /> : null}
      <ol className="register-results">
        {rows.map((row) => {
          const href = paths.connectionPair(row.earlier.reference, row.later.reference);
          return (
            <li key={href} className="register-result">
              <p className="register-result__head">
                <a className="register-result__link" href={href}>
                  {row.earlier.reference} and {row.later.reference}
                </a>{" "}
                <Tag>{labelOf(RECOMMENDATION_LINK_KINDS, row.kind)}?</Tag>
              </p>
              <p className="register-result__state">{pairInWords(row)}</p>
              <p>{firstWords(row.earlier.text, QUOTED)}</p>
              <p>{firstWords(row.later.text, QUOTED)}</p>
              <details className="nhsuk-details">
                <summary className="nhsuk-details__summary">
                  <span className="nhsuk-details__summary-text">
                    Why it is proposed
                    <span className="nhsuk-u-visually-hidden">
                      : {row.earlier.reference} and {row.later.reference}
                    </span>
                  </span>
                </summary>
                <div className="nhsuk-details__text">
                  <ConnectionExplained proposal={row} />
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.connections({ ...filter, page: to })} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

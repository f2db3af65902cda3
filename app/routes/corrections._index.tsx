import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { DECISION_WORKING_DAYS } from "~/domain/corrections/correction-rules";
import { CORRECTIONS_PER_PAGE, listDecidedCorrections } from "~/domain/corrections/list-corrections.server";
import { countPublicErasures, listPublicErasures } from "~/domain/redaction/erase-text.server";
import { pageAsked } from "~/http/page-number.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS, CORRECTION_STATES, ERASURE_KINDS, labelOf } from "~db/vocabulary";
import { onDayAsked } from "~/http/as-of.server";

export const loader = ({ request }: LoaderFunctionArgs) =>
  onDayAsked(request, () =>
    correctionsOn(pageAsked(request), pageOf(new URL(request.url).searchParams, "removals")),
  );

function correctionsOn(page: number, removalsAsked: number) {
  const { decided, decidedCount, waitingCount } = listDecidedCorrections(page);
  const erasedCount = countPublicErasures();
  const removalPages = Math.max(1, Math.ceil(erasedCount / CORRECTIONS_PER_PAGE));
  const removals = Math.min(removalsAsked, removalPages);
  const erasures = listPublicErasures(CORRECTIONS_PER_PAGE, (removals - 1) * CORRECTIONS_PER_PAGE);
  return {
    ...{ page, decided, decidedCount, waitingCount, pages: Math.ceil(decidedCount / CORRECTIONS_PER_PAGE) },
    ...{ erasedCount, removals, removalPages },
    erasures: erasures.map((row) => ({ ...row, erasedOn: londonDay(row.erasedAt) })),
  };
}

export const meta = metaOf({
  title: "Corrections",
  description: "What people asked this register to correct, and what was decided.",
  canonical: paths.corrections(),
});

const COLUMNS = [
  { key: "about", label: "About" },
  { key: "asked", label: "Asked" },
  { key: "decision", label: "Decision" },
  { key: "reason", label: "What was decided and why" },
];

const ERASURE_COLUMNS = [
  { key: "kind", label: "What was done" },
  { key: "order", label: "Ordered by" },
  { key: "reason", label: "Why" },
  { key: "on", label: "When" },
];

export default function CorrectionsRoute() {
  const { page, pages, decided, decidedCount, waitingCount, ...removed } = useLoaderData<typeof loader>();
  const { erasures, erasedCount, removals, removalPages } = removed;
  return (
    <PageMain>
      <PageTitle lead="Anyone can tell us that something here is wrong, or that a body did reply. No account is needed.">
        Corrections
      </PageTitle>
      <p>
        Open the page of the report or recommendation and follow “Is this wrong? Tell us”. We mean to decide
        within {DECISION_WORKING_DAYS} working days; until then the row says that a correction was requested.
      </p>
      <p>
        {waitingCount === 0
          ? "No request is"
          : `${waitingCount} ${waitingCount === 1 ? "request is" : "requests are"}`}{" "}
        waiting for a decision. {decidedCount} {decidedCount === 1 ? "was" : "were"} decided.
      </p>
      <h2>Decided</h2>
      <DataTable
        caption="Decided corrections"
        isCaptionHidden
        columns={COLUMNS}
        empty="Nothing has been decided yet."
        rows={decided.map((row) => ({
          key: row.reference,
          cells: [
            <span key="about">
              <a href={paths.report(row.reportReference)}>{row.reportReference}</a>
              {row.bodyName === null ? null : <span className="register-note-line">{row.bodyName}</span>}
            </span>,
            <span key="asked">
              {labelOf(CORRECTION_KINDS, row.kind)}
              <span className="register-note-line">{showDate(row.requestedOn)}</span>
            </span>,
            <span key="decision">
              {labelOf(CORRECTION_STATES, row.state)}
              <span className="register-note-line">{showDate(row.decidedOn ?? "")}</span>
            </span>,
            row.decision ?? "",
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => paths.corrections({ page: number, removals })}
      />
      <TakeAway what="decided corrections" file={(format) => paths.listFile(format, "corrections")} />
      {erasures.length === 0 ? null : (
        <>
          <h2 id="removals">Words taken out ({erasedCount.toLocaleString("en-GB")})</h2>
          <DataTable
            caption="Words taken out of the register"
            isCaptionHidden
            columns={ERASURE_COLUMNS}
            rows={erasures.map((row) => ({
              key: String(row.id),
              cells: [labelOf(ERASURE_KINDS, row.kind), row.orderedBy, row.reason, showDate(row.erasedOn)],
            }))}
          />
          <Pagination
            page={removals}
            pages={removalPages}
            hrefFor={(number) => `${paths.corrections({ page, removals: number })}#removals`}
          />
        </>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

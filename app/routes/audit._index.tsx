import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { LedgerEntryAct } from "~/components/ledger-entry";
import { LedgerFilters } from "~/components/ledger-filters";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { listAudited } from "~/domain/ledger/audit-ledger.server";
import { readAuditFilter, unreadDates } from "~/domain/ledger/ledger-filter-rules";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonMinute } from "~/lib/london-time";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { LEDGER_ACTIONS } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "auditor");
  const params = new URL(request.url).searchParams;
  const before = params.get("before") ?? "";
  const filter = readAuditFilter(params);
  const below = /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null;
  return { ...listAudited(below, filter), filter, unread: unreadDates(params) };
}

export const meta = metaOf({
  title: "Every change",
  description: "For auditors: who changed what, and when.",
});
export const headers = keptByNobody;

const COLUMNS = [
  { key: "number", label: "Entry" },
  { key: "when", label: "When" },
  { key: "who", label: "Who" },
  { key: "what", label: "What" },
  { key: "about", label: "About" },
];

export default function AuditRoute() {
  const page = useLoaderData<typeof loader>();
  const isFiltered = Object.values(page.filter).some((asked) => asked !== null);
  return (
    <PageMain>
      <PageTitle lead="Every change of this register with who made it, public or not. An entry’s number leads to what it wrote.">
        Every change
      </PageTitle>
      <p>
        Whether any of it was altered afterwards is proved with <code>npm run ledger -- verify</code>:{" "}
        <a href={`${paths.ledger()}#verify`}>how that works</a>.
      </p>
      <LedgerFilters
        filter={page.filter}
        address={paths.audit()}
        actions={LEDGER_ACTIONS}
        unread={page.unread}
      />
      <h2 id="entries">{page.isNewest ? "Newest entries" : "Older entries"}</h2>
      {isFiltered ? (
        <p>
          Only what you asked for. <a href={paths.audit()}>Show every entry</a>
        </p>
      ) : null}
      <DataTable
        caption="Entries of the ledger, newest first"
        isCaptionHidden
        columns={COLUMNS}
        empty="There are no entries here."
        rows={page.entries.map((entry) => ({
          key: String(entry.number),
          cells: [
            <a key="number" href={paths.auditedEntry(entry.number)}>
              {entry.number.toLocaleString("en-GB")}
            </a>,
            londonMinute(entry.writtenAt),
            <LedgerEntryAct
              key="who"
              what={entry.person === null ? entry.who : `${entry.person.name}, account ${entry.person.id}`}
              meaning={entry.person === null ? null : entry.who}
            />,
            <LedgerEntryAct
              key="what"
              what={entry.what}
              meaning={entry.isPublic ? entry.meaning : "Not shown to the public"}
            />,
            entry.subject,
          ],
        }))}
      />
      <p className="register-steps">
        {page.isNewest ? null : <a href={paths.audit({ ...page.filter })}>Newest entries</a>}{" "}
        {page.olderThan === null ? null : (
          <a href={paths.audit({ ...page.filter, before: page.olderThan })}>Older entries</a>
        )}
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

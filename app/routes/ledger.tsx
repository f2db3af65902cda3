import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { FilterLeftOut } from "~/components/filter-left-out";
import { LedgerEntryAbout, LedgerEntryAct } from "~/components/ledger-entry";
import { LedgerFilters } from "~/components/ledger-filters";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { TakeAway } from "~/components/take-away";
import {
  isFiltered,
  readLedgerFilter,
  SHOWN_ACTIONS,
  unreadDates,
} from "~/domain/ledger/ledger-filter-rules";
import { viewLedger } from "~/domain/ledger/view-ledger.server";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { onDayAsked } from "~/http/as-of.server";
import { londonMinute } from "~/lib/london-time";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const before = params.get("before") ?? "";
  const filter = readLedgerFilter(params);
  const below = /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null;
  const page = await onDayAsked(request, () => viewLedger(below, filter));
  const unknown = refusalOfFilters("ledger", params);
  return data({ ...page, filter, unknown, unread: unreadDates(params), isFiltered: isFiltered(filter) });
}

export const meta = metaOf({
  title: "Ledger",
  description: "Every change of the register, in order, and how to prove that none was altered.",
  canonical: paths.ledger(),
});

const COLUMNS = [
  { key: "number", label: "Entry" },
  { key: "when", label: "When" },
  { key: "who", label: "Who" },
  { key: "what", label: "What" },
  { key: "about", label: "About" },
  { key: "hash", label: "Hash" },
];

const SHOWN_HASH = 12;

export default function LedgerRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="Every change of this register, in order. It names the role and the body that made a change, never a person.">
        Ledger
      </PageTitle>
      <SummaryList
        rows={[
          {
            key: "Entries",
            value: page.head?.number.toLocaleString("en-GB"),
            whenEmpty: "None yet",
          },
          {
            key: "Newest hash",
            value: page.head ? <code className="register-hash">{page.head.hash}</code> : null,
            whenEmpty: "None yet",
          },
        ]}
      />
      <HowToVerify />
      <LedgerFilters
        filter={page.filter}
        address={paths.ledger()}
        actions={SHOWN_ACTIONS}
        unread={page.unread}
      />
      <FilterLeftOut refusal={page.unknown} />
      <h2 id="entries">{page.isNewest ? "Newest entries" : "Older entries"}</h2>
      {page.isFiltered ? (
        <p>
          Only what you asked for. Steps that are not public are left out where you ask who did something,
          what, or about what. <a href={paths.ledger()}>Show every entry</a>
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
            <a key="number" id={`entry-${entry.number}`} href={paths.ledgerEntry(entry.number)}>
              {entry.number.toLocaleString("en-GB")}
            </a>,
            londonMinute(entry.writtenAt),
            entry.who ?? "Not shown",
            <LedgerEntryAct key="what" what={entry.what} meaning={entry.meaning} />,
            <LedgerEntryAbout key="about" about={entry.about} />,
            <code key="hash" title={entry.hash}>
              {entry.hash.slice(0, SHOWN_HASH)}…
            </code>,
          ],
        }))}
      />
      <TakeAway
        what={page.isFiltered ? "these entries" : "the whole ledger"}
        file={(format) => paths.ledgerFile(format, { ...page.filter })}
      />
      <p className="register-steps">
        {page.isNewest ? null : <a href={paths.ledger({ ...page.filter })}>Newest entries</a>}{" "}
        {page.olderThan === null ? null : (
          <a href={paths.ledger({ ...page.filter, before: page.olderThan })}>Older entries</a>
        )}
      </p>
    </PageMain>
  );
}

const HowToVerify = () => (
  <>
    <h2>What this is for</h2>
    <p>
      Each entry has a hash: a kind of seal, worked out from the entry and from the seal before it. If an old
      entry were changed, every later seal would be different, and anyone who had written one down could see
      it. Work that is not public, such as a draft, shows only its time and its seal.
    </p>
    <h3 id="verify">How to check it</h3>
    <ol>
      <li>
        Today, write down the number and the whole hash of the newest entry, or keep a copy of this page. Each
        entry’s number is a link to its own place, so it can be cited.
      </li>
      <li>
        Later, open that link again. If the entry has another hash, or is not there, something at or before it
        was changed or cut off.
      </li>
      <li>
        Whoever runs the register, or holds a backup of it, proves the whole chain with{" "}
        <code>npm run ledger -- verify</code>. It names the first entry that does not hold, and ends with the
        newest number and hash: compare them with the ones you wrote down.
      </li>
    </ol>
    <p>
      A hash is the SHA-256 of the hash before it, the entry’s own header (number, time, who, what, about) and
      a keyed digest of what was written. The ledger holds no text. Where words were taken out by order, their
      digest stays, so the chain still holds.
    </p>
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

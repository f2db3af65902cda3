import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { LedgerEntryAbout, LedgerEntryAct } from "~/components/ledger-entry";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { viewLedger } from "~/domain/ledger/view-ledger.server";
import { londonMinute } from "~/lib/london-time";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

/** Asked for each time: steps that are not public move the head too, and leave kept pages as they are. */
const FRESH = { "Cache-Control": "no-cache" };

export function loader({ request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before") ?? "";
  return data(viewLedger(/^[1-9]\d{0,14}$/.test(before) ? Number(before) : null), { headers: FRESH });
}

export const headers = () => FRESH;

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
      <h2>{page.isNewest ? "Newest entries" : "Older entries"}</h2>
      <DataTable
        caption="Entries of the ledger, newest first"
        isCaptionHidden
        columns={COLUMNS}
        empty="There are no entries here."
        rows={page.entries.map((entry) => ({
          key: String(entry.number),
          cells: [
            entry.number.toLocaleString("en-GB"),
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
      <p className="register-steps">
        {page.isNewest ? null : <a href={paths.ledger()}>Newest entries</a>}{" "}
        {page.olderThan === null ? null : (
          <a href={paths.ledger({ before: page.olderThan })}>Older entries</a>
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
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How to check it</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Write down the number and the hash of the newest entry today. Come back later and look for the same
          number. If its hash is no longer the same, the past was changed.
        </p>
        <p>
          A hash is the SHA-256 of the hash before it, the entry’s own header (number, time, who, what, about)
          and a keyed digest of what was written. Whoever runs the register, or holds a backup of it, proves
          the whole chain with <code>npm run ledger -- verify</code>, which names the first entry that does
          not hold.
        </p>
        <p>
          The ledger holds no text. Where words were taken out by order, their digest stays, so the chain
          still holds.
        </p>
      </div>
    </details>
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

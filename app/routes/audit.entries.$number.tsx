import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { WrittenLines } from "~/components/written-lines";
import { viewAudited } from "~/domain/ledger/audit-ledger.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonMinute } from "~/lib/london-time";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "auditor");
  const { number = "" } = params;
  const entry = /^[1-9]\d{0,14}$/.test(number) ? viewAudited(Number(number)) : null;
  if (!entry) throw notFound();
  return entry;
}

export const meta = metaOf<typeof loader>((entry) => ({
  title: `Entry ${entry.number}`,
  description: "For auditors: what one entry of the ledger wrote.",
}));
export const headers = keptByNobody;

export default function AuditedEntryRoute() {
  const entry = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead={entry.meaning ?? undefined}>
        Entry {entry.number.toLocaleString("en-GB")}: {entry.what}
      </PageTitle>
      <SummaryList
        rows={[
          { key: "When", value: londonMinute(entry.writtenAt) },
          {
            key: "Person",
            value:
              entry.person === null ? null : (
                <a href={paths.audit({ person: entry.person.id })}>
                  {entry.person.name}, account {entry.person.id}
                </a>
              ),
            whenEmpty: "Nobody signed in",
          },
          { key: "As", value: entry.who },
          { key: "About", value: <a href={paths.audit({ about: entry.subject })}>{entry.subject}</a> },
          { key: "Public", value: entry.isPublic ? "Yes, without the person" : "No, only its time and hash" },
          { key: "Hash", value: <code className="register-hash">{entry.hash}</code> },
          { key: "Hash before it", value: <code className="register-hash">{entry.previousHash}</code> },
          {
            key: "Digest of what it wrote",
            value: <code className="register-hash">{entry.payloadDigest}</code>,
          },
        ]}
      />
      <h2>What it wrote</h2>
      {entry.lines === null ? (
        <p>
          What this entry wrote was taken out when words in it were erased by order. The erasing entry carries
          what is left of it, and the chain of hashes still holds.
        </p>
      ) : (
        <WrittenLines lines={entry.lines} />
      )}
      <p className="register-steps">
        {entry.number > 1 ? <a href={paths.auditedEntry(entry.number - 1)}>Entry before</a> : null}{" "}
        {entry.hasNext ? <a href={paths.auditedEntry(entry.number + 1)}>Entry after</a> : null}
      </p>
      <p>
        <a href={paths.audit()}>Every change</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

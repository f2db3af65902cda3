import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FairComparison } from "~/components/body-contents";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { listIssuers } from "~/domain/issuers/view-issuer.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ISSUER_KINDS } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  return data({ issuers: await onDayAsked(request, () => listIssuers()) });
}

export const meta = metaOf({
  title: "Issuers",
  description: "Coroner areas, investigators, inquiries and others who say what must change.",
  canonical: paths.issuers(),
});

const COLUMNS = [
  { key: "name", label: "Issuer" },
  { key: "reports", label: "Reports held", isNumeric: true },
];

export default function IssuersRoute() {
  const { issuers } = useLoaderData<typeof loader>();
  const kinds = ISSUER_KINDS.map((kind) => ({
    ...kind,
    issuers: issuers.filter((one) => one.kind === kind.code),
  }));
  return (
    <PageMain>
      <PageTitle lead="Who says what must change: coroners by area, national investigators, inquiries and others.">
        Issuers
      </PageTitle>
      {issuers.length === 0 ? <p>No issuer is held yet.</p> : <FairComparison />}
      {kinds
        .filter((kind) => kind.issuers.length > 0)
        .map((kind) => (
          <section key={kind.code}>
            <h2>{kind.label}</h2>
            <p>{kind.meaning}</p>
            <DataTable
              caption={kind.label}
              isCaptionHidden
              columns={COLUMNS}
              rows={kind.issuers.map((issuer) => ({
                key: issuer.slug,
                cells: [
                  <IssuerName key="name" issuer={issuer} />,
                  issuer.reportCount.toLocaleString("en-GB"),
                ],
              }))}
            />
          </section>
        ))}
      <TakeAway what="all issuers" file={(format) => paths.listFile(format, "issuers")} />
    </PageMain>
  );
}

type Listed = ReturnType<typeof listIssuers>[number];

const IssuerName = ({ issuer }: { issuer: Listed }) => (
  <>
    <a href={paths.issuer(issuer.slug)}>{issuer.name}</a>
    {issuer.closedOn === null ? null : <span className="register-note-line">No longer exists</span>}
    {issuer.isRecognised === 1 ? null : (
      <span className="register-note-line">As a source names it; on no official list</span>
    )}
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

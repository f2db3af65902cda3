import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { viewClaimFile } from "~/domain/assurance/view-claim-file.server";
import { requireRole } from "~/http/current-user.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const file = viewClaimFile(actor, requireParams(params, "reference").reference);
  if (!file) throw notFound();
  return { file };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ file }) => ({
  title: `File of ${file.reference}`,
  description: "A claim from its plan to what it changed.",
}));

export default function ClaimFileRoute() {
  const { file } = useLoaderData<typeof loader>();
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Plan of checks", href: paths.checkPlan() },
      ]}
    >
      <PageTitle lead="From the plan to what changed, with what is missing.">
        File of {file.reference}
      </PageTitle>
      <p>
        <a href={paths.verify(file.reference)}>Check this claim</a>
      </p>
      {file.stages.map(({ key, title, held, missing }) => (
        <section key={key}>
          <h2 className="nhsuk-heading-m">{title}</h2>
          {held.map((text, at) => (
            <Prose key={at} text={text} />
          ))}
          {missing.map((what) => (
            <p key={what}>
              <Tag tone="attention">Missing</Tag> {what}
            </p>
          ))}
        </section>
      ))}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No item is followed up under this reference" />
  </PageMain>
);

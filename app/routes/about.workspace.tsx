import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { WorkspaceHelp } from "~/components/workspace-help";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = () => null;

export const meta = metaOf({
  title: "Working for a body that was asked",
  description: "How a body sees what it was asked, answers, plans and says what it has done.",
  canonical: paths.workspaceHelp(),
});

export default function WorkspaceHelpRoute() {
  return (
    <PageMain crumbs={[{ label: "About", href: paths.about() }]}>
      <PageTitle lead="What the pages under “My work” are for, and what of it the public reads.">
        Working for a body that was asked
      </PageTitle>
      <WorkspaceHelp />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

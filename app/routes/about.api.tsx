import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AskingByProgram, Endpoints, Fields, Files } from "~/components/about-api";
import { OwnSystems } from "~/components/about-own-systems";
import { EverythingFiles } from "~/components/everything-files";
import { PageContents } from "~/components/page-contents";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import {
  documentedEndpoints,
  documentedOwnEndpoints,
  documentedTables,
} from "~/domain/open-data/documented-fields";
import { everythingNow } from "~/domain/open-data/everything.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = () =>
  data({
    ...{ endpoints: documentedEndpoints(), systems: documentedOwnEndpoints() },
    ...{ tables: documentedTables(), everything: everythingNow() },
  });

export const meta = metaOf({
  title: "Take the data away",
  description: "The register as files, feeds and an API, and what every field means.",
  canonical: paths.aboutApi(),
});

const CONTENTS = [
  { id: "files", label: "Files" },
  { id: "feeds", label: "Feeds" },
  { id: "everything", label: "Everything at once" },
  { id: "api", label: "The API" },
  { id: "addresses", label: "Addresses of the API" },
  { id: "systems", label: "For systems of bodies" },
  { id: "fields", label: "What the fields mean" },
];

export default function AboutApiRoute() {
  const { endpoints, systems, tables, everything } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "About this register", href: paths.about() }]}>
      <PageTitle lead="Everything public here is also data. You may use it, and need no account.">
        Take the data away
      </PageTitle>
      <PageContents links={CONTENTS} />
      <div className="register-guide">
        <Files />
        <EverythingFiles files={everything} />
        <AskingByProgram />
        <Endpoints endpoints={endpoints} />
        <OwnSystems endpoints={systems} />
        <Fields tables={tables} />
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

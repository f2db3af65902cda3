import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { BODY_ROLES } from "~/domain/accounts/permission-rules";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, ...BODY_ROLES);
  const bodies = new Map<string, string>();
  for (const { role, bodyCode, bodyName } of user.memberships)
    if ((BODY_ROLES as readonly string[]).includes(role) && bodyCode !== null)
      bodies.set(bodyCode, bodyName ?? bodyCode);
  const [only] = bodies.keys();
  if (only !== undefined && bodies.size === 1) throw redirect(paths.workspaceBody(only));
  return { bodies: [...bodies].map(([code, name]) => ({ code, name })) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "My work", description: "The bodies you work for." });

export default function WorkspaceRoute() {
  const { bodies } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle>For which body?</PageTitle>
      {bodies.length === 0 ? <EmptyState title="Your account belongs to no body." /> : null}
      <ul>
        {bodies.map(({ code, name }) => (
          <li key={code}>
            <a href={paths.workspaceBody(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

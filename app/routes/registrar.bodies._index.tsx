import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/form-actions";
import { TypeAhead } from "~/components/form-fields";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const asked = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const typed = findBodyAsTyped(asked);
  if (typed.found) throw redirect(paths.registrarBody(typed.found.code));
  return { asked, candidates: typed.candidates.map(({ code, name }) => ({ code, name })) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Bodies", description: "Correct, add and join bodies." });

export default function RegistrarBodiesRoute() {
  const { asked, candidates } = useLoaderData<typeof loader>();
  return (
    <RegistrarPage title="Bodies" lead="Correct a body, add one, or join two records of one.">
      <form method="get" action={paths.registrarBodies()}>
        <TypeAhead
          name="q"
          label="Body, by name or code"
          suggestFrom={paths.bodySuggestions()}
          defaultValue={asked}
        />
        <Button>Find this body</Button>
      </form>
      {asked === "" ? null : (
        <>
          <p>
            {candidates.length === 0
              ? `No body is called “${asked}”.`
              : `No body is called exactly “${asked}”. Similar:`}
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {candidates.map((body) => (
              <li key={body.code}>
                <a href={paths.registrarBody(body.code)}>{body.name}</a> ({body.code})
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="nhsuk-button-group">
        <ButtonLink href={paths.addBody(asked)} variant="secondary">
          Add a body
        </ButtonLink>
        <ButtonLink href={paths.registrarMerge()} variant="secondary">
          Join two records
        </ButtonLink>
      </div>
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

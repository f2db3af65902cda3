import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TokenTable } from "~/components/token-table";
import { revokeTokenForm, TOKEN_SENTENCES } from "~/domain/api-access/token-form";
import { listAllTokens, revokeToken } from "~/domain/api-access/tokens.server";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "admin");
  const { searchParams } = new URL(request.url);
  const isRevoked = searchParams.get("done") === "revoked";
  return { isRevoked, list: listAllTokens(actor, pageOf(searchParams)), csrf: csrfToken(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "admin");
  const form = await parseForm(request, revokeTokenForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const ended = revokeToken(actor, form.value.id);
  if (!ended.ok) return badForm({ form: TOKEN_SENTENCES[ended.refusal] }, {});
  return redirect(paths.allTokens({ done: "revoked" }));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "API tokens", description: "Tokens of bodies' own systems." });

export default function AllTokensRoute() {
  const { list, isRevoked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Accounts", href: paths.admin() }]}>
      <ErrorSummary errors={refused?.errors} />
      {isRevoked && !refused ? (
        <Notification kind="success">The token is revoked. No system can use it any more.</Notification>
      ) : null}
      <PageTitle lead="Bodies’ own systems write drafts with these. People of each body make them; you can revoke any.">
        API tokens
      </PageTitle>
      <TokenTable tokens={list.tokens} action={paths.allTokens()} namesBody />
      <Pagination page={list.page} pages={list.pages} hrefFor={(page) => paths.allTokens({ page })} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { Button, ButtonLink, SubmitBar } from "~/components/form-actions";
import { Select, TextInput } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SubNav } from "~/components/sub-nav";
import { GRANTABLE_ROLES, isGrantable, roleLabel } from "~/domain/accounts/permission-rules";
import { viewUsers } from "~/domain/accounts/view-users.server";
import { requireRole } from "~/http/current-user.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { USER_STATES } from "~db/vocabulary";

/** What is searched for; anything unreadable means "all". */
function readFilter(search: URLSearchParams) {
  const role = search.get("role") ?? "";
  const state = USER_STATES.find(({ code }) => code === search.get("state"))?.code ?? null;
  const page = Number.parseInt(search.get("page") ?? "1", 10);
  return {
    filter: {
      words: (search.get("q") ?? "").trim().slice(0, 200),
      role: isGrantable(role) ? role : null,
      state,
    },
    page: Number.isSafeInteger(page) ? page : 1,
  };
}

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "admin");
  const { filter, page } = readFilter(new URL(request.url).searchParams);
  return { filter, list: viewUsers(filter, page) };
}

export const meta = metaOf({ title: "Accounts", description: "People with accounts, and their roles." });

const stateLabel = (state: string) => USER_STATES.find(({ code }) => code === state)?.label ?? state;

export default function AccountsRoute() {
  const { filter, list } = useLoaderData<typeof loader>();
  const hrefFor = (page: number) => {
    const search = new URLSearchParams({
      q: filter.words,
      role: filter.role ?? "",
      state: filter.state ?? "",
    });
    return `${paths.admin()}?${search}&page=${page}`;
  };
  return (
    <PageMain>
      <PageTitle lead={list.total === 1 ? "1 account" : `${list.total.toLocaleString("en-GB")} accounts`}>
        Accounts
      </PageTitle>
      <SubNav label="More for administrators" links={[{ label: "API tokens", href: paths.allTokens() }]} />
      <ButtonLink href={paths.inviteUser()}>Invite somebody</ButtonLink>
      <form method="get" action={paths.admin()}>
        <TextInput
          name="q"
          label="Name or e-mail address"
          type="search"
          defaultValue={filter.words}
          width="30"
        />
        <Select
          name="role"
          label="Role"
          placeholder="Any role"
          defaultValue={filter.role ?? ""}
          options={GRANTABLE_ROLES.map((role) => ({ value: role, label: roleLabel(role) }))}
        />
        <Select
          name="state"
          label="State"
          placeholder="Any state"
          defaultValue={filter.state ?? ""}
          options={USER_STATES.map(({ code, label }) => ({ value: code, label }))}
        />
        <SubmitBar>
          <Button variant="secondary">Show these accounts</Button>
        </SubmitBar>
      </form>
      <DataTable
        caption="Accounts"
        isCaptionHidden
        empty="No account is like this."
        columns={[
          { key: "name", label: "Name" },
          { key: "email", label: "E-mail address" },
          { key: "roles", label: "Roles" },
          { key: "state", label: "State" },
        ]}
        rows={list.users.map((user) => ({
          key: String(user.id),
          cells: [
            <a key="name" href={paths.adminUser(user.id)}>
              {user.name}
            </a>,
            user.email,
            user.roles.map(({ role, of }) => (of ? `${roleLabel(role)}, ${of}` : roleLabel(role))).join("; "),
            stateLabel(user.state),
          ],
        }))}
      />
      <Pagination page={list.page} pages={list.pages} hrefFor={hrefFor} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountForms } from "~/components/account-forms";
import { ErrorSummary } from "~/components/error-summary";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PasswordLink } from "~/components/password-link";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { changeUserForm, type UserChange } from "~/domain/accounts/account-form";
import { accountMessage } from "~/domain/accounts/account-messages";
import {
  disableUser,
  enableUser,
  endRole,
  giveRole,
  sendNewLink,
} from "~/domain/accounts/change-user.server";
import { roleLabel } from "~/domain/accounts/permission-rules";
import { viewUser } from "~/domain/accounts/view-users.server";
import { requireRole, type Authorised } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { USER_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "admin");
  const user = viewUser(Number(requireParams(params, "id").id));
  if (!user) throw notFound();
  return { user };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "admin");
  const userId = Number(requireParams(params, "id").id);
  const form = await parseForm(request, changeUserForm);
  if (!form.ok) return badForm(form.errors, form.typed);

  const outcome = change(request, actor, userId, form.value);
  if (!outcome.ok)
    return badForm(
      accountMessage(outcome.refusal, "inTheWay" in outcome ? outcome.inTheWay : undefined),
      form.typed,
    );
  if (outcome.value) return { link: outcome.value.link };
  return redirect(paths.adminUser(userId));
}

function change(request: Request, actor: Authorised["actor"], userId: number, form: UserChange) {
  const target = { userId, version: form.version };
  switch (form.change) {
    case "give_role":
      return giveRole(actor, target, form);
    case "end_role":
      return endRole(actor, target, form.membership);
    case "disable":
      return disableUser(actor, target);
    case "enable":
      return enableUser(actor, target);
    case "new_link":
      return sendNewLink(actor, target, (token) => wholeAddress(request, paths.choosePassword(token)));
  }
}

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.user.name,
  description: "An account and its roles.",
}));

export default function AccountOfRoute() {
  const { user } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "errors" in answer ? answer : undefined;
  return (
    <PageMain crumbs={[{ label: "Accounts", href: paths.admin() }]}>
      {answer && "link" in answer ? <PasswordLink name={user.name} link={answer.link} /> : null}
      <ErrorSummary errors={refused?.errors} />
      <PageTitle>{user.name}</PageTitle>
      <SummaryList
        rows={[
          { key: "E-mail address", value: user.email },
          { key: "State", value: USER_STATES.find(({ code }) => code === user.state)?.label },
        ]}
      />
      <AccountForms
        action={paths.adminUser(user.id)}
        version={user.version}
        state={user.state}
        roles={user.memberships.map((membership) => ({
          id: membership.id,
          label: roleLabel(membership.role),
          of: membership.bodyName ?? membership.issuerName ?? "",
        }))}
        refused={refused}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such account" />
  </PageMain>
);

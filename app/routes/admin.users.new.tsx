import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PasswordLink } from "~/components/password-link";
import { RoleFields } from "~/components/role-fields";
import { RouteError } from "~/components/route-error";
import { inviteForm } from "~/domain/accounts/account-form";
import { accountMessage } from "~/domain/accounts/account-messages";
import { inviteUser } from "~/domain/accounts/add-user.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { wholeAddress } from "~/http/served-origin.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "admin");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "admin");
  const form = await parseForm(request, inviteForm);
  if (!form.ok) return badForm(form.errors, form.typed);

  const { email, name, role, body, issuer } = form.value;
  const invited = inviteUser(actor, { email, name, grants: [{ role, body, issuer }] }, (token) =>
    wholeAddress(request, paths.choosePassword(token)),
  );
  if (!invited.ok) return badForm(accountMessage(invited.refusal, invited.inTheWay), form.typed);
  return { invited: { name, ...invited.value } };
}

export const meta = metaOf({ title: "Invite somebody", description: "Give somebody an account." });

export default function InviteRoute() {
  const answer = useActionData<typeof action>();
  const refused = answer && "errors" in answer ? answer : undefined;
  const invited = answer && "invited" in answer ? answer.invited : undefined;
  return (
    <PageMain crumbs={[{ label: "Accounts", href: paths.admin() }]}>
      {invited ? <PasswordLink name={invited.name} link={invited.link} /> : null}
      {invited ? <a href={paths.adminUser(invited.userId)}>See the account of {invited.name}</a> : null}
      <ErrorSummary errors={refused?.errors} />
      <PageTitle>{invited ? "Invite somebody else" : "Invite somebody"}</PageTitle>
      <form method="post" action={paths.inviteUser()} noValidate>
        <FormToken />
        <TextInput name="name" label="Name" autoComplete="off" width="30" {...refused} />
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="off"
          spellCheck={false}
          width="30"
          {...refused}
        />
        <RoleFields {...refused} />
        <SubmitBar cancelHref={paths.admin()}>
          <Button>Send the invitation</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

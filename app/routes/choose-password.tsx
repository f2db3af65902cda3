import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { NewPasswordFields } from "~/components/new-password-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { choosePasswordForm } from "~/domain/accounts/account-form";
import { accountMessage, tooManyAttempts } from "~/domain/accounts/account-messages";
import { choosePassword, findLinkOwner } from "~/domain/accounts/choose-password.server";
import { PASSWORD_MIN_LENGTH } from "~/domain/accounts/password-rules";
import { startSession } from "~/domain/accounts/sessions.server";
import { countAttempt } from "~/domain/accounts/throttle.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { log } from "~/http/log.server";
import { clientOf } from "~/http/request-scope.server";
import { keptByNobody } from "~/http/responses.server";
import { endSessionOf, sessionCookie } from "~/http/session-cookie.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { csrf: csrfToken(request), token, owner: findLinkOwner(token) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, choosePasswordForm);
  if (!form.ok) return badForm(form.errors, {});
  const client = clientOf(request);
  const throttled = countAttempt("password_link_address", client.clientAddress);
  if (!throttled.isAllowed) return badForm({ form: tooManyAttempts(throttled.tryAgainAt) }, {});

  const outcome = await choosePassword(form.value.token, form.value.password);
  if (!outcome.ok) return badForm(accountMessage(outcome.refusal), {});
  const { userId } = outcome.value;
  log().info({ userId }, "password chosen");
  endSessionOf(request);
  const cookie = sessionCookie(request, startSession(userId, client.userAgent));
  return redirect(paths.account(), { headers: { "Set-Cookie": cookie } });
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Choose your password",
  description: "Choose the password of your account.",
});

export default function ChoosePasswordRoute() {
  const { owner, token } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!owner)
    return (
      <PageMain>
        <PageTitle>This link no longer works</PageTitle>
        <p>
          It works once, for seven days. If you have chosen your password already,{" "}
          <a href={paths.signIn()}>sign in</a>. Otherwise ask your administrator for a new link.
        </p>
      </PageMain>
    );
  return (
    <PageMain>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead={`For the account of ${owner.name}, ${owner.email}.`}>Choose your password</PageTitle>
      <form method="post" action={paths.choosePassword(token)} noValidate>
        <FormToken />
        <input type="hidden" name="token" value={token} />
        {/* Lets password managers keep the right pair. */}
        <input type="hidden" name="username" autoComplete="username" value={owner.email} readOnly />
        <NewPasswordFields errors={refused?.errors} minLength={PASSWORD_MIN_LENGTH} />
        <SubmitBar>
          <Button>Set the password and sign in</Button>
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

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { signInForm } from "~/domain/accounts/account-form";
import { accountMessage, tooManyAttempts } from "~/domain/accounts/account-messages";
import { workingPages } from "~/domain/accounts/working-pages-rules";
import { findCurrentSession } from "~/domain/accounts/sessions.server";
import { signIn } from "~/domain/accounts/sign-in.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { log } from "~/http/log.server";
import { clientOf } from "~/http/request-scope.server";
import { keptByNobody } from "~/http/responses.server";
import { endSessionOf, sessionCookie } from "~/http/session-cookie.server";
import { localPath } from "~/lib/local-path";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  return { csrf: csrfToken(request), returnTo: new URL(request.url).searchParams.get("returnTo") ?? "" };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, signInForm);
  if (!form.ok) return badForm(form.errors, form.typed);

  const client = clientOf(request);
  const outcome = await signIn({ ...form.value, ...client });
  if (!outcome.ok) {
    log().info({ refusal: outcome.refusal }, "sign-in refused");
    const errors =
      outcome.refusal === "wrong"
        ? accountMessage("wrong")
        : { password: tooManyAttempts(outcome.tryAgainAt) };
    return badForm(errors, form.typed);
  }
  log().info({ userId: outcome.userId }, "signed in");
  endSessionOf(request);
  const user = findCurrentSession(outcome.token, Date.now())?.user;
  const first = (user && workingPages(user)[0]?.href) ?? paths.account();
  const returnTo = new URL(request.url).searchParams.get("returnTo");
  return redirect(localPath(returnTo, first), {
    headers: { "Set-Cookie": sessionCookie(request, outcome.token) },
  });
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Sign in",
  description: "For bodies that were asked, overseers and those who keep the register.",
});

export default function SignInRoute() {
  const { returnTo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="For bodies that were asked, overseers and those who keep the register. Reading it needs no account.">
        Sign in
      </PageTitle>
      <form method="post" action={paths.signIn(returnTo)} noValidate>
        <FormToken />
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          width="30"
          {...refused}
        />
        <TextInput
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          width="30"
          {...refused}
        />
        <SubmitBar>
          <Button>Sign in</Button>
        </SubmitBar>
      </form>
      <p>If you have forgotten your password, ask your administrator for a new link.</p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

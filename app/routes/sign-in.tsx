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
import { letReturn, openForm } from "~/http/kept-forms.server";
import { clientOf, requestScope } from "~/http/request-scope.server";
import { keptByNobody } from "~/http/responses.server";
import { endSessionOf, sessionCookie } from "~/http/session-cookie.server";
import { localPath } from "~/lib/local-path";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const returnTo = new URL(request.url).searchParams.get("returnTo") ?? "";
  return { csrf: csrfToken(request), returnTo, kept: requestScope()?.keptForm ?? null };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, signInForm);
  if (!form.ok) return badForm(form.errors, form.typed);

  const client = clientOf(request);
  const { email, password, kept: sealed = "" } = form.value;
  const outcome = await signIn({ email, password, ...client });
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
  const kept = sealed === "" ? null : openForm(sealed, outcome.userId, Date.now());
  if (kept) letReturn(kept, outcome.token);
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
  const { returnTo, ...loaded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = loaded.kept ?? refused?.typed.kept;
  return (
    <PageMain>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="For bodies that were asked, overseers and those who keep the register. Reading it needs no account.">
        Sign in
      </PageTitle>
      {kept ? (
        <p className="nhsuk-inset-text">
          You were signed out before your form was sent. Sign in as yourself and what you typed comes back,
          for you to check and send.
        </p>
      ) : null}
      <form method="post" action={paths.signIn(returnTo)} noValidate>
        <FormToken />
        {typeof kept === "string" ? <input type="hidden" name="kept" value={kept} /> : null}
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

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Checkboxes, Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TokenTable } from "~/components/token-table";
import { TOKEN_SENTENCES, tokensForm } from "~/domain/api-access/token-form";
import { LIFETIMES } from "~/domain/api-access/token-rules";
import { listOwnTokens, makeToken, revokeToken } from "~/domain/api-access/tokens.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { API_SCOPES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const isRevoked = new URL(request.url).searchParams.get("done") === "revoked";
  return { code, body, tokens: listOwnTokens(actor), isRevoked, csrf: csrfToken(request) };
}

/** A token is shown in the answer to the form that made it, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, tokensForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  if (form.value.intent === "revoke") {
    const ended = revokeToken(actor, form.value.id);
    if (!ended.ok) return badForm({ form: TOKEN_SENTENCES[ended.refusal] }, {});
    return redirect(paths.apiTokens(code, "revoked"));
  }
  const made = makeToken(actor, form.value);
  if (!made.ok) return badForm({ form: TOKEN_SENTENCES[made.refusal] }, form.typed);
  const { token, expiresAt } = made.value;
  return { made: { token, name: form.value.name, endsOn: showDate(londonDay(expiresAt)) } };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `API tokens – ${loaded.body.name}`,
  description: "Let your body's own systems send figures, actions and progress.",
}));

export default function ApiTokensRoute() {
  const { code, body, tokens, isRevoked } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refused = answered && "errors" in answered ? answered : undefined;
  const made = answered && "made" in answered ? answered.made : null;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      {isRevoked && !answered ? (
        <Notification kind="success">The token is revoked. No system can use it any more.</Notification>
      ) : null}
      {made ? <MadeToken {...made} /> : null}
      <PageTitle
        caption={body.name}
        lead="A token lets one of your body’s own systems send figures, actions, progress and answers. They become drafts in your name, and another person signs them off, as from the pages."
      >
        API tokens
      </PageTitle>
      <p>
        <a href={`${paths.aboutApi()}#systems`}>How a system uses it</a>. A token cannot publish or sign off.
        It stops by itself when it ends, and when you no longer work for {body.name}.
      </p>
      <h2 className="nhsuk-heading-m">Tokens of your body</h2>
      <TokenTable tokens={tokens} action={paths.apiTokens(code)} />
      <h2 className="nhsuk-heading-m">Make a token</h2>
      <form method="post" action={paths.apiTokens(code)} noValidate>
        <FormToken />
        <input type="hidden" name="intent" value="make" />
        <TextInput
          name="name"
          label="Which system will use it?"
          hint="Such as “Incident system”. Give every system a token of its own."
          width="30"
          {...refused}
        />
        <Checkboxes
          name="scopes"
          label="What may it be used for?"
          options={API_SCOPES.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }))}
          {...refused}
        />
        <Radios
          name="days"
          label="For how long?"
          options={LIFETIMES.map((days) => ({ value: String(days), label: `${days} days` }))}
          defaultValue="90"
          {...refused}
        />
        <SubmitBar cancelHref={paths.workspaceBody(code)}>
          <Button>Make a token</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

const MadeToken = ({ token, name, endsOn }: { token: string; name: string; endsOn: string }) => (
  <Notification kind="success" title={`The token for ${name}`}>
    <p>
      <code className="register-address">{token}</code>
    </p>
    <p>
      Copy it now into the system that will use it: it is not shown again. Whoever has it can write drafts in
      your name until {endsOn}, so keep it as you would a password.
    </p>
  </Notification>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

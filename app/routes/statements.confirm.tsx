import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { statementSentences } from "~/domain/public-statements/public-statement-messages";
import { confirmStatement, viewStatementLink } from "~/domain/public-statements/send-statement.server";
import { csrfToken } from "~/http/csrf.server";
import { parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  const viewed = viewStatementLink(token);
  return {
    ...{ token, csrf: csrfToken(request) },
    statement: viewed.ok ? viewed.value : null,
    refusal: viewed.ok ? null : (statementSentences([viewed.refusal]).form ?? ""),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}));
  if (!form.ok) return { confirmed: null };
  const confirmed = confirmStatement(tokenOf(request));
  return confirmed.ok ? { confirmed: confirmed.value } : { confirmed: null };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Confirm your statement", description: "Confirm your e-mail address." });

/** Opening the link does nothing by itself: programs that check e-mail open every link. */
export default function ConfirmStatementRoute() {
  const { token, statement, refusal } = useLoaderData<typeof loader>();
  const confirmed = useActionData<typeof action>()?.confirmed ?? (statement?.isConfirmed ? statement : null);
  if (!statement)
    return (
      <PageMain>
        <PageTitle>This link cannot be used</PageTitle>
        <p>{refusal}</p>
      </PageMain>
    );
  if (confirmed)
    return (
      <PageMain>
        <Notification kind="success" title="Confirmed">
          <p>Thank you. Your statement is with the moderator, who may write to you.</p>
        </Notification>
        <PageTitle>We have your statement</PageTitle>
        <p>
          <a href={paths.report(confirmed.reportReference)}>Back to {confirmed.reportReference}</a>
        </p>
      </PageMain>
    );
  return (
    <PageMain>
      <PageTitle>Confirm your statement about {statement.reportReference}</PageTitle>
      <form method="post" action={paths.confirmStatement(token)}>
        <FormToken />
        <p>Press the button to confirm your e-mail address. The moderator then reads your statement.</p>
        <SubmitBar>
          <Button>Confirm my statement</Button>
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

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { correctionMessages } from "~/domain/corrections/correction-messages";
import { confirmCorrection, viewConfirmation } from "~/domain/corrections/request-correction.server";
import { csrfToken } from "~/http/csrf.server";
import { parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  const viewed = viewConfirmation(token);
  return {
    ...{ token, csrf: csrfToken(request) },
    request: viewed.ok ? viewed.value : null,
    refusal: viewed.ok ? null : (correctionMessages[viewed.refusal].form ?? ""),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}));
  if (!form.ok) return { confirmed: null };
  const confirmed = confirmCorrection(tokenOf(request));
  return confirmed.ok ? { confirmed: confirmed.value } : { confirmed: null };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Confirm your request", description: "Confirm your e-mail address." });

/** Opening the link does nothing by itself: programs that check e-mail open every link. */
export default function ConfirmCorrectionRoute() {
  const { token, request, refusal } = useLoaderData<typeof loader>();
  const confirmed = useActionData<typeof action>()?.confirmed ?? (request?.targetOn ? request : null);
  if (confirmed) return <Confirmed {...confirmed} />;
  if (!request)
    return (
      <PageMain>
        <PageTitle>This link cannot be used</PageTitle>
        <p>{refusal}</p>
      </PageMain>
    );
  return (
    <PageMain>
      <PageTitle>Confirm your request about {request.reportReference}</PageTitle>
      <form method="post" action={paths.confirmCorrection(token)}>
        <FormToken />
        <p>
          Press the button to confirm your e-mail address. The page then shows that a correction was
          requested.
        </p>
        <SubmitBar>
          <Button>Confirm my request</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

function Confirmed(props: { reportReference: string; targetOn: string | null; isDecided: boolean }) {
  const { reportReference, targetOn, isDecided } = props;
  return (
    <PageMain>
      <Notification kind="success" title="Confirmed">
        <p>Thank you. Your request is confirmed.</p>
      </Notification>
      <PageTitle>{isDecided ? "This request was decided" : "We have your request"}</PageTitle>
      <p>
        {isDecided
          ? "The decision is on the list of corrections."
          : `We mean to decide by ${showDate(targetOn ?? "")} and will write to you.`}
      </p>
      <p>
        <a href={paths.report(reportReference)}>Back to {reportReference}</a> ·{" "}
        <a href={paths.corrections()}>All corrections</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

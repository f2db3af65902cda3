import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { confirmFollow, viewFollow } from "~/domain/following/follow.server";
import { followMessages } from "~/domain/following/follow-messages";
import { csrfToken } from "~/http/csrf.server";
import { parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  const viewed = viewFollow(token);
  return {
    ...{ token, csrf: csrfToken(request) },
    follow: viewed.ok ? viewed.value : null,
    refusal: viewed.ok ? null : (followMessages[viewed.refusal].form ?? ""),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await parseForm(request, z.object({}));
  const confirmed = confirmFollow(tokenOf(request));
  return { confirmed: confirmed.ok ? confirmed.value : null };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Confirm your e-mail address", description: "Confirm what you follow." });

/** Opening the link does nothing by itself: programs that check e-mail open every link. */
export default function ConfirmFollowRoute() {
  const { token, follow, refusal } = useLoaderData<typeof loader>();
  const confirmed = useActionData<typeof action>()?.confirmed ?? (follow?.isConfirmed ? follow : null);
  if (!follow)
    return (
      <PageMain>
        <PageTitle>This link cannot be used</PageTitle>
        <p>{refusal}</p>
      </PageMain>
    );
  const crumbs = [{ label: follow.label, href: follow.path }];
  if (confirmed)
    return (
      <PageMain crumbs={crumbs}>
        <Notification kind="success" title="Confirmed">
          <p>You follow {follow.label}.</p>
        </Notification>
        <PageTitle>We write when there is news</PageTitle>
        <p>
          <a href={paths.manageFollows(follow.manageToken)}>See all you follow, and how often we write</a>
        </p>
      </PageMain>
    );
  return (
    <PageMain crumbs={crumbs}>
      <PageTitle caption={follow.label}>Confirm that you want our e-mails</PageTitle>
      <form method="post" action={paths.confirmFollow(token)}>
        <FormToken />
        <p>Press the button to be told by e-mail what is new about this.</p>
        <SubmitBar>
          <Button>Confirm</Button>
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

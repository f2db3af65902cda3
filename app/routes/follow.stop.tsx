import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, SubmitBar } from "~/components/form-actions";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { stopAll } from "~/domain/following/manage-follows.server";
import { followMessages } from "~/domain/following/follow-messages";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export const loader = ({ request }: LoaderFunctionArgs) => ({ token: tokenOf(request) });

/**
 * Also what a mail program posts to at one click (RFC 8058): it has no session and no form of ours, so the
 * token in the address alone decides, and no form token is asked for.
 */
export function action({ request }: ActionFunctionArgs) {
  const stopped = stopAll("stop", tokenOf(request));
  const refusal = stopped.ok ? null : (followMessages[stopped.refusal].form ?? "");
  return data({ refusal }, { status: stopped.ok ? 200 : 400 });
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Stop all e-mails", description: "Stop all e-mails." });

/** Opening the link does nothing by itself: programs that check e-mail open every link. */
export default function StopFollowingRoute() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer)
    return (
      <PageMain>
        <PageTitle>
          {answer.refusal === null ? "You get no more e-mails" : "This link cannot be used"}
        </PageTitle>
        <p>{answer.refusal ?? "Your address and what you followed are removed."}</p>
      </PageMain>
    );
  return (
    <PageMain>
      <PageTitle>Stop all e-mails</PageTitle>
      <p>Your address and what you follow are removed.</p>
      <form method="post" action={paths.stopFollowing(token)}>
        <SubmitBar>
          <Button>Stop all e-mails</Button>
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

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { manageForm } from "~/domain/following/follow-form";
import { followMessages } from "~/domain/following/follow-messages";
import {
  changeFrequency,
  stopAll,
  stopFollowing,
  viewFollows,
} from "~/domain/following/manage-follows.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { DIGEST_FREQUENCIES } from "~db/vocabulary";

const DONE: Record<string, string> = {
  changed: "We write as often as you chose.",
  stopped: "You no longer follow it.",
  all: "You follow nothing any more, and your address is removed.",
};

export function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const token = params.get("token") ?? "";
  const viewed = viewFollows(token);
  return {
    ...{ token, csrf: csrfToken(request), done: DONE[params.get("done") ?? ""] ?? null },
    followed: viewed.ok ? viewed.value : null,
    refusal: viewed.ok ? null : (followMessages[viewed.refusal].form ?? ""),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const form = await parseForm(request, manageForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const wish = form.value;
  const outcome =
    wish.intent === "frequency"
      ? changeFrequency(token, wish.frequency)
      : wish.intent === "stop"
        ? stopFollowing(token, wish.follow)
        : stopAll("manage", token);
  if (!outcome.ok) return badForm(followMessages[outcome.refusal], form.typed);
  const done = wish.intent === "frequency" ? "changed" : wish.intent === "stop" ? "stopped" : "all";
  return redirect(paths.manageFollows(token, done));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "What you follow", description: "Change or stop e-mails." });

export default function ManageFollowsRoute() {
  const { token, followed, refusal, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!followed)
    return (
      <PageMain>
        <PageTitle>{done ?? "This link cannot be used"}</PageTitle>
        {done ? null : <p>{refusal}</p>}
      </PageMain>
    );
  return (
    <PageMain>
      <ErrorSummary errors={answer?.errors} />
      {done ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle>What you follow by e-mail</PageTitle>
      <ul className="nhsuk-list register-rows">
        {followed.follows.map((follow) => (
          <li key={follow.id}>
            {follow.path === null ? follow.label : <a href={follow.path}>{follow.label}</a>}
            <form method="post" action={paths.manageFollows(token)}>
              <FormToken />
              <input type="hidden" name="follow" value={follow.id} />
              <Button variant="secondary" small name="intent" value="stop">
                Stop<span className="nhsuk-u-visually-hidden"> following {follow.label}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={paths.manageFollows(token)}>
        <FormToken />
        <input type="hidden" name="intent" value="frequency" />
        <Radios
          name="frequency"
          label="How often may we write?"
          options={DIGEST_FREQUENCIES.map(({ code, label, meaning }) => ({
            value: code,
            label,
            hint: meaning,
          }))}
          defaultValue={followed.frequency}
          {...answer}
        />
        <SubmitBar>
          <Button>Save</Button>
        </SubmitBar>
      </form>
      <form method="post" action={paths.manageFollows(token)}>
        <FormToken />
        <Button variant="warning" name="intent" value="stop_all">
          Stop all e-mails and remove my address
        </Button>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

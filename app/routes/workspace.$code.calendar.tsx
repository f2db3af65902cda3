import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { findOwnCalendar, makeOwnCalendar, stopOwnCalendar } from "~/domain/submissions/calendar.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const calendarForm = z.object({ intent: z.enum(["make", "stop"]) });

const DONE: Readonly<Record<string, string>> = {
  make: "The address is ready. An earlier one no longer answers.",
  stop: "The calendar is stopped. Its address answers nobody any more.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const own = findOwnCalendar(actor);
  const calendar = own && {
    address: wholeAddress(request, paths.calendarFile(own.token)),
    madeOn: showDate(londonDay(own.madeAt)),
    lastReadOn: own.lastReadAt === null ? null : showDate(londonDay(own.lastReadAt)),
  };
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  return { code, body, calendar, done, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, calendarForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent } = form.value;
  if (intent === "make") makeOwnCalendar(actor);
  else stopOwnCalendar(actor);
  return redirect(paths.workspaceCalendar(code, intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Calendar – ${loaded.body.name}`,
  description: "The dates of your work in your own calendar.",
}));

export default function CalendarRoute() {
  const { code, body, calendar, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? <Notification kind="success">{done}</Notification> : null}
      <PageTitle
        caption={body.name}
        lead="Your calendar program can show by when answers, actions, your own target dates, re-checks and replies are due. It asks again twice a day or so."
      >
        Calendar
      </PageTitle>
      {calendar ? (
        <>
          <SummaryList
            rows={[
              { key: "Private address", value: <code className="register-address">{calendar.address}</code> },
              { key: "Made", value: calendar.madeOn },
              { key: "Last read", value: calendar.lastReadOn ?? "Not yet" },
            ]}
          />
          <p>
            In your calendar program, choose “subscribe” or “add from the internet” and give this address.
          </p>
        </>
      ) : (
        <p>You have no address yet.</p>
      )}
      <p>
        Whoever has the address can read the dates, so give it to nobody. It shows references and dates, never
        what a report says. It stops by itself when you no longer work for {body.name}.
      </p>
      <form method="post" action={paths.workspaceCalendar(code)} noValidate>
        <FormToken />
        <SubmitBar>
          <Button name="intent" value="make" variant={calendar ? "secondary" : "primary"}>
            {calendar ? "Make a new address and stop this one" : "Make a private address"}
          </Button>
          {calendar ? (
            <Button name="intent" value="stop" variant="warning">
              Stop the calendar
            </Button>
          ) : null}
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

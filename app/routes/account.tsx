import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { NewPasswordFields } from "~/components/new-password-fields";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RoleDuties } from "~/components/role-duties";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { changePasswordForm } from "~/domain/accounts/account-form";
import { accountMessage } from "~/domain/accounts/account-messages";
import { changePassword } from "~/domain/accounts/choose-password.server";
import { PASSWORD_MIN_LENGTH } from "~/domain/accounts/password-rules";
import { BODY_ROLES, bodiesOf } from "~/domain/accounts/permission-rules";
import { dutiesOf } from "~/domain/accounts/role-duties-rules";
import { endOtherSessions, endSession, listOpenSessions } from "~/domain/accounts/sessions.server";
import { requireSession } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { log } from "~/http/log.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const WHAT_WAS_DONE = {
  password: "Your password is changed. Other browsers were signed out.",
  ended: "That browser is signed out.",
} as const;

const sessionForm = z.object({ session: z.union([z.literal("others"), z.coerce.number().int()]) });

export function loader({ request }: LoaderFunctionArgs) {
  const { user, sessionId } = requireSession(request);
  const sessions = listOpenSessions(user.userId).map(({ id, device, startedAt, lastSeenAt }) => ({
    id,
    device: device ?? "A browser",
    startedOn: showDate(londonDay(startedAt)),
    lastSeenOn: showDate(londonDay(lastSeenAt)),
    isThisOne: id === sessionId,
  }));
  const done = new URL(request.url).searchParams.get("done");
  return {
    user,
    duties: dutiesOf(user.memberships),
    isReminded: bodiesOf(user, BODY_ROLES).length > 0,
    sessions,
    done: done === "password" || done === "ended" ? WHAT_WAS_DONE[done] : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { user, sessionId } = requireSession(request);
  const isAboutSession = new URL(request.url).searchParams.has("sessions");
  return isAboutSession
    ? endSessions(request, user.userId, sessionId)
    : changeOwnPassword(request, user.userId, sessionId);
}

async function endSessions(request: Request, userId: number, sessionId: number) {
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return badForm(form.errors, {});
  if (form.value.session === "others") endOtherSessions(userId, sessionId);
  else endSession(userId, form.value.session);
  return redirect(`${paths.account()}?done=ended`);
}

async function changeOwnPassword(request: Request, userId: number, sessionId: number) {
  const form = await parseForm(request, changePasswordForm);
  if (!form.ok) return badForm(form.errors, {});
  const outcome = await changePassword(
    { userId, sessionId },
    { current: form.value.current, next: form.value.password },
  );
  if (!outcome.ok) return badForm(accountMessage(outcome.refusal), {});
  log().info({ userId }, "password changed");
  return redirect(`${paths.account()}?done=password`);
}

export const meta = metaOf({
  title: "Your account",
  description: "Your roles, your password, and where you are signed in.",
});

export default function AccountRoute() {
  const { user, duties, isReminded, sessions, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain>
      {done && !refused ? <Notification kind="success">{done}</Notification> : null}
      <ErrorSummary errors={refused?.errors} />
      <PageTitle>Your account</PageTitle>
      <SummaryList
        rows={[
          { key: "Name", value: user.name },
          { key: "E-mail address", value: user.email },
        ]}
      />
      <RoleDuties duties={duties} />
      {isReminded ? (
        <p>
          <a href={paths.reminders()}>What you are reminded of by e-mail, and how often</a>
        </p>
      ) : null}
      <h2>Change your password</h2>
      <form method="post" action={paths.account()} noValidate>
        <FormToken />
        <TextInput
          name="current"
          label="Current password"
          type="password"
          autoComplete="current-password"
          width="30"
          errors={refused?.errors}
        />
        <NewPasswordFields errors={refused?.errors} minLength={PASSWORD_MIN_LENGTH} />
        <SubmitBar>
          <Button>Change the password</Button>
        </SubmitBar>
      </form>
      <h2>Where you are signed in</h2>
      <p>A sign-in ends after eight hours without use, and after fourteen days in any case.</p>
      <form method="post" action={`${paths.account()}?sessions`}>
        <FormToken />
        <DataTable
          caption="Where you are signed in"
          isCaptionHidden
          columns={[
            { key: "device", label: "Browser" },
            { key: "started", label: "Signed in" },
            { key: "seen", label: "Last used" },
            { key: "end", label: "End it" },
          ]}
          rows={sessions.map((session) => ({
            key: String(session.id),
            cells: [
              session.device,
              session.startedOn,
              session.lastSeenOn,
              session.isThisOne ? (
                "This browser"
              ) : (
                <Button key="end" variant="secondary" small name="session" value={String(session.id)}>
                  Sign out
                </Button>
              ),
            ],
          }))}
        />
        {sessions.length > 1 ? (
          <Button variant="secondary" name="session" value="others">
            Sign out everywhere else
          </Button>
        ) : null}
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

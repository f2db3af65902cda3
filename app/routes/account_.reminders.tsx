import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Checkboxes, Radios } from "~/components/choice-fields";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { BODY_ROLES } from "~/domain/accounts/permission-rules";
import { REMINDER_KIND_KEYS, REMINDER_KINDS } from "~/domain/reminders/reminder-rules";
import { chooseReminders, nextReminders, reminderChoiceOf } from "~/domain/reminders/reminders.server";
import { requireRole } from "~/http/current-user.server";
import { remindersAreSent } from "~/http/digest-round.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { several } from "~/lib/several";

const MOST_SHOWN = 20;

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, ...BODY_ROLES);
  const next = nextReminders(user.userId).map(({ said, ...body }) => ({
    ...body,
    count: said.length,
    said: said.slice(0, MOST_SHOWN),
  }));
  return {
    choice: reminderChoiceOf(user.userId),
    next: next.filter(({ count }) => count > 0),
    isSent: remindersAreSent(),
    isSaved: new URL(request.url).searchParams.get("done") === "saved",
  };
}

const OFTEN = [
  { value: "daily", label: "Once a day at most", hint: "On days on which something changed." },
  { value: "weekly", label: "Once a week at most", hint: "On Mondays, where something changed in the week." },
  { value: "never", label: "Never", hint: "My work shows the same, whenever you look." },
] as const;

const choiceForm = z.object({
  frequency: z.enum(["daily", "weekly", "never"], { error: "Choose how often" }),
  kinds: several(z.enum(REMINDER_KIND_KEYS, { error: "Choose from the list" })),
});

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, ...BODY_ROLES);
  const form = await parseForm(request, choiceForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { frequency, kinds } = form.value;
  if (frequency !== "never" && kinds.length === 0)
    return badForm({ kinds: "Choose at least one, or “Never” below" }, form.typed);
  chooseReminders(actor, { kinds, frequency: frequency === "never" ? null : frequency });
  return redirect(paths.reminders("saved"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Reminders by e-mail",
  description: "What you are reminded of, and how often.",
});

export default function RemindersRoute() {
  const { choice, next, isSent, isSaved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Your account", href: paths.account() }]}>
      {isSaved && !refused ? <Notification kind="success">Your choice is saved.</Notification> : null}
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="One e-mail a day at most, and none when nothing changed. Nothing is said twice at the same stage.">
        Reminders by e-mail
      </PageTitle>
      {isSent ? null : (
        <p className="nhsuk-inset-text">
          This register sends no e-mail at present. What you choose is kept; what you would be reminded of is
          below.
        </p>
      )}
      <form method="post" action={paths.reminders()} noValidate>
        <FormToken />
        <Checkboxes
          name="kinds"
          label="What do you want to be reminded of?"
          options={REMINDER_KIND_KEYS.map((value) => ({ value, label: REMINDER_KINDS[value].label }))}
          defaultValues={choice.kinds}
          {...refused}
        />
        <Radios
          name="frequency"
          label="How often?"
          options={OFTEN}
          defaultValue={choice.frequency ?? "never"}
          {...refused}
        />
        <SubmitBar cancelHref={paths.account()}>
          <Button>Save what I chose</Button>
        </SubmitBar>
      </form>
      <h2>What the next e-mail would say</h2>
      {next.length === 0 ? (
        <EmptyState title="Nothing new to remind you of.">
          <p>
            What waits for your body is under <a href={paths.workspace()}>My work</a>.
          </p>
        </EmptyState>
      ) : null}
      {next.map(({ code, bodyName, said, count }) => (
        <section key={code}>
          <h3>{bodyName}</h3>
          <ul>
            {said.map(({ subject, kind, sentence, path }) => (
              <li key={subject}>
                {REMINDER_KINDS[kind].title}: <a href={path}>{sentence}</a>
              </li>
            ))}
          </ul>
          {count > said.length ? (
            <p>
              and {count - said.length} more: <a href={paths.workspaceBody(code)}>My work</a>
            </p>
          ) : null}
        </section>
      ))}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

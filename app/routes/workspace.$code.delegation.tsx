import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DateInput } from "~/components/date-input";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { Select } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { DELEGATION_SENTENCES } from "~/domain/accounts/delegation-rules";
import {
  delegateApproval,
  endDelegation,
  standingInFor,
  viewDelegations,
} from "~/domain/accounts/delegations.server";
import { mayApprove } from "~/domain/accounts/permission-rules";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { requiredDate, withDates } from "~/lib/typed-dates";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { user, body } = requireBodyPerson(request, code);
  return {
    ...{ code, body, ...viewDelegations(body.id), isApprover: mayApprove(user, body.id) },
    standing: standingInFor(user.userId, body.id),
    csrf: csrfToken(request),
  };
}

const delegateForm = withDates(
  ["beginsOn", "endsOn"],
  z.object({
    to: z.coerce.number().int().catch(0),
    beginsOn: requiredDate("Enter the first day of your leave"),
    endsOn: requiredDate("Enter the last day of your leave"),
  }),
);
const endForm = z.object({ end: z.coerce.number().int().optional() });

export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { user, actor, body } = requireBodyPerson(request, code);
  const form = await parseForm(request, z.looseObject({}));
  if (!form.ok) return badForm(form.errors, form.typed);
  const given = { actor, body, isApprover: mayApprove(user, body.id) };
  const ending = endForm.safeParse(form.typed);
  if (ending.success && ending.data.end !== undefined) {
    const ended = endDelegation({ ...given, delegationId: ending.data.end });
    const sentence = "This delegation cannot be ended any more. Reload the page to see what stands.";
    return ended.ok ? redirect(paths.delegation(code)) : badForm({ form: sentence }, form.typed);
  }
  const asked = delegateForm.safeParse(form.typed);
  if (!asked.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of asked.error.issues) errors[String(path[0])] ??= message;
    return badForm(errors, form.typed);
  }
  const { to: toUserId, beginsOn, endsOn } = asked.data;
  const outcome = delegateApproval({ ...given, toUserId, beginsOn, endsOn });
  if (outcome.ok) return redirect(paths.delegation(code));
  const [field, sentence] = DELEGATION_SENTENCES[outcome.refusal];
  return badForm({ [field]: sentence }, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Approval during leave – ${loaded.body.name}`,
  description: "Who approves for your body while an approver is away.",
}));

export default function DelegationRoute() {
  const { code, body, delegations, isApprover, standing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={body.name}
        lead="Who approves while an approver is away. Nobody signs off what they wrote themselves."
      >
        Approval during leave
      </PageTitle>
      {standing === null ? null : (
        <p className="nhsuk-inset-text">
          You approve for {standing.fromName} until {showDate(standing.endsOn)}.
        </p>
      )}
      {delegations.length === 0 ? <EmptyState title="Nobody has handed over approval." /> : null}
      <ul className="nhsuk-list">
        {delegations.map((one) => (
          <li key={one.id}>
            {one.toName} for {one.fromName}, {showDate(one.beginsOn)} to {showDate(one.endsOn)}
            {one.endedAt === null ? null : `; ended on ${showDate(londonDay(one.endedAt))}`}
            {isApprover && one.endedAt === null && one.endsOn >= londonDay(Date.now()) ? (
              <form method="post" action={paths.delegation(code)}>
                <FormToken />
                <input type="hidden" name="end" value={one.id} />
                <Button variant="secondary" small>
                  End it now<span className="nhsuk-u-visually-hidden">: {one.toName}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {isApprover ? <DelegateForm /> : <p>An approver of your body can name who stands in.</p>}
    </PageMain>
  );
}

function DelegateForm() {
  const { code, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (colleagues.length === 0) return <p>Everybody of your body who can sign in is an approver already.</p>;
  return (
    <form method="post" action={paths.delegation(code)} noValidate>
      <FormToken />
      <h2 className="nhsuk-heading-m">Name who approves for you</h2>
      <Select
        name="to"
        label="Who?"
        placeholder="Choose a colleague"
        options={colleagues.map(({ userId, name }) => ({ value: String(userId), label: name }))}
        {...refused}
      />
      <DateInput name="beginsOn" label="From which day?" {...refused} />
      <DateInput name="endsOn" label="To which day, included?" {...refused} />
      <SubmitBar cancelHref={paths.workspaceBody(code)}>
        <Button>Hand over approval</Button>
      </SubmitBar>
    </form>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

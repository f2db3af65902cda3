import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CapacityHistory, LetterMonths } from "~/components/capacity-facts";
import { Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { typedCapacity } from "~/domain/samples/capacity-rules";
import { setCapacity, viewCapacity } from "~/domain/samples/letter-draws.server";
import { capacityForm } from "~/domain/samples/sample-form";
import { capacitySentences } from "~/domain/samples/sample-messages";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const isDone = new URL(request.url).searchParams.has("done");
  return { ...viewCapacity(londonDay(Date.now())), isDone, isLead: actor.role === "oversight_lead" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const form = await parseForm(request, capacityForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { limit, letters, reason } = form.value;
  const outcome = setCapacity({ actor, letters: typedCapacity(letters, limit === "some"), reason });
  if (!outcome.ok) return badForm(capacitySentences(outcome.refusals), form.typed);
  return redirect(paths.assessmentCapacity("stated"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "How many letters can be assessed",
  description: "The stated capacity, and what came in each month.",
});

export default function CapacityRoute() {
  const { history, months, isDone, isLead } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      {isDone && !refused ? (
        <Notification kind="success">
          It is stated, and public, and holds from the next month on.
        </Notification>
      ) : null}
      <PageTitle lead="Where more letters of answer come in a month than can be assessed, which are is decided by lot. The public sees the number, why it is so, and which letters were drawn.">
        How many letters can be assessed
      </PageTitle>
      <CapacityHistory history={history} />
      <LetterMonths months={months} drawHref={isLead ? paths.oversightSamples : undefined} />
      {isLead ? (
        <form method="post" action={paths.assessmentCapacity()} noValidate>
          <FormToken />
          <h2 className="nhsuk-heading-m">State it anew</h2>
          <p>
            It holds from the first day of next month, so that it is stated before the letters come. Letters
            that are assessed again, because the body answered anew, come on top.
          </p>
          <Radios
            name="limit"
            label="Can every letter be assessed?"
            defaultValue="some"
            options={[
              { value: "some", label: "No, only so many a month" },
              { value: "none", label: "Yes, as many as come" },
            ]}
            {...refused}
          />
          <TextInput name="letters" label="How many letters a month?" inputMode="numeric" {...refused} />
          <TextArea name="reason" label="Why? The public reads this" rows={3} {...refused} />
          <SubmitBar cancelHref={paths.oversight()}>
            <Button>State this</Button>
          </SubmitBar>
        </form>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

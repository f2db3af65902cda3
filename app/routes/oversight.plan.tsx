import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanForm } from "~/components/check-plan";
import { ErrorSummary } from "~/components/error-summary";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { planForm } from "~/domain/assurance/check-plan-form";
import { planChecks, viewCheckPlan } from "~/domain/assurance/check-plan.server";
import { PLAN_SENTENCES } from "~/domain/assurance/check-risk-rules";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const done = new URL(request.url).searchParams.get("done");
  return { plan: viewCheckPlan(actor, londonDay(Date.now())), done };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const form = await parseForm(request, planForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, ...given } = form.value;
  const outcome = planChecks({ actor, ...given, isPlanned: intent === "add" });
  if (!outcome.ok)
    return badForm(
      Object.fromEntries(outcome.refusals.map((refusal) => PLAN_SENTENCES[refusal])),
      form.typed,
    );
  return redirect(paths.checkPlan({ done: intent }));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Plan of checks",
  description: "Which claims are to be checked, and why.",
});

export default function CheckPlanRoute() {
  const { plan, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      {done !== null && !refused ? (
        <Notification kind="success">
          {done === "add" ? "It is on the plan." : "It is off the plan."}
        </Notification>
      ) : null}
      <PageTitle lead="Which claims are to be checked: those drawn by lot, and those that the stated factors of risk speak for.">
        Plan of checks
      </PageTitle>
      <PlanForm plan={plan} refused={refused} />
      <p>
        What was checked comes back by itself when its next check is due:{" "}
        <a href={paths.oversight({ list: "recheck" })}>checks to be repeated</a>.
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

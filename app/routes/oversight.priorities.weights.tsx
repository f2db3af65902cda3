import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PriorityMethod, RecountNotice } from "~/components/priority-facts";
import { RouteError } from "~/components/route-error";
import { weightsForm } from "~/domain/priorities/priority-form";
import { moveInWords, prioritySentences } from "~/domain/priorities/priority-messages";
import { changeWeights } from "~/domain/priorities/score-unit.server";
import { viewWeights } from "~/domain/priorities/view-priorities.server";
import { FACTORS, HEAVIEST } from "~/domain/priorities/weight-rules";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, PRIORITY_FACTORS } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const isDone = new URL(request.url).searchParams.has("done");
  return { ...(await viewWeights(londonDay(Date.now()))), isDone, isLead: actor.role === "oversight_lead" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const form = await parseForm(request, weightsForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { reason, seen, ...weights } = form.value;
  const outcome = changeWeights({ actor, weights, reason, seen });
  if (!outcome.ok) return badForm(prioritySentences(outcome.refusals), form.typed);
  return redirect(paths.priorityWeights("changed"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Weights of priorities",
  description: "How much each factor counts, and what that decides.",
});

export default function PriorityWeightsRoute() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { weights, seen, isLead, isDone, history, moves, steady, tried, places, first } = view;
  return (
    <PageMain crumbs={[{ label: "Priorities", href: paths.workPriorities() }]}>
      <ErrorSummary errors={refused?.errors} />
      {isDone && !refused ? (
        <Notification kind="success" title="Done">
          <p>The weights are changed, and everything is ranked by them.</p>
        </Notification>
      ) : null}
      <PageTitle lead="How much each factor counts. Published lists keep the weights they were published with.">
        Weights of priorities
      </PageTitle>
      <RecountNotice freshness={view.freshness} />
      <PriorityMethod weights={weights} />
      <h2 className="nhsuk-heading-m">What the weights decide</h2>
      <p>
        If each weight were halved, kept or doubled, in all {tried} ways there are, {steady} of the first{" "}
        {first.length} would be there every time.
      </p>
      <DataTable
        caption={`The first ${places}, when one weight moves and the others stay`}
        columns={[
          { key: "move", label: "Weight moved" },
          { key: "stay", label: "Stay", isNumeric: true },
          { key: "left", label: "Leave" },
          { key: "came", label: "Come instead" },
        ]}
        rows={moves.map(({ factor, by, stay, left, came }) => ({
          key: `${factor}-${by}`,
          cells: [
            moveInWords(factor, by),
            String(stay),
            <References key="left" of={left} />,
            <References key="came" of={came} />,
          ],
        }))}
        empty="Nothing is ranked yet."
      />
      <DataTable
        caption="The first, and in how many of all those ways they stay there"
        columns={[
          { key: "reference", label: "What" },
          { key: "held", label: `Ways, of ${tried}`, isNumeric: true },
        ]}
        rows={first.map(({ reference, held }) => ({
          key: reference,
          cells: [<References key="what" of={[reference]} />, String(held)],
        }))}
        empty="Nothing is ranked yet."
      />
      {isLead ? (
        <>
          <h2 className="nhsuk-heading-m">Change the weights</h2>
          <form method="post" action={paths.priorityWeights()} noValidate>
            <FormToken />
            <input type="hidden" name="seen" value={seen} />
            {FACTORS.map((factor) => (
              <TextInput
                key={factor}
                name={factor}
                label={labelOf(PRIORITY_FACTORS, factor)}
                hint={`A whole number from 0 to ${HEAVIEST}; 0 leaves it out`}
                width="3"
                inputMode="numeric"
                defaultValue={String(weights[factor])}
                {...refused}
              />
            ))}
            <TextArea name="reason" label="Why?" rows={3} {...refused} />
            <SubmitBar cancelHref={paths.workPriorities()}>
              <Button>Change the weights</Button>
            </SubmitBar>
          </form>
        </>
      ) : (
        <p>The oversight lead changes the weights.</p>
      )}
      <h2 className="nhsuk-heading-m">Earlier decisions</h2>
      {history.length === 0 ? <p>Nobody has changed the weights the register began with.</p> : null}
      <ul>
        {history.map((row) => (
          <li key={row.id}>
            {showDate(row.knownOn)}:{" "}
            {FACTORS.map((factor) => `${labelOf(PRIORITY_FACTORS, factor)} ${row[factor]}`).join(", ")}.{" "}
            {row.reason ?? "The reason was removed."}
          </li>
        ))}
      </ul>
    </PageMain>
  );
}

const References = ({ of }: { of: readonly string[] }) =>
  of.length === 0 ? (
    <>None</>
  ) : (
    <>
      {of.map((reference, at) => (
        <span key={reference}>
          {at === 0 ? "" : ", "}
          <a href={paths.workPriority(reference)}>{reference}</a>
        </span>
      ))}
    </>
  );

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

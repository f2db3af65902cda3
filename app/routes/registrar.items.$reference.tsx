import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Reason } from "~/components/addressing-decisions";
import { bodyAsTyped, BodyField } from "~/components/body-field";
import { Radios } from "~/components/choice-fields";
import { DecisionForm } from "~/components/decision-form";
import { PageMain } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { REMIT_DECISION_DAYS } from "~/domain/addressings/addressing-decision-rules";
import { decideItem } from "~/domain/worklists/decide-report.server";
import { itemForms } from "~/domain/worklists/item-form";
import { itemFacts } from "~/domain/worklists/shown-facts-rules";
import { viewCataloguedItem } from "~/domain/worklists/view-catalogued.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { addWorkingDays, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ADDRESSING_EVENT_KINDS, labelOf, POSITIONS } from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  reassign: "The item is re-assigned. This is the item at the body that must answer it now.",
  remit: "The decision is recorded.",
  unallot: "The item is taken back.",
};

const RULINGS = [
  { value: "sent_back", label: "Send it back", hint: "It is theirs to answer after all." },
  {
    value: "outside_remit_upheld",
    label: "Agree, although nobody else is known to have the power",
    hint: "If another body has it, re-assign the item instead.",
  },
];

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const view = viewCataloguedItem(requireParams(params, "reference").reference);
  if (!view) throw notFound();
  return {
    ...view,
    shown: itemFacts(view),
    done: DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, itemForms);
  if (!form.ok) return form.answer;
  const view = viewCataloguedItem(reference);
  const changed = view && refuseIfChanged(form.typed, itemFacts(view));
  if (changed) return changed;
  const outcome = decideItem(actor, reference, form);
  if (!outcome.ok) return form.refuse(outcome.errors);
  return redirect(paths.registrarItem(outcome.value.reference, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${loaded.item.reference}: the registrar’s page`,
  description: "Re-assign an item, or decide on an answer that it is not theirs.",
}));

export default function RegistrarItemRoute() {
  const { item, positions, events, shown, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [said] = positions;
  const form = { action: paths.registrarItem(item.reference), shown, refused };
  const rightBody =
    said?.rightBodyCode && said.rightBodyName ? { name: said.rightBodyName, code: said.rightBodyCode } : null;
  const decisions = events.filter(({ kind }) => kind === "sent_back" || kind === "outside_remit_upheld");
  const isOutsideRemit = said?.position === "outside_remit";
  return (
    <RegistrarPage
      caption={item.bodyName}
      title={item.reference}
      crumbs={[{ label: item.reportReference, href: paths.registrarReport(item.reportReference) }]}
      errors={refused?.errors}
      done={done}
    >
      {item.isWithdrawn === 1 ? (
        <p className="nhsuk-inset-text">
          Taken back. {item.withdrawnReason}{" "}
          {item.replacedBy === null ? null : (
            <a href={paths.registrarItem(item.replacedBy)}>See {item.replacedBy} in its place</a>
          )}
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">The concern</h2>
      <Prose text={item.text ?? "The words were removed."} foldAfter={3} />
      <h2 className="nhsuk-heading-m">What the body says</h2>
      {said ? (
        <SummaryList
          rows={[
            { key: "Position", value: labelOf(POSITIONS, said.position) },
            { key: "In its words", value: said.text },
            { key: "Whose it is instead", value: rightBody?.name },
            { key: "Said on", value: showDate(said.statedOn ?? said.knownOn) },
            {
              key: "Decide by",
              value: isOutsideRemit ? showDate(addWorkingDays(said.knownOn, REMIT_DECISION_DAYS)) : null,
            },
          ]}
        />
      ) : (
        <p>It has said nothing to this concern yet.</p>
      )}
      {decisions.map((row, index) => (
        <p key={index}>
          {showDate(row.happenedOn)}: {labelOf(ADDRESSING_EVENT_KINDS, row.kind)}. {row.text}
        </p>
      ))}
      {item.isWithdrawn === 1 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Decide</h2>
          <DecisionForm
            {...form}
            intent="reassign"
            title="Re-assign it to the right body"
            button="Re-assign it"
          >
            {(field) => (
              <>
                <BodyField
                  {...field("body")}
                  label="Which body must do this?"
                  defaultValue={bodyAsTyped(rightBody)}
                />
                <Reason field={field} />
              </>
            )}
          </DecisionForm>
          {isOutsideRemit ? (
            <DecisionForm
              {...form}
              intent="remit"
              title="Send it back, or agree that it is not theirs"
              button="Record the decision"
            >
              {(field) => (
                <>
                  <Radios {...field("ruling")} label="What do you decide?" options={RULINGS} />
                  <Reason field={field} />
                </>
              )}
            </DecisionForm>
          ) : null}
          {item.statementCount === 0 ? (
            <DecisionForm
              {...form}
              intent="unallot"
              title="The concern is not for this body after all"
              button="Take it back"
              variant="warning"
            >
              {(field) => <Reason field={field} />}
            </DecisionForm>
          ) : null}
        </>
      )}
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such item" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BodyField, bodyAsTyped } from "~/components/body-field";
import { ErrorSummary } from "~/components/error-summary";
import { Button, Fieldset, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { LeadFacts } from "~/components/lead-facts";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { bodyTyped, bodyTypedOrNone } from "~/domain/bodies/typed-body.server";
import { leadForm, SUPPORTING_ROWS } from "~/domain/leads/lead-form";
import { leadSentences } from "~/domain/leads/lead-messages";
import { UNCLEAR_LABELS } from "~/domain/leads/lead-rules";
import { nameLead, viewResponsibility } from "~/domain/leads/leads.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm, staleForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, POSITIONS } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "registrar");
  const view = viewResponsibility(requireParams(params, "reference").reference, londonDay(Date.now()));
  if (!view) throw notFound();
  return { view, isDone: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, leadForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { lead: typed, reason, seen } = form.value;
  const errors: Record<string, string> = {};
  const lead = bodyTypedOrNone(typed);
  if (!lead.ok) errors.lead = lead.sentence;
  const supporting = form.value.supporting.flatMap(({ row, body, why }) => {
    const found = bodyTyped(body);
    if (found.ok) return { bodyId: found.body.id, reason: why };
    errors[`supporting${row}`] = found.sentence;
    return [];
  });
  if (!lead.ok || Object.keys(errors).length > 0) return badForm(errors, form.typed);
  const outcome = nameLead({ actor, reference, leadId: lead.body?.id ?? null, reason, supporting, seen });
  if (outcome.ok) return redirect(paths.nameLead(reference, "named"));
  const sentences = leadSentences(outcome.refusals);
  return outcome.refusals.includes("stale")
    ? staleForm({ changed: [] }, sentences, form.typed)
    : badForm(sentences, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ view }) => ({
  title: `Who leads on ${view.item.reference}`,
  description: "Name the body that leads on a recommendation, and those that support it.",
}));

type View = NonNullable<ReturnType<typeof viewResponsibility>>;

export default function NameLeadRoute() {
  const { view, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { item, lead, unclear, history } = view;
  return (
    <PageMain crumbs={[{ label: "Who must act", href: paths.responsibility() }]}>
      <ErrorSummary errors={refused?.errors} />
      {isDone && !refused ? (
        <Notification kind="success" title="Published">
          <p>
            It stands on the page of <a href={paths.recommendation(item.reference)}>{item.reference}</a>.
          </p>
        </Notification>
      ) : null}
      <PageTitle caption={unclear === null ? undefined : UNCLEAR_LABELS[unclear][0]}>
        Who leads on {item.reference}?
      </PageTitle>
      <Prose text={item.text ?? "The words were removed."} foldAfter={3} />
      <h2 className="nhsuk-heading-m">Whom it was asked of</h2>
      <Owners owners={view.owners} />
      <LeadFacts lead={lead} />
      {history.length === 0 ? null : (
        <ul>
          {history.map(({ on, name, reason }, index) => (
            <li key={index}>
              {showDate(on)}: {name === null ? "nobody leads any more" : `${name} leads`}. {reason}
            </li>
          ))}
        </ul>
      )}
      <LeadForm view={view} refused={refused} />
    </PageMain>
  );
}

const Owners = ({ owners }: { owners: View["owners"] }) => (
  <ul>
    {owners.map((owner, index) => (
      <li key={index}>
        {owner.bodyName ??
          `“${owner.addressedAs ?? "A name that was removed"}”, a name not matched to a body`}
        {owner.closedOn === null ? "" : `, closed on ${showDate(owner.closedOn)}`}
        {owner.nowName === null || owner.nowName === owner.bodyName ? "" : `; ${owner.nowName} answers now`}
        {owner.bodyName !== null && owner.responsibleBodyId === null ? "; nobody answers now" : ""}
        {owner.position === null ? "" : `. It says: ${labelOf(POSITIONS, owner.position).toLowerCase()}`}
      </li>
    ))}
    {owners.length === 0 ? <li>Nobody the register knows.</li> : null}
  </ul>
);

type Refused = ReturnType<typeof useActionData<typeof action>>;

function LeadForm({ view: { item, lead, seen }, refused }: { view: View; refused: Refused }) {
  return (
    <form method="post" action={paths.nameLead(item.reference)} noValidate>
      <FormToken />
      <input type="hidden" name="seen" value={seen} />
      <h2 className="nhsuk-heading-m">Name who leads</h2>
      <BodyField
        name="lead"
        label="Which body leads?"
        hint={`Its full name or its code.${lead === null ? "" : " Leave it empty to say that nobody leads any more."}`}
        defaultValue={bodyAsTyped(lead)}
        {...refused}
      />
      <TextArea name="reason" label="Why?" hint="Public. Name no person." rows={3} {...refused} />
      <Fieldset legend="Who supports it?">
        {SUPPORTING_ROWS.map((row) => {
          const now = lead?.supporting[row - 1];
          return (
            <div key={row}>
              <BodyField
                name={`supporting${row}`}
                label={`Supporting body ${row}`}
                hint="Leave it empty where there is none."
                defaultValue={bodyAsTyped(now)}
                {...refused}
              />
              <TextInput
                name={`why${row}`}
                label={`What for? (body ${row})`}
                defaultValue={now?.reason ?? ""}
                {...refused}
              />
            </div>
          );
        })}
      </Fieldset>
      <SubmitBar cancelHref={paths.responsibility()}>
        <Button>Publish who leads</Button>
      </SubmitBar>
    </form>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such recommendation" />
  </PageMain>
);

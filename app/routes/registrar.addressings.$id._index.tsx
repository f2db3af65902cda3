import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AddressingDecisions } from "~/components/addressing-decisions";
import { AddressingHistory } from "~/components/addressing-history";
import { ButtonLink } from "~/components/form-actions";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { addressingForms } from "~/domain/worklists/addressing-form";
import { decideAddressing } from "~/domain/worklists/decide-addressing.server";
import { addressingFacts } from "~/domain/worklists/shown-facts-rules";
import { viewCataloguedAddressing } from "~/domain/worklists/view-catalogued.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import {
  CAPACITIES,
  DUE_DATE_BASES,
  labelOf,
  MATCH_METHODS,
  RESPONSE_STATUSES,
  type DueDateBasis,
} from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  candidate: "The name is matched.",
  choose: "The name is matched.",
  mark: "The name is marked.",
  correct: "The addressee is corrected. This is the addressing in its place.",
  unmatch: "The name is not matched any more.",
  capacity: "The capacity is changed.",
  withdraw: "The addressee is taken back.",
  extension: "The new day to answer by is recorded.",
  event: "The event is recorded.",
  remit: "The decision is recorded.",
  responsible: "Who answers now is recorded.",
  answer: "The published answer is recorded.",
  add: "The addressee is added.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const view = viewCataloguedAddressing(Number(requireParams(params, "id").id), londonDay(Date.now()));
  if (!view) throw notFound();
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return { ...view, shown: addressingFacts(view), done: DONE[done] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const addressingId = Number(requireParams(params, "id").id);
  const form = await parseDecision(request, addressingForms);
  if (!form.ok) return form.answer;
  const view = viewCataloguedAddressing(addressingId, londonDay(Date.now()));
  const changed = view && refuseIfChanged(form.typed, addressingFacts(view));
  if (changed) return changed;
  const outcome = decideAddressing(actor, addressingId, form);
  if (!outcome.ok) return form.refuse(outcome.errors);
  return redirect(paths.registrarAddressing(outcome.addressingId, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${loaded.addressing.reportReference}: who was asked`,
  description: "Correct who was asked, by when, and who answers now.",
}));

export default function AddressingRoute() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { addressing: row } = view;
  return (
    <RegistrarPage
      caption={row.reportReference}
      title={row.bodyName ?? row.addressedAs ?? "Name removed"}
      crumbs={[{ label: row.reportReference, href: paths.registrarReport(row.reportReference) }]}
      errors={refused?.errors}
      done={view.done}
    >
      {row.isWithdrawn === 1 ? <TakenBack replacedById={row.replacedById} /> : null}
      <SummaryList
        rows={[
          { key: "As the report writes it", value: row.addressedAs, whenEmpty: "The name was removed" },
          {
            key: "Body",
            value: row.bodyCode && <a href={paths.registrarBody(row.bodyCode)}>{row.bodyName}</a>,
            whenEmpty: "Nobody knows yet",
          },
          { key: "How it was matched", value: labelOf(MATCH_METHODS, row.match) },
          { key: "Capacity", value: labelOf(CAPACITIES, row.capacity) },
          {
            key: "Answers now",
            value: view.responsible?.name,
            whenEmpty: row.bodyId === null ? "Not known" : "Nobody",
          },
          {
            key: "To be answered by",
            value: row.dueOn && `${showDate(row.dueOn)} (${dueBasis(row.dueBasis)})`,
            whenEmpty: "No day is known",
          },
          { key: "Answer", value: view.status && labelOf(RESPONSE_STATUSES, view.status) },
        ]}
      />
      {row.isWithdrawn === 1 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Published answer</h2>
          <PublishedAnswer id={row.id} bodyId={row.bodyId} hasAccounts={view.hasAccounts} />
          <AddressingDecisions view={view} refused={refused} />
        </>
      )}
      <AddressingHistory matches={view.matches} dueDates={view.dueDates} events={view.events} />
    </RegistrarPage>
  );
}

const dueBasis = (basis: DueDateBasis | null) =>
  basis === null ? "" : labelOf(DUE_DATE_BASES, basis).toLowerCase();

const TakenBack = ({ replacedById }: { replacedById: number | null }) => (
  <p className="nhsuk-inset-text">
    This was taken back.{" "}
    {replacedById === null ? null : (
      <a href={paths.registrarAddressing(replacedById)}>See what stands in its place</a>
    )}
  </p>
);

function PublishedAnswer(props: { id: number; bodyId: number | null; hasAccounts: boolean }) {
  if (props.bodyId === null) return <p>Match the name first: an answer belongs to a body.</p>;
  if (props.hasAccounts)
    return <p>People of this body have accounts here, so the body publishes its own answers.</p>;
  return (
    <ButtonLink href={paths.recordAnswer(props.id)} variant="secondary">
      Record what its published letter says
    </ButtonLink>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such addressee" />
  </PageMain>
);

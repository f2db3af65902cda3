import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BodyField } from "~/components/body-field";
import { Reason } from "~/components/addressing-decisions";
import { DecisionForm, type RefusedForm } from "~/components/decision-form";
import { ButtonLink } from "~/components/form-actions";
import { Select, TextInput } from "~/components/form-fields";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { ReportAddressees, ReportAllotment, ReportAnswers } from "~/components/registrar-report";
import { RouteError } from "~/components/route-error";
import { TakeBackList } from "~/components/withdraw-document";
import { listManaged } from "~/domain/documents/withdraw-document.server";
import { decideReport } from "~/domain/worklists/decide-report.server";
import { reportForms } from "~/domain/worklists/report-form";
import { reportFacts } from "~/domain/worklists/shown-facts-rules";
import { viewCataloguedReport } from "~/domain/worklists/view-catalogued.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import type { ShownFact } from "~/lib/shown-facts";
import { CAPACITIES, labelOf, REPORT_STATES } from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  allot: "The concern is allotted.",
  unallot: "The allotment is taken back.",
  attribute: "It is recorded whose the answer is.",
  add: "The addressee is added.",
  redact: "The words are taken out.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "registrar");
  const view = viewCataloguedReport(requireParams(params, "reference").reference);
  if (!view) throw notFound();
  return {
    ...view,
    shown: reportFacts(view),
    documents: listManaged(view.report.reference, user.memberships),
    done: DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, reportForms);
  if (!form.ok) return form.answer;
  const view = viewCataloguedReport(reference);
  const changed = view && refuseIfChanged(form.typed, reportFacts(view));
  if (changed) return changed;
  const outcome = decideReport(actor, reference, form);
  if (!outcome.ok) return form.refuse(outcome.errors);
  return redirect(paths.registrarReport(reference, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${loaded.report.reference}: the registrar’s page`,
  description: "Who was asked what, and whose the answers are.",
}));

export default function RegistrarReportRoute() {
  const { report, asked, items, tracked, answers, shown, done, documents } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { action: paths.registrarReport(report.reference), shown, refused };
  return (
    <RegistrarPage
      caption={`${labelOf(REPORT_STATES, report.state)} · ${report.issuerName} · ${showDate(report.reportedOn ?? "date not known")}`}
      title={report.reference}
      lead={report.title}
      errors={refused?.errors}
      done={done}
    >
      <ReportLinks reference={report.reference} isPublic={report.state !== "draft"} />
      <h2 className="nhsuk-heading-m">Addressees</h2>
      <ReportAddressees asked={asked} />
      <AddAddressee form={form} />
      <h2 className="nhsuk-heading-m">Concerns, and who must do what</h2>
      <ReportAllotment items={items} tracked={tracked} asked={asked} form={form} />
      <h2 className="nhsuk-heading-m" id="answers">
        Answers
      </h2>
      <ReportAnswers answers={answers} asked={asked} form={form} />
      <TakeBackList documents={documents} />
    </RegistrarPage>
  );
}

const ReportLinks = ({ reference, isPublic }: { reference: string; isPublic: boolean }) => (
  <div className="register-submit">
    <ButtonLink href={paths.editReport(reference)} variant="secondary">
      Correct or withdraw the report
    </ButtonLink>
    <a href={paths.redactReport(reference)}>Take words out</a>
    {isPublic ? <a href={paths.report(reference)}>See the public page</a> : null}
  </div>
);

const AddAddressee = ({
  form,
}: {
  form: { action: string; shown: readonly ShownFact[]; refused?: RefusedForm };
}) => (
  <DecisionForm
    {...form}
    intent="add"
    title="The report asks somebody who is not in this list"
    button="Add the addressee"
  >
    {(field) => (
      <>
        <TextInput {...field("addressedAs")} label="As the report writes it" width="30" />
        <BodyField
          {...field("body")}
          label="Which body is it?"
          hint="Its full name or code. Leave empty if the register does not know it yet."
        />
        <Select
          {...field("capacity")}
          label="Capacity"
          defaultValue="addressee"
          options={CAPACITIES.map(({ code, label }) => ({ value: code, label }))}
        />
        <Reason field={field} label="How do you know?" />
      </>
    )}
  </DecisionForm>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No report has this reference" />
  </PageMain>
);

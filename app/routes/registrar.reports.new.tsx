import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, SubmitBar } from "~/components/form-actions";
import { Select, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { ErrorSummary } from "~/components/error-summary";
import { PageMain, PageTitle } from "~/components/page-shell";
import { choicesOf } from "~/components/report-form";
import { RouteError } from "~/components/route-error";
import { enteringMessages } from "~/domain/entering/entering-messages";
import { draftsFor, findEditable, issuersFor, startDraft } from "~/domain/entering/save-draft.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { REPORT_KINDS, type ReportKind } from "~db/vocabulary";
import { z } from "zod";

const KINDS = REPORT_KINDS.map((term) => term.code) as [ReportKind, ...ReportKind[]];

const newReportForm = z.object({
  kind: z.enum(KINDS, { error: "Choose what kind of report it is." }),
  issuer: z.coerce
    .number({ error: "Choose the issuer of the report." })
    .int()
    .positive("Choose the issuer of the report."),
  sourceReference: z.string().max(80, "Use at most 80 characters.").default(""),
});

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "registrar", "issuer_editor");
  const issuers = issuersFor(user, londonDay(Date.now())).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  const wanted = new URL(request.url).searchParams.get("reference")?.trim().toUpperCase() ?? "";
  const found = wanted === "" ? null : findEditable(user, wanted);
  if (found && found.state !== "withdrawn") throw redirect(paths.editReport(found.reference));
  const drafts = draftsFor(user).map((draft) => ({ ...draft, savedOn: londonDay(draft.savedAt) }));
  return { issuers, drafts, wanted };
}

export async function action({ request }: ActionFunctionArgs) {
  const { user, actor } = requireRole(request, "registrar", "issuer_editor");
  const form = await parseForm(request, newReportForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { kind, issuer, sourceReference } = form.value;
  const started = startDraft({ actor, editor: user, kind, issuerId: issuer, sourceReference });
  if (!started.ok) return badForm(enteringMessages[started.refusal], form.typed);
  return redirect(paths.editReport(started.value.reference));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Enter a report", description: "Enter a report by hand." });

export default function NewReportRoute() {
  const { issuers, drafts, wanted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="Three facts give the report its permanent reference. Everything else can be typed, saved and changed until you publish it.">
        Enter a report
      </PageTitle>
      <form method="post" action={paths.enterReport()} noValidate>
        <FormToken />
        <Select
          name="kind"
          label="What kind of report is it?"
          options={choicesOf(REPORT_KINDS)}
          {...refused}
        />
        <Select
          name="issuer"
          label="Who issued it?"
          placeholder="Choose the issuer"
          options={issuers}
          defaultValue={issuers.length === 1 ? issuers[0]?.value : ""}
          {...refused}
        />
        <TextInput
          name="sourceReference"
          label="Its own reference"
          hint="Such as 2025-0123. Leave empty if it bears none: a later correction does not change the permanent one."
          width="20"
          {...refused}
        />
        <SubmitBar>
          <Button>Continue</Button>
        </SubmitBar>
      </form>
      {drafts.length === 0 ? null : (
        <>
          <h2>Being entered</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {drafts.map((draft) => (
              <li key={draft.reference}>
                <a href={paths.editReport(draft.reference)}>{draft.reference}</a>, {draft.issuerName}, saved{" "}
                {showDate(draft.savedOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Correct or withdraw a public report</h2>
      <form method="get" action={paths.enterReport()}>
        <TextInput
          name="reference"
          label="Its reference in this register"
          hint="Such as PFD-2025-0123."
          width="20"
          defaultValue={wanted}
          errors={
            wanted === "" ? undefined : { reference: "You have no report of this reference to correct." }
          }
        />
        <Button variant="secondary">Open it</Button>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "~/components/date-input";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { periodForm } from "~/domain/progress-reports/progress-report-form";
import { progressReportSentences } from "~/domain/progress-reports/progress-report-messages";
import { listDrafts } from "~/domain/progress-reports/view-progress-report.server";
import { beginProgressReport } from "~/domain/progress-reports/write-progress-report.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  return {
    reports: listDrafts().map(({ reference, title, fromOn, toOn, isDraft, editions }) => ({
      ...{ reference, title, fromOn, toOn, isDraft: isDraft === 1, editions },
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const form = await parseForm(request, periodForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = beginProgressReport({ actor, ...form.value });
  if (!outcome.ok) return badForm(progressReportSentences(outcome.refusals), form.typed);
  return redirect(paths.keepProgressReport(outcome.value.reference, "begun"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Progress reports",
  description: "Write what became of recommendations in a period.",
});

export default function KeepProgressReportsRoute() {
  const { reports } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="What became of recommendations in a period. The register counts; you say what it means; a second person publishes.">
        Progress reports
      </PageTitle>
      {reports.length === 0 ? <EmptyState title="No progress report was begun yet." /> : null}
      <ul>
        {reports.map(({ reference, title, fromOn, toOn, isDraft, editions }) => (
          <li key={reference}>
            <a href={paths.keepProgressReport(reference)}>{title}</a>: {showDate(fromOn)} to {showDate(toOn)}.{" "}
            {editions === 0
              ? "Not published yet."
              : isDraft
                ? "Published; there is a newer draft."
                : "Published."}
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Begin a report</h2>
      <form method="post" action={paths.keepProgressReports()} noValidate>
        <FormToken />
        <TextInput
          name="title"
          label="What is it called?"
          hint="Such as “Progress, January to March 2026”"
          {...refused}
        />
        <DateInput name="fromOn" label="First day of the period" {...refused} />
        <DateInput
          name="toOn"
          label="Last day of the period"
          hint="Before today: a period that has not ended has no figures"
          {...refused}
        />
        <SubmitBar cancelHref={paths.oversight()}>
          <Button>Begin this report</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

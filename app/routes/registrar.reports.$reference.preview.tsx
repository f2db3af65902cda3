import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { ReportPage } from "~/components/report-page";
import { RouteError } from "~/components/route-error";
import { enteringMessages } from "~/domain/entering/entering-messages";
import { previewDraft, publishDraft } from "~/domain/entering/publish-draft.server";
import { findEditable } from "~/domain/entering/save-draft.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

const sentenceOf = (outcome: { refusal: keyof typeof enteringMessages; errors?: Record<string, string> }) =>
  outcome.errors ?? enteringMessages[outcome.refusal];

export function loader({ request, params }: LoaderFunctionArgs) {
  const { user, actor } = requireRole(request, "registrar", "issuer_editor");
  const { reference } = requireParams(params, "reference");
  const report = findEditable(user, reference);
  if (!report) throw notFound();
  if (report.draftId === null) throw redirect(paths.report(reference));
  const preview = previewDraft({ actor, editor: user, reference, version: report.version });
  return {
    ...{ reference, version: report.version, today: londonDay(Date.now()) },
    page: preview.ok ? preview.value : null,
    missing: preview.ok ? {} : sentenceOf(preview),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { user, actor } = requireRole(request, "registrar", "issuer_editor");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, z.object({ version: z.coerce.number().int() }));
  if (!form.ok) return badForm(form.errors, form.typed);
  const published = publishDraft({ actor, editor: user, reference, version: form.value.version });
  if (!published.ok) return badForm(sentenceOf(published), form.typed);
  return redirect(paths.report(reference));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Preview", description: "A report before it is public." });

export default function PreviewReportRoute() {
  const { reference, version, today, page, missing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (page === null) return <Missing reference={reference} missing={missing} />;
  const before = (
    <>
      <ErrorSummary errors={refused?.errors} />
      <Notification kind="important" title="Preview">
        <p>This is how the public will see the report. Nothing is public yet.</p>
        <form method="post" action={paths.previewReport(reference)}>
          <FormToken />
          <HiddenVersion version={version} />
          <SubmitBar>
            <Button>Publish this report</Button>
            <a href={paths.editReport(reference)}>Change something first</a>
          </SubmitBar>
        </form>
      </Notification>
    </>
  );
  return <ReportPage page={page} today={today} before={before} />;
}

function Missing({ reference, missing }: { reference: string; missing: Record<string, string> }) {
  return (
    <PageMain>
      <PageTitle caption={reference}>This cannot be published yet</PageTitle>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {Object.entries(missing).map(([field, sentence]) => (
          <li key={field}>
            <a href={`${paths.editReport(reference)}#field-${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You have no such report to preview" />
  </PageMain>
);

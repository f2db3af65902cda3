import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DecisionForm } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea, TextInput } from "~/components/form-fields";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { ProgressReportContents } from "~/components/progress-report-contents";
import { RouteError } from "~/components/route-error";
import { progressReportForms } from "~/domain/progress-reports/progress-report-form";
import { progressReportSentences } from "~/domain/progress-reports/progress-report-messages";
import { SECTIONS, type Section } from "~/domain/progress-reports/progress-report-rules";
import { viewDraft } from "~/domain/progress-reports/view-progress-report.server";
import {
  publishProgressReport,
  saveProgressReport,
} from "~/domain/progress-reports/write-progress-report.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE: Readonly<Record<string, string>> = {
  begun: "The report is begun. Read the figures, and say what they mean.",
  save: "The draft is saved. Another person publishes it.",
  publish: "The report is public, with its figures as they stand.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const draft = await viewDraft(requireParams(params, "reference").reference, londonDay(Date.now()));
  if (!draft) throw notFound();
  const { savedByUserId, ...shown } = draft;
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  return { ...shown, done, isOwn: savedByUserId === actor.userId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, progressReportForms);
  if (!form.ok) return form.answer;
  const outcome =
    form.intent === "save"
      ? saveProgressReport({ actor, reference, ...form.value })
      : await publishProgressReport({ actor, reference, ...form.value });
  if (!outcome.ok) return form.refuse(progressReportSentences(outcome.refusals));
  return redirect(paths.keepProgressReport(reference, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ report }) => ({
  title: `Write: ${report.title}`,
  description: "The draft of a progress report.",
}));

const ASKED: Readonly<Record<Section, string>> = {
  summary: "What should people know first?",
  better: "What got better, and why?",
  worse: "What did not, and what is done about it?",
  silent: "Who has not answered, and what follows?",
  methods: "What must be known about methods and data?",
};

export default function KeepProgressReportRoute() {
  const { report, version, isDraft, isOwn, editionCount, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reference } = report;
  const form = { action: paths.keepProgressReport(reference), version, refused };
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Progress reports", href: paths.keepProgressReports() },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={`${showDate(report.fromOn)} to ${showDate(report.toOn)}`}>{report.title}</PageTitle>
      {editionCount > 0 ? (
        <p>
          <a href={paths.progressReport(reference)}>This report as the public sees it</a>
        </p>
      ) : null}
      <DecisionForm {...form} intent="save" title="Write the words" button="Save the draft">
        {(field) => (
          <>
            <TextInput {...field("title")} label="What is it called?" defaultValue={report.title} />
            {SECTIONS.map((section) => (
              <TextArea
                key={section}
                {...field(section)}
                label={ASKED[section]}
                hint="Public once published. Name no person."
                defaultValue={report.words[section]}
              />
            ))}
          </>
        )}
      </DecisionForm>
      {!isDraft ? <p>Nothing was changed since it was last published.</p> : null}
      {isDraft && isOwn ? <p>You saved this draft last, so another person publishes it.</p> : null}
      {isDraft && !isOwn ? (
        <DecisionForm {...form} intent="publish" title="Publish it" button="Publish with these figures">
          {() => <p>The figures below are frozen as they stand, and all of it becomes public.</p>}
        </DecisionForm>
      ) : null}
      <ProgressReportContents report={report} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such progress report" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { withdrawReport } from "~/domain/entering/correct-report.server";
import { enteringMessages } from "~/domain/entering/entering-messages";
import { findEditable } from "~/domain/entering/save-draft.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

const withdrawalForm = z.object({ version: z.coerce.number().int(), reason: z.string().default("") });

export function loader({ request, params }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "registrar", "issuer_editor");
  const report = findEditable(user, requireParams(params, "reference").reference);
  if (report?.state !== "published") throw notFound();
  return { reference: report.reference, title: report.title, version: report.version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { user, actor } = requireRole(request, "registrar", "issuer_editor");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, withdrawalForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = withdrawReport({ actor, editor: user, reference, ...form.value });
  if (!outcome.ok) return badForm(enteringMessages[outcome.refusal], form.typed);
  return redirect(paths.report(reference));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Withdraw a report", description: "Take a public report back." });

export default function WithdrawReportRoute() {
  const { reference, title, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: `Correct ${reference}`, href: paths.editReport(reference) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={title ?? undefined}
        lead="The public then reads here that it was withdrawn, when and why, and no more. Nobody is asked to answer it. Its reference is not used again."
      >
        Withdraw {reference}
      </PageTitle>
      <form method="post" action={paths.withdrawReport(reference)} noValidate>
        <FormToken />
        <HiddenVersion version={version} />
        <TextArea
          name="reason"
          label="Why is it withdrawn?"
          hint="Public, in at least 10 characters. Leave names of people out."
          rows={3}
          {...refused}
        />
        <SubmitBar cancelHref={paths.editReport(reference)}>
          <Button variant="warning">Withdraw this report</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You have no such report to withdraw" />
  </PageMain>
);

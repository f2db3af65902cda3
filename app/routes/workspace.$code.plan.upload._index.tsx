import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FileInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { keepUpload } from "~/domain/submissions/plan-upload.server";
import { SHEET_SENTENCES } from "~/domain/submissions/plan-upload-messages";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { body } = requireBodyPerson(request, code);
  return { code, body, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseUploadForm(request, z.object({}), { fileFields: ["sheet"] });
  if (!form.ok) return badForm(form.errors, form.typed);
  const [file] = form.files.sheet ?? [];
  if (!file) return badForm({ sheet: "Choose the spreadsheet" }, form.typed);
  const outcome = await keepUpload(actor, {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (!outcome.ok) return badForm({ sheet: SHEET_SENTENCES[outcome.refusal] }, form.typed);
  return redirect(paths.planUpload(code, outcome.value.id));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Upload the plan", description: "Change the plan by a spreadsheet." });

export default function UploadPlanRoute() {
  const { code, body } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Plan", href: paths.plan(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={body.name}
        lead="You see every change, row by row, before anything is saved. What you save are drafts: the public reads nothing before another person approves it."
      >
        Upload the plan
      </PageTitle>
      <ol>
        <li>
          Download the plan as <a href={paths.planFile(code, "xlsx")}>Excel</a> or{" "}
          <a href={paths.planFile(code, "csv")}>CSV</a>, or take the action plan of another system.
        </li>
        <li>Change it. A blank cell leaves what is there; a single - takes it out.</li>
        <li>Upload it here.</li>
      </ol>
      <form method="post" action={paths.uploadPlan(code)} encType="multipart/form-data" noValidate>
        <FormToken />
        <FileInput
          name="sheet"
          label="The spreadsheet"
          hint="Excel (.xlsx) or CSV, up to 5 MB and 5,000 rows. The first sheet is read."
          accept=".xlsx,.csv"
          {...refused}
        />
        <SubmitBar cancelHref={paths.plan(code)}>
          <Button>Show what it would change</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { EvidenceFile, EvidenceWords } from "~/components/evidence-form";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { addEvidenceForm } from "~/domain/evidence/evidence-form";
import { evidenceSentences } from "~/domain/evidence/evidence-rules";
import { addEvidence } from "~/domain/evidence/library.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { oneUpload } from "~/http/uploads.server";
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
  const form = await parseUploadForm(request, addEvidenceForm, { fileFields: ["file"] });
  if (!form.ok) return badForm(form.errors, form.typed);
  const upload = await oneUpload(form.files.file);
  if (!upload.ok) return badForm({ file: upload.sentence }, form.typed);
  if (upload.file === null) return badForm({ file: "Choose a file" }, form.typed);
  const added = addEvidence({ actor, file: upload.file, words: form.value });
  if (!added.ok) return badForm(evidenceSentences(added.refusals), form.typed);
  return redirect(paths.evidenceItem(code, added.value.id, "added"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Add evidence – ${loaded.body.name}`,
  description: "Add a file to your body's evidence.",
}));

export default function AddEvidenceRoute() {
  const { code, body } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Evidence", href: paths.evidence(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={body.name}>Add evidence</PageTitle>
      <form method="post" action={paths.addEvidence(code)} encType="multipart/form-data" noValidate>
        <FormToken />
        <EvidenceWords {...refused} />
        <EvidenceFile {...refused} />
        <SubmitBar cancelHref={paths.evidence(code)}>
          <Button>Add to the library</Button>
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

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AskedConcern } from "~/components/asked-concern";
import { DraftForm, RefusalNotices } from "~/components/draft-form";
import { EvidenceFields } from "~/components/evidence-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { ProgressFields } from "~/components/progress-fields";
import { RouteError } from "~/components/route-error";
import { findPublishedRecommendation } from "~/domain/submissions/own-concern.server";
import { progressForm } from "~/domain/submissions/submission-form";
import { viewOwnConcern } from "~/domain/submissions/view-own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { libraryChoices } from "~/http/library-choices.server";
import { csrfToken } from "~/http/csrf.server";
import { readEvidence } from "~/http/evidence.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { answerSaving, draftToEdit } from "~/http/submission-form.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewOwnConcern(actor, reference);
  if (!viewed) throw notFound();
  const { concern, drafts, text, isSensitive, issuerName, statuses } = viewed;
  if (concern.trackedItemId === null) throw redirect(paths.answer(code, reference));
  const draft = draftToEdit(
    { request, actor, code, kind: "progress", drafts, recommendationId: concern.recommendationId },
    (id) => paths.reportProgress(code, reference, id),
  );
  const asked = { reference: concern.reference, text, isSensitive, issuerName };
  return {
    code,
    body,
    asked,
    statuses,
    draft,
    library: libraryChoices(actor, code),
    csrf: csrfToken(request),
  };
}

const FILES = { files: "evidence" } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseUploadForm(request, progressForm, { fileFields: Object.keys(FILES) });
  if (!form.ok) return badForm(form.errors, form.typed);
  const { status, text, statedOn, targetOn, leadRole, boardAssurance, supersededBy } = form.value;
  const attached = await readEvidence(form.value, form.files, FILES);
  if (!attached.ok) return badForm(attached.errors, form.typed);

  const later = supersededBy === null ? null : findPublishedRecommendation(supersededBy);
  if (supersededBy !== null && !later)
    return badForm({ supersededBy: "No recommendation here has this reference" }, form.typed);
  return answerSaving({
    ...{ request, actor, code, reference, form: form.value, typed: form.typed, evidence: attached.evidence },
    content: {
      ...{ kind: "progress", status, text, statedOn, targetOn, leadRole, boardAssurance },
      supersededById: later?.id ?? null,
    },
    names: { rightBody: null, supersededBy: later?.reference ?? null },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Progress on ${loaded.asked.reference}`,
  description: "Report what your body has done.",
}));

export default function ReportProgressRoute() {
  const { code, body, asked, statuses, draft, library } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const said = draft?.content.kind === "progress" ? draft.content : null;
  const item = paths.workspaceItem(code, asked.reference);
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: asked.reference, href: item },
      ]}
    >
      <RefusalNotices refused={refused} />
      <PageTitle caption={body.name}>Report progress on {asked.reference}</PageTitle>
      {draft?.returnedBecause ? <p className="nhsuk-inset-text">Returned: {draft.returnedBecause}</p> : null}
      <div className="register-pair">
        <AskedConcern {...asked} />
        <DraftForm
          action={paths.reportProgress(code, asked.reference, draft?.row.id)}
          version={draft?.row.version ?? 0}
          refused={refused}
          cancelHref={item}
        >
          <ProgressFields
            statuses={statuses}
            said={said}
            supersededBy={draft?.row.supersededByReference ?? null}
            {...refused}
          />
          <EvidenceFields documents={draft?.documents ?? []} library={library} {...refused} />
        </DraftForm>
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body was not asked this" />
  </PageMain>
);

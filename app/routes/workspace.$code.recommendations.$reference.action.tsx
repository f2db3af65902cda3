import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionFields } from "~/components/action-fields";
import { AskedConcern } from "~/components/asked-concern";
import { DraftForm, RefusalNotices } from "~/components/draft-form";
import { EvidenceFields } from "~/components/evidence-fields";
import { PlanHints } from "~/components/plan-hints";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { NO_ACTION } from "~/domain/submissions/action-rules";
import { hintsFor } from "~/domain/submissions/plan-hint-rules";
import { actionForm } from "~/domain/submissions/submission-form";
import { viewOwnConcern } from "~/domain/submissions/view-own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { libraryChoices } from "~/http/library-choices.server";
import { csrfToken } from "~/http/csrf.server";
import { readEvidence } from "~/http/evidence.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { answerSaving, draftIdOf, draftToEdit } from "~/http/submission-form.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

/** The action to change, as `?action=`; null for a new one. */
function actionIdOf(request: Request): number | null {
  const id = Number(new URL(request.url).searchParams.get("action"));
  return Number.isInteger(id) && id > 0 ? id : null;
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewOwnConcern(actor, reference);
  if (!viewed) throw notFound();
  const { concern, drafts, text, isSensitive, issuerName, actions } = viewed;
  if (concern.trackedItemId === null) throw redirect(paths.answer(code, reference));
  const draft = draftToEdit(
    { request, actor, code, kind: "action", drafts, recommendationId: concern.recommendationId },
    (id) => paths.planAction(code, reference, { submission: id }),
  );
  const said = draft?.content.kind === "action" ? draft.content : null;
  const actionOf = said?.actionOf ?? actionIdOf(request);
  const changed = actions.find(({ id }) => id === actionOf);
  if (actionOf !== null && !changed) throw notFound();
  const asked = { reference: concern.reference, text, isSensitive, issuerName };
  const shown =
    said ?? (changed ? { ...changed, kind: "action", actionState: changed.state, actionOf } : null);
  const hints =
    shown === null ? [] : hintsFor({ ...NO_ACTION, ...shown, text: shown.text ?? "" }, londonDay(Date.now()));
  return {
    code,
    body,
    asked,
    draft,
    said,
    changed: changed ?? null,
    hints,
    library: libraryChoices(actor, code),
    csrf: csrfToken(request),
  };
}

const FILES = { files: "evidence" } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseUploadForm(request, actionForm, { fileFields: Object.keys(FILES) });
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, ...content } = form.value;
  const attached = await readEvidence(form.value, form.files, FILES);
  if (!attached.ok) return badForm(attached.errors, form.typed);
  const viewed = viewOwnConcern(actor, reference);
  const draft =
    draftIdOf(request) === null || !viewed
      ? null
      : draftToEdit(
          {
            request,
            actor,
            code,
            kind: "action",
            drafts: viewed.drafts,
            recommendationId: viewed.concern.recommendationId,
          },
          (id) => paths.planAction(code, reference, { submission: id }),
        );
  const actionOf = draft?.row.actionOf ?? actionIdOf(request);
  return answerSaving({
    ...{ request, actor, code, reference, typed: form.typed, form: { intent, version } },
    evidence: attached.evidence,
    content: { ...content, kind: "action", actionOf },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Plan for ${loaded.asked.reference}`,
  description: "A step of your body's plan.",
}));

export default function PlanActionRoute() {
  const { code, body, asked, draft, said, changed, hints, library } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const item = paths.workspaceItem(code, asked.reference);
  const title = changed ? `Change action ${changed.ownReference ?? changed.id}` : "Plan an action";
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: asked.reference, href: item },
      ]}
    >
      <RefusalNotices refused={refused} />
      <PageTitle caption={body.name}>
        {title} for {asked.reference}
      </PageTitle>
      {draft?.returnedBecause ? <p className="nhsuk-inset-text">Returned: {draft.returnedBecause}</p> : null}
      <div className="register-pair">
        <AskedConcern {...asked} />
        <DraftForm
          action={paths.planAction(code, asked.reference, {
            submission: draft?.row.id,
            action: draft ? undefined : changed?.id,
          })}
          version={draft?.row.version ?? 0}
          refused={refused}
          cancelHref={item}
        >
          <PlanHints hints={hints} />
          <ActionFields
            said={said ?? changed}
            reference={asked.reference}
            isNew={changed === null}
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

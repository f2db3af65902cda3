import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionFields } from "~/components/action-fields";
import { AskedConcern } from "~/components/asked-concern";
import { DraftForm, RefusalNotices } from "~/components/draft-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { actionForm } from "~/domain/submissions/submission-form";
import { viewOwnConcern } from "~/domain/submissions/view-own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { answerSaving, draftIdOf, draftToEdit } from "~/http/submission-form.server";
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
  return { code, body, asked, draft, said, changed: changed ?? null, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, actionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, ...content } = form.value;
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
    content: { kind: "action", actionOf, ...content },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Plan for ${loaded.asked.reference}`,
  description: "A step of your body's plan.",
}));

export default function PlanActionRoute() {
  const { code, body, asked, draft, said, changed } = useLoaderData<typeof loader>();
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
          <ActionFields said={said ?? changed} isNew={changed === null} {...refused} />
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

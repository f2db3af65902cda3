import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AskedConcern } from "~/components/asked-concern";
import { Radios } from "~/components/choice-fields";
import { DateInput } from "~/components/date-input";
import { DraftForm, RefusalNotices } from "~/components/draft-form";
import { EvidenceFields } from "~/components/evidence-fields";
import { TextArea, TypeAhead } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { answerForm } from "~/domain/submissions/submission-form";
import { OFFERED_POSITIONS } from "~/domain/submissions/submission-rules";
import { viewOwnConcern } from "~/domain/submissions/view-own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { readEvidence } from "~/http/evidence.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { notKnown } from "~/http/letter-form.server";
import { libraryChoices } from "~/http/library-choices.server";
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
  const { concern, drafts, text, isSensitive, issuerName } = viewed;
  const draft = draftToEdit(
    { request, actor, code, kind: "answer", drafts, recommendationId: concern.recommendationId },
    (id) => paths.answer(code, reference, id),
  );
  return {
    code,
    body,
    reference: concern.reference,
    text,
    isSensitive,
    issuerName,
    draft,
    library: libraryChoices(actor, code),
    csrf: csrfToken(request),
  };
}

const FILES = { letter: "response", files: "evidence" } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseUploadForm(request, answerForm, { fileFields: Object.keys(FILES) });
  if (!form.ok) return badForm(form.errors, form.typed);
  const { position, text, statedOn, rightBody } = form.value;
  const attached = await readEvidence(form.value, form.files, FILES);
  if (!attached.ok) return badForm(attached.errors, form.typed);

  const right = rightBody === null ? null : findBodyAsTyped(rightBody);
  if (right && !right.found && position === "outside_remit")
    return badForm({ rightBody: notKnown(right.candidates) }, form.typed);
  const content = {
    kind: "answer",
    position,
    text,
    statedOn,
    rightBodyId: right?.found?.id ?? null,
  } as const;
  return answerSaving({
    ...{ request, actor, code, reference, content, form: form.value, typed: form.typed },
    evidence: attached.evidence,
    names: { rightBody: right?.found?.name ?? null, supersededBy: null },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Answer ${loaded.reference}`,
  description: "Answer a concern for your body.",
}));

export default function AnswerRoute() {
  const { code, body, reference, draft, library, text, isSensitive, issuerName } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const said = draft?.content.kind === "answer" ? draft.content : null;
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: reference, href: paths.workspaceItem(code, reference) },
      ]}
    >
      <RefusalNotices refused={refused} />
      <PageTitle caption={body.name}>Answer {reference}</PageTitle>
      {draft?.returnedBecause ? <p className="nhsuk-inset-text">Returned: {draft.returnedBecause}</p> : null}
      <div className="register-pair">
        <AskedConcern {...{ reference, issuerName, text, isSensitive }} />
        <DraftForm
          action={paths.answer(code, reference, draft?.row.id)}
          version={draft?.row.version ?? 0}
          refused={refused}
          cancelHref={paths.workspaceItem(code, reference)}
        >
          <Radios
            name="position"
            label="What does your body say to it?"
            options={OFFERED_POSITIONS.map(({ code: value, label, meaning }) => ({
              value,
              label,
              hint: meaning,
            }))}
            defaultValue={said?.position ?? undefined}
            {...refused}
          />
          <TypeAhead
            name="rightBody"
            label="If it is not yours to answer: who should be asked?"
            hint="Begin to type a name; without suggestions, write the full name or code."
            suggestFrom={paths.bodySuggestions()}
            defaultValue={draft?.row.rightBodyName ?? undefined}
            {...refused}
          />
          <TextArea
            name="text"
            label="Your answer to this concern"
            hint="Regulation 29(3) asks for the action taken or proposed and when, or why no action is proposed."
            rows={10}
            defaultValue={said?.text}
            {...refused}
          />
          <DateInput
            name="statedOn"
            label="Date of the letter of answer"
            hint="The date the letter bears, such as 6 5 2026. One letter may answer several concerns."
            defaultValue={said?.statedOn ?? undefined}
            {...refused}
          />
          <EvidenceFields documents={draft?.documents ?? []} withLetter library={library} {...refused} />
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

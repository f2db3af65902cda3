import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnsweredConcern } from "~/components/answered-concern";
import { AsShown } from "~/components/as-shown";
import { DateInput } from "~/components/date-input";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { FileInput, TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { addressingMessages } from "~/domain/addressings/addressing-messages";
import { recordPublishedAnswer } from "~/domain/addressings/record-published-answer.server";
import { UPLOAD_ENDINGS, UPLOAD_TYPES_HINT } from "~/domain/documents/upload-messages";
import { letterForm } from "~/domain/worklists/answer-form";
import { readConcerns } from "~/domain/worklists/read-answer.server";
import { addressingFacts } from "~/domain/worklists/shown-facts-rules";
import { viewCataloguedAddressing } from "~/domain/worklists/view-catalogued.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { oneUpload } from "~/http/uploads.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

function viewAsked(id: string) {
  const view = viewCataloguedAddressing(Number(id), londonDay(Date.now()));
  if (!view || view.addressing.bodyId === null || view.addressing.isWithdrawn === 1) throw notFound();
  return view;
}

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const view = viewAsked(requireParams(params, "id").id);
  const { addressing, items, hasAccounts } = view;
  return { addressing, items, hasAccounts, shown: addressingFacts(view) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { id } = requireParams(params, "id");
  const { addressing, items } = viewAsked(id);
  const form = await parseUploadForm(request, letterForm, { fileFields: ["document"] });
  const upload = await oneUpload(form.files.document);
  const link = form.ok ? form.value.link : "";
  const hasDocument = link !== "" || (upload.ok && upload.file !== null);
  const { concerns, errors } = readConcerns(form.typed, items, { hasDocument });
  if (!upload.ok) errors.document = upload.sentence;
  if (!form.ok) return badForm({ ...form.errors, ...errors }, form.typed);
  if (!upload.ok || Object.keys(errors).length > 0) return badForm(errors, form.typed);

  const changed = refuseIfChanged(form.typed, addressingFacts(viewAsked(id)));
  if (changed) return changed;
  const title = `Answer of ${addressing.bodyName ?? ""}`;
  const document = upload.file ? { file: upload.file, title } : link === "" ? null : { link, title };
  const { version, datedOn, text } = form.value;
  const of = { actor, addressingId: addressing.id, version };
  const outcome = recordPublishedAnswer({ ...of, datedOn, text, concerns, document });
  if (!outcome.ok) return badForm(addressingMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarAddressing(addressing.id, "answer"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Record a published answer",
  description: "What a published letter says.",
});

export default function RecordAnswerRoute() {
  const { addressing, items, hasAccounts, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = paths.registrarAddressing(addressing.id);
  return (
    <RegistrarPage
      caption={`${addressing.reportReference} · ${addressing.bodyName ?? ""}`}
      title="Record what a published letter says"
      lead="Public at once, and marked as recorded by the registrar. The body can say more when it has accounts."
      crumbs={[
        { label: addressing.reportReference, href: paths.registrarReport(addressing.reportReference) },
        { label: addressing.bodyName ?? "Addressee", href: back },
      ]}
      errors={refused?.errors}
    >
      {hasAccounts ? (
        <p className="nhsuk-inset-text">
          People of this body have accounts here, so the body publishes its own answers.
        </p>
      ) : (
        <form
          method="post"
          action={paths.recordAnswer(addressing.id)}
          encType="multipart/form-data"
          noValidate
        >
          <FormToken />
          <HiddenVersion version={addressing.version} />
          <AsShown facts={shown} />
          <h2 className="nhsuk-heading-m">The letter</h2>
          <DateInput
            name="datedOn"
            label="Date of the letter"
            hint="Leave empty if it bears none."
            {...refused}
          />
          <TextInput name="link" label="Where the letter is published (optional)" type="url" {...refused} />
          <FileInput
            name="document"
            label="The letter as a file (optional)"
            hint={UPLOAD_TYPES_HINT}
            accept={UPLOAD_ENDINGS}
            {...refused}
          />
          <TextArea name="text" label="Text of the letter, or a summary" rows={8} {...refused} />
          <h2 className="nhsuk-heading-m">What it says to each concern</h2>
          {items.map((item) => (
            <AnsweredConcern key={item.reference} item={item} refused={refused} />
          ))}
          <SubmitBar cancelHref={back}>
            <Button>Record the answer</Button>
          </SubmitBar>
        </form>
      )}
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such addressee, or nobody knows which body it is" />
  </PageMain>
);

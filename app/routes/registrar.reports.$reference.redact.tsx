import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import {
  listRedactableTexts,
  redactionMessages,
  redactReportText,
} from "~/domain/redaction/erase-text.server";
import { erasureOf, redactionForm } from "~/domain/redaction/redaction-form";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const texts = listRedactableTexts(reference);
  if (!texts) throw notFound();
  const held = texts.filter(({ content }) => content !== null && content !== "");
  const asked = Number(new URL(request.url).searchParams.get("text"));
  const chosen = held.find(({ id }) => id === asked) ?? null;
  const choices = held.map(({ id, label, content }) => ({ id, label, start: firstWords(content ?? "", 90) }));
  return { reference, choices, chosen };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, redactionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { textId } = form.value;
  const erasure = erasureOf(form.value);
  const outcome = redactReportText({ actor, reportReference: reference, textId, erasure });
  if (!outcome.ok) return badForm(redactionMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarReport(reference, "redact"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Take words out of a report",
  description: "Redact or expunge a text of a report.",
});

export default function RedactRoute() {
  const { reference, choices, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      caption={reference}
      title="Take words out"
      lead="The words leave every page, the search and the histories. What is left is that something stood here, who ordered it and why."
      crumbs={[{ label: reference, href: paths.registrarReport(reference) }]}
      errors={refused?.errors}
    >
      {chosen === null ? (
        <>
          <h2 className="nhsuk-heading-m">Which text?</h2>
          <ul className="register-candidates">
            {choices.map(({ id, label, start }) => (
              <li key={id}>
                <a href={paths.redactReport(reference, id)}>{label}</a>
                <span className="register-note-line">{start}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={paths.redactReport(reference, chosen.id)} noValidate>
          <FormToken />
          <input type="hidden" name="textId" value={chosen.id} />
          <Radios
            name="kind"
            label="What is to be done?"
            options={[
              { value: "redaction", label: "Take part of it out", hint: "Edit the wording below." },
              { value: "expunction", label: "Take all of it out, by order of a court" },
            ]}
            {...refused}
          />
          <TextArea
            name="content"
            label={`${chosen.label}: the wording that stays`}
            hint="Put […] where words go. Not used when all of it is taken out."
            rows={12}
            defaultValue={chosen.content ?? ""}
            {...refused}
          />
          <TextInput
            name="orderedBy"
            label="Who ordered it?"
            hint="Public: an office, not a person."
            width="30"
            {...refused}
          />
          <TextArea
            name="reason"
            label="Why?"
            hint="Public, in at least 10 characters, without repeating what is removed."
            rows={2}
            {...refused}
          />
          <SubmitBar cancelHref={paths.registrarReport(reference)}>
            <Button variant="warning">Take the words out</Button>
          </SubmitBar>
        </form>
      )}
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No report has this reference" />
  </PageMain>
);

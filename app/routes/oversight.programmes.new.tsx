import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { BodyField } from "~/components/body-field";
import { DateInput } from "~/components/date-input";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { programmeForm } from "~/domain/measures/measure-form";
import { overseeSentences } from "~/domain/measures/oversee-messages";
import { defineProgramme } from "~/domain/measures/oversee-programme.server";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "registrar");
  return { csrf: csrfToken(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "registrar");
  const form = await parseForm(request, programmeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = defineProgramme({ actor, typed: form.value });
  if (!outcome.ok) {
    const { body, ...errors } = overseeSentences(outcome.refusals);
    return badForm(body === undefined ? errors : { ...errors, bodies: body }, form.typed);
  }
  return redirect(paths.programme(outcome.value.slug));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Add a programme",
  description: "Work of several bodies towards one aim.",
});

export default function NewProgrammeRoute() {
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Keep measures", href: paths.keepMeasures() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="Work of several bodies towards one aim by a date. It is public at once.">
        Add a programme
      </PageTitle>
      <Form method="post" action={paths.newProgramme()} noValidate>
        <FormToken />
        <TextInput name="name" label="Name" {...refused} />
        <TextArea name="aim" label="What does it aim for?" rows={3} {...refused} />
        <DateInput name="startsOn" label="When did it begin? (optional)" {...refused} />
        <DateInput name="aimOn" label="By when is the aim to be met? (optional)" {...refused} />
        <BodyField name="lead" label="Which body leads it? (optional)" {...refused} />
        <TextInput name="source" label="Source (optional)" {...refused} />
        <TextInput
          name="sourceAddress"
          label="Web address of the source (optional)"
          type="url"
          {...refused}
        />
        <TextArea
          name="bodies"
          label="Bodies taking part"
          hint="Codes or full names, one a line."
          {...refused}
        />
        <TextArea
          name="measures"
          label="Its measures"
          hint="The last part of each measure’s address, one a line."
          rows={4}
          {...refused}
        />
        <SubmitBar>
          <Button>Publish the programme</Button>
        </SubmitBar>
      </Form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such page" />
  </PageMain>
);

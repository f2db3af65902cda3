import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { AimFieldSet, MeasureFieldSet } from "~/components/measure-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { answerDefining } from "~/http/measure-form.server";
import { fieldsOf } from "~/domain/measures/keep-measure.server";
import { definitionForm } from "~/domain/measures/measure-form";
import { findDefinition } from "~/domain/measures/view-own-measures.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { body } = requireBodyPerson(request, code);
  const slug = new URL(request.url).searchParams.get("measure");
  const measure = slug === null ? null : findDefinition(slug);
  if (measure === undefined || (measure && measure.ownerCode !== code)) throw notFound();
  return { code, body, slug, said: measure && fieldsOf(measure), csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, definitionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const slug = new URL(request.url).searchParams.get("measure");
  const answer = answerDefining({ actor, code, slug, ...form.value });
  return "id" in answer
    ? redirect(paths.measureProposal(code, answer.id, "draft"))
    : badForm(answer.errors, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Define a measure", description: "What your body counts, and how." });

export default function DefineMeasureRoute() {
  const { code, body, slug, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Measures", href: paths.workspaceMeasures(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={body.name}>{said ? `Change “${said.name}”` : "Define a measure"}</PageTitle>
      <Form
        method="post"
        action={paths.defineMeasure(code, slug === null ? {} : { measure: slug })}
        noValidate
      >
        <FormToken />
        <MeasureFieldSet said={said} {...refused} />
        <h2>The aim</h2>
        <AimFieldSet {...refused} />
        {said ? (
          <TextArea
            name="reason"
            label="Why is it changed?"
            hint="This is published."
            rows={3}
            {...refused}
          />
        ) : null}
        <SubmitBar>
          <Button>Save the draft</Button>
        </SubmitBar>
      </Form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such measure" />
  </PageMain>
);

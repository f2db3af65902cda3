import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "~/components/form-fields";
import { KeepMeasuresPage, keptErrorBoundary, PublishingForm } from "~/components/keep-measures-page";
import { MeasureFieldSet } from "~/components/measure-fields";
import { correctMeasure, differencesFrom, findNational } from "~/domain/measures/correct-measure.server";
import { fieldsOf } from "~/domain/measures/keep-measure.server";
import { definitionForm } from "~/domain/measures/measure-form";
import { overseeSentences } from "~/domain/measures/oversee-messages";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm, staleForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "registrar");
  const { slug } = requireParams(params, "slug");
  const measure = findNational(slug);
  if (!measure) throw notFound();
  return { slug, version: measure.version, said: fieldsOf(measure), csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "registrar");
  const { slug } = requireParams(params, "slug");
  const form = await parseForm(request, definitionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { fields, reason, version } = form.value;
  const outcome = correctMeasure({ actor, slug, version, fields, reason });
  if (outcome.ok) return redirect(paths.keepMeasure(slug, { done: "corrected" }));
  const errors = overseeSentences(outcome.refusals);
  if (!outcome.refusals.includes("stale")) return badForm(errors, form.typed);
  const changes = differencesFrom(slug, fields);
  return staleForm({ changedBy: "Somebody corrected this definition.", changes }, errors, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Correct: ${loaded.said.name}`,
  description: "What a measure counts, and how.",
}));

export default function CorrectMeasureRoute() {
  const { slug, version, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <KeepMeasuresPage caption="Correct a definition" title={said.name} refused={refused}>
      <p>
        The earlier definition stays in its history. Aims and marked dates are kept on{" "}
        <a href={paths.keepMeasure(slug)}>the measure’s own page</a>.
      </p>
      <PublishingForm
        action={paths.correctMeasure(slug)}
        button="Publish the correction"
        cancelHref={paths.keepMeasure(slug)}
        version={version}
        refused={refused}
      >
        <MeasureFieldSet said={said} {...refused} />
        <TextArea name="reason" label="Why is it changed?" hint="This is published." rows={3} {...refused} />
      </PublishingForm>
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such national measure");

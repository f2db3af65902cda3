import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { KeepMeasuresPage, keptErrorBoundary, PublishingForm } from "~/components/keep-measures-page";
import { AimFieldSet, MeasureFieldSet } from "~/components/measure-fields";
import { definitionForm } from "~/domain/measures/measure-form";
import { overseeSentences } from "~/domain/measures/oversee-messages";
import { defineNational } from "~/domain/measures/oversee.server";
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
  const form = await parseForm(request, definitionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = defineNational({ actor, ...form.value });
  if (!outcome.ok) return badForm(overseeSentences(outcome.refusals), form.typed);
  return redirect(paths.keepMeasure(outcome.value.slug, { done: "defined" }));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Define a national measure", description: "What is counted, and how." });

export default function DefineNationalRoute() {
  const refused = useActionData<typeof action>();
  return (
    <KeepMeasuresPage
      title="Define a national measure"
      lead="It is public at once. Its figures come from its source."
      refused={refused}
    >
      <PublishingForm
        action={paths.defineNational()}
        button="Publish the measure"
        cancelHref={paths.keepMeasures()}
      >
        <MeasureFieldSet {...refused} />
        <h2>The aim</h2>
        <AimFieldSet {...refused} />
      </PublishingForm>
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such page");

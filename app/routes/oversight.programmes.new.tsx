import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { KeepMeasuresPage, keptErrorBoundary, PublishingForm } from "~/components/keep-measures-page";
import { ProgrammeFieldSet } from "~/components/programme-fields";
import { programmeForm } from "~/domain/measures/measure-form";
import { programmeSentences } from "~/domain/measures/oversee-messages";
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
  if (!outcome.ok) return badForm(programmeSentences(outcome.refusals), form.typed);
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
    <KeepMeasuresPage
      title="Add a programme"
      lead="Work of several bodies towards one aim by a date. It is public at once."
      refused={refused}
    >
      <PublishingForm
        action={paths.newProgramme()}
        button="Publish the programme"
        cancelHref={paths.keepMeasures()}
      >
        <ProgrammeFieldSet {...refused} />
      </PublishingForm>
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such page");

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "~/components/form-fields";
import { KeepMeasuresPage, keptErrorBoundary, PublishingForm } from "~/components/keep-measures-page";
import { Notification } from "~/components/notification";
import { ProgrammeFieldSet } from "~/components/programme-fields";
import { programmeForm } from "~/domain/measures/measure-form";
import { programmeSentences } from "~/domain/measures/oversee-messages";
import {
  correctProgramme,
  programmeDifferences,
  programmeInForm,
} from "~/domain/measures/oversee-programme.server";
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
  const programme = programmeInForm(slug);
  if (!programme) throw notFound();
  const isDone = new URL(request.url).searchParams.get("done") !== null;
  return { ...programme, isDone, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "registrar");
  const { slug } = requireParams(params, "slug");
  const form = await parseForm(request, programmeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { reason, version, ...typed } = form.value;
  const outcome = correctProgramme({ actor, slug, version, typed, reason });
  if (outcome.ok) return redirect(`${paths.correctProgramme(slug)}?done=corrected`);
  const errors = programmeSentences(outcome.refusals);
  if (!outcome.refusals.includes("stale")) return badForm(errors, form.typed);
  const changes = programmeDifferences(slug, typed);
  return staleForm({ changedBy: "Somebody corrected this programme.", changes }, errors, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Correct: ${loaded.said.name}`,
  description: "What a programme says of itself, who takes part and what it measures.",
}));

export default function CorrectProgrammeRoute() {
  const { slug, version, said, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <KeepMeasuresPage
      caption="Correct a programme"
      title={said.name}
      refused={refused}
      notice={isDone ? <Notification kind="success">It is corrected, and public.</Notification> : null}
    >
      <p>
        <a href={paths.programme(slug)}>Its public page</a>. Earlier wordings stay in its history.
      </p>
      <PublishingForm
        action={paths.correctProgramme(slug)}
        button="Publish the correction"
        cancelHref={paths.programme(slug)}
        version={version}
        refused={refused}
      >
        <ProgrammeFieldSet said={said} {...refused} />
        <TextArea name="reason" label="Why is it changed?" hint="This is published." rows={3} {...refused} />
      </PublishingForm>
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such programme");

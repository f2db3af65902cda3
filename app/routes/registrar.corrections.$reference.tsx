import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { decisionForm } from "~/domain/corrections/correction-form";
import { correctionMessages } from "~/domain/corrections/correction-messages";
import { DECISIONS } from "~/domain/corrections/correction-rules";
import { decideCorrection } from "~/domain/corrections/decide-correction.server";
import { viewCorrection } from "~/domain/corrections/list-corrections.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { pageMeta } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS, CORRECTION_STATES, labelOf, termOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const correction = viewCorrection(requireParams(params, "reference").reference);
  if (!correction || correction.state === "unconfirmed") throw notFound();
  return { correction };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, decisionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = decideCorrection({ actor, reference, ...form.value });
  if (!outcome.ok) return badForm(correctionMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarCorrections());
}

export const headers = keptByNobody;
export const meta: MetaFunction = () =>
  pageMeta({ title: "A correction asked", description: "To be decided." });

export default function CorrectionRoute() {
  const { correction } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isOpen = correction.state === "requested";
  return (
    <RegistrarPage
      caption={correction.reference}
      title={labelOf(CORRECTION_KINDS, correction.kind)}
      crumbs={[{ label: "Corrections asked", href: paths.registrarCorrections() }]}
      errors={refused?.errors}
    >
      <SummaryList
        rows={[
          {
            key: "About",
            value: (
              <a href={paths.registrarReport(correction.reportReference)}>
                {correction.trackedItemReference ?? correction.reportReference}
              </a>
            ),
          },
          { key: "Body", value: correction.bodyName, whenEmpty: "The report itself" },
          { key: "Asked", value: showDate(correction.requestedOn) },
          { key: "To be decided by", value: correction.targetOn && showDate(correction.targetOn) },
          { key: "From", value: correction.contact, whenEmpty: "Address removed" },
          {
            key: "Document",
            value: correction.documentId && (
              <a href={paths.document(correction.documentId)}>See what they sent</a>
            ),
            whenEmpty: "None",
          },
        ]}
      />
      <h2>What they say</h2>
      <Prose text={correction.message ?? "Removed."} />
      {isOpen ? (
        <form method="post" action={paths.registrarCorrection(correction.reference)} noValidate>
          <FormToken />
          <HiddenVersion version={correction.version} />
          <p>Correct the record first, where it needs correcting: this form only records what was decided.</p>
          <Radios
            name="decision"
            label="What was decided?"
            options={DECISIONS.map((code) => {
              const { label, meaning } = termOf(CORRECTION_STATES, code);
              return { value: code, label, hint: meaning };
            })}
            {...refused}
          />
          <TextArea
            name="reason"
            label="What was decided and why"
            hint="The public reads this, and the person is sent it. Leave names of people out."
            {...refused}
          />
          <SubmitBar cancelHref={paths.registrarCorrections()}>
            <Button>Publish this decision</Button>
          </SubmitBar>
        </form>
      ) : (
        <>
          <h2>{labelOf(CORRECTION_STATES, correction.state)}</h2>
          <Prose text={correction.decision ?? ""} />
        </>
      )}
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such request" />
  </PageMain>
);

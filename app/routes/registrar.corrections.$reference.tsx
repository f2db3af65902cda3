import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown, ChangedMeanwhile, WrittenInVain } from "~/components/as-shown";
import { Radios } from "~/components/choice-fields";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { confirmByHand, isConfirmedByHand } from "~/domain/corrections/confirm-by-hand.server";
import { deskForm } from "~/domain/corrections/correction-form";
import { correctionMessages } from "~/domain/corrections/correction-messages";
import { CONFIRMATION_DAYS, DECISIONS } from "~/domain/corrections/correction-rules";
import { decideCorrection } from "~/domain/corrections/decide-correction.server";
import { viewCorrection } from "~/domain/corrections/list-corrections.server";
import { dismissCorrection } from "~/domain/corrections/remove-request.server";
import { correctionFactsOf, type CorrectionShown } from "~/domain/corrections/correction-words-rules";
import { requireRole } from "~/http/current-user.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS, CORRECTION_STATES, labelOf, termOf } from "~db/vocabulary";
import type { Actor } from "~db/writing.server";
import type { z } from "zod";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const correction = viewCorrection(requireParams(params, "reference").reference);
  if (!correction || (correction.state === "unconfirmed" && !isConfirmedByHand())) throw notFound();
  return { correction };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, deskForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const correction = viewCorrection(reference);
  const changed = correction && refuseIfChanged(form.typed, correctionFactsOf(correction));
  if (changed) return changed;
  const given = form.value;
  const outcome = act(actor, reference, given);
  if (!outcome.ok) return badForm(correctionMessages[outcome.refusal], form.typed);
  return redirect(
    given.intent === "confirm" ? paths.registrarCorrection(reference) : paths.registrarCorrections(),
  );
}

function act(actor: Actor, reference: string, given: z.infer<typeof deskForm>) {
  switch (given.intent) {
    case "confirm":
      return confirmByHand({ actor, reference, version: given.version });
    case "dismiss":
      return dismissCorrection({ actor, reference, version: given.version, reason: given.dismissal });
    case "decide":
      return decideCorrection({ actor, reference, ...given });
  }
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "A correction asked", description: "To be decided." });

export default function CorrectionRoute() {
  const { correction } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      caption={correction.reference}
      title={labelOf(CORRECTION_KINDS, correction.kind)}
      crumbs={[{ label: "Corrections asked", href: paths.registrarCorrections() }]}
      errors={refused?.errors}
    >
      <ChangedMeanwhile />
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
      {correction.state === "unconfirmed" ? (
        <>
          <ConfirmForm correction={correction} />
          <DismissForm correction={correction} refused={refused} />
        </>
      ) : correction.state === "requested" ? (
        <DecisionForm correction={correction} refused={refused} />
      ) : (
        <>
          <h2>{labelOf(CORRECTION_STATES, correction.state)}</h2>
          <Prose text={correction.decision ?? termOf(CORRECTION_STATES, correction.state).meaning} />
          <WrittenInVain words={refused?.typed.reason} />
        </>
      )}
    </RegistrarPage>
  );
}

type Refused = ReturnType<typeof useActionData<typeof action>>;

interface OnDesk {
  correction: { reference: string; version: number } & CorrectionShown;
}

function ConfirmForm({ correction }: OnDesk) {
  return (
    <form method="post" action={paths.registrarCorrection(correction.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={correction.version} />
      <AsShown facts={correctionFactsOf(correction)} />
      <p>
        This register cannot send e-mail yet, so the person could not confirm their address. Write to them
        yourself, within {CONFIRMATION_DAYS} days of the request: after them all that was sent is removed.
        Once you confirm, the public sees that a correction was requested; once it is decided, the address is
        removed.
      </p>
      <SubmitBar cancelHref={paths.registrarCorrections()}>
        <Button name="intent" value="confirm">
          Confirm this request
        </Button>
      </SubmitBar>
    </form>
  );
}

function DismissForm({ correction, refused }: OnDesk & { refused: Refused }) {
  return (
    <form method="post" action={paths.registrarCorrection(correction.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={correction.version} />
      <AsShown facts={correctionFactsOf(correction)} />
      <h2>Or put it aside</h2>
      <p>
        For abuse, and for what cannot be about this record. The words, the address and the document are
        removed at once, and nobody is written to.
      </p>
      <TextArea
        name="dismissal"
        label="Why?"
        hint="Kept for the record, not public. Do not repeat what was sent."
        rows={2}
        {...refused}
      />
      <SubmitBar>
        <Button variant="warning" name="intent" value="dismiss">
          Put this request aside
        </Button>
      </SubmitBar>
    </form>
  );
}

function DecisionForm({ correction, refused }: OnDesk & { refused: Refused }) {
  return (
    <form method="post" action={paths.registrarCorrection(correction.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={correction.version} />
      <AsShown facts={correctionFactsOf(correction)} />
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
        <Button name="intent" value="decide">
          Publish this decision
        </Button>
      </SubmitBar>
    </form>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such request" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { EscalatedMatter } from "~/components/escalation-facts";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { openEscalation } from "~/domain/escalation/escalate.server";
import { openingForm } from "~/domain/escalation/escalation-form";
import { ladderSentences, obstacleInWords } from "~/domain/escalation/escalation-messages";
import { viewOpening } from "~/domain/escalation/view-escalations.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ESCALATION_GROUNDS, isTerm, termOf } from "~db/vocabulary";

function openingAsked(request: Request) {
  const { searchParams } = new URL(request.url);
  const addressing = searchParams.get("addressing") ?? "";
  return {
    addressingId: /^\d{1,15}$/.test(addressing) ? Number(addressing) : null,
    item: searchParams.get("item"),
    ground: searchParams.get("ground"),
  };
}

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const opening = viewOpening(openingAsked(request), actor, londonDay(Date.now()));
  if (!opening) throw notFound();
  return { opening };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const form = await parseForm(request, openingForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { reason, addressing, item, ground } = form.value;
  const opening = viewOpening(
    { addressingId: addressing, item: item === "" ? null : item, ground },
    actor,
    londonDay(Date.now()),
  );
  if (!opening || !isTerm(ESCALATION_GROUNDS, ground)) throw notFound();
  const { addressingId, trackedItemId } = opening;
  const outcome = openEscalation({ actor, addressingId, trackedItemId, ground, reason });
  if (!outcome.ok) return badForm(ladderSentences(outcome.refusals), form.typed);
  return redirect(paths.keepEscalation(outcome.value.reference, { done: "opened" }));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ opening }) => ({
  title: `Escalate ${opening.about.name}`,
  description: "Begin to go up the ladder.",
}));

export default function OpenEscalationRoute() {
  const { opening } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { about, ground, obstacle, running, isIndependent, addressingId } = opening;
  return (
    <PageMain crumbs={[{ label: "Escalation", href: paths.keepEscalations() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={termOf(ESCALATION_GROUNDS, ground).label}
        lead={termOf(ESCALATION_GROUNDS, ground).meaning}
      >
        Escalate {about.name}
      </PageTitle>
      <EscalatedMatter about={about} />
      {running === null ? null : (
        <p>
          It is being escalated already: <a href={paths.keepEscalation(running)}>{running}</a>
        </p>
      )}
      {obstacle === null ? null : <p className="nhsuk-inset-text">{obstacleInWords(obstacle)}</p>}
      {isIndependent ? null : <p className="nhsuk-inset-text">{obstacleInWords("not_independent")}</p>}
      {obstacle === null && running === null && isIndependent ? (
        <form
          method="post"
          action={paths.openEscalation(
            about.itemReference === null
              ? { addressing: addressingId }
              : { item: about.itemReference, ground },
          )}
          noValidate
        >
          <FormToken />
          <input type="hidden" name="addressing" value={addressingId} />
          <input type="hidden" name="item" value={about.itemReference ?? ""} />
          <input type="hidden" name="ground" value={ground} />
          <TextArea
            name="reason"
            label="Why is this escalated?"
            hint="Nothing is sent or public yet. Say also what you asked the body already."
            rows={3}
            {...refused}
          />
          <SubmitBar cancelHref={paths.keepEscalations()}>
            <Button>Begin</Button>
          </SubmitBar>
        </form>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such request or concern" />
  </PageMain>
);

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageMain } from "~/components/page-shell";
import { RedactionForm } from "~/components/redaction-form";
import { RedactionReview } from "~/components/redaction-review";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import {
  listRedactableTexts,
  planRedaction,
  redactionMessages,
  redactReportText,
} from "~/domain/redaction/redact-report-text.server";
import { erasureOf, redactionForm } from "~/domain/redaction/redaction-form";
import { TEXT_GROUPS } from "~/domain/redaction/redaction-rules";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
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
  const groups = TEXT_GROUPS.map((group) => ({
    group,
    choices: held
      .filter((text) => text.group === group)
      .map(({ id, label, content }) => ({ id, label, start: firstWords(content ?? "", 90) })),
  })).filter(({ choices }) => choices.length > 0);
  return { reference, groups: chosen ? [] : groups, chosen, shown: factsOf(chosen) };
}

/** What a person takes words out of. */
const factsOf = (text: { label: string; content: string | null } | null | undefined) =>
  text ? [{ label: text.label, value: text.content ?? "" }] : [];

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, redactionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { textId, step, seen } = form.value;
  const order = erasureOf(form.value);
  const redaction = { reportReference: reference, textId, erasure: order };
  if (step === "change") return data({ errors: {}, typed: form.typed });
  if (step === "review") {
    const changed = refuseIfChanged(
      form.typed,
      factsOf(listRedactableTexts(reference)?.find(({ id }) => id === textId)),
    );
    if (changed) return changed;
    const planned = planRedaction(redaction);
    if (!planned.ok) return badForm(redactionMessages[planned.refusal], form.typed);
    const { label, before, after, copies, mentions } = planned.value;
    return data({
      review: { label, before, after, copies, mentions, seen: planned.value.seen },
      order,
      textId,
    });
  }
  const outcome = redactReportText({ ...redaction, actor, seen });
  if (!outcome.ok) return badForm(redactionMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarReport(reference, "redact"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Take words out of a report",
  description: "Redact or expunge a text of a report.",
});

const LEAD =
  "The words leave every page, the search and the histories. What is left is that something stood here, who ordered it and why.";

export default function RedactRoute() {
  const { reference, groups, chosen, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "errors" in answer ? answer : undefined;
  const review = answer && "review" in answer ? answer : undefined;
  return (
    <RegistrarPage
      caption={reference}
      title={review ? "Look over what goes" : "Take words out"}
      lead={review ? undefined : LEAD}
      crumbs={[{ label: reference, href: paths.registrarReport(reference) }]}
      errors={refused?.errors}
    >
      {review ? (
        <RedactionReview
          reference={reference}
          textId={review.textId}
          plan={review.review}
          order={review.order}
        />
      ) : chosen === null ? (
        <TextChoices reference={reference} groups={groups} />
      ) : (
        <RedactionForm reference={reference} text={chosen} shown={shown} refused={refused} />
      )}
    </RegistrarPage>
  );
}

type Choices = ReturnType<typeof loader>["groups"];

function TextChoices({ reference, groups }: { reference: string; groups: Choices }) {
  return (
    <>
      {groups.map(({ group, choices }) => (
        <section key={group}>
          <h2 className="nhsuk-heading-m">{group}</h2>
          <ul className="register-candidates">
            {choices.map(({ id, label, start }) => (
              <li key={id}>
                <a href={paths.redactReport(reference, id)}>{label}</a>
                <span className="register-note-line">{start}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No report has this reference" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { KeepMeasuresPage, keptErrorBoundary } from "~/components/keep-measures-page";
import { ChangesOfDefinition, MeasureEvents, MeasureFacts, MeasureLinks } from "~/components/measure-facts";
import { AimDecision, EventDecision, JudgingDecisions, LinkDecision } from "~/components/measure-decisions";
import { Notification } from "~/components/notification";
import { aimForm, checkForm, eventForm, linkForm, readingForm } from "~/domain/measures/measure-form";
import { overseeSentences } from "~/domain/measures/oversee-messages";
import {
  addToReading,
  checkFigures,
  linkMeasure,
  markMeasure,
  setAim,
} from "~/domain/measures/oversee.server";
import { viewMeasure } from "~/domain/measures/view-measures.server";
import { csrfToken } from "~/http/csrf.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { forbidden, keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const requireKeeper = (request: Request) =>
  requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");

export function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  const { actor } = requireKeeper(request);
  const page = viewMeasure(slug);
  if (!page) throw notFound();
  const { measure, aims, events, links, changes } = page;
  const done = new URL(request.url).searchParams.get("done");
  const { role } = actor;
  const mayCorrect = role !== "oversight_reviewer" && measure.ownerBodyId === null;
  return { measure, aims, events, links, changes, role, mayCorrect, done, csrf: csrfToken(request) };
}

const FORMS = { aim: aimForm, event: eventForm, link: linkForm, reading: readingForm, check: checkForm };

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  const { actor } = requireKeeper(request);
  const form = await parseDecision(request, FORMS);
  if (!form.ok) return form.answer;
  const isJudging = form.intent === "reading" || form.intent === "check";
  if (isJudging === (actor.role === "registrar")) throw forbidden(isJudging ? JUDGES : KEEPS);
  const outcome = decide({ actor, slug }, form);
  return outcome.ok
    ? redirect(paths.keepMeasure(slug, { done: form.intent }))
    : form.refuse(overseeSentences(outcome.refusals));
}

const JUDGES = "Adding to a reading and checking figures needs a role of oversight";
const KEEPS = "Aims, dates and links of a measure are kept by the registrar";

type Decided = Extract<Awaited<ReturnType<typeof parseDecision<typeof FORMS>>>, { ok: true }>;

function decide(by: Pick<Parameters<typeof setAim>[0], "actor" | "slug">, form: Decided) {
  switch (form.intent) {
    case "aim": {
      const { body, reason, ...aim } = form.value;
      return setAim({ ...by, body, reason, aim });
    }
    case "event":
      return markMeasure({ ...by, ...form.value });
    case "link":
      return linkMeasure({ ...by, link: { ...form.value, isLinked: form.value.isLinked === "yes" } });
    case "reading":
      return addToReading({ ...by, ...form.value });
    case "check":
      return checkFigures({ ...by, ...form.value });
  }
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Keep: ${loaded.measure.name}`,
  description: "Aims, dates, links and readings of a measure.",
}));

export default function KeepMeasureRoute() {
  const { measure, aims, events, links, changes, role, mayCorrect, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const forms = { action: paths.keepMeasure(measure.slug), refused };
  return (
    <KeepMeasuresPage
      caption="Keep a measure"
      title={measure.name}
      refused={refused}
      notice={done === null ? null : <Notification kind="success">It is recorded, and public.</Notification>}
    >
      <p>
        <a href={paths.measure(measure.slug)}>Its public page</a>
      </p>
      {mayCorrect ? (
        <p>
          <a href={paths.correctMeasure(measure.slug)}>Correct its definition</a>
        </p>
      ) : null}
      {role === "registrar" ? (
        <>
          <AimDecision {...forms} />
          <EventDecision {...forms} />
          <LinkDecision {...forms} />
        </>
      ) : (
        <JudgingDecisions {...forms} />
      )}
      <MeasureEvents events={events} />
      <MeasureLinks links={links} />
      <h2>What is counted, and how</h2>
      <MeasureFacts measure={measure} aims={aims} />
      <ChangesOfDefinition changes={changes} />
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such measure");

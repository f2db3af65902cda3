import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { EscalatedMatter } from "~/components/escalation-facts";
import { EscalationHistory, MoveForms, StepForm, StepOpen, StepsTaken } from "~/components/escalation-forms";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { moveEscalation } from "~/domain/escalation/escalate.server";
import { ladderForms } from "~/domain/escalation/escalation-form";
import { ladderSentences, obstacleInWords } from "~/domain/escalation/escalation-messages";
import { moveStep, writeStep } from "~/domain/escalation/take-step.server";
import { letterFor, viewEscalation } from "~/domain/escalation/view-escalations.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ESCALATION_GROUNDS, ESCALATION_STATES, labelOf } from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  opened: "It is begun. Write the first step.",
  write: "The step is saved. Nothing is sent or public yet.",
  send: "The letter is sent: the body sees it in its workspace, and its approvers are told by e-mail.",
  hand_on: "Another person looks at the step now.",
  agree: "You agreed. The body can reply now, and the step is published after that.",
  send_back: "The step is sent back to its writer.",
  publish: "The step is public, with the dates of those before it.",
  give_up: "The step is given up.",
  pause: "It is paused.",
  resume: "It goes on.",
  stop: "It has ended.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const { searchParams } = new URL(request.url);
  const today = londonDay(Date.now());
  const view = viewEscalation(reference, actor, today);
  if (!view) throw notFound();
  const rung = view.ahead.find((one) => one === searchParams.get("rung")) ?? view.ahead[0] ?? null;
  const letter = rung === null ? undefined : letterFor(reference, rung, { actor, today });
  return { view, rung, letter: letter ?? null, done: DONE[searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, ladderForms);
  if (!form.ok) return form.answer;
  const given = { actor, reference };
  const { intent } = form;
  const outcome =
    intent === "write"
      ? writeStep({ ...given, ...form.value })
      : intent === "pause" || intent === "resume" || intent === "stop"
        ? moveEscalation({ ...given, ...form.value, move: intent })
        : moveStep({ ...given, ...form.value, move: intent });
  if (!outcome.ok) return form.refuse(ladderSentences(outcome.refusals));
  return redirect(paths.keepEscalation(reference, { done: intent }));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ view }) => ({
  title: `${view.escalation.reference}: ${view.about.name}`,
  description: "An escalation, step by step.",
}));

export default function KeepEscalationRoute() {
  const { view, rung, letter, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { escalation, about, obstacle, isIndependent, isLead, open } = view;
  const form = { action: paths.keepEscalation(escalation.reference), version: escalation.version, refused };
  const isOver = escalation.state === "stopped";
  const mayWrite = isLead && escalation.state === "running" && obstacle === null;
  return (
    <PageMain crumbs={[{ label: "Escalation", href: paths.keepEscalations() }]}>
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle
        caption={`${escalation.reference} · ${labelOf(ESCALATION_GROUNDS, escalation.ground)} · ${labelOf(ESCALATION_STATES, escalation.state)}`}
      >
        {about.name}
      </PageTitle>
      <EscalatedMatter about={about} />
      {obstacle === null ? null : (
        <p className="nhsuk-inset-text">{obstacleInWords(obstacle)} No step can be taken while that is so.</p>
      )}
      {isIndependent ? null : <p className="nhsuk-inset-text">{obstacleInWords("not_independent")}</p>}
      <StepsTaken steps={view.steps} />
      {open === null ? null : <StepOpen view={view} form={form} />}
      {mayWrite && isIndependent && (open === null || open.state === "being_written") ? (
        <StepForm view={view} form={form} rung={rung} letter={letter} />
      ) : null}
      {isLead && isIndependent && !isOver ? <MoveForms state={escalation.state} form={form} /> : null}
      {isLead || isOver ? null : <p>An oversight lead writes and takes the steps.</p>}
      <EscalationHistory events={view.events} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such escalation" />
  </PageMain>
);

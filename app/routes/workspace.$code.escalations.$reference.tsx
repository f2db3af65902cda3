import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { EscalatedMatter } from "~/components/escalation-facts";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { stepReplyForm } from "~/domain/escalation/escalation-form";
import { ladderSentences } from "~/domain/escalation/escalation-messages";
import { replyToStep } from "~/domain/escalation/take-step.server";
import { escalationsForBody } from "~/domain/escalation/view-escalations.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ESCALATION_GROUNDS, ESCALATION_RUNGS, labelOf } from "~db/vocabulary";

const findFor = (bodyId: number, reference: string) =>
  escalationsForBody(bodyId).find((one) => one.reference === reference);

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const escalation = findFor(body.id, reference);
  if (!escalation) throw notFound();
  return { code, body, escalation, mayReply: actor.role === "body_approver" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  if (!findFor(body.id, reference)) throw notFound();
  const form = await parseForm(request, stepReplyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version } = form.value;
  const reply = intent === "none" ? null : form.value.reply;
  const outcome = replyToStep({ actor, reference, version, reply });
  if (!outcome.ok) return badForm(ladderSentences(outcome.refusals), form.typed);
  return redirect(paths.escalationForBody(code, reference));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ escalation }) => ({
  title: `${escalation.reference}: letters of oversight`,
  description: "What an oversight body has written to yours.",
}));

export default function EscalationForBodyRoute() {
  const { code, body, escalation, mayReply } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reference, ground, about, steps, waiting, state } = escalation;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={body.name}
        lead={
          waiting
            ? `The last step below is not public yet. Your body can reply until ${showDate(waiting.replyDueOn ?? "")}, and its reply is published beside it.`
            : undefined
        }
      >
        {reference}: letters of oversight
      </PageTitle>
      <EscalatedMatter about={about} />
      <p>
        {labelOf(ESCALATION_GROUNDS, ground)}.{" "}
        {state === "stopped" ? (
          "This has ended."
        ) : about.itemReference === null ? (
          <a href={paths.workspaceReport(code, about.reportReference)}>Answer the report</a>
        ) : (
          <a href={paths.workspaceItem(code, about.itemReference)}>Answer, or report progress</a>
        )}
      </p>
      {steps.map((step) => (
        <section key={step.id}>
          <h2 className="nhsuk-heading-m">
            {labelOf(ESCALATION_RUNGS, step.rung)}
            {step.takenOn === null ? ", not public yet" : `, ${showDate(step.takenOn)}`}
          </h2>
          {step.answerByOn === null ? null : <p>You are asked to act by {showDate(step.answerByOn)}.</p>}
          <Prose text={step.text ?? "The words were removed."} foldAfter={0} />
          {step.reply === null ? null : (
            <>
              <h3 className="nhsuk-heading-s">Your body’s reply</h3>
              <Prose text={step.reply} />
            </>
          )}
          {step.isReplied === 1 && step.reply === null ? <p>Your body did not wish to reply.</p> : null}
        </section>
      ))}
      {waiting && mayReply ? (
        <form method="post" action={paths.escalationForBody(code, reference)} noValidate>
          <FormToken />
          <HiddenVersion version={escalation.version} />
          <TextArea
            name="reply"
            label="Your body’s reply"
            hint="Published as you write it. Name no person."
            {...refused}
          />
          <SubmitBar cancelHref={paths.workspaceBody(code)}>
            <Button name="intent" value="reply">
              Send this reply
            </Button>
            <Button name="intent" value="none" variant="secondary">
              We do not wish to reply
            </Button>
          </SubmitBar>
        </form>
      ) : null}
      {waiting && !mayReply ? <p>An approver of your body can reply to it.</p> : null}
      <p>
        Is something here wrong, or have you answered already?{" "}
        <a href={paths.requestCorrection(about.reportReference)}>Tell the registrar</a>: nothing goes on while
        that is not decided.
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such letter for your body" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown, ChangedMeanwhile } from "~/components/as-shown";
import { AskedConcern } from "~/components/asked-concern";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, PressedByEnter, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SelfAssessmentDecision, SelfAssessmentSaid } from "~/components/self-assessment-decision";
import { SelfAssessmentFields } from "~/components/self-assessment-fields";
import { assess, decide } from "~/domain/self-assessments/assess-own.server";
import { assessForm, decideForm } from "~/domain/self-assessments/self-assessment-form";
import { selfAssessmentSentences } from "~/domain/self-assessments/self-assessment-rules";
import { assessmentFacts, viewAssessed } from "~/domain/self-assessments/view-self-assessments.server";
import { openActionChoices } from "~/domain/submissions/view-plan.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { libraryChoices } from "~/http/library-choices.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE = {
  save: "The draft is saved. Only your body sees it.",
  send: "It was sent for sign-off. An approver who wrote none of it can sign it.",
  publish: "It is signed. The public reads that your body has considered this.",
  return: "It was returned to its author.",
  withdraw: "It is a draft again.",
  discard: "The draft was discarded.",
} as const;
const isDone = (key: string | null): key is keyof typeof DONE => key !== null && key in DONE;

function requireAssessed(request: Request, params: LoaderFunctionArgs["params"]) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewAssessed(actor, reference);
  if (!viewed) throw notFound();
  return { code, reference, actor, body, ...viewed };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ...loaded } = requireAssessed(request, params);
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...loaded,
    ...{ actions: openActionChoices(loaded.body.id), library: libraryChoices(actor, loaded.code) },
    ...{ shown: assessmentFacts(loaded.open), done: isDone(done) ? DONE[done] : null },
    csrf: csrfToken(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference, actor, open } = requireAssessed(request, params);
  const isDecision = new URL(request.url).searchParams.has("decide");
  const form = await parseForm(request, isDecision ? decideForm : assessForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const changed = refuseIfChanged(form.typed, assessmentFacts(open));
  if (changed) return changed;
  const { value } = form;
  const outcome =
    "id" in value
      ? decide({ actor, reference, ...value, reason: value.comment })
      : assess({
          ...{ actor, reference, version: value.version, isSent: value.intent === "send" },
          content: { ...value, actionId: value.actionId ?? null, documentIds: value.documents },
        });
  if (!outcome.ok) return badForm(selfAssessmentSentences(outcome.refusals), form.typed);
  return redirect(paths.selfAssessment(code, reference, value.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Does ${loaded.reference} apply to us?`,
  description: "What your body finds of something others were asked.",
}));

export default function SelfAssessmentRoute() {
  const { code, reference, body, asked, open, signed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Does this apply to us?", href: paths.askedOfOthers(code) },
      ]}
    >
      {done && !refused ? <Notification kind="success">{done}</Notification> : null}
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      <PageTitle caption={body.name}>Does {reference} apply to us?</PageTitle>
      <AskedConcern
        reference={reference}
        issuerName={asked.issuerName}
        text={asked.text}
        isSensitive={asked.isSensitive === 1}
      />
      {asked.isAskedItself === 1 ? (
        <p className="nhsuk-inset-text">
          The report asks your body itself. <a href={paths.workspaceItem(code, reference)}>Answer it there</a>
          .
        </p>
      ) : open?.state === "submitted" ? (
        <WaitingForSignOff />
      ) : (
        <AssessForm />
      )}
      {signed.map((one, at) => (
        <section key={one.id}>
          <h2>
            {at === 0 ? "Signed" : "Signed before"} on {showDate(one.knownOn ?? "")}
          </h2>
          <SelfAssessmentSaid code={code} said={one} />
        </section>
      ))}
    </PageMain>
  );
}

function WaitingForSignOff() {
  const { code, reference, open, steps, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (open === null) return null;
  return (
    <>
      <h2>Waiting for sign-off</h2>
      <SelfAssessmentSaid code={code} said={open} />
      <p>
        If it is signed, the public reads that your body has considered this, and nothing of what it found.
      </p>
      <SelfAssessmentDecision
        action={`${paths.selfAssessment(code, reference)}?decide`}
        {...{ open, steps, shown, refused }}
      />
    </>
  );
}

function AssessForm() {
  const { code, reference, open, signed, steps, actions, library, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const address = paths.selfAssessment(code, reference);
  return (
    <>
      <h2>{signed.length > 0 && open === null ? "Consider it again" : "What your body finds"}</h2>
      {open?.state === "returned" ? (
        <p className="nhsuk-inset-text">An approver asked for a change: “{open.returnReason}”</p>
      ) : null}
      <form method="post" action={address} noValidate>
        <PressedByEnter name="intent" value="save" />
        <FormToken />
        <AsShown facts={shown} />
        <HiddenVersion version={open?.version ?? 0} />
        <SelfAssessmentFields said={open} {...{ actions, library }} {...refused} />
        <SubmitBar cancelHref={paths.askedOfOthers(code)}>
          <Button name="intent" value="send">
            Send for sign-off
          </Button>
          <Button name="intent" value="save" variant="secondary">
            Save the draft
          </Button>
        </SubmitBar>
      </form>
      {open !== null && steps.includes("discard") ? (
        <SelfAssessmentDecision
          action={`${address}?decide`}
          steps={steps.filter((step) => step === "discard")}
          {...{ open, shown }}
        />
      ) : null}
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such published recommendation, or you work for no such body" />
  </PageMain>
);

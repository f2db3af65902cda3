import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown, ChangedMeanwhile } from "~/components/as-shown";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { JudgementFacts } from "~/components/judgement-facts";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { replyForm } from "~/domain/assurance/judgement-form";
import { judgementFactsOf } from "~/domain/assurance/judgement-words-rules";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import { replyToJudgement } from "~/domain/assurance/move-judgement.server";
import { viewJudgementOfOwnBody } from "~/domain/assurance/view-judgement.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { JUDGEMENT_KINDS, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewJudgementOfOwnBody(actor, Number(id));
  if (!viewed) throw notFound();
  const isDone = new URL(request.url).searchParams.has("done");
  return { code, body, viewed, isDone, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor } = requireBodyPerson(request, code);
  if (!viewJudgementOfOwnBody(actor, Number(id))) throw notFound();
  const form = await parseForm(request, replyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version } = form.value;
  const reply = intent === "none" ? null : form.value.reply;
  const viewed = viewJudgementOfOwnBody(actor, Number(id));
  const changed = viewed && refuseIfChanged(form.typed, judgementFactsOf(viewed));
  if (changed) return changed;
  const outcome = replyToJudgement({ actor, judgementId: Number(id), version, reply });
  if (!outcome.ok) return badForm(judgementSentences(outcome.refusals), form.typed);
  return redirect(paths.replyToJudgement(code, Number(id), "replied"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Right of reply: ${loaded.viewed.item.reference}`,
  description: "Reply to a judgement.",
}));

export default function ReplyRoute() {
  const { code, body, viewed, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { judgement, item, steps } = viewed;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {isDone && !refused ? (
        <Notification kind="success">
          Thank you. A reviewer can publish it now, with your reply beside it.
        </Notification>
      ) : null}
      <PageTitle
        caption={body.name}
        lead="It is not public yet. What you reply is published beside it, in your words."
      >
        {labelOf(JUDGEMENT_KINDS, judgement.kind)}: {item.reference}
      </PageTitle>
      <JudgementFacts viewed={viewed} itemHref={paths.workspaceItem(code, item.reference)} />
      {steps.includes("reply") ? (
        <form method="post" action={paths.replyToJudgement(code, judgement.id)} noValidate>
          <FormToken />
          <HiddenVersion version={judgement.version} />
          <AsShown facts={judgementFactsOf(viewed)} />
          <TextArea name="reply" label="Your body’s reply" rows={6} {...refused} />
          <SubmitBar cancelHref={paths.workspaceBody(code)}>
            <Button name="intent" value="reply">
              Send this reply
            </Button>
            <Button name="intent" value="none" variant="secondary">
              We do not wish to reply
            </Button>
          </SubmitBar>
        </form>
      ) : judgement.state === "right_of_reply" ? (
        <p>An approver of your body can reply to it.</p>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is nothing to reply to here" />
  </PageMain>
);

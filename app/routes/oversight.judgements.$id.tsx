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
import { IndependenceNotice, ReviewedItemFacts } from "~/components/reviewed-item";
import { RouteError } from "~/components/route-error";
import { reviewForm } from "~/domain/assurance/judgement-form";
import { isUnderWay, needsReason } from "~/domain/assurance/judgement-rules";
import { judgementFactsOf } from "~/domain/assurance/judgement-words-rules";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import {
  agreeWithJudgement,
  publishJudgement,
  rejectJudgement,
  withdrawJudgement,
} from "~/domain/assurance/move-judgement.server";
import { viewItem, viewJudgement, type ViewedJudgement } from "~/domain/assurance/view-judgement.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireJudge } from "~/http/judgement-form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { JUDGEMENT_KINDS, labelOf } from "~db/vocabulary";

/** Reviewers see every judgement on its way; an issuer's editor only what they made themselves. */
function requireJudgement(request: Request, id: string) {
  const { actor } = requireJudge(request);
  const viewed = viewJudgement(actor, Number(id));
  if (!viewed || (actor.role === "issuer_editor" && !viewed.isAuthor)) throw notFound();
  return { actor, viewed };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { id } = requireParams(params, "id");
  const { actor, viewed } = requireJudgement(request, id);
  const reviewed = viewItem(actor, viewed.item.reference, viewed.judgement.kind);
  if (!reviewed) throw notFound();
  const done = new URL(request.url).searchParams.get("done");
  return { viewed, reviewed, done, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = requireParams(params, "id");
  const { actor } = requireJudgement(request, id);
  const form = await parseForm(request, reviewForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, reason } = form.value;
  const changed = refuseIfChanged(form.typed, judgementFactsOf(requireJudgement(request, id).viewed));
  if (changed) return changed;
  const outcome = MOVES[intent]({ actor, judgementId: Number(id), version, reason });
  if (!outcome.ok) return badForm(judgementSentences(outcome.refusals), form.typed);
  return redirect(paths.judgement(Number(id), intent));
}

const MOVES = {
  agree: agreeWithJudgement,
  reject: rejectJudgement,
  publish: publishJudgement,
  withdraw: withdrawJudgement,
} as const;

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Judgement of ${loaded.viewed.item.reference}`,
  description: "A judgement on its way.",
}));

const DONE: Readonly<Record<string, string>> = {
  published: "It is published. The public reads it from now on.",
  awaiting_second_review: "It waits for a second reviewer, because it is against the body.",
  agree: "You agreed. The body now has ten working days to reply.",
  reject: "You did not agree. It will not be published.",
  publish: "It is published. The public reads it from now on.",
  withdraw: "It was taken back.",
};

export default function JudgementRoute() {
  const { viewed, reviewed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { judgement, item } = viewed;
  const doneSentence = refused || done === null ? undefined : DONE[done];
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      {doneSentence ? <Notification kind="success">{doneSentence}</Notification> : null}
      <PageTitle>
        {labelOf(JUDGEMENT_KINDS, judgement.kind)}: {item.reference}
      </PageTitle>
      <IndependenceNotice viewed={reviewed} />
      {viewed.isOvertaken && isUnderWay(judgement.state) ? (
        <Notification kind="important">
          The body has said something newer since this was judged.{" "}
          {judgement.state === "awaiting_second_review"
            ? "Nobody can agree with it any more: it should be taken back, and what the body says now judged."
            : "It can be published as a judgement of what the body said before; the page will show what came later."}
        </Notification>
      ) : null}
      <div className="register-pair">
        <ReviewedItemFacts viewed={reviewed} />
        <section>
          <JudgementFacts viewed={viewed} />
          {judgement.letterReference === null ? null : (
            <p>
              It is part of{" "}
              <a href={paths.letterAssessment(judgement.letterReference)}>the assessment of a whole letter</a>
              , which is decided there.
            </p>
          )}
          <ReviewForm viewed={viewed} refused={refused} />
        </section>
      </div>
    </PageMain>
  );
}

type Refused = ReturnType<typeof useActionData<typeof action>>;

function ReviewForm({ viewed, refused }: { viewed: ViewedJudgement; refused: Refused }) {
  const { judgement, steps } = viewed;
  const open = steps.filter((step) => step !== "reply" && !(step === "agree" && viewed.isOvertaken));
  const isWaitingForYou = open.includes("agree") || open.includes("reject");
  const mustExplain = open.some((step) => needsReason(step, viewed));
  if (open.length === 0) return null;
  return (
    <form method="post" action={paths.judgement(judgement.id)} noValidate>
      <FormToken />
      <HiddenVersion version={judgement.version} />
      <AsShown facts={judgementFactsOf(viewed)} />
      {mustExplain ? (
        <TextArea
          name="reason"
          label={isWaitingForYou ? "If you do not agree, or take it back: why?" : "If you take it back: why?"}
          hint="Its author reads this; it is not public."
          rows={3}
          {...refused}
        />
      ) : null}
      <SubmitBar>
        {open.includes("agree") ? (
          <Button name="intent" value="agree">
            Agree, and ask the body to reply
          </Button>
        ) : null}
        {open.includes("reject") ? (
          <Button name="intent" value="reject" variant="secondary">
            Do not agree
          </Button>
        ) : null}
        {open.includes("publish") ? (
          <Button name="intent" value="publish">
            Publish
          </Button>
        ) : null}
        {open.includes("withdraw") ? (
          <Button name="intent" value="withdraw" variant="warning">
            Take it back
          </Button>
        ) : null}
      </SubmitBar>
    </form>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such judgement" />
  </PageMain>
);

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { DateInput } from "~/components/date-input";
import { TextArea } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import {
  IndependenceNotice,
  JudgementErrors,
  JudgementForm,
  ReviewedItemFacts,
} from "~/components/reviewed-item";
import { ProofField } from "~/components/proof-field";
import { RouteError } from "~/components/route-error";
import { VerificationLevel } from "~/components/status-tag";
import { verificationForm } from "~/domain/assurance/judgement-form";
import { proofsOfItem } from "~/domain/measures/proofs.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { answerProposing, requireItemToJudge } from "~/http/judgement-form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import {
  levelNumber,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Term,
} from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { viewed } = requireItemToJudge(request, reference, "verification");
  return { viewed, proofs: proofsOfItem(viewed.item.id), csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { actor } = requireItemToJudge(request, reference, "verification");
  const form = await parseForm(request, verificationForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { judgedId, ...content } = form.value;
  return answerProposing({
    ...{ actor, reference, judgedId, typed: form.typed },
    content: { kind: "verification", ...content },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Check ${loaded.viewed.item.reference}`,
  description: "Check a claim.",
}));

const options = (terms: readonly Term[]) =>
  terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));

export default function VerifyRoute() {
  const { viewed, proofs } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { item, facts } = viewed;
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <JudgementErrors refused={refused} />
      <PageTitle caption={viewed.rows[0]?.name}>Check the claim on {item.reference}</PageTitle>
      <IndependenceNotice viewed={viewed} />
      <p>
        Now: <VerificationLevel level={levelNumber(facts.level)} isDisputed={facts.isDisputed} />
      </p>
      <p>
        <a href={paths.claimFile(item.reference)}>The file of this claim: from its plan to what it changed</a>
      </p>
      {viewed.nothing === null || facts.isDisputed ? (
        <p>
          <a href={paths.dispute(item.reference)}>
            {facts.isDisputed ? "Decide the dispute" : "Dispute this claim"}
          </a>
        </p>
      ) : null}
      <div className="register-pair">
        <ReviewedItemFacts viewed={viewed} />
        <JudgementForm
          action={paths.verify(item.reference)}
          nothing={viewed.nothing}
          judgedId={item.claimId}
          button="Record this check"
          refused={refused}
        >
          <Radios
            name="method"
            label="How did you check?"
            options={options(VERIFICATION_METHODS)}
            {...refused}
          />
          <Radios
            name="finding"
            label="What did you find?"
            options={options(VERIFICATION_FINDINGS)}
            {...refused}
          />
          <DateInput name="checkedOn" label="On which day?" hint="Such as 6 5 2026" {...refused} />
          <Radios
            name="level"
            label="At which level does that leave the claim?"
            hint="A claim that held becomes “Independently checked”, or “Sustained” when a check that held lies 12 months back, or a measure shows that it lasted."
            options={options(VERIFICATION_LEVELS)}
            {...refused}
          />
          <ProofField proofs={proofs} {...refused} />
          <TextArea
            name="text"
            label="Your finding, as the public will read it"
            hint="Say what you looked at and what you saw. Names of people do not belong here."
            rows={8}
            {...refused}
          />
          <DateInput
            name="nextRecheckOn"
            label="By when should it be checked again? (optional)"
            hint="Left empty, a claim that held comes back after 12 months, when it can become “Sustained”"
            {...refused}
          />
        </JudgementForm>
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No item is followed up under this reference" />
  </PageMain>
);

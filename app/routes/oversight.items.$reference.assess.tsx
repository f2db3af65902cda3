import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Checkboxes, Radios } from "~/components/choice-fields";
import { TextArea } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import {
  IndependenceNotice,
  JudgementErrors,
  JudgementForm,
  ReviewedItemFacts,
} from "~/components/reviewed-item";
import { RouteError } from "~/components/route-error";
import { assessmentForm } from "~/domain/assurance/judgement-form";
import { OFFERED_ADEQUACIES } from "~/domain/assurance/judgement-rules";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { answerProposing, requireItemToJudge } from "~/http/judgement-form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CONCERN_FLAGS, RUBRIC_POINTS, type Term } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { viewed } = requireItemToJudge(request, reference, "assessment");
  return { viewed, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { actor } = requireItemToJudge(request, reference, "assessment");
  const form = await parseForm(request, assessmentForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { judgedId, ...content } = form.value;
  return answerProposing({
    ...{ actor, reference, judgedId, typed: form.typed },
    content: { kind: "assessment", ...content },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Assess ${loaded.viewed.item.reference}`,
  description: "Judge an answer.",
}));

const options = (terms: readonly Term[]) =>
  terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));

export default function AssessRoute() {
  const { viewed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { item, facts } = viewed;
  const offered = OFFERED_ADEQUACIES.filter(({ code }) => (code === "no_response") !== facts.hasAnswer);
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <JudgementErrors refused={refused} />
      <PageTitle caption={viewed.rows[0]?.name}>Assess the answer to {item.reference}</PageTitle>
      <IndependenceNotice viewed={viewed} />
      <div className="register-pair">
        <ReviewedItemFacts viewed={viewed} />
        <JudgementForm
          action={paths.assess(item.reference)}
          nothing={viewed.nothing}
          judgedId={item.positionId}
          button="Make this assessment"
          refused={refused}
        >
          <Checkboxes
            name="points"
            label="Which of these does the answer meet?"
            hint="The first come from regulation 29(3)."
            options={options(RUBRIC_POINTS)}
            {...refused}
          />
          <Radios name="adequacy" label="Does it meet the concern?" options={options(offered)} {...refused} />
          <Radios
            name="concernFlag"
            label="Do you raise a flag?"
            options={options(CONCERN_FLAGS)}
            defaultValue="none"
            {...refused}
          />
          <TextArea
            name="text"
            label="Your reasons, as the public will read them"
            hint="Say what the answer does and what it leaves open. Names of people do not belong here."
            rows={8}
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

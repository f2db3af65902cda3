import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import {
  IndependenceNotice,
  JudgementErrors,
  JudgementForm,
  ReviewedItemFacts,
} from "~/components/reviewed-item";
import { RouteError } from "~/components/route-error";
import { disputeForm } from "~/domain/assurance/judgement-form";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { answerProposing, requireItemToJudge } from "~/http/judgement-form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { viewed } = requireItemToJudge(request, reference, "dispute");
  return { viewed, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { actor } = requireItemToJudge(request, reference, "dispute");
  const form = await parseForm(request, disputeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { judgedId, text, intent } = form.value;
  return answerProposing({
    ...{ actor, reference, judgedId, typed: form.typed },
    content: { kind: "dispute", isDisputed: intent === "raise", text },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Dispute ${loaded.viewed.item.reference}`,
  description: "Contest a claim.",
}));

export default function DisputeRoute() {
  const { viewed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { item, facts } = viewed;
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <JudgementErrors refused={refused} />
      <PageTitle caption={viewed.rows[0]?.name}>
        {facts.isDisputed ? "Decide the dispute of" : "Dispute the claim on"} {item.reference}
      </PageTitle>
      <IndependenceNotice viewed={viewed} />
      <div className="register-pair">
        <ReviewedItemFacts viewed={viewed} />
        <JudgementForm
          action={paths.dispute(item.reference)}
          nothing={viewed.nothing}
          judgedId={item.claimId}
          button={facts.isDisputed ? "Say that it is no longer disputed" : "Raise the dispute"}
          refused={refused}
        >
          <input type="hidden" name="intent" value={facts.isDisputed ? "resolve" : "raise"} />
          <TextArea
            name="text"
            label={
              facts.isDisputed ? "Why is it no longer disputed?" : "What is disputed, and on what grounds?"
            }
            hint="The public will read this. Names of people do not belong here."
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

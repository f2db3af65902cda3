import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "~/components/error-summary";
import { Button, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { LetterText } from "~/components/letter-text";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { COSIGN_SENTENCES, cosignLetter, viewNamedLetter } from "~/domain/submissions/cosign-letter.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { COSIGNER_STATES, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const letter = viewNamedLetter(actor, Number(id));
  if (!letter) throw notFound();
  return { code, body, letter, csrf: csrfToken(request) };
}

const jointForm = z.object({
  intent: z.enum(["confirm", "decline"]),
  version: z.coerce.number().int(),
  reason: z.string().max(5000, "Write at most 5,000 characters").default(""),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor } = requireBodyPerson(request, code);
  if (!viewNamedLetter(actor, Number(id))) throw notFound();
  const form = await parseForm(request, jointForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { intent, version, reason } = form.value;
  const isConfirmed = intent === "confirm";
  const outcome = cosignLetter({ actor, letterId: Number(id), version, isConfirmed, reason });
  if (!outcome.ok) {
    const [field, sentence] = COSIGN_SENTENCES[outcome.refusal];
    return badForm({ [field]: sentence }, form.typed);
  }
  return redirect(paths.jointAnswer(code, Number(id)));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Joint answer to ${loaded.letter.report.reference}`,
  description: "An answer of another body that names yours.",
}));

export default function JointAnswerRoute() {
  const { code, body, letter } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { cosigner, writerName, mayDecide, version } = letter;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle
        caption={body.name}
        lead={`${writerName} names your body in this answer: ${labelOf(COSIGNER_STATES, cosigner.state).toLowerCase()}.`}
      >
        Joint answer to {letter.report.reference}
      </PageTitle>
      {letter.state === "published" ? null : (
        <p className="nhsuk-inset-text">It is not public yet. What you read here is not to be passed on.</p>
      )}
      <LetterText letter={letter} bodyName={writerName} />
      {mayDecide ? (
        <form method="post" action={paths.jointAnswer(code, letter.id)} noValidate>
          <FormToken />
          <HiddenVersion version={version} />
          <h2 className="nhsuk-heading-m">Is this your body’s answer too?</h2>
          <p>
            If you confirm, each of these positions is published as your body’s own. If you decline, your body
            answers by itself.
          </p>
          <TextArea name="reason" label="If you decline: why" rows={3} {...refused} />
          <SubmitBar>
            <Button name="intent" value="confirm">
              Confirm for {body.name}
            </Button>
            <Button name="intent" value="decline" variant="secondary">
              Decline
            </Button>
          </SubmitBar>
        </form>
      ) : null}
      {!mayDecide && cosigner.state === "asked" ? <p>An approver of your body decides on it.</p> : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No such answer names your body" />
  </PageMain>
);

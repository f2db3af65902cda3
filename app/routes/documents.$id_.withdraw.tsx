import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { ExpunctionReview, WithdrawForm } from "~/components/withdraw-document";
import {
  expungeDocument,
  manageDocument,
  withdrawDocument,
} from "~/domain/documents/withdraw-document.server";
import { withdrawForm } from "~/domain/documents/withdraw-form";
import { withdrawMessages } from "~/domain/documents/withdraw-rules";
import { actorOf, requireUser } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

/** The document and the membership under which this person may take it back; 404 for anybody else. */
function managedBy({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const user = requireUser(request);
  const { id } = requireParams(params, "id");
  const managed = /^[1-9]\d{0,14}$/.test(id) ? manageDocument(Number(id), user.memberships) : null;
  if (!managed) throw notFound();
  const { document, held } = managed;
  return { document, held, actor: actorOf(user, held), isRegistrar: held.role === "registrar" };
}

export function loader(args: LoaderFunctionArgs) {
  const { document, isRegistrar } = managedBy(args);
  return { document, isRegistrar };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { document, held, actor } = managedBy({ request, params });
  const form = await parseForm(request, withdrawForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { kind, step, reason, orderedBy, seen } = form.value;
  const given = { actor, documentId: document.id, memberships: [held], reason };
  if (step === "change") return data({ errors: {}, typed: form.typed });
  if (kind === "expunge" && step === "review" && reason.length >= 10 && orderedBy !== "")
    return data({ review: { orderedBy, reason } });
  const outcome =
    kind === "withdraw" ? withdrawDocument(given) : expungeDocument({ ...given, orderedBy, seen });
  if (!outcome.ok) return badForm(withdrawMessages[outcome.refusal], form.typed);
  return redirect(paths.report(document.reportReference));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Take a document back",
  description: "Withdraw a public document, or remove one for good.",
});

export default function WithdrawDocumentRoute() {
  const { document, isRegistrar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "errors" in answer ? answer : undefined;
  const review = answer && "review" in answer ? answer.review : undefined;
  return (
    <PageMain crumbs={[{ label: document.reportReference, href: paths.report(document.reportReference) }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={document.reportReference}>
        {review ? "Look over what goes" : "Take a document back"}
      </PageTitle>
      {review ? (
        <ExpunctionReview document={document} order={review} />
      ) : (
        <WithdrawForm document={document} isRegistrar={isRegistrar} refused={refused} />
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You have no such document to take back" />
  </PageMain>
);

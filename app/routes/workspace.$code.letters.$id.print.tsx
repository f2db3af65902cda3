import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LetterText } from "~/components/letter-text";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewLetter } from "~/domain/submissions/view-letter.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewLetter(actor, Number(id));
  if (!viewed) throw notFound();
  return { code, body, viewed };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Letter of answer to ${loaded.viewed.report.reference}`,
  description: "An answer of your body, to be printed.",
}));

/** The letter and nothing else, for paper. */
export default function PrintLetterRoute() {
  const { code, body, viewed } = useLoaderData<typeof loader>();
  const isDraft = viewed.state !== "published";
  return (
    <PageMain crumbs={[{ label: "The answer", href: paths.letter(code, viewed.id) }]}>
      <PageTitle caption={isDraft ? "Draft, not signed off" : undefined}>{body.name}</PageTitle>
      <LetterText letter={viewed} bodyName={body.name} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such answer" />
  </PageMain>
);

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LetterBack, LetterConcerns } from "~/components/letter-assessment";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewPublicLetter } from "~/domain/assurance/view-letter-assessment.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const shown = await onDayAsked(request, (day) => viewPublicLetter(reference, day));
  if (!shown) throw notFound();
  return data({ shown });
}

export const meta = metaOf<typeof loader>(({ shown }) => ({
  title: `Assessment of the answer to ${shown.letter.reportReference}`,
  description: `What oversight wrote to ${shown.letter.bodyName ?? "a body"} about its answer.`,
  canonical: paths.publicAssessment(shown.letter.reference),
}));

export default function AssessmentRoute() {
  const { shown } = useLoaderData<typeof loader>();
  const { letter } = shown;
  return (
    <PageMain crumbs={[{ label: letter.reportReference, href: paths.report(letter.reportReference) }]}>
      <PageTitle
        caption={letter.bodyName ?? "No body answers for it now"}
        lead={letter.publicOn === null ? undefined : `Public since ${showDate(letter.publicOn)}.`}
      >
        Assessment of the answer to {letter.reportReference}
      </PageTitle>
      <LetterBack shown={shown} />
      <LetterConcerns shown={shown} />
      <p>
        <a href={paths.publicAssessmentFile(letter.reference)}>The letter for a word processor (DOCX)</a>
      </p>
      <p>
        A later answer is assessed in its turn: how it stands now is on the page of each concern.{" "}
        <a href={`${paths.about()}#assessing`}>How answers are assessed</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such assessment, or it is not public" />
  </PageMain>
);

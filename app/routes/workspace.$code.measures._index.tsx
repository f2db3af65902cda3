import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { ButtonLink } from "~/components/form-actions";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewOwnMeasures } from "~/domain/measures/view-own-measures.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, MEASURE_PROPOSAL_KINDS, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const { own, library, open } = viewOwnMeasures(actor);
  const waiting = open.map(({ id, kind, state, measureName, authorName, savedAt }) => ({
    ...{ id, kind, state, measureName, authorName, savedOn: londonDay(savedAt) },
  }));
  return { code, body, own, library, waiting };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Measures – ${loaded.body.name}`,
  description: "What your body counts.",
}));

export default function OwnMeasuresRoute() {
  const { code, body, own, library, waiting } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead="Count what shows whether a change worked. Fix the measure and its target before you say that something is done: only then can a later check rest on it."
      >
        Measures
      </PageTitle>
      <DataTable
        caption="Waiting"
        empty="No definition and no figures wait for your body."
        columns={[
          { key: "what", label: "What" },
          { key: "state", label: "State" },
          { key: "by", label: "By" },
        ]}
        rows={waiting.map(({ id, kind, state, measureName, authorName, savedOn }) => ({
          key: String(id),
          cells: [
            <a key="w" href={paths.measureProposal(code, id)}>
              {labelOf(MEASURE_PROPOSAL_KINDS, kind)}: {measureName ?? "a new measure"}
            </a>,
            labelOf(SUBMISSION_STATES, state),
            `${authorName}, ${showDate(savedOn)}`,
          ],
        }))}
      />
      <DataTable
        caption="Your measures"
        empty="Your body has no measure with figures yet."
        columns={[
          { key: "name", label: "Measure" },
          { key: "figures", label: "Figures" },
        ]}
        rows={own.map((measure) => ({
          key: measure.slug,
          cells: [
            <a key="n" href={paths.measureSeries(measure.slug, code)}>
              {measure.name}
            </a>,
            measure.ownerCode !== null || measure.isLibrary === 1 ? (
              <a key="f" href={paths.enterFigures(code, measure.slug)}>
                Enter figures<span className="nhsuk-u-visually-hidden"> of {measure.name}</span>
              </a>
            ) : (
              "From the national source"
            ),
          ],
        }))}
      />
      <ButtonLink href={paths.defineMeasure(code)}>Define a measure of your own</ButtonLink>
      <DataTable
        caption="Definitions to use"
        columns={[
          { key: "name", label: "Measure" },
          { key: "figures", label: "Figures" },
        ]}
        rows={library.map(({ slug, name }) => ({
          key: slug,
          cells: [
            <a key="n" href={paths.measure(slug)}>
              {name}
            </a>,
            <a key="f" href={paths.enterFigures(code, slug)}>
              Enter figures<span className="nhsuk-u-visually-hidden"> of {name}</span>
            </a>,
          ],
        }))}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

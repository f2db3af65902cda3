import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { YearBars } from "~/components/charts/year-bars";
import { NationalPicture } from "~/components/national-picture";
import { NewestListings } from "~/components/newest-listings";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SearchBox } from "~/components/search-box";
import { overview } from "~/domain/overview/overview.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { onDayAsked } from "~/http/as-of.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  await readyFacetTable(londonDay(Date.now()));
  return data(await onDayAsked(request, overview));
}

export const meta = metaOf({
  title: "National Recommendations Register",
  description:
    "What coroners and investigators asked for after deaths and serious incidents, who was asked, what they did, and who checked.",
  canonical: paths.home(),
});

const SERIES = [
  { key: "answered", label: "Every body asked has answered" },
  { key: "partly", label: "Some have answered" },
  { key: "none", label: "No response published" },
];

export default function HomeRoute() {
  const { picture, years, undated, newest, examples, exampleReference } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="After a death or a serious incident: what coroners and investigators asked for, who was asked, what they did, and who checked.">
        What was asked, and what was done
      </PageTitle>
      <SearchBox
        action={paths.search()}
        suggestFrom={paths.pageSuggestions()}
        label="Search the register"
        hint={`Words, the name of a body, or a reference such as ${exampleReference}`}
      />
      {examples.length === 0 ? null : (
        <p>
          Try{" "}
          {examples.map((example, index) => (
            <span key={example}>
              {index > 0 ? (index === examples.length - 1 ? " or " : ", ") : ""}
              <a href={paths.search({ q: example })}>{example}</a>
            </span>
          ))}
          .
        </p>
      )}

      <h2>The national picture</h2>
      <NationalPicture picture={picture} />
      <p>
        <a href={paths.statistics()}>All figures, by year, kind of body, theme and issuer</a>
      </p>
      <YearBars
        id="years"
        title="Reports by year, and whether those asked have answered"
        description="For each year of report, how many reports have an answer from every body asked, from some, or none that was published."
        series={SERIES}
        years={years.map(({ year, answered, partly, none }) => ({ year, values: [answered, partly, none] }))}
      />
      <p>
        “No response published” means that none was found in public sources. It does not show that none was
        sent.
        {undated === 0
          ? ""
          : undated === 1
            ? " One report with a date that cannot be read is left out."
            : ` ${undated.toLocaleString("en-GB")} reports with a date that cannot be read are left out.`}
      </p>

      <h2>Newest</h2>
      <NewestListings newest={newest} href={paths.search()} />

      <h2>If somebody close to you died</h2>
      <p>
        This register can show you what a coroner or investigator asked for, whom they asked, and what has
        been published since. It can show where the same was asked before.
      </p>
      <p>
        It cannot investigate, make anyone answer, or tell you what happened to one person: names of those who
        died are removed. The coroner’s office that held the inquest can tell you about its report. If
        something here is wrong, <a href={paths.corrections()}>tell us</a>: you need no account, and we
        publish what we decide.
      </p>
      <p>
        <a href={paths.about()}>About this register</a> ·{" "}
        <a href={paths.aboutData()}>Where the data comes from</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

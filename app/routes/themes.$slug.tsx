import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TakeAway } from "~/components/take-away";
import { YearBars } from "~/components/charts/year-bars";
import { CopyCitation } from "~/components/copy-citation";
import { FollowLink, queryOf } from "~/components/follow-link";
import { LinkedMeasures } from "~/components/measure-sections";
import { NewestListings } from "~/components/newest-listings";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { measuresOfThemes } from "~/domain/measures/view-measures.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { viewTheme } from "~/domain/themes/view-themes.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  await readyFacetTable(londonDay(Date.now()));
  return data(
    await onDayAsked(request, (today) => {
      const page = viewTheme(slug, today);
      if (!page) throw notFound();
      return { page, today, measures: measuresOfThemes(page.slugs, MOST_CHARTS) };
    }),
  );
}

/** Charts of measures on one page: more would be no overview. */
const MOST_CHARTS = 60;

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.page.theme.label,
  description: `Concerns and recommendations about ${loaded.page.theme.label.toLowerCase()}.`,
  canonical: paths.theme(loaded.page.theme.slug),
  feed: paths.themeFeed(loaded.page.theme.slug),
}));

export default function ThemeRoute() {
  const { page, today, measures } = useLoaderData<typeof loader>();
  const { theme, parent, children } = page;
  const crumbs = [{ label: "Themes", href: paths.themes() }];
  return (
    <PageMain crumbs={parent ? [...crumbs, { label: parent.label, href: paths.theme(parent.slug) }] : crumbs}>
      <PageTitle caption="Theme" lead={theme.meaning}>
        {theme.label}
      </PageTitle>
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => (
            <li key={child.slug}>
              <a href={paths.theme(child.slug)}>{child.label}</a>
            </li>
          ))}
        </ul>
      )}
      <YearBars
        id="theme"
        title="Concerns and recommendations by year of report"
        description={`For each year, how many concerns and recommendations are about ${theme.label.toLowerCase()}.`}
        series={[{ key: "items", label: "Concerns and recommendations" }]}
        years={page.years.map(({ year, items }) => ({ year, values: [items] }))}
        empty="Nothing has been given this theme yet."
      />
      <p>
        More in one year than in another may mean more reports, or more text held here, rather than more harm.
      </p>
      <LinkedMeasures measures={measures} what="what was asked about this theme" />
      <h2>Newest</h2>
      <NewestListings newest={page.newest} href={paths.search({ theme: page.slugs })} />
      <FollowLink kind="search" target={queryOf(paths.search({ theme: page.slugs }))} />
      <TakeAway
        what="all with this theme"
        file={(format) => paths.searchFile(format, { theme: page.slugs })}
        feed={paths.themeFeed(theme.slug)}
      />
      <CopyCitation what={`theme: ${theme.label}`} path={paths.theme(theme.slug)} today={today} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such theme" />
  </PageMain>
);

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { listThemes } from "~/domain/themes/view-themes.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  return data({ themes: await onDayAsked(request, () => listThemes()) });
}

export const meta = metaOf({
  title: "Themes",
  description: "What concerns and recommendations are about, by risk area.",
  canonical: paths.themes(),
});

export default function ThemesRoute() {
  const { themes } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="What concerns and recommendations are about. One can have several themes, and some have none yet.">
        Themes
      </PageTitle>
      {themes.map((theme) => (
        <section key={theme.slug}>
          <h2 className="nhsuk-heading-s">
            <a href={paths.theme(theme.slug)}>{theme.label}</a>
          </h2>
          <ul>
            {theme.children.map((child) => (
              <li key={child.slug}>
                <a href={paths.theme(child.slug)}>{child.label}</a> ({child.items.toLocaleString("en-GB")})
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        Each number counts concerns and recommendations. A theme was given by the words of the text or by a
        person.
      </p>
      <TakeAway what="all themes" file={(format) => paths.listFile(format, "themes")} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

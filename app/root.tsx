import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Meta, Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageMain, PageShell, SERVICE_NAME } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { AsOfBanner } from "~/components/as-of-banner";
import { MAIN_LINKS } from "~/components/site-links";
import { workingPages } from "~/domain/accounts/working-pages-rules";
import { currentMode } from "~/domain/register/current-register.server";
import { csrfToken } from "~/http/csrf.server";
import { currentUser } from "~/http/current-user.server";
import { requestScope } from "~/http/request-scope.server";
import { wholeAddress } from "~/http/served-origin.server";
import { paths } from "~/lib/paths";
import { AS_OF, hasHistory, readAsOf } from "~/lib/as-of";
import { isCalendarDate } from "~/lib/dates";
import stylesheet from "~/styles/register.scss?url";

export function loader({ request }: LoaderFunctionArgs) {
  const user = currentUser(request);
  return data({
    isDemonstration: currentMode() === "demo",
    account: user && { name: user.name, links: workingPages(user), csrf: csrfToken(request) },
    /** The token for forms of somebody signed in; a visitor's form asks for its own. */
    csrf: user ? csrfToken(request) : null,
    requestId: requestScope()?.id ?? null,
    /** How the public reaches this site: completes canonical addresses and citations. */
    origin: wholeAddress(request, ""),
    ...asOfShown(new URL(request.url)),
  });
}

/** The day that the page shows the register as of, and where the same page of today is. */
function asOfShown({ pathname, searchParams }: URL): { asOf: string | null; ofToday: string } {
  const asOf = hasHistory(pathname) ? readAsOf(searchParams) : null;
  const rest = new URLSearchParams(searchParams);
  rest.delete(AS_OF);
  return { asOf, ofToday: pathname + (rest.size === 0 ? "" : `?${rest.toString()}`) };
}

export const meta: MetaFunction = () => [{ title: SERVICE_NAME }];

export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const current = MAIN_LINKS.find(({ href }) => pathname === href || pathname.startsWith(`${href}/`))?.key;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={SERVICE_NAME}
          href={paths.openSearch()}
        />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script src="/enhance.js" defer />
      </head>
      <body>
        <PageShell current={current} account={loaded?.account} isDemonstration={loaded?.isDemonstration}>
          {loaded?.asOf && isCalendarDate(loaded.asOf) ? (
            <AsOfBanner day={loaded.asOf} ofToday={loaded.ofToday} />
          ) : null}
          {children}
        </PageShell>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

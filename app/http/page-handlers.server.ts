import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { LRUCache } from "lru-cache";

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Addresses whose route is remembered; there are as many reports and recommendations as anybody likes. */
const MOST_PATHS = 20_000;

/**
 * Answers requests as Remix's own handler does, but asks for each a handler that knows only the routes of its page.
 * Remix looks through all routes of a build several times a request and makes them anew for rendering: with a
 * hundred of them that took a third of the time of a page.
 */
export function pageHandler(build: ServerBuild, mode: string): RequestHandler {
  const ofAll = createRequestHandler(build, mode);
  const routes = routesUnder(undefined, build.routes);
  const ofPages = new Map<string, RequestHandler>();
  const known = new LRUCache<string, RequestHandler>({ max: MOST_PATHS });

  const handlerFor = (pathname: string): RequestHandler => {
    const ids = (matchRoutes(routes, pathname) ?? []).flatMap(({ route }) => route.id ?? []);
    if (ids.length === 0) return ofAll;
    const page = ids.join(" ");
    const held = ofPages.get(page) ?? createRequestHandler(withRoutes(build, ids), mode);
    ofPages.set(page, held);
    return held;
  };

  return (request, context) => {
    const { pathname } = new URL(request.url);
    const handler = known.get(pathname) ?? handlerFor(pathname);
    known.set(pathname, handler);
    return handler(request, context);
  };
}

function routesUnder(parentId: string | undefined, routes: ServerBuild["routes"]): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (route === undefined || route.parentId !== parentId) return [];
    const { id, path } = route;
    return [route.index ? { id, path, index: true } : { id, path, children: routesUnder(id, routes) }];
  });
}

/** The same build with some of its routes. */
function withRoutes(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <Route>(all: Record<string, Route>): Record<string, Route> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

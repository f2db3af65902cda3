import type { LoaderFunction, MetaDescriptor } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import type { ComponentType } from "react";
import type { RouteObject } from "react-router-dom";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";

/** What a page's route module exports. */
export interface PageModule {
  default?: ComponentType;
  loader?: unknown;
  ErrorBoundary?: ComponentType;
  meta?: unknown;
}

export interface ServedPage {
  status: number;
  headers: Headers;
  html: string;
  /** The words of the page, runs of white space as one space. */
  text: string;
  /** The whole text of the answer, where it is no page. */
  body: string;
  title: string | undefined;
}

/**
 * Asks a route for a page as the server does: its loader runs on the open register and its component is
 * rendered to HTML. `path` is the pattern ("/reports/:reference"), `url` what the visitor asked for, signed in by `cookie`.
 */
export async function servePage(
  module: PageModule,
  path: string,
  url: string,
  cookie?: string,
): Promise<ServedPage> {
  const route: RouteObject = {
    id: "page",
    path,
    loader: module.loader as LoaderFunction as RouteObject["loader"],
    Component: module.default ?? Outlet,
    ErrorBoundary: module.ErrorBoundary,
  };
  const handler = createStaticHandler([route]);
  const request = new Request(`http://register.test${url}`, cookie ? { headers: { cookie } } : {});
  if (!module.default) {
    const answer: unknown = await handler.queryRoute(request);
    if (!(answer instanceof Response)) throw new Error(`${url} answered with no Response`);
    return asAnswer(answer, await answer.text());
  }
  const context = await handler.query(request);
  if (context instanceof Response) return asAnswer(context, await context.text());
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
  return {
    ...{ status: context.statusCode, headers: new Headers(), html, body: html },
    text: wordsOf(html),
    title: titleOf(module, context.loaderData.page),
  };
}

const asAnswer = (answer: Response, body: string): ServedPage => ({
  ...{ status: answer.status, headers: answer.headers, html: "", text: "", body, title: undefined },
});

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

function titleOf(module: PageModule, data: unknown): string | undefined {
  if (typeof module.meta !== "function") return undefined;
  const tags = (module.meta as (given: { data: unknown }) => MetaDescriptor[])({ data });
  return tags.flatMap((tag) => ("title" in tag ? [String(tag.title)] : []))[0];
}

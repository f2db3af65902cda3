import { paths } from "~/lib/paths";
import type { ListedPage } from "~/domain/site-map/site-map.server";
import { element, xmlDocument, type Xml } from "./xml.server";

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

const asXml = (root: Xml, type = "application/xml"): Response =>
  new Response(xmlDocument(root), { headers: { "Content-Type": `${type}; charset=utf-8` } });

/** The index of the site map, for search engines. */
export const siteMapIndex = (parts: readonly string[], origin: string): Response =>
  asXml(
    element(
      "sitemapindex",
      NAMESPACE,
      parts.map((part) => element("sitemap", {}, [element("loc", {}, [origin + paths.sitemapPart(part)])])),
    ),
  );

export const siteMapPages = (pages: readonly ListedPage[], origin: string): Response =>
  asXml(
    element(
      "urlset",
      NAMESPACE,
      pages.map(({ path, changedOn }) =>
        element("url", {}, [
          element("loc", {}, [origin + encodeURI(path)]),
          ...(changedOn === null ? [] : [element("lastmod", {}, [changedOn])]),
        ]),
      ),
    ),
  );

/** Lets a browser search the register from its own search box (OpenSearch 1.1). */
export const openSearchDescription = (origin: string): Response =>
  asXml(
    element("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
      element("ShortName", {}, ["Recommendations"]),
      element("LongName", {}, ["National Recommendations Register"]),
      element("Description", {}, [
        "What coroners and investigators said must change, and what became of it.",
      ]),
      element("InputEncoding", {}, ["UTF-8"]),
      element("Language", {}, ["en-GB"]),
      element("Image", { height: "16", width: "16", type: "image/svg+xml" }, [`${origin}/favicon.svg`]),
      element("Url", { type: "text/html", template: `${origin}${paths.search()}?q={searchTerms}` }),
      element("Url", {
        type: "application/atom+xml",
        template: `${origin}${paths.searchFeed()}?q={searchTerms}`,
      }),
      element("Url", {
        type: "application/json",
        template: `${origin}${paths.api()}/search?q={searchTerms}`,
      }),
    ]),
    "application/opensearchdescription+xml",
  );

const NOT_FOR_ROBOTS = [
  "/workspace",
  "/oversight",
  "/registrar",
  "/admin",
  "/account",
  "/sign-in",
  "/choose-password",
];
/** Lists as files are the same data again, in endless combinations of filters. */
const SAME_AGAIN = ["/*.csv$", "/*.xlsx$", "/*.csv?", "/*.xlsx?", "/search.json"];

export const robotsTxt = (origin: string): Response =>
  new Response(
    [
      "User-agent: *",
      ...[...NOT_FOR_ROBOTS, ...SAME_AGAIN].map((path) => `Disallow: ${path}`),
      "",
      `Sitemap: ${origin}${paths.sitemap()}`,
      "",
    ].join("\n"),
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );

import type { LoaderFunction, MetaFunction, SerializeFrom } from "@remix-run/node";
import { paths } from "./paths";

const SITE = "National Recommendations Register";

export interface PageMeta {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  /** The page's one path, without what only sorts or pages it. */
  canonical?: string;
  /** The path of a feed that follows what the page shows. */
  feed?: string;
  /** The description for link previews, where the other one quotes words that may name people. */
  preview?: string;
  /** What the page tells programs that look for data (schema.org), as a block of JSON: data, which nothing runs. */
  markup?: (origin: string) => object;
}

/** What Remix gives a page's `meta`, as far as it is read here. */
interface MetaGiven<Loaded> {
  data: Loaded | undefined;
  error?: unknown;
  matches?: readonly { id: string; data: unknown }[];
}

/**
 * The `meta` of a page, from what its loader gave. Where the loader or action threw, the page shown is
 * the refusal, and its title says that instead: a refused page has nothing to name itself by, and must
 * not name what its reader may not see. The canonical address is the whole public one, which search
 * engines and link previews need (RFC 6596).
 */
export function metaOf<Loader extends LoaderFunction | unknown = unknown>(
  describe: PageMeta | ((loaded: SerializeFrom<Loader>) => PageMeta),
): MetaFunction<Loader> {
  return ((given: MetaGiven<SerializeFrom<Loader>>) => {
    if (given.error !== undefined && given.error !== null) return tags(refusalOf(given.error), "");
    if (typeof describe !== "function") return tags(describe, originOf(given));
    return given.data === undefined || given.data === null
      ? tags(refusalOf({ status: 404 }), "")
      : tags(describe(given.data), originOf(given));
    // Remix types the arguments by the loader's shape; only data, error and matches are read.
  }) as unknown as MetaFunction<Loader>;
}

const tags = (
  { title, description, canonical, feed, markup, preview = description }: PageMeta,
  origin: string,
) => [
  { title: canonical === paths.home() ? SITE : `${title} – ${SITE}` },
  { name: "description", content: description },
  ...(canonical === undefined
    ? []
    : [
        { tagName: "link" as const, rel: "canonical", href: origin + canonical },
        { property: "og:site_name", content: SITE },
        { property: "og:type", content: "website" },
        { property: "og:title", content: title },
        { property: "og:description", content: preview },
        { property: "og:url", content: origin + canonical },
        { name: "twitter:card", content: "summary" },
      ]),
  ...(markup === undefined ? [] : [{ "script:ld+json": markup(origin) }]),
  ...(feed === undefined
    ? []
    : [{ tagName: "link" as const, rel: "alternate", type: "application/atom+xml", title, href: feed }]),
];

/** The root's loader says how the public reaches the site. */
function originOf({ matches = [] }: MetaGiven<unknown>): string {
  const root = matches.find(({ id }) => id === "root")?.data;
  return typeof root === "object" && root !== null && "origin" in root ? String(root.origin) : "";
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: "This could not be done",
  401: "Sign in first",
  403: "Not open to your account",
  404: "Not found",
  409: "Changed meanwhile",
  410: "Withdrawn",
  429: "Too many requests",
};

function refusalOf(error: unknown): PageMeta {
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return {
    title: REFUSALS[status] ?? (status < 500 ? "This could not be done" : "Something went wrong"),
    description: "The page asked for cannot be shown.",
  };
}

/** Says in words where a name is masked, for links and headings, where "[NAME]" reads as a mistake. */
export const nameInWords = (text: string): string =>
  text.replace(/^\s*\[NAME\]/, "Name withheld").replaceAll("[NAME]", "name withheld");

/** The first words of a text, cut at a word, for descriptions. */
export function firstWords(text: string, characters = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= characters) return line;
  const cut = line.slice(0, characters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), characters / 2))}…`;
}

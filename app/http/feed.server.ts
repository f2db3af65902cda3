import { headlineOf, summaryOf } from "~/domain/changes/change-rules";
import type { Change } from "~/domain/changes/list-changes.server";
import { paths } from "~/lib/paths";
import { element, xmlDocument, type Xml } from "./xml.server";

export interface Feed {
  title: string;
  /** The path of the page it follows, and of the feed itself. */
  page: string;
  self: string;
  changes: readonly Change[];
}

export const FEED_LENGTH = 50;
/** A tag names something for ever by an authority and a day on which it held the name (RFC 4151). */
const TAGS_SINCE = "2024";
const START = "1970-01-01T00:00:00Z";

/** The newest changes as an Atom feed (RFC 4287): headlines, never words of reports or names of people. */
export function atomFeed({ title, page, self, changes }: Feed, origin: string): Response {
  const host = new URL(origin).hostname;
  const updated = changes.map(instantOf).sort().at(-1) ?? START;
  const body = xmlDocument(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en-GB" }, [
      element("id", {}, [`tag:${host},${TAGS_SINCE}:${self}`]),
      element("title", {}, [title]),
      element("updated", {}, [updated]),
      element("author", {}, [element("name", {}, ["National Recommendations Register"])]),
      element("link", { rel: "self", type: "application/atom+xml", href: origin + self }),
      element("link", { rel: "alternate", type: "text/html", href: origin + page }),
      element("rights", {}, ["Open Government Licence v3.0"]),
      ...changes.map((change) => entry(change, { origin, host })),
    ]),
  );
  return new Response(body, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Access-Control-Allow-Origin": "*" },
  });
}

function entry(change: Change, { origin, host }: { origin: string; host: string }): Xml {
  const about =
    change.recommendationId === null
      ? paths.report(change.reference)
      : paths.recommendation(change.reference);
  return element("entry", {}, [
    element("id", {}, [`tag:${host},${TAGS_SINCE}:${change.reportReference}/${change.kind}/${change.id}`]),
    element("title", {}, [headlineOf(change)]),
    element("updated", {}, [instantOf(change)]),
    element("link", { rel: "alternate", type: "text/html", href: origin + about }),
    element("category", { term: change.kind }),
    element("summary", {}, [summaryOf(change)]),
  ]);
}

/** When the public could know it: the instant it was recorded here, or noon of the day its source gives. */
const instantOf = (change: Change): string =>
  change.isReconstructed === 1
    ? `${change.knownOn}T12:00:00Z`
    : new Date(change.recordedAt).toISOString().replace(/\.\d+Z$/, "Z");

import { bodiesCalled } from "~/domain/bodies/list-bodies.server";
import { issuersCalled } from "~/domain/issuers/view-issuer.server";
import { isCalled } from "~/lib/called";
import { paths } from "~/lib/paths";
import { BODY_TYPES, ISSUER_KINDS, labelOf, THEMES } from "~db/vocabulary";
import { wordsOf } from "./analysis-rules";
import { facetTable } from "./facet-table.server";
import { postingsOfPhrase } from "./postings.server";

/** A page of the register that what was typed is the name of. */
export interface NamedPage {
  label: string;
  /** What kind of page it is. */
  hint: string;
  href: string;
}

const SHORTEST = 2;
/** Names are short; a question is none. */
const LONGEST = 80;
const MOST_THEMES = 4;
const MOST_ISSUERS = 4;
const MOST_BODIES = 8;

/** Themes, issuers and bodies with every word that was typed in their names: for a type-ahead. */
export const pagesNamed = (typed: string, today: string): NamedPage[] => [
  ...themesNamed(typed),
  ...issuersNamed(typed),
  ...bodiesNamed(typed, today),
];

const FEW = 5;

/**
 * The same for a page of results that has found so much: none where so many have the words that they are no name.
 * Names are looked through only where the words stand together in the name of somebody who asks or was asked, which
 * the index knows.
 */
export function fewPagesNamed(typed: string, today: string, found: number): NamedPage[] {
  const words = wordsOf(typed);
  const mayBe = (column: "body" | "issuer") =>
    found === 0 ||
    (words.length > 0 && postingsOfPhrase(facetTable(today), words, [column]).places.length > 0);
  const named = [
    ...themesNamed(typed),
    ...(mayBe("issuer") ? issuersNamed(typed) : []),
    ...(mayBe("body") ? bodiesNamed(typed, today) : []),
  ];
  return named.length <= FEW ? named : [];
}

const themesNamed = (typed: string): NamedPage[] =>
  THEMES.filter(({ label }) => isName(typed) && isCalled(label, typed))
    .slice(0, MOST_THEMES)
    .map(({ code, label }) => ({ label, hint: "Theme", href: paths.theme(code) }));

const issuersNamed = (typed: string): NamedPage[] =>
  (isName(typed) ? issuersCalled(typed) : [])
    .slice(0, MOST_ISSUERS)
    .map(({ slug, name, kind, closedOn }) => ({
      ...{ label: name, href: paths.issuer(slug) },
      hint: withClosing(labelOf(ISSUER_KINDS, kind), closedOn),
    }));

const bodiesNamed = (typed: string, today: string): NamedPage[] =>
  (isName(typed) ? bodiesCalled(typed.trim(), today) : [])
    .slice(0, MOST_BODIES)
    .map(({ code, name, type, closedOn }) => ({
      ...{ label: name, href: paths.body(code) },
      hint: withClosing(labelOf(BODY_TYPES, type), closedOn),
    }));

function isName(typed: string): boolean {
  const { length } = typed.trim();
  return length >= SHORTEST && length <= LONGEST;
}

const withClosing = (kind: string, closedOn: string | null): string =>
  closedOn === null ? kind : `${kind}, closed`;

import { bodiesCalled } from "~/domain/bodies/list-bodies.server";
import { paths } from "~/lib/paths";
import { BODY_TYPES, labelOf, THEMES } from "~db/vocabulary";
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
const MOST_BODIES = 8;

/** Themes and bodies with every word that was typed in their names: for a type-ahead. */
export function pagesNamed(typed: string, today: string): NamedPage[] {
  const text = typed.trim();
  if (text.length < SHORTEST || text.length > LONGEST) return [];
  const bodies = bodiesCalled(text, today).slice(0, MOST_BODIES);
  return [
    ...themesCalled(text),
    ...bodies.map(({ code, name, type, closedOn }) => ({
      ...{ label: name, href: paths.body(code) },
      hint: `${labelOf(BODY_TYPES, type)}${closedOn === null ? "" : ", closed"}`,
    })),
  ];
}

const FEW = 5;

/**
 * The same for a page of results that has found so much: none where so many have the words that they are no name.
 * Names are looked through only where the words stand together in the name of somebody asked, which the index knows.
 */
export function fewPagesNamed(typed: string, today: string, found: number): NamedPage[] {
  const words = wordsOf(typed);
  const isOfBody = () => postingsOfPhrase(facetTable(today), words, ["body"]).places.length > 0;
  const mayBeBody = found === 0 || (words.length > 0 && isOfBody());
  const named = mayBeBody ? pagesNamed(typed, today) : themesCalled(typed.trim());
  return named.length <= FEW ? named : [];
}

function themesCalled(typed: string): NamedPage[] {
  if (typed.length < SHORTEST || typed.length > LONGEST) return [];
  const words = typed.toLowerCase().split(/\s+/);
  return THEMES.filter(({ label }) => {
    const known = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => known.some((one) => one.startsWith(word)));
  })
    .slice(0, MOST_THEMES)
    .map(({ code, label }) => ({ label, hint: "Theme", href: paths.theme(code) }));
}

import { BODY_TYPES, labelOf, type BodyType } from "~db/vocabulary";
import * as repository from "./list-bodies-repository.server";
import type { BodySearch } from "./body-search-params";

export const BODIES_ON_PAGE = 50;
const MAX_WORDS = 8;
const MAX_SUGGESTIONS = 10;
const LEAST_TYPED = 2;

/**
 * The words of a typed name, as the list compares them: “St George’s & Co” and “st georges and co” are the same. What
 * holds no letter or number stands as it was typed, and is found nowhere.
 */
function wordsOf(typed: string): string {
  const plain = typed.normalize("NFKC").toLowerCase();
  const words = plain
    .replace(/['’‘`´]/g, "")
    .replace(/&/g, " and ")
    .match(/[\p{L}\p{N}]+/gu);
  return JSON.stringify((words ?? plain.split(/\s+/).filter(Boolean)).slice(0, MAX_WORDS));
}

const filterOf = (asked: BodySearch, today: string) => ({
  words: wordsOf(asked.q),
  type: asked.type,
  isOpen: asked.open === null ? null : Number(asked.open === "open"),
  today,
});

/** The numbers of every body that `listBodies` finds for the same state, all pages of it, in its order. */
export const matchingBodies = (asked: BodySearch, today: string): number[] =>
  repository.listBodyIds(filterOf(asked, today));

export function listBodies(asked: BodySearch, today: string) {
  const filter = filterOf(asked, today);
  const count = repository.countBodies(filter);
  const pages = Math.max(Math.ceil(count / BODIES_ON_PAGE), 1);
  const page = Math.min(asked.page, pages);
  const offset = (page - 1) * BODIES_ON_PAGE;
  const bodies = repository.listBodies({ ...filter, limit: BODIES_ON_PAGE, offset });
  return { count, pages, page, bodies, types: repository.countByType() };
}

export interface Suggestion {
  label: string;
  /** What choosing it fills in; find-body.server.ts reads it back. */
  value: string;
  hint: string;
}

/** Bodies whose name holds every word that was typed, those that begin with it first. */
export function bodiesCalled(typed: string, today: string) {
  const text = typed.trim().slice(0, 120).toLowerCase();
  if (text.length < LEAST_TYPED) return [];
  const filter = { words: wordsOf(text), type: null, isOpen: null, today };
  return repository.listSuggestions({ ...filter, typed: text, limit: MAX_SUGGESTIONS });
}

/** The same, for the type-ahead of a field. */
export const suggestBodies = (typed: string, today: string): Suggestion[] =>
  bodiesCalled(typed, today).map(({ name, code, type, closedOn }) => ({
    label: name,
    value: `${name} (${code})`,
    hint: `${typeInWords(type)}, ${code}${closedOn === null ? "" : ", closed"}`,
  }));

const typeInWords = (type: BodyType): string => labelOf(BODY_TYPES, type);

import type { SearchColumn } from "~db/search-index.server";
import { plain, stemOfAny, wordsOf } from "./analysis-rules";
import { MAX_QUERY } from "./search-params";
import { parseAsLunr, type LunrClause } from "./lunr-parts";

/** The fields people may name, and the columns each stands for. */
export const FIELDS = {
  text: ["text", "context"],
  title: ["title"],
  body: ["body"],
  issuer: ["issuer"],
  area: ["area"],
  category: ["category"],
  theme: ["theme"],
  reference: ["reference"],
  response: ["response"],
  action: ["action"],
} as const satisfies Record<string, readonly SearchColumn[]>;
export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

export const MAX_FUZZINESS = 2;
export const MAX_CLAUSES = 32;
export const MAX_EXPANSIONS = 500;

/** The ways to mistype a word grow with the square of its length; nobody mistypes a word this long. */
const LONGEST_MISTYPED = 32;

export type Presence = "optional" | "required" | "prohibited";

interface Common {
  /** Null: any field. */
  field: Field | null;
  presence: Presence;
  /** From 1 to 100: how much more it counts than a word without a boost. */
  boost: number;
}

export type Clause = Common &
  (
    | { kind: "word"; word: string; typed: string }
    | { kind: "pattern"; term: string; fuzziness: number }
    | { kind: "phrase"; words: readonly string[]; typed: string }
    | { kind: "everything" }
  );

/** What the page says of a query that was not taken as typed. */
export type Note =
  | { kind: "fuzziness_capped" }
  | { kind: "clauses_capped" }
  | { kind: "expansions_capped"; term: string }
  | { kind: "query_cut" }
  | { kind: "unknown_field"; name: string }
  | { kind: "mark_ignored"; typed: string }
  | { kind: "quote_not_closed" };

export interface TypedQuery {
  clauses: Clause[];
  /** Whether something of the query language was used besides words and quotes: then it means exactly what lunr means by it. */
  hasOperators: boolean;
  notes: Note[];
}

const MAX_BOOST = 100;
const PRESENCES: Record<LunrClause["presence"], Presence> = { 1: "optional", 2: "required", 3: "prohibited" };

/** Reads what was typed. Never fails: what is no query becomes words, and a note says so. */
export function readQuery(typed: string): TypedQuery {
  const reader = new Reader(typed);
  return reader.read();
}

class Reader {
  readonly #clauses: Clause[] = [];
  readonly #notes: Note[] = [];
  readonly #phrases: string[] = [];
  #hasOperators = false;

  constructor(private readonly typed: string) {}

  read(): TypedQuery {
    if (this.typed.length >= MAX_QUERY) this.#notes.push({ kind: "query_cut" });
    const text = this.#withoutPhrases(evened(this.typed));
    const whole = parseAsLunr(text, FIELD_NAMES);
    if (whole) whole.forEach((clause) => this.#add(clause));
    else for (const part of text.split(/\s+/)) this.#addPart(part);
    const clauses = this.#clauses.slice(0, MAX_CLAUSES);
    if (clauses.length < this.#clauses.length) this.#notes.push({ kind: "clauses_capped" });
    return { clauses, hasOperators: this.#hasOperators, notes: this.#notes };
  }

  /** lunr has no phrases: each is taken out, and a word that nobody types stands in its place. */
  #withoutPhrases(text: string): string {
    const quotes = text.split('"').length - 1;
    if (quotes % 2 === 1) this.#notes.push({ kind: "quote_not_closed" });
    const closed = quotes % 2 === 1 ? text.replace(/"(?=[^"]*$)/, " ") : text;
    return closed.replace(
      /([+-]?(?:[a-z]+:)?)"([^"]*)"([~^]\d+)?/gi,
      (_all, before: string, phrase: string, after = "") => {
        this.#phrases.push(phrase);
        return ` ${before}${placeholder(this.#phrases.length - 1)}${String(after)} `;
      },
    );
  }

  /** One part of a query that lunr cannot read whole: read alone, or as plain words. */
  #addPart(part: string): void {
    const alone = parseAsLunr(part, FIELD_NAMES);
    if (alone) return alone.forEach((clause) => this.#add(clause));
    const named = /^[+-]?([a-z]+):./i.exec(part)?.[1];
    if (named !== undefined && !isField(named.toLowerCase()))
      this.#notes.push({ kind: "unknown_field", name: named });
    else if (/[~^]|^[+-]{2}/.test(part)) this.#notes.push({ kind: "mark_ignored", typed: part });
    const words = part.replace(/[^\p{L}\p{N}'.@]+/gu, " ").trim();
    for (const word of words.split(/\s+/))
      this.#addWord(word, { field: null, presence: "optional", boost: 1 });
  }

  #add(clause: LunrClause): void {
    const [first] = clause.fields;
    const common: Common = {
      field: clause.fields.length === 1 && first !== undefined && isField(first) ? first : null,
      presence: PRESENCES[clause.presence],
      boost: Math.min(Math.max(clause.boost, 1), MAX_BOOST),
    };
    if (common.field !== null || common.presence !== "optional" || clause.boost !== 1)
      this.#hasOperators = true;
    const phrase = this.#phraseOf(clause.term);
    if (phrase !== null) return this.#addPhrase(phrase, common);
    if (!clause.usePipeline || clause.editDistance !== undefined) return this.#addPattern(clause, common);
    this.#addWord(clause.term, common);
  }

  #phraseOf(term: string): string | null {
    const place = PLACEHOLDER.exec(term)?.[1];
    return place === undefined ? null : (this.#phrases[Number(place)] ?? null);
  }

  #addPhrase(typed: string, common: Common): void {
    const words = wordsOf(typed);
    const [first] = words;
    if (first === undefined) return;
    this.#clauses.push(
      words.length === 1
        ? { kind: "word", word: first, typed, ...common }
        : { kind: "phrase", words, typed: typed.trim(), ...common },
    );
  }

  #addPattern({ term, usePipeline, editDistance = 0 }: LunrClause, common: Common): void {
    this.#hasOperators = true;
    if (/^\*+$/.test(term) && common.field === null) {
      this.#clauses.push({ kind: "everything", ...common });
      return;
    }
    if (editDistance > MAX_FUZZINESS && !this.#notes.some((note) => note.kind === "fuzziness_capped"))
      this.#notes.push({ kind: "fuzziness_capped" });
    const asked = usePipeline ? stemOfAny(plain(term).trim()) : plain(term).replace(/\s+/g, "");
    const fuzziness = asked.length > LONGEST_MISTYPED ? 0 : Math.min(editDistance, MAX_FUZZINESS);
    if (asked !== "") this.#clauses.push({ kind: "pattern", term: asked, fuzziness, ...common });
  }

  #addWord(typed: string, common: Common): void {
    for (const word of wordsOf(typed)) this.#clauses.push({ kind: "word", word, typed, ...common });
  }
}

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

const placeholder = (place: number): string => `qphrase${place}q`;
const PLACEHOLDER = /^qphrase(\d+)q$/;

const FIELD_NAMED = new RegExp(`(?<![\\w\\\\])(?:${FIELD_NAMES.join("|")}):`, "gi");

/** Curly quotes and dashes evened out; a plus or minus that stands alone is punctuation, not an operator. */
const evened = (typed: string): string =>
  typed
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−/]+/g, " ")
    .replace(/(^|\s)[+-]+(?=\s|$)/g, "$1")
    .replace(FIELD_NAMED, (named) => named.toLowerCase())
    .replace(/\b(reference):([^\s"]*-[^\s"]*)/gi, '$1:"$2"');

import { everyMatch } from "~/lib/every-match";

/**
 * The sentences of the coroners' template (Chief Coroner's Guidance No 5, annex), which open and close the
 * section of concerns and say nothing about the death.
 */
const STATUTORY = [
  String.raw`(?:5\.?\s{0,3})?CORONER[’']?S[’']?\s+(?:MATTERS?\s+OF\s+)?CONCERNS?\b[.:]?(?=\s|$)`,
  String.raw`\b(?:[Dd]uring|[Ii]n)\s+(?:the\s+course\s+of\s+)?(?:the|this|my|these|that|both)\s+(?:[\w-]+\s+){0,3}?(?:[Ii]nquests?|[Ii]nvestigations?|[Ii]nquiry|[Ii]nquiries|[Hh]earing)\b[^.\n]{0,80}?\brevealed\s+(?:a\s+)?(?:\w+\s+){0,2}?matters?\s+giv(?:ing|en)\s+rise\s+to\s+(?:\w+\s+)?concerns?\s*[.;:]?`,
  String.raw`\b[IilL]n\s+my\s+opinion,?\s+there\s+(?:is|are|remains|exists|was)\s+(?:a\s+|still\s+a\s+)?(?:\w+\s+)?risks?,?(?:[^.\n]{0,40},)?\s+(?:that|of)\s+(?:\w+\s+)?(?:future|further|other)\s+deaths?\s*(?:(?:will|could|may|might|would|can)\s+(?:occur|arise|happen))?\s*(?:in\s+(?:the\s+)?(?:future|similar\s+circumstances)\s+)?(?:occurring\s+)?unless\s+(?:\w+\s+){0,3}?[‘’]?act\s?i\s?on\s+is\s+taken[^.\n]{0,40}[.;:]?`,
  String.raw`\b[IilL]n\s+the(?:se)?\s+circumstances,?\s+it\s+is\s+my\s+statutory\s+duty\s+to\s+(?:(?:make|send)\s+(?:this|the|a)\s+)?report\b(?:\s+to\s+(?:you|the\s+following|all\s+the\s+above|each\s+of\s+you)\b)?(?:\s+(?:under|pursuant\s+to|in\s+accordance\s+with)\s+[^.\n]{0,220})?[^.\n]{0,30}[.;:]?`,
  String.raw`[([]?\s?(?:[Bb]rief\s+summary\s+of\s+(?:the\s+)?matters?\s+of\s+concern|BRIEF\s+SUMMARY\s+OF\s+MATTERS?\s+OF\s+CONCERN)\s?[)\]]?[.:]?`,
  String.raw`\b(?:[Tt]he|THE|[Mm]y)\s+(?:[Mm]atters?|MATTERS?)\s+(?:of|OF)\s+(?:[Cc]oncern|CONCERN)\s+(?:are|is|was|were|ARE|IS)\s*(?:as\s+follows)?[ \t]*[.:;]*(?:[ \t]*[–—-]+(?=\s))?`,
].join("|");
const STATUTORY_SENTENCES = new RegExp(STATUTORY, "g");
const STATUTORY_HERE = new RegExp(`(?:${STATUTORY})`, "y");

/** "The MATTERS OF CONCERN are as follows": what comes after is the concerns. */
const CONCERNS_FOLLOW =
  /\bmatters?\s+of\s+concerns?(?!\s+\d{1,2}(?![\d.)]))(?:\s+(?:are|is|was|were)\b)?(?:,?\s+(?:therefore|as\s+follows?|the\s+following|that))*\s*(?:[.:;]+(?:[ \t]*[–—-]+(?=\s))?|[–—-]+(?=\s)|(?=\n)|(?=\(?[1a]\)?[.)\s]))\s*/gi;
const OPENS_A_SENTENCE = /(?:^|[\n.:;–-]\s{0,4})(?:\d\.?\s)?(?:(?:the|my|coroner[’']s)\s+)?$/i;

const CLOSING = new RegExp(
  [
    String.raw`\bACTION\s+SHOULD\s+BE\s+TAKEN\b`,
    String.raw`\b[Ii]n\s+my\s+opinion,?\s+(?:\w+\s+)?action\s+(?:should|could|needs\s+to)\s+be\s+taken\s+(?:to|in)\b`,
    String.raw`\bYOUR\s+RESPONSE\b`,
    String.raw`\b[Yy]ou\s+are\s+under\s+a\s+(?:statutory\s+)?duty\s+to\s+respond\b`,
    String.raw`\bCOPIES\s+[Aa][Nn][Dd]\s+PUBLICATION\b`,
    String.raw`\bI\s+have\s+sent\s+a?\s*cop(?:y|ies)\s+of\s+(?:my|this)\s+report\s+to\b`,
  ].join("|"),
  "g",
);

/** What a PDF prints around its pages, and what the template says about itself. */
const PAGE_FURNITURE = new RegExp(
  [
    String.raw`Regulation\s+28\s+[–-]\s+(?:After\s+Inquest|Investigation)[^.\n]{0,60}?Updated\s+[\d/]+(?:\s+TG)?`,
    String.raw`(?:Information\s+Classification|Classification)\s?:\s+(?:PUBLIC|OFFICIAL)(?:[- ]SENSITIVE)?`,
    String.raw`\bPage\s+\d{1,2}\s+of\s+\d{1,2}\b`,
    String.raw`Coroner[’']?s?[’']?\s+(?:Court(?:\s+and\s+Office)?|Office|Service),[^.\n]{5,120}?\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?:\s*\|?\s*(?:Tel|Fax|Telephone)[.:]?\s*[\d ]{8,14})*`,
  ].join("|"),
  "g",
);

export const withoutPageFurniture = (text: string) => text.replace(PAGE_FURNITURE, "");

/** Fewer letters than this say nothing: a template left empty, a page number, "None". */
const LEAST_LETTERS = 12;

/** The letters of `text`, counted no further than `enough`. */
export function countLetters(text: string, enough = 1): number {
  let letters = 0;
  for (let at = 0; at < text.length && letters < enough; at += 1) {
    const code = text.charCodeAt(at);
    const small = code | 32;
    if ((small >= 97 && small <= 122) || code >= 0xc0) letters += 1;
  }
  return letters;
}

/** Where the words of the coroner begin: after the template's opening, however much of it was kept. */
export function endOfOpening(text: string): number {
  const leads = everyMatch(text, CONCERNS_FOLLOW).filter((lead) =>
    OPENS_A_SENTENCE.test(text.slice(Math.max(0, lead.index - 20), lead.index)),
  );
  for (const [index, lead] of leads.entries()) {
    const after = lead.index + lead[0].length;
    if (!saysSomething(text.slice(after, leads[index + 1]?.index ?? text.length))) continue;
    return goesOn(text, lead[0], after) ? startOfSentence(text, lead.index) : skipStatutory(text, after);
  }
  return skipStatutory(text, 0);
}

function skipStatutory(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (end < text.length && /[\s.:;]/.test(text[end] ?? "")) end += 1;
    STATUTORY_HERE.lastIndex = end;
    const sentence = STATUTORY_HERE.exec(text);
    if (!sentence || sentence[0].length === 0) return end;
    if (goesOn(text, sentence[0], end + sentence[0].length)) return end;
    end += sentence[0].length;
  }
}

/** "My matters of concern are in relation to …": a sentence of the template that the coroner goes on with is kept whole. */
const goesOn = (text: string, sentence: string, after: number): boolean =>
  !/[.:;–—-]\s*$/.test(sentence) && /^\s*\p{Ll}{2,}[\s,]/u.test(text.slice(after, after + 40));

const startOfSentence = (text: string, at: number): number =>
  at - (/(?:(?:the|my|coroner[’']s)\s+)?$/i.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0);

/** Where the template's closing begins, at or after `from`; the length of the text where it has none. */
export function startOfClosing(text: string, from: number): number {
  CLOSING.lastIndex = from;
  let start = CLOSING.exec(text)?.index ?? text.length;
  const tail = Math.max(from, start - 900);
  const isRepeated = text.slice(tail, start).includes("unless");
  const sentences = isRepeated ? everyMatch(text.slice(tail, start), STATUTORY_SENTENCES).reverse() : [];
  for (const match of sentences) {
    const at = tail + match.index;
    if (countLetters(text.slice(at + match[0].length, start), 4) > 3 || at <= from) break;
    start = at;
  }
  const end = text.slice(Math.max(from, start - 40), start);
  const furniture = /(?<=[.;:?!)”"’])(?:\s+\d{1,2}\.?){1,3}\s*$/.exec(end);
  return furniture ? start - furniture[0].length : start;
}

/** Whether anything is left once the template's own sentences are taken away. */
export function saysSomething(text: string): boolean {
  CLOSING.lastIndex = 0;
  const body = text.slice(0, CLOSING.exec(text)?.index ?? text.length);
  let from = 0;
  let letters = 0;
  while (from < body.length && letters < LEAST_LETTERS) {
    from = skipStatutory(body, from);
    const end = nextSentence(body, from);
    letters += countLetters(body.slice(from, end).replace(SAYS_NOTHING, " "), LEAST_LETTERS);
    from = end;
  }
  return letters >= LEAST_LETTERS;
}

const SAYS_NOTHING = /\bn\/?a\b|not found|\[?redacted\]?|matters? of concern|as follows/gi;

function nextSentence(text: string, from: number): number {
  const stop = /[.:;\n)\]]/g;
  stop.lastIndex = from + 1;
  return (stop.exec(text)?.index ?? text.length - 1) + 1;
}

import { bodyHeading } from "./addressee-heading-rules";
import { sectionMadeReady } from "./concern-section-rules";
import { findConcernList } from "./concern-list-rules";
import type { Marker } from "./concern-marker-rules";
import { isBoilerplateOnly } from "./source-text-rules";
import {
  countLetters,
  endOfOpening,
  saysSomething,
  startOfClosing,
  withoutPageFurniture,
} from "./statutory-wording-rules";

export interface ConcernItem {
  text: string;
  how: "numbered" | "lettered" | "bulleted" | "whole_section";
  /** As the text has it: "1", "b", "Concern 2"; null for bullets and prose. */
  label: string | null;
  /** The heading that names an addressee, as written; null where the text allots the point to nobody. */
  allottedTo: string | null;
}

export interface SplitConcerns {
  /** The template's opening and any account before the first point: shown, but a point of nobody's. */
  opening: string;
  items: ConcernItem[];
  closing: string;
  /** The page kept only the template's sentences: the concerns themselves are in the PDF. */
  boilerplateOnly: boolean;
}

const HOW = { number: "numbered", letter: "lettered", roman: "lettered", bullet: "bulleted" } as const;

/**
 * Splits a section of concerns into its points, where the text numbers, letters or bullets them, in line or
 * over lines; points inside a point stay there. Prose is one point: the whole section. `text` is cleaned text
 * (`cleanText`), `addressees` the names as the report writes them.
 */
export function splitConcerns(text: string, addressees: readonly string[]): SplitConcerns {
  if (!saysSomething(text) || isBoilerplateOnly(text))
    return { opening: text.trim(), items: [], closing: "", boilerplateOnly: true };
  const start = endOfOpening(text);
  const end = startOfClosing(text, start);
  const body = sectionMadeReady(withoutPageFurniture(text.slice(start, end)));
  const list = findConcernList(body);
  const pieces = list ? piecesOf(body, list.markers) : [{ marker: null, text: body }];
  const { preamble, items } = assemble(pieces, addressees);
  return {
    opening: [text.slice(0, start).trim(), preamble].filter(Boolean).join("\n\n"),
    items,
    closing: text.slice(end).trim(),
    boilerplateOnly: false,
  };
}

interface Piece {
  marker: Marker | null;
  text: string;
}

function piecesOf(body: string, markers: Marker[]): Piece[] {
  const pieces: Piece[] = [{ marker: null, text: body.slice(0, markers[0]?.at ?? 0) }];
  markers.forEach((marker, index) => {
    const next = markers[index + 1];
    pieces.push({ marker, text: body.slice(marker.textAt, next?.at ?? body.length) });
  });
  return pieces;
}

/** Gives each point the heading above it, which in the text stands at the end of the piece before. */
function assemble(
  pieces: Piece[],
  addressees: readonly string[],
): { preamble: string; items: ConcernItem[] } {
  const items: ConcernItem[] = [];
  const preamble: string[] = [];
  let allottedTo: string | null = null;
  let topic = "";
  let isHeaded = false;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]?.marker ?? null;
    // A list that starts again without a heading we can read is not the last-named body's.
    if (piece.marker?.value === 1 && !isHeaded) allottedTo = null;
    const sections = cutAtHeadings(piece, next, addressees);
    sections.forEach((section, place) => {
      const isLast = place === sections.length - 1;
      const own = isLast && next ? cutTopic(section, next) : { text: section.text, topic: "" };
      if (section.heading !== null)
        allottedTo = section.heading === FOR_NOBODY_ALONE ? null : section.heading;
      const text = tidy(place === 0 && topic ? `${topic}\n${own.text}` : own.text);
      topic = own.topic;
      isHeaded = section.heading !== null || (place > 0 && isHeaded);
      if (countLetters(text) === 0) return;
      // A template that numbers its own opening lists nothing.
      if (!saysSomething(text) && countLetters(text, 40) >= 40) preamble.push(text);
      else if (place === 0 && piece.marker) items.push(pointOf(piece.marker, text, allottedTo, addressees));
      else if (isLast && next) preamble.push(text);
      else if (section.heading === null && sections.length > 1) preamble.push(text);
      else items.push({ text, how: "whole_section", label: null, allottedTo });
    });
  });
  return { preamble: preamble.join("\n\n"), items };
}

function pointOf(
  marker: Marker,
  text: string,
  above: string | null,
  addressees: readonly string[],
): ConcernItem {
  const [firstLine = "", ...rest] = text.split("\n");
  const inLine = /^((?:To|For)\s[^.;:\n]{3,140}):\s/.exec(text)?.[1];
  const own = inLine !== undefined || rest.length > 0 ? bodyHeading(inLine ?? firstLine, addressees) : null;
  return {
    text,
    how: HOW[marker.kind],
    label: marker.kind === "bullet" ? null : marker.label,
    allottedTo: own ?? above,
  };
}

/** "Both", "All addressees": a heading after which points are no longer the last-named body's. */
const FOR_ALL =
  /^\s*(?:(?:to|for)\s+)?(?:both|all)(?:\s+(?:of\s+)?(?:the\s+)?(?:above|addressees|organisations|bodies|parties|recipients|trusts))?\s*:?\s*$/i;
const FOR_NOBODY_ALONE = "";

interface Section {
  heading: string | null;
  text: string;
}

/** Cuts a piece at each line that names an addressee and has words of its own below it (or the next list). */
function cutAtHeadings(piece: Piece, next: Marker | null, addressees: readonly string[]): Section[] {
  const sections: Section[] = [{ heading: null, text: "" }];
  const lines = piece.text.split("\n");
  lines.forEach((line, index) => {
    const isOwnText = index === 0 && piece.marker !== null;
    const heading = isOwnText ? null : FOR_ALL.test(line) ? FOR_NOBODY_ALONE : bodyHeading(line, addressees);
    if (heading !== null && hasWordsBelow(lines, index, next)) sections.push({ heading, text: "" });
    else append(sections, line);
  });
  const last = sections.at(-1);
  if (next && next.place !== "line" && last) sections.push(...cutInlineHeading(last, addressees));
  return sections;
}

function append(sections: Section[], line: string): void {
  const section = sections.at(-1);
  if (section) section.text += `${line}\n`;
}

/** "… in time. For the Trust: 1. …": a heading within a line, directly before the first point of a list. */
function cutInlineHeading(last: Section, addressees: readonly string[]): Section[] {
  const match = /(?:^|[.;!?”]\s)\s*([^.;!?\n]{3,100})[:–-]\s*$/.exec(last.text.slice(-140));
  const words = match?.[1] ?? "";
  const heading = bodyHeading(words, addressees);
  if (heading === null) return [];
  last.text = last.text.slice(0, last.text.lastIndexOf(words));
  return [{ heading, text: "" }];
}

function isHeading(line: string): boolean {
  const words = line.trim();
  return words.length >= 2 && words.length <= 120 && !/[.;,?!]$/.test(words) && !/^\p{Ll}/u.test(words);
}

function hasWordsBelow(lines: string[], index: number, next: Marker | null): boolean {
  const below = lines
    .slice(index + 1, index + 8)
    .join(" ")
    .trim();
  if (countLetters(below, 40) >= 40) return true;
  // Fewer are words of their own where they make a sentence, and not another name of a list.
  if (countLetters(below, 12) >= 12 && /^\p{Lu}[^.]*\s[^.]*[.!?]$/u.test(below)) return true;
  return next !== null && isNextAfterTopic(lines, index, next);
}

/** Whether nothing, or only the heading of a subject, stands between a heading and the next point. */
function isNextAfterTopic(lines: string[], index: number, next: Marker): boolean {
  const first = lines.findIndex((line, at) => at > index && line.trim() !== "");
  if (first < 0) return true;
  const isLast = !lines.some((line, at) => at > first && line.trim() !== "");
  return isLast && next.place === "line" && isTopic(lines[first] ?? "");
}

/** A heading of a subject ("Record keeping") above the next point opens that point and does not close this one. */
function cutTopic({ heading, text }: Section, next: Marker): { text: string; topic: string } {
  const whole = { text, topic: "" };
  if (next.place !== "line") return whole;
  const lines = text.trimEnd().split("\n");
  if (heading !== null && isTopic(text)) return { text: "", topic: text.trim() };
  const line = lines.at(-1) ?? "";
  const above = lines.at(-2);
  if (above === undefined || !/(?:^|[.;:?!”)])\s*$/.test(above)) return whole;
  if (!isTopic(line)) return whole;
  return { text: lines.slice(0, -1).join("\n"), topic: line.trim() };
}

/** One short line that stands as a heading: of a subject, below the heading that names whom the points are for. */
const isTopic = (text: string): boolean =>
  !text.trim().includes("\n") &&
  isHeading(text) &&
  text.trim().split(/\s+/).length <= 10 &&
  !IS_POINT.test(text.trim()) &&
  !IS_SENTENCE.test(text.trim());

/** A point inside a point heads nothing; nor does a sentence whose full stop was forgotten. */
const IS_POINT =
  /^(?:[•●▪◦‣⁃∙·○■*»✓✔➢–—-]|[([](?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[)\]]|(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s)/;
const IS_SENTENCE = /^(?:this|that|these|those|there|it|they|he|she|we|i|his|her|their)\s.*[^:\s]\s*$/i;

/** Without the page numbers that a PDF leaves behind a full stop, and the joins left before the next point. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/^[-–—:;.]+\s+/, "")
    .replace(/(?<=[.;:?!)”"’])(?:\s+\d{1,2}){1,2}[.)]?$/, "")
    .replace(/[;,]?\s(?:and|&)$/, "")
    .trim();
}

import { findMarkers, type Marker } from "./concern-marker-rules";

/** The points of one list, in order, all of one style. */
export interface ConcernList {
  markers: Marker[];
}

const RANK = { number: 3, letter: 2, roman: 1, bullet: 0 } as const;

/** A number after one of these words names a thing: "page 4.", "section 17.", "aged 5.", "Rule 35 (2)". */
const NAMES_A_NUMBER = new Set(
  (
    "page pages section sections s ss para paras paragraph paragraphs rule rules regulation regulations reg article " +
    "schedule part chapter figure table box no number nos ref level category phase stage grade type step ward unit " +
    "room cell house bed flat road junction at aged age approximately about around over under of to from and or " +
    "than least most january february march april may june july august september october november december " +
    "day week month year point points question item items appendix annex version act order band tier platform gate"
  ).split(" "),
);

/** Words after which a list may begin without a stop: "… are as follows 1. …". */
const LEADS_IN = new Set(["follows", "concern", "concerns", "are", "that", "following", "below", "include"]);

/**
 * The list that carries the concerns of `text`, or null where they are prose. Marks inside quotations are
 * somebody else's numbering. The outermost list wins: what is marked inside one of its points stays there.
 */
export function findConcernList(text: string): ConcernList | null {
  const byStyle = new Map<string, Marker[]>();
  const quoted = quotedSpans(text);
  for (const marker of findMarkers(text)) {
    if (isWithin(quoted, marker.at)) continue;
    const same = byStyle.get(marker.style);
    if (same) same.push(marker);
    else byStyle.set(marker.style, [marker]);
  }
  const lists = [...byStyle.values()]
    .map(runsOf)
    .filter((markers) => isList(markers) && !isInsideASentence(text, markers));
  const hasNumbers = lists.some((markers) => markers.length >= 2 && markers[0]?.kind === "number");
  const mixed = hasNumbers ? [] : runsOf(numbersOnLines(byStyle));
  if (mixed.length >= 2) lists.push(mixed);
  return outermost(lists.map((markers) => ({ markers })));
}

const runsOf = (markers: Marker[]) =>
  markers[0]?.kind === "bullet" ? bullets(markers) : numberedRuns(markers);

/** A dash is punctuation, unless the list it belongs to also has one at the start of a line. */
function bullets(markers: Marker[]): Marker[] {
  const isPunctuation = markers[0]?.style === "-" && markers[0].place !== "line";
  if (!isPunctuation) return markers;
  const first = markers.findIndex((marker) => marker.place === "line");
  // "My concerns are: - The ward …", with the other dashes on lines of their own.
  const leadsIn = (marker: Marker, index: number) => index === first - 1 && marker.place === "sentence";
  return markers.filter((marker, index) => marker.place === "line" || leadsIn(marker, index));
}

/** A hand-typed list may change its style: "1 The …" and then "2. The …". */
function numbersOnLines(byStyle: Map<string, Marker[]>): Marker[] {
  return [...byStyle.values()]
    .flat()
    .filter((marker) => marker.place === "line" && /^1/.test(marker.style))
    .sort((a, b) => a.at - b.at);
}

function isList(markers: Marker[]): boolean {
  const [first] = markers;
  if (!first) return false;
  if (markers.length >= 2) return true;
  return first.kind === "number" && first.place === "line" && !/bare|ordinal|decimal/.test(first.style);
}

/**
 * Follows 1, 2, 3 … through the marks of one style. A list may start again at 1 (under another heading); a
 * list of the same style inside a point is recognised by the outer numbering going on after it.
 */
function numberedRuns(markers: Marker[]): Marker[] {
  const open: Marker[][] = [];
  markers.forEach((marker, index) => {
    const top = open.at(-1);
    const last = top?.at(-1);
    if (top && last && continues(last, marker, markers.slice(index + 1, index + 12))) {
      top.push(marker);
      return;
    }
    if (marker.value === 1) {
      if (mayStart(marker, markers[index + 1], open.length > 0)) open.push([marker]);
      return;
    }
    const outer = open.findLastIndex((run) => run.at(-1)?.value === marker.value - 1);
    if (outer >= 0 && isAcceptable(marker)) {
      open.length = outer + 1;
      open[outer]?.push(marker);
    }
  });
  return open.flat();
}

function mayStart(marker: Marker, next: Marker | undefined, again: boolean): boolean {
  if (marker.place === "line" || marker.style.startsWith("named")) return true;
  if (marker.style === "ordinal") return false;
  if (again) return marker.place === "sentence" && marker.opensSentence && next?.value === 2;
  if (marker.place === "sentence") return marker.opensSentence || marker.style.endsWith(")");
  if (LEADS_IN.has(marker.wordBefore)) return true;
  const goesOn = next?.value === 2 && next.opensSentence && next.place !== "inline";
  return goesOn && marker.opensSentence && marker.kind === "number" && !NAMES_A_NUMBER.has(marker.wordBefore);
}

/** Numbers follow on; a slip that repeats or skips one is forgiven where the mark stands on its own line. */
function continues(last: Marker, marker: Marker, later: Marker[]): boolean {
  if (marker.value === last.value + 1) return isAcceptable(marker);
  const comesLater = later.some((other) => other.value === last.value + 1 && isAcceptable(other));
  if (marker.value === last.value && last.value > 1) return marker.place === "line";
  if (marker.value > last.value + 1 && marker.value <= last.value + 3 && !comesLater)
    return (
      marker.place === "line" ||
      (marker.place === "sentence" && marker.opensSentence && marker.value === last.value + 2)
    );
  return false;
}

function isAcceptable(marker: Marker): boolean {
  if (marker.place === "line" || /named|ordinal/.test(marker.style)) return true;
  if (marker.place === "sentence") return marker.opensSentence || marker.style.endsWith(")");
  if (/^\d+$/.test(marker.wordBefore)) return false;
  if (NAMES_A_NUMBER.has(marker.wordBefore))
    return marker.wordBefore === "and" && marker.style.endsWith("()");
  return marker.opensSentence || marker.style.endsWith("()");
}

/** "There were three: (1) a fire, (2) a flood and (3) a theft" counts evidence; it lists no concerns. */
function isInsideASentence(text: string, markers: Marker[]): boolean {
  if (markers.some((marker) => marker.place === "line" || marker.kind === "bullet")) return false;
  const rest = markers.slice(1);
  const apart = rest.filter((marker) =>
    /[.;:?!”]["’)]?\s*(?:and\s*)?$/.test(text.slice(Math.max(0, marker.at - 12), marker.at)),
  );
  const asSentences = markers.filter((marker) => marker.opensSentence);
  return apart.length * 2 < rest.length && asSentences.length * 2 < markers.length;
}

function outermost(lists: ConcernList[]): ConcernList | null {
  const inOrder = lists.toSorted((a, b) => startOf(a) - startOf(b));
  // "Concern 1 … Concern 2" says itself what it is, even under lettered headings.
  const named = inOrder.find((list) => list.markers.length >= 2 && list.markers[0]?.style === "named");
  if (named) return named;
  let chosen = inOrder[0];
  if (!chosen) return null;
  for (const other of inOrder.slice(1)) {
    const isAfter = startOf(other) > endOfFirstRun(chosen);
    if (isAfter && other.markers.length >= 2 && rankOf(other) > rankOf(chosen)) chosen = other;
  }
  return chosen;
}

/** Letters that name the subjects may come again within the numbered points: they end where they start again. */
function endOfFirstRun({ markers }: ConcernList): number {
  const again = markers.findIndex((marker, index) => index > 0 && marker.value === 1);
  return markers.at(again < 0 ? -1 : again - 1)?.at ?? 0;
}

const startOf = (list: ConcernList) => list.markers[0]?.at ?? 0;
const rankOf = (list: ConcernList) => RANK[list.markers[0]?.kind ?? "bullet"];

/** Spans between “ and the next ”, and between straight double quotes on one line. */
function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let opened = -1;
  let straight = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "“") opened = at;
    else if (character === "”" && opened >= 0) {
      spans.push([opened, at]);
      opened = -1;
    } else if (character === "\n") straight = -1;
    else if (character === '"') {
      if (straight < 0) straight = at;
      else {
        spans.push([straight, at]);
        straight = -1;
      }
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

function isWithin(spans: [number, number][], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  // Straight and curly spans may nest, so the one before the nearest is looked at too.
  return [low - 1, low - 2].some((index) => (spans[index]?.[1] ?? -1) > at);
}

/** A section of concerns without what is left of the next box, each heading that a PDF ran together on a line of its own. */
export const sectionMadeReady = (section: string): string => breakBeforeHeadings(withoutNextBox(section));

/**
 * The concerns are box 5 of the official form, and what a page keeps of box 6 is its number. Not where the
 * number belongs to the last words: "on Ward 6", "aged 6".
 */
function withoutNextBox(body: string): string {
  const end = body.trimEnd().slice(-LONGEST_BOX_END);
  const kept = body.trimEnd().slice(0, -LONGEST_BOX_END);
  return kept + end.replace(NEXT_BOX, "");
}

const LONGEST_BOX_END = 40;
const NEXT_BOX =
  /(?<!\b(?:ward|unit|page|box|room|level|figure|table|section|part|step|band|category|tier|stage|type|grade|aged?|the|of|to|and|or|at|for|in|than|point|paragraph|question|no|number|chapter|appendix|junction|cell|wing))[\s,]{1,20}6[.)]?$/i;

/** Text run together by a PDF keeps its headings in the line: "… was late. Example NHS Trust 1. That …". */
const MARK_AFTER_NAME = /(?<=[\p{L})] )[(]?\d{1,2}[.)]\s?(?=\p{Lu})/gu;
const NAME_BEFORE = /(?:^|[.:;?–-]\s+)((?:(?:\p{Lu}[\p{L}’'&.-]*|of|and|the|for|to|&)\s){2,12})$/u;

function breakAroundNames(body: string): string {
  let broken = "";
  let from = 0;
  for (const mark of body.matchAll(MARK_AFTER_NAME)) {
    const name = NAME_BEFORE.exec(body.slice(Math.max(from, mark.index - 120), mark.index))?.[1];
    if (name === undefined) continue;
    broken += `${body.slice(from, mark.index - name.length)}\n${name}\n`;
    from = mark.index;
  }
  return broken + body.slice(from);
}

/** "A. To: (i) Example Surgery (ii) Example NHS Trust" is a heading for several, and no list of points. */
const ADDRESSED_LIST =
  /(?<=^|\n)[A-H][.)][ \t]*To:?[ \t]*\n?((?:[(]?[ivx]{1,4}[.)][ \t]*[^\n]{3,120}(?:\n|$))+)/g;

function breakBeforeHeadings(body: string): string {
  return breakAroundNames(
    body.replace(ADDRESSED_LIST, (_all, lines: string) => `To ${namesOf(lines).join("; ")}\n`),
  );
}

const namesOf = (lines: string) =>
  lines
    .trim()
    .split(/\s*\n\s*|(?<=.)(?=[(][ivx]+[)])/)
    .map((line) => line.replace(/^[(]?[ivx]+[.)]\s*/, ""));

import type { Assurance, Variation } from "~db/vocabulary";
import { INK, PAPER, POINT_LOOKS, QUIET } from "./chart-look";
import { at, textAt } from "./svg-writing";

/** How the icons after NHS England's Making Data Count look: a ring, a line that says which way, and a letter. */
const IMPROVING = POINT_LOOKS.special_cause_improvement.colour;
const CONCERNING = POINT_LOOKS.special_cause_concern.colour;
const NEUTRAL = POINT_LOOKS.special_cause_neutral_high.colour;

const RISING = "M-9 7L-3 3L2 4L9 -5";
const FALLING = "M-9 -5L-3 0L2 -1L9 7";
const WAVE = "M-10 2Q-7 -5 -4 1T2 1T9 -2";
/** A target under or over what the process does. */
const UNDER = "M-11 7H11";
const OVER = "M-11 -8H11";

const VARIATION_LOOKS: Record<Variation, { colour: string; line: string; letter: string }> = {
  improvement_high: { colour: IMPROVING, line: RISING, letter: "H" },
  improvement_low: { colour: IMPROVING, line: FALLING, letter: "L" },
  concern_high: { colour: CONCERNING, line: RISING, letter: "H" },
  concern_low: { colour: CONCERNING, line: FALLING, letter: "L" },
  neutral_high: { colour: NEUTRAL, line: RISING, letter: "" },
  neutral_low: { colour: NEUTRAL, line: FALLING, letter: "" },
  common_cause: { colour: QUIET, line: WAVE, letter: "" },
  too_few: { colour: QUIET, line: "", letter: "…" },
};

const ASSURANCE_LOOKS: Record<Assurance, { colour: string; line: string; letter: string }> = {
  consistent_pass: { colour: IMPROVING, line: UNDER, letter: "P" },
  consistent_fail: { colour: CONCERNING, line: OVER, letter: "F" },
  inconsistent: { colour: QUIET, line: UNDER, letter: "?" },
};

/** An icon 36 units across about a centre; its words always stand beside it. */
function icon(
  { colour, line, letter }: { colour: string; line: string; letter: string },
  x: number,
  y: number,
) {
  const place = LETTER_PLACES[line] ?? { x: 0, y: 4 };
  return (
    `<g transform="translate(${at(x)} ${at(y)})"><circle r="16" fill="${PAPER}" stroke="${colour}" stroke-width="3.5"/>` +
    (line === "" ? "" : `<path d="${line}" stroke="${colour}" stroke-width="2.4" fill="none"/>`) +
    (letter === ""
      ? ""
      : textAt(place.x, place.y, letter, { size: 12, anchor: "middle", isBold: true, fill: INK })) +
    "</g>"
  );
}

/** Where the letter stands clear of the line. */
const LETTER_PLACES: Record<string, { x: number; y: number }> = {
  [RISING]: { x: -4, y: -1 },
  [FALLING]: { x: 5, y: -3 },
  [UNDER]: { x: 0, y: 3 },
  [OVER]: { x: 0, y: 6 },
};

export const variationIcon = (variation: Variation, x = 18, y = 18): string =>
  icon(VARIATION_LOOKS[variation], x, y);

export const assuranceIcon = (assurance: Assurance, x = 18, y = 18): string =>
  icon(ASSURANCE_LOOKS[assurance], x, y);

/** An icon as a drawing of its own, hidden from screen readers because its words stand beside it. */
export const iconSvg = (drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false" font-family="Arial, Arimo, sans-serif">${drawn}</svg>`;

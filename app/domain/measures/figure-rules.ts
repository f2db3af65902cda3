import type { PointState, ValueKind } from "~db/vocabulary";

/** A figure as written in a form or a file: a number, or why there is none; or the sentence why it cannot be used. */
export type ReadFigure =
  { ok: true; state: PointState; value: number | null } | { ok: false; sentence: string };

/** What sources write for a figure they hide, and for one they do not have. A dash alone is both, so it is neither. */
const SUPPRESSED = /^(?:\*+|\[c\]|suppressed|supp|redacted|<\s*\d+|fewer than \d+|less than \d+)$/i;
const NOT_REPORTED =
  /^(?:not reported|no return|not available|not submitted|n\/a|na|nr|\[x\]|null|none reported)$/i;

/** So large a figure of anything counted here is a mistake of typing, and it would flatten its chart. */
const LARGEST = 1e12;

interface FigureOf {
  valueKind: ValueKind;
  unit: string;
  /** Whether it is a numerator or a denominator: both count whole things. */
  isPart: boolean;
  isOver100Allowed: boolean;
}

/**
 * Reads one figure. A figure that is hidden or missing is never zero. Refuses text, signs and units that are not
 * the measure's own, shares over 100% where the measure allows none, and figures below zero of what cannot be.
 */
export function readFigure(raw: string, of: FigureOf): ReadFigure {
  const text = raw.trim().replace(/\u00a0/g, " ");
  if (SUPPRESSED.test(text)) return { ok: true, state: "suppressed", value: null };
  if (NOT_REPORTED.test(text)) return { ok: true, state: "not_reported", value: null };
  const parts = /^([−+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(.*)$/.exec(text);
  const digits = parts?.[1] ?? "";
  const rest = parts?.[2] ?? "";
  if (!/\d/.test(digits)) return refuse(`“${short(text)}” is not a number`);
  const unitRefusal = rest === "" ? null : refusedUnit(rest, of);
  if (unitRefusal !== null) return refuse(unitRefusal);
  const value = Number(digits.replaceAll(",", "").replace("−", "-"));
  const sentence = refusedValue(value, text, of);
  return sentence === null ? { ok: true, state: "reported", value } : refuse(sentence);
}

const refuse = (sentence: string): ReadFigure => ({ ok: false, sentence });

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Mixed units are the quietest mistake: "12 hours" among days draws a chart that looks right. */
function refusedUnit(rest: string, { unit, valueKind, isPart }: FigureOf): string | null {
  if (/^e[+-]?\d+$/i.test(rest)) return "Write the number out, without an exponent";
  const own = unit.toLowerCase();
  const given = rest.toLowerCase();
  if (given === own || (own.endsWith("s") && given === own.slice(0, -1))) return null;
  if (given === "%") {
    if (valueKind === "proportion" && !isPart) return null;
    return isPart
      ? "A number of things is needed here, not a share"
      : `This is a share, and the measure is counted in ${unit}`;
  }
  return `The unit “${short(rest)}” is not the measure’s own (${unit})`;
}

function refusedValue(value: number, text: string, of: FigureOf): string | null {
  const { valueKind, isPart, isOver100Allowed } = of;
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return `“${short(text)}” is too large to be true`;
  if (value < 0 && (isPart || valueKind !== "measurement"))
    return "A figure of this kind cannot be below zero";
  const isWhole = isPart ? valueKind === "proportion" : WHOLE.includes(valueKind);
  if (isWhole && !Number.isInteger(value)) return "What is counted here is whole, so the figure must be too";
  if (!isPart && valueKind === "proportion" && !isOver100Allowed && value > 100)
    return "A share of this measure cannot be over 100%";
  return null;
}

const WHOLE: readonly ValueKind[] = ["count", "days_between", "cases_between"];

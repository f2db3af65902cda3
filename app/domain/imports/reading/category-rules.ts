import { cleanLine, isBlankValue } from "./source-text-rules";

/** A category of a report: the source's own words, and the register's code where it is one of the known. */
export type CategoryMatch = { label: string; code: string | null };

export type CategoryRegister = {
  /** Codes by label, and by label shorn of what sources vary. Null where two categories share the shorn one. */
  byLabel: ReadonlyMap<string, string>;
  byCore: ReadonlyMap<string, string | null>;
};

/** Nine categories are the most a report has had, with two commas in one of them. */
const MOST_PIECES = 24;

/** Builds the look-up for `matchCategories`: the known categories, and aliases as alias → label. */
export function categoryRegister(
  known: readonly { code: string; label: string }[],
  aliases: ReadonlyMap<string, string> = new Map(),
): CategoryRegister {
  const byLabel = new Map(known.map(({ code, label }) => [plain(label), code]));
  for (const [alias, label] of aliases) {
    const code = byLabel.get(plain(label));
    if (code !== undefined && !byLabel.has(plain(alias))) byLabel.set(plain(alias), code);
  }
  const byCore = new Map<string, string | null>();
  for (const [label, code] of byLabel) {
    const other = byCore.get(core(label));
    byCore.set(core(label), other === undefined || other === code ? code : null);
  }
  return { byLabel, byCore };
}

/**
 * The categories of a report, verbatim and in order, each once. Lists come joined by " | ", by ";",
 * by line breaks and by commas; labels hold commas themselves ("Alcohol, drug and medication…"), so a
 * comma parts two categories only where both sides are then known ones.
 */
export function matchCategories(raw: string, register: CategoryRegister): CategoryMatch[] {
  const labels = raw
    .split(/[|;\n]/)
    .map((label) => cleanLine(label))
    .filter((label) => !isBlankValue(label))
    .flatMap((label) => splitAtCommas(label, register));
  return [...new Set(labels)].map((label) => ({ label, code: codeOf(label, register) }));
}

function codeOf(label: string, register: CategoryRegister): string | null {
  return register.byLabel.get(plain(label)) ?? register.byCore.get(core(plain(label))) ?? null;
}

function splitAtCommas(label: string, register: CategoryRegister): string[] {
  if (!label.includes(",") || codeOf(label, register) !== null) return [label];
  const pieces = label.split(/\s*,\s*/);
  if (pieces.length > MOST_PIECES) return [label];
  const labels: string[] = [];
  let from = 0;
  while (from < pieces.length) {
    const to = endOfKnown(pieces, from, register);
    if (to === null) return [label];
    labels.push(pieces.slice(from, to).join(", "));
    from = to;
  }
  return labels;
}

function endOfKnown(pieces: readonly string[], from: number, register: CategoryRegister): number | null {
  for (let to = pieces.length; to > from; to -= 1) {
    if (codeOf(pieces.slice(from, to).join(", "), register) !== null) return to;
  }
  return null;
}

const plain = (label: string): string => cleanLine(label).toLowerCase().replace(/&/g, "and");

/** Without brackets, "related death(s)" and punctuation: what is left of a label cut short or in the singular. */
const core = (label: string): string =>
  label
    .replace(/\([^()]{0,80}\)/g, " ")
    .replace(/\brelated deaths?\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

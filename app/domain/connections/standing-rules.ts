import type { ImplementationStatus, VerificationLevel } from "~db/vocabulary";

export interface AskedOf {
  isAnswered: boolean;
}

export interface Standing {
  implementation: ImplementationStatus;
  level: VerificationLevel;
}

const DONE: readonly ImplementationStatus[] = ["implemented", "implemented_alternative"];
const CHECKED: readonly VerificationLevel[] = ["independently_verified", "sustained"];

/** What came of one item in a sentence: what is missing is said, not left blank. */
export function standingInWords(asked: readonly AskedOf[], standings: readonly Standing[]): string {
  const answered = asked.filter(({ isAnswered }) => isAnswered).length;
  const done = standings.filter(({ implementation }) => DONE.includes(implementation)).length;
  const checked = standings.filter(({ level }) => CHECKED.includes(level)).length;
  const answers =
    asked.length === 0
      ? "Nobody known was asked"
      : answered === 0
        ? "No response published"
        : asked.length === 1
          ? "Answered"
          : `Answered by ${answered} of ${asked.length}`;
  const doing =
    done === 0
      ? "nobody says it is done"
      : standings.length === 1
        ? "says it is done"
        : `${done} ${done === 1 ? "says" : "say"} it is done`;
  return `${answers}; ${doing}; ${checked === 0 ? "not checked" : `${checked} checked`}.`;
}

/** The bodies that answer now for most of what is asked, most first, each with how many of the items ask it. */
export function mostAsked(
  items: readonly { asked: readonly { now: string }[] }[],
): { name: string; items: number }[] {
  const counts = new Map<string, number>();
  for (const { asked } of items)
    for (const name of new Set(asked.map(({ now }) => now))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, items: count }))
    .sort((a, b) => b.items - a.items || a.name.localeCompare(b.name));
}

export interface AliasRow {
  alias: string;
  /** Several where the alias was curated as a list ("A and B"): it names each of them. */
  canonical: string[];
  kind: "name" | "known" | "acronym";
}

const KINDS = new Set(["name", "known", "acronym"]);

/**
 * Reads one row of the curated alias file (alias, canonical, kind), given its cells. A row whose names hold
 * commas without quotes has too many cells: the kind is the last, and where both names are the same the row
 * falls in two halves; any other such row is not guessed at. Null for the heading and what cannot be read.
 */
export function readAliasRow(cells: readonly string[]): AliasRow | null {
  const kind = cells.at(-1)?.trim() ?? "";
  if (!isKind(kind) || cells.length < 3) return null;
  const names = cells.slice(0, -1).map((cell) => cell.trim());
  const [alias, canonical] = names.length === 2 ? names : halves(names);
  if (!alias || !canonical) return null;
  return {
    alias,
    canonical: canonical
      .split("|")
      .map((name) => name.trim())
      .filter(Boolean),
    kind,
  };
}

const isKind = (word: string): word is AliasRow["kind"] => KINDS.has(word);

function halves(names: string[]): [string?, string?] {
  if (names.length % 2 !== 0) return [];
  const first = names.slice(0, names.length / 2).join(", ");
  const second = names.slice(names.length / 2).join(", ");
  return first === second ? [first, second] : [];
}

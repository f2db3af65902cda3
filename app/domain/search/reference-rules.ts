export interface TypedReference {
  /** The series, such as PFD; null where only the source's reference was typed. */
  series: string | null;
  /** The source's reference with its copy number: "2024-0621", "2019-0135A-2", "X0001". */
  report: string;
  /** The number of the item; null for the report itself. */
  item: string | null;
  /** The code of the body of a tracked item. */
  body: string | null;
}

const TYPED =
  /^(?:([a-z]{2,8})[\s_-]*)?(?:((?:19|20)\d{2})[\s/_-]+(\d{1,6}[a-z]?)|(x\d{4,}))(?:-(\d+))?(?:[.\s]+(\d{1,3}))?(?:\s*@\s*([a-z0-9-]+))?$/i;

/** What reference somebody typed, in any shape a person would write it: "pfd 2024/621", "2024-0621.3@RW5". */
export function readTypedReference(typed: string): TypedReference | null {
  const match = TYPED.exec(typed.replace(/[‐‑‒–—−]/g, "-").trim());
  if (!match) return null;
  const [, series, year, serial, unnumbered, copy, item, body] = match;
  if (unnumbered !== undefined && series === undefined) return null;
  const base = unnumbered?.toUpperCase() ?? `${year ?? ""}-${(serial ?? "").toUpperCase()}`;
  return {
    series: series?.toUpperCase() ?? null,
    report: copy === undefined ? base : `${base}-${copy}`,
    item: item === undefined ? null : String(Number(item)),
    body: body?.toUpperCase() ?? null,
  };
}

/** Sources write four digits; somebody who types fewer may mean the same one. */
export const withFourDigits = (report: string): string =>
  report.replace(
    /^(\d{4})-(\d{1,3})(?!\d)/,
    (_all, year: string, serial: string) => `${year}-${serial.padStart(4, "0")}`,
  );

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
  /^(?:([a-z]{2,8})[\s_-]*)?(?:((?:19|20)\d{2})(?:[\s/_.-]+(\d{1,6}[a-z]?)|(\d{3,6}))|x[\s-]*(\d{1,6}))(?:-(\d+))?(?:[.\s]+(\d{1,3}))?(?:\s*@\s*([a-z0-9-]+))?$/i;

/** What people write around a reference: "Ref: …", "Regulation 28 report …", brackets, a full stop. */
const BEFORE = /^(?:\W|\b(?:our |your )?(?:ref(?:erence)?|report|number|no|regulation 28|reg 28|case)\b)+/i;
const AFTER = /[^\p{L}\p{N}]+$/u;

/** What reference somebody typed, in any shape a person would write it: "pfd 2024/621", "2024-0621.3@RW5". */
export function readTypedReference(typed: string): TypedReference | null {
  const bare = typed
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(BEFORE, "")
    .replace(AFTER, "");
  const match = TYPED.exec(bare);
  if (!match) return null;
  const [, series, year, apart, together, unnumbered, copy, item, body] = match;
  const serial = apart ?? together;
  const base =
    unnumbered === undefined
      ? `${year ?? ""}-${(serial ?? "").toUpperCase()}`
      : `X${unnumbered.padStart(4, "0")}`;
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

/** A reference of a series that does not count by year, such as HSSIB-0001, with the number of its item; null for other words. */
export function readNamedReference(typed: string): { report: string; item: string | null } | null {
  const even = typed
    .trim()
    .toUpperCase()
    .replace(/[\s_/‐‑‒–—−-]+/g, "-");
  const match = /^([A-Z]{2,10}(?:-[A-Z0-9]{1,20}){1,5})(?:\.(\d{1,3}))?$/.exec(even);
  return match?.[1] === undefined ? null : { report: match[1], item: match[2] ?? null };
}

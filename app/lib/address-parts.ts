/** What an address may be filled with. */
export type Value = string | number | null | undefined;

/** What follows the question mark, without what is empty. */
export const query = (params: Record<string, Value | readonly string[]>): string => {
  const search = new URLSearchParams();
  for (const [name, given] of Object.entries(params))
    for (const value of Array.isArray(given) ? (given as readonly string[]) : [given as Value])
      if (value !== null && value !== undefined && value !== "") search.append(name, String(value));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
};

export const at = (...segments: (string | number)[]): string =>
  `/${segments.map((s) => encodeURIComponent(s)).join("/")}`;

/** References hold "@", which reads better in an address as it is. */
export const reference = (value: string): string => encodeURIComponent(value).replaceAll("%40", "@");

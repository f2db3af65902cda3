import { findBodyAsTyped, type FoundBody } from "./find-body.server";

export type BodyTyped = { ok: true; body: FoundBody } | { ok: false; sentence: string };

const MOST_OFFERED = 3;

/** The body typed into a field, or the sentence that says what to type instead. Similar is never taken for same. */
export function bodyTyped(typed: string): BodyTyped {
  const { found, ...similar } = findBodyAsTyped(typed);
  if (found) return { ok: true, body: found };
  if (typed.trim() === "")
    return { ok: false, sentence: "Name a body that the register knows, by its full name or its code." };
  const candidates = "candidates" in similar ? similar.candidates : [];
  if (candidates.length === 0)
    return { ok: false, sentence: "The register knows no body of this name or code." };
  const names = candidates.slice(0, MOST_OFFERED).map(({ name, code }) => `${name} (${code})`);
  return {
    ok: false,
    sentence: `The register knows no body of exactly this name. Similar: ${names.join("; ")}.`,
  };
}

/** As bodyTyped, for a field that may be left empty. */
export const bodyTypedOrNone = (
  typed: string,
): { ok: true; body: FoundBody | null } | Extract<BodyTyped, { ok: false }> =>
  typed.trim() === "" ? { ok: true, body: null } : bodyTyped(typed);

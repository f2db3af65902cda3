import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./issuer-repository.server";

export interface NewIssuer {
  name: string;
  kind: V.IssuerKind;
  jurisdiction: V.Jurisdiction;
  regime: V.Regime;
  /** False for a name that is on no official list: the registrar decides. */
  isRecognised: boolean;
  closedOn?: string | null;
}

/** The form in which an issuer's name is looked up: "&" is "and", capitals and punctuation do not count. */
export const issuerNameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The issuer of a name, added where there is none. An unrecognised one becomes recognised, never the reverse. */
export function findOrAddIssuer(
  w: Writing,
  issuer: NewIssuer,
): { id: number; result: "new" | "changed" | "unchanged" } {
  const nameKey = issuerNameKey(issuer.name);
  const held = repository.findIssuerByName(nameKey, issuer.kind);
  if (held) {
    const changes: Parameters<typeof repository.updateIssuer>[2] = {};
    if (issuer.isRecognised && held.isRecognised === 0)
      Object.assign(changes, { isRecognised: true, name: issuer.name });
    if (issuer.closedOn && held.closedOn === null) changes.closedOn = issuer.closedOn;
    if (Object.keys(changes).length === 0) return { id: held.id, result: "unchanged" };
    repository.updateIssuer(w, held.id, changes);
    return { id: held.id, result: "changed" };
  }
  const id = repository.insertIssuer(w, {
    slug: freeSlug(issuer.name),
    name: issuer.name,
    nameKey,
    kind: issuer.kind,
    jurisdiction: issuer.jurisdiction,
    regime: issuer.regime,
    closedOn: issuer.closedOn ?? null,
    isRecognised: issuer.isRecognised,
  });
  return { id, result: "new" };
}

const LONGEST_SLUG = 80;

function freeSlug(name: string): string {
  const base = issuerNameKey(name)
    .normalize("NFD")
    .replace(/[^a-z0-9 ]/g, "")
    .trim()
    .replace(/ +/g, "-");
  const slug = base.slice(0, LONGEST_SLUG).replace(/-$/, "") || "issuer";
  if (!repository.existsSlug(slug)) return slug;
  for (let copy = 2; ; copy += 1) if (!repository.existsSlug(`${slug}-${copy}`)) return `${slug}-${copy}`;
}

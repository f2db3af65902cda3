import type { Addressee } from "./addressee-reading-rules";
import { nearestBodies, indexWords, type Candidate, type WordIndex } from "./body-candidate-rules";
import { normaliseBodyName } from "./body-name-rules";
import { isGenericName, isSharedHospitalName, variantsOf } from "./body-variant-rules";
import { isOfficeOfState, OFFICES_OF_STATE, plainOffice } from "./office-holders";

/** A body as the register holds it. Dates are ISO days; null is open-ended. */
export interface KnownBody {
  id: number;
  name: string;
  code?: string | null;
  openedOn: string | null;
  closedOn: string | null;
}

export interface BodyAlias {
  alias: string;
  body: number;
  kind: "name" | "acronym";
  /** From an official list, as former names are, or from a person: then its variants count too. */
  isOfficial?: boolean;
}

export interface BodyIndex {
  bodies: Map<number, KnownBody>;
  byName: Map<string, number[]>;
  byAlias: Map<string, number[]>;
  byAcronym: Map<string, number[]>;
  byCode: Map<string, number>;
  /** Bodies of official lists by the forms of their names that differ only in style (variantsOf). */
  byVariant: Map<string, number[]>;
  words: WordIndex;
}

export type BodyMatch =
  { body: number; how: "exact" | "alias" | "office_holder" | "code" } | { unmatched: Candidate[] };

/** Built once for an import: every name, alias, acronym and code in the form it is looked up by. */
export function buildBodyIndex(bodies: readonly KnownBody[], aliases: readonly BodyAlias[]): BodyIndex {
  const index: BodyIndex = {
    bodies: new Map(bodies.map((body) => [body.id, body])),
    byName: new Map(),
    byAlias: new Map(),
    byAcronym: new Map(),
    byCode: new Map(),
    byVariant: new Map(),
    words: indexWords([]),
  };
  const names: { name: string; body: number }[] = [];
  for (const body of bodies) names.push({ name: learnBody(index, body), body: body.id });
  for (const alias of aliases) {
    const name = learnAlias(index, alias);
    if (name !== null) names.push({ name, body: alias.body });
  }
  index.words = indexWords(names);
  return index;
}

/** Makes a body findable under its own name and code; answers the name's normal form. */
export function learnBody(index: BodyIndex, body: KnownBody): string {
  const name = normaliseBodyName(body.name);
  index.bodies.set(body.id, body);
  add(index.byName, name, body.id);
  if (body.code) index.byCode.set(body.code.toUpperCase(), body.id);
  if (isListed(body)) for (const form of variantsOf(name)) add(index.byVariant, form, body.id);
  return name;
}

/** Makes a body findable under another name; answers that name's normal form, or null for an acronym. */
export function learnAlias(index: BodyIndex, { alias, body, kind, isOfficial }: BodyAlias): string | null {
  if (kind === "acronym") {
    add(index.byAcronym, alias.trim(), body);
    return null;
  }
  const name = normaliseBodyName(alias);
  if (isOfficial !== true && (isGenericName(name) || isSharedHospitalName(name))) return name;
  add(index.byAlias, name, body);
  const known = index.bodies.get(body);
  if (isOfficial === true && known && isListed(known))
    for (const form of variantsOf(name)) add(index.byVariant, form, body);
  return name;
}

/** Whether a body's code is that of an official list, and not this register's own number. */
const isListed = ({ code }: KnownBody): boolean => Boolean(code) && !/^B\d{4,}$/.test(code ?? "");

function add(map: Map<string, number[]>, key: string, body: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [body]);
  else if (!known.includes(body)) known.push(body);
}

/** Whether a name is by itself one the register knows: what allows a comma to split a list. */
export function isKnownBody(index: BodyIndex, name: string): boolean {
  const normal = normaliseBodyName(name);
  return (
    index.byName.has(normal) ||
    index.byAlias.has(normal) ||
    acronymOf(index, name).length === 1 ||
    variantsAmong(index, normal).length > 0
  );
}

/**
 * The body an addressee means on `on` (ISO day of the report, or null): by its exact name, by an alias, by a name
 * that differs only in style, by the office it is addressed through, or by its code. A name borne by several bodies is that of the one alive on
 * the day. A name that is only similar, or still fits several, is left unmatched with ranked candidates, for
 * a person to decide.
 */
export function matchBody(
  addressee: Pick<Addressee, "asWritten" | "organisation" | "office" | "kind">,
  index: BodyIndex,
  on: string | null,
): BodyMatch {
  if (addressee.kind !== "named" || addressee.organisation === null) return { unmatched: [] };
  const name = addressee.organisation;
  const normal = normaliseBodyName(name);
  const throughOffice = addressee.office !== null;
  const exact = index.byName.get(normal) ?? [];
  const found = theOne(exact, index, on);
  if (found !== null) return { body: found, how: throughOffice ? "office_holder" : "exact" };
  if (exact.length > 1) return { unmatched: exact.slice(0, 5).map((body) => ({ body, score: 1 })) };
  if (isOfficeOfState(name)) {
    const office = bodyOfOffice(name, index, on);
    if (office !== null) return { body: office, how: "office_holder" };
  }
  const alias =
    theOne(index.byAlias.get(normal) ?? [], index, on) ??
    theOne(acronymOf(index, name), index, on) ??
    theOne(variantsAmong(index, normal), index, on);
  if (alias !== null) return { body: alias, how: throughOffice ? "office_holder" : "alias" };
  const code = index.byCode.get(name.trim());
  if (code !== undefined && /\d/.test(name)) return { body: code, how: "code" };
  return { unmatched: nearestBodies(index.words, normal) };
}

/** The listed bodies whose names differ from this one only in style, in the nearest form that any has. */
function variantsAmong(index: BodyIndex, normal: string): readonly number[] {
  if (isSharedHospitalName(normal)) return [];
  for (const form of variantsOf(normal)) {
    const found = index.byVariant.get(form);
    if (found) return found;
  }
  return [];
}

/** Acronyms are matched whole, in capitals, from three letters, and only where they mean one body. */
function acronymOf(index: BodyIndex, name: string): number[] {
  const letters = name.replace(/\./g, "").trim();
  return /^[A-Z][A-Za-z]*[A-Z]$/.test(letters) &&
    letters.length >= 3 &&
    letters.replace(/[a-z]/g, "").length >= 3
    ? (index.byAcronym.get(letters) ?? [])
    : [];
}

function theOne(found: readonly number[], index: BodyIndex, on: string | null): number | null {
  const [only] = found;
  if (only === undefined) return null;
  if (found.length === 1) return only;
  const alive = found.filter((body) => isAlive(index.bodies.get(body), on));
  return alive.length === 1 ? (alive[0] ?? null) : null;
}

function isAlive(body: KnownBody | undefined, on: string | null): boolean {
  if (!body) return false;
  if (on === null) return body.closedOn === null;
  return (body.openedOn === null || body.openedOn <= on) && (body.closedOn === null || on <= body.closedOn);
}

function bodyOfOffice(office: string, index: BodyIndex, on: string | null): number | null {
  const plain = plainOffice(office);
  const bodies = OFFICES_OF_STATE.find((entry) => entry.office.test(plain))?.bodies ?? [];
  const known = bodies.flatMap((name) => {
    const normal = normaliseBodyName(name);
    return (
      theOne(index.byName.get(normal) ?? [], index, on) ??
      theOne(index.byAlias.get(normal) ?? [], index, on) ??
      []
    );
  });
  return known.find((body) => isAlive(index.bodies.get(body), on)) ?? known[0] ?? null;
}

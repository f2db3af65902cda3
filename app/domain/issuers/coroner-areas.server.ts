import { isSpellingOf, plainArea, wordsKey } from "~/domain/imports/reading/area-spelling-rules";
import {
  areaRegister,
  areOneArea,
  matchArea,
  normaliseAreaName,
  type AreaRegister,
} from "~/domain/imports/reading/coroner-area-rules";
import { isBlankValue } from "~/domain/imports/reading/source-text-rules";
import type { Writing } from "~db/writing.server";
import * as repository from "./issuer-repository.server";
import { looksLikeAreaName, UNREADABLE_AREA } from "./area-name-rules";
import { findOrAddIssuer, issuerNameKey } from "./issuers.server";

const CORONERS = {
  kind: "coroner_area",
  jurisdiction: "england_wales",
  regime: "coroners_ew_reg28",
} as const;

type Result = "new" | "changed" | "unchanged";

/** Adds an area of the official list. */
export const importArea = (w: Writing, name: string): Result =>
  findOrAddIssuer(w, { ...CORONERS, name, isRecognised: true }).result;

/** Whether a name is that of an area of the official list, closed ones included. */
export const isKnownArea = (name: string): boolean =>
  repository.findIssuerByName(issuerNameKey(name), CORONERS.kind)?.isRecognised === 1;

/** Gives an area another name; the area is added where it is not known yet. */
export function importAreaAlias(w: Writing, alias: string, area: string): Result {
  const { id } = findOrAddIssuer(w, { ...CORONERS, name: area, isRecognised: true });
  const aliasKey = issuerNameKey(alias);
  if (aliasKey === issuerNameKey(area) || repository.existsIssuerAlias(id, aliasKey)) return "unchanged";
  repository.insertIssuerAlias(w, { issuerId: id, alias, aliasKey });
  return "new";
}

/**
 * Records that areas became one, or several others, on a day: the old ones are closed issuers, so that an
 * old report keeps the area it names (D25). An area that was abolished has nobody after it.
 */
export function importAreaChange(
  w: Writing,
  change: { from: readonly string[]; to: readonly string[]; on: string },
): Result {
  const register = readAreaRegister();
  const current = change.to.map((name) => {
    const match = matchArea(name, register);
    return "area" in match ? match.area : name;
  });
  const successors = current.map((name) => findOrAddIssuer(w, { ...CORONERS, name, isRecognised: true }));
  const results: Result[] = successors.map(({ result }) => result);
  for (const name of change.from) {
    const isStillThere = current.some((area) => issuerNameKey(area) === issuerNameKey(name));
    if (isStillThere) continue;
    const old = findOrAddIssuer(w, { ...CORONERS, name, isRecognised: true, closedOn: change.on });
    results.push(old.result);
    for (const successor of successors) {
      if (repository.existsIssuerSuccession(old.id, successor.id, change.on)) continue;
      repository.insertIssuerSuccession(w, {
        predecessorId: old.id,
        successorId: successor.id,
        effectiveOn: change.on,
      });
      results.push("changed");
    }
  }
  if (results.includes("new")) return "new";
  return results.includes("changed") ? "changed" : "unchanged";
}

/** The areas, their other names and their amalgamations, as names are matched to them. */
function readAreaRegister(): AreaRegister {
  const areas = repository.listIssuersOfKind("coroner_area").filter((area) => area.isRecognised === 1);
  const open = areas.filter((area) => area.closedOn === null);
  const names = new Map(areas.map((area) => [area.id, area.name]));
  const aliases = new Map(
    repository.listIssuerAliases().map(({ alias, issuerId }) => [alias, names.get(issuerId) ?? ""]),
  );
  const changes = repository
    .listIssuerSuccessions()
    .map(({ predecessor, successor }) => ({ from: [predecessor], to: [successor] }));
  const several = new Set(
    changes
      .map(({ from }) => from[0])
      .filter((name, index, all) => name !== undefined && all.indexOf(name) !== index),
  );
  return areaRegister(
    open.map((area) => area.name),
    aliases,
    changes.filter(({ from }) => !several.has(from[0])),
  );
}

let read: { stamp: string; register: AreaRegister } | undefined;

/**
 * Whether two names that sources give a report's area mean one area: two spellings of it, or the one it had and
 * the one that it became part of. A name on no list may be that of a later, larger area: it is taken for one
 * where it has every telling word of the other name ("Coventry and Warwickshire", "Coventry").
 */
export function meanOneArea(one: string, other: string): boolean {
  const stamp = repository.issuersStamp();
  if (read?.stamp !== stamp) read = { stamp, register: readAreaRegister() };
  return areOneArea(one, other, read.register);
}

export interface FoundArea {
  issuerId: number;
  isRecognised: boolean;
  /** Likeliest areas of a name that is on no list. */
  candidates: readonly string[];
}

/** The areas as one run of an import finds them: each spelling is looked up once. */
export class AreaFinder {
  readonly #register = readAreaRegister();
  readonly #known = new Map<string, FoundArea>();
  /** The area of before, by names as sources write them. */
  readonly #formerOf = new Map<string, { id: number; closedOn: string } | undefined>();
  readonly #closed = new Map<string, { id: number; closedOn: string }>();
  readonly #open = new Map<string, number>();
  /** Names that are on no list, by their words. */
  readonly #unknown = new Map<string, number>();

  constructor() {
    for (const area of repository.listIssuersOfKind("coroner_area")) {
      const words = wordsKey(plainArea(area.name));
      if (area.closedOn !== null) this.#closed.set(words, { id: area.id, closedOn: area.closedOn });
      else if (area.isRecognised === 1) this.#open.set(area.nameKey, area.id);
      else if (area.name !== UNREADABLE_AREA) this.#unknown.set(words, area.id);
    }
  }

  /**
   * The issuer of an area as a source writes it. A former area is itself the issuer of what it wrote before
   * it closed. A name on no list becomes an issuer of its own that nobody has recognised yet; what is no name
   * of an area at all goes to one issuer, so that no arbitrary text gets a name and an address here. The
   * report's own value keeps what the source wrote.
   */
  find(w: Writing, raw: string, on: string | null): FoundArea {
    const name = isBlankValue(raw) ? "Area not stated" : normaliseAreaName(raw);
    if (!this.#formerOf.has(name)) this.#formerOf.set(name, this.#closed.get(wordsKey(plainArea(name))));
    const former = this.#formerOf.get(name);
    if (former && on !== null && on < former.closedOn)
      return { issuerId: former.id, isRecognised: true, candidates: [] };
    const known = this.#known.get(name);
    if (known) return known;
    const found = this.#look(w, name);
    this.#known.set(name, found);
    return found;
  }

  #look(w: Writing, name: string): FoundArea {
    const match = matchArea(name, this.#register);
    if ("area" in match) {
      const issuerId = this.#open.get(issuerNameKey(match.area));
      if (issuerId !== undefined) return { issuerId, isRecognised: true, candidates: [] };
    }
    const candidates = "unmatched" in match ? match.unmatched : [];
    return { issuerId: this.#unrecognised(w, name), isRecognised: false, candidates };
  }

  /** The one issuer of all spellings of a name that is on no list. */
  #unrecognised(w: Writing, name: string): number {
    if (!looksLikeAreaName(name))
      return findOrAddIssuer(w, { ...CORONERS, name: UNREADABLE_AREA, isRecognised: false }).id;
    const words = wordsKey(plainArea(name));
    const held = this.#unknown.get(words) ?? this.#misspelt(words);
    if (held !== undefined) return held;
    const { id } = findOrAddIssuer(w, { ...CORONERS, name, isRecognised: false });
    this.#unknown.set(words, id);
    return id;
  }

  /** The only unknown area of which these words are another spelling, be it the right or the wrong one. */
  #misspelt(words: string): number | undefined {
    const near = [...this.#unknown].filter(([other]) => isSpellingOf(words, other));
    return near.length === 1 ? near[0]?.[1] : undefined;
  }

  /** What was found in a batch that was undone is looked up again. */
  forget(): void {
    this.#known.clear();
    this.#unknown.clear();
  }
}

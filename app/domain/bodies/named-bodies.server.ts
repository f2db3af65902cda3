import {
  learnAlias,
  learnBody,
  matchBody,
  type BodyIndex,
} from "~/domain/imports/reading/body-matching-rules";
import { nearestBodies } from "~/domain/imports/reading/body-candidate-rules";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import {
  isCompanyName,
  isGenericName,
  isOfLocalHighways,
  isSharedHospitalName,
} from "~/domain/imports/reading/body-variant-rules";
import type { Writing } from "~db/writing.server";
import { readBodyDirectory } from "./body-directory.server";
import {
  addAlias,
  addBoardAfter,
  addNamedBody,
  addWellKnownBodies,
  isCommissioningGroup,
} from "./body-import.server";

/** So near to a listed name, it is likelier a misspelling of it than another body: a person decides. */
const LIKELY_MISSPELT = 0.72;
const NATIONAL_HIGHWAYS = "NH";
const NHS_NAME = /\b(?:nhs|trust|hospitals?|infirmary|health board|integrated care board)\b/;

/** The bodies as one run over a list of names finds and adds them; nothing read from the database twice. */
export class NamedBodies {
  readonly #index: BodyIndex;

  constructor(w: Writing) {
    addWellKnownBodies(w);
    this.#index = readBodyDirectory().index;
  }

  /** The body that bears this name, by any of its names or only spelt in another style; null where none does. */
  find(name: string): number | null {
    const match = matchBody(
      { asWritten: name, organisation: name, office: null, kind: "named" },
      this.#index,
      null,
    );
    if ("body" in match) return match.body;
    const [twin, ...more] = this.#index.byName.get(normaliseBodyName(name)) ?? [];
    return twin !== undefined && more.length > 0 ? twin : null;
  }

  /**
   * The body of this name, added where none has it. Null where the name says too little to be a body's ("HM
   * Prison"), is that of several hospitals, or is most like a misspelling of one in the official lists.
   */
  findOrAdd(w: Writing, name: string): { id: number; isNew: boolean } | null {
    const found = this.find(name);
    if (found !== null) return { id: found, isNew: false };
    const normal = normaliseBodyName(name);
    if (
      (isGenericName(normal) && !isCompanyName(name)) ||
      isSharedHospitalName(normal) ||
      this.#isLikelyMisspelt(normal)
    )
      return null;
    const body = addNamedBody(w, name);
    learnBody(this.#index, body);
    return { id: body.id, isNew: true };
  }

  #isLikelyMisspelt(normal: string): boolean {
    if (!NHS_NAME.test(normal)) return false;
    const [nearest] = nearestBodies(this.#index.words, normal);
    return nearest !== undefined && nearest.score >= LIKELY_MISSPELT;
  }

  /**
   * Gives a body another name of a tracker's list. False where it has it already, where the name is another
   * body's (the list folds predecessors into successors), or where it would name several. A commissioning group
   * given as another name of a board is the body before it (D24).
   */
  addAlias(
    w: Writing,
    bodyId: number,
    { alias, kind }: { alias: string; kind: "name" | "acronym" },
  ): boolean {
    const normal = normaliseBodyName(alias);
    if (isCommissioningGroup(normal) && this.#isBoard(bodyId)) return this.#addGroup(w, alias, bodyId);
    if (kind === "name") {
      if (isGenericName(normal) || isSharedHospitalName(normal)) return false;
      if (isOfLocalHighways(normal) && this.#index.bodies.get(bodyId)?.code === NATIONAL_HIGHWAYS)
        return false;
      if (this.find(alias) !== null) return false;
    }
    const isAdded = addAlias(w, bodyId, { alias, kind, provenance: "tracker" });
    if (isAdded) learnAlias(this.#index, { alias, body: bodyId, kind });
    return isAdded;
  }

  #isBoard(bodyId: number): boolean {
    return / integrated care board$/.test(normaliseBodyName(this.#index.bodies.get(bodyId)?.name ?? ""));
  }

  #addGroup(w: Writing, name: string, boardId: number): boolean {
    const group = this.findOrAdd(w, spelledOut(name));
    return group !== null && group.id !== boardId && addBoardAfter(w, group.id, boardId);
  }
}

/** "NHS Example CCG" as its group is called in full. */
const spelledOut = (name: string): string =>
  name
    .replace(/^(?:the\s+)?(?:NHS\s+)?/i, "NHS ")
    .replace(/\bCCGs?\b|\bclinical commission(?:ing)? groups?\b/gi, "Clinical Commissioning Group");

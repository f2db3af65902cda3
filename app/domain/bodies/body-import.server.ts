import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import type { KnownBody } from "~/domain/imports/reading/body-matching-rules";
import { bodyTypeOf } from "~/domain/imports/reading/body-type-rules";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { numberedCode } from "./body-rules";
import * as repository from "./body-import-repository.server";
import { queueItemsEndingAt } from "./passing-on.server";
import { SHORT_NAMES } from "./short-names";
import { WELL_KNOWN_BODIES, type WellKnownBody } from "./well-known-bodies";

export type RowResult = "new" | "changed" | "unchanged";

export interface ListedBody {
  odsCode: string;
  name: string;
  openedOn: string | null;
  closedOn: string | null;
}

/**
 * Adds a body of an official list, or brings the one of that code up to date. A blank never overwrites.
 * `isNewest` is false for a list older than one read before: its names are then former names.
 */
export function importListedBody(w: Writing, listed: ListedBody, isNewest: boolean): RowResult {
  const held = repository.findBodyByCode(listed.odsCode);
  const nameKey = normaliseBodyName(listed.name);
  if (!held) {
    const id = repository.insertBody(w, {
      code: listed.odsCode,
      name: listed.name,
      nameKey,
      type: bodyTypeOf(listed.name, listed.odsCode),
      odsCode: listed.odsCode,
      openedOn: listed.openedOn,
      closedOn: listed.closedOn,
      provenance: "official_register",
    });
    takeOver(w, { id, nameKey });
    addShortNames(w, id, listed.odsCode);
    return "new";
  }
  const addedShort = addShortNames(w, held.id, listed.odsCode);
  const changes: Parameters<typeof repository.updateBody>[2] = {};
  if (listed.openedOn !== null && listed.openedOn !== held.openedOn && (isNewest || held.openedOn === null))
    changes.openedOn = listed.openedOn;
  if (listed.closedOn !== null && listed.closedOn !== held.closedOn && (isNewest || held.closedOn === null))
    changes.closedOn = listed.closedOn;
  const isRenamed = nameKey !== held.nameKey;
  if (isRenamed && isNewest) Object.assign(changes, { name: listed.name, nameKey });
  const addedFormer =
    isRenamed &&
    addAlias(w, held.id, {
      alias: isNewest ? held.name : listed.name,
      kind: "former_name",
      provenance: "official_register",
    });
  if (Object.keys(changes).length === 0) return addedFormer || addedShort ? "changed" : "unchanged";
  repository.updateBody(w, held.id, changes);
  queueItemsEndingAt(held.id);
  return "changed";
}

/**
 * A name that a tracker's list brought in before the official list did is that body, if only one bears it: the
 * earlier record is joined to the official one, so that no body stands twice. Nothing is re-pointed.
 */
function takeOver(w: Writing, listed: { id: number; nameKey: string }): void {
  const [earlier, ...more] = repository
    .listBodiesByName(listed.nameKey)
    .filter((body) => body.id !== listed.id && body.mergedIntoId === null);
  if (!earlier || more.length > 0 || earlier.odsCode !== null || earlier.provenance !== "tracker") return;
  repository.updateBody(w, earlier.id, { mergedIntoId: listed.id });
  queueItemsEndingAt(earlier.id, listed.id);
}

const addShortNames = (w: Writing, bodyId: number, odsCode: string): boolean =>
  (SHORT_NAMES[odsCode] ?? [])
    .map((alias) => addAlias(w, bodyId, { alias, kind: "name", provenance: "official_register" }))
    .includes(true);

/** Gives a body another name, once. */
export function addAlias(
  w: Writing,
  bodyId: number,
  { alias, kind, provenance }: { alias: string; kind: V.AliasKind; provenance: V.Provenance },
): boolean {
  const aliasKey = kind === "acronym" ? alias.trim() : normaliseBodyName(alias);
  if (aliasKey === "" || repository.existsAlias(bodyId, aliasKey, kind)) return false;
  repository.insertAlias(w, { bodyId, alias, aliasKey, kind, provenance });
  return true;
}

/** Null where one of the two bodies is not in the register. */
export function importSuccession(
  w: Writing,
  codes: { predecessor: string; successor: string },
  effectiveOn: string | null,
): RowResult | null {
  const predecessor = repository.findBodyByCode(codes.predecessor);
  const successor = repository.findBodyByCode(codes.successor);
  if (!predecessor || !successor || predecessor.id === successor.id) return null;
  return addSuccession(w, predecessor.id, successor.id, effectiveOn) ? "new" : "unchanged";
}

function addSuccession(w: Writing, predecessorId: number, successorId: number, effectiveOn: string | null) {
  if (repository.findSuccession(predecessorId, successorId)) return false;
  repository.insertSuccession(w, {
    predecessorId,
    successorId,
    effectiveOn,
    provenance: "official_register",
  });
  queueItemsEndingAt(predecessorId);
  return true;
}

/** Adds the national bodies that are asked most, with their readable codes; true where any was missing. */
export function addWellKnownBodies(w: Writing): boolean {
  const missing = WELL_KNOWN_BODIES.filter((body) => !repository.findBodyByCode(body.code));
  for (const body of missing) insertWellKnown(w, body);
  for (const body of missing)
    for (const code of body.successors ?? [])
      importSuccession(w, { predecessor: body.code, successor: code }, body.closedOn ?? null);
  return missing.length > 0;
}

function insertWellKnown(w: Writing, body: WellKnownBody): void {
  const id = repository.insertBody(w, {
    code: body.code,
    name: body.name,
    nameKey: normaliseBodyName(body.name),
    type: body.type,
    odsCode: body.odsCode ?? null,
    openedOn: body.openedOn ?? null,
    closedOn: body.closedOn ?? null,
    provenance: "official_register",
  });
  const initials = /^[A-Z]{3,}$/.test(body.code) ? [body.code] : [];
  for (const alias of [...initials, ...(body.alsoCalled ?? [])])
    addAlias(w, id, { alias, kind: "name", provenance: "official_register" });
}

/** The Health and Care Act 2022, section 14: clinical commissioning groups ended, integrated care boards began. */
const BOARDS_BEGAN_ON = "2022-07-01";

/** A body of this register's own, under the next number, which is its permanent code (B0001). */
export function addNamedBody(w: Writing, name: string): KnownBody {
  const code = freeCode(w);
  const nameKey = normaliseBodyName(name);
  const type = bodyTypeOf(name);
  const closedOn = isCommissioningGroup(nameKey) ? BOARDS_BEGAN_ON : null;
  const id = repository.insertBody(w, { code, name, nameKey, type, closedOn, provenance: "tracker" });
  return { id, code, name, openedOn: null, closedOn };
}

export const isCommissioningGroup = (nameKey: string): boolean =>
  / clinical commissioning groups?$/.test(nameKey);

/** The board that took a commissioning group's work over. */
export const addBoardAfter = (w: Writing, groupId: number, boardId: number): boolean =>
  addSuccession(w, groupId, boardId, BOARDS_BEGAN_ON);

function freeCode(w: Writing): string {
  for (;;) {
    const code = numberedCode(w.nextNumber("body"));
    if (!repository.findBodyByCode(code)) return code;
  }
}

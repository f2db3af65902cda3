import { resolveMerge } from "~/domain/bodies/succession-rules";
import {
  buildBodyIndex,
  type BodyAlias,
  type BodyIndex,
  type KnownBody,
} from "~/domain/imports/reading/body-matching-rules";
import type { BodyType } from "~db/vocabulary";
import * as repository from "./body-import-repository.server";

/** Every body, as names are matched to it. */
export interface BodyDirectory {
  index: BodyIndex;
  /** All names a body goes by, for recognising whose reply a file is. */
  names: ReadonlyMap<number, readonly string[]>;
  /** Changes whenever the bodies do. */
  stamp: string;
}

/** Reads all bodies and their names into an index: some thousands of rows, so once for a run. */
export function readBodyDirectory(): BodyDirectory {
  const stamp = repository.bodiesStamp();
  const rows = [...repository.iterateBodies()];
  const byId = new Map(rows.map((row) => [row.id, { ...row, successorIds: [] }]));
  const lasting = (id: number) => resolveMerge(id, (one) => byId.get(one));
  const bodies: KnownBody[] = rows.filter((row) => row.mergedIntoId === null && isSomebody(row.type));
  const aliases: BodyAlias[] = rows
    .filter((row) => row.mergedIntoId !== null)
    .map((row) => ({ alias: row.name, body: lasting(row.id), kind: "name", isOfficial: true }));
  const names = new Map(bodies.map((body) => [body.id, [body.name]]));
  for (const row of repository.iterateAliases()) {
    const body = lasting(row.bodyId);
    aliases.push({
      alias: row.alias,
      body,
      kind: row.kind === "acronym" ? "acronym" : "name",
      isOfficial: row.provenance !== "tracker",
    });
    if (row.kind === "acronym" || row.kind === "former_name") names.get(body)?.push(row.alias);
  }
  return {
    index: buildBodyIndex(bodies, aliases),
    names,
    stamp,
  };
}

/** Whether records of a type stand for a body that a name can mean, and not for a name that was not told. */
const isSomebody = (type: BodyType): boolean => type !== "unidentified" && type !== "individual_redacted";

/** The same directory while nothing changed, else a new one. */
export const refreshed = (directory: BodyDirectory): BodyDirectory =>
  directory.stamp === repository.bodiesStamp() ? directory : readBodyDirectory();

/** The permanent code of a body. Throws where there is none: the id came from somewhere else. */
export function readBodyCode(bodyId: number): string {
  const code = repository.findCodeOf(bodyId);
  if (code === null) throw new Error(`No body ${bodyId}`);
  return code;
}

import { resolveMerge } from "~/domain/bodies/succession-rules";
import * as repository from "./facet-table-repository.server";

/** What the table needs of bodies and issuers; there are few enough to read them all when one changed. */
export interface BodyLookup {
  version: string;
  /** The body asked and, where it is another, the one that answers now. */
  named: (asked: Pick<repository.AskedRow, "bodyId" | "responsibleBodyId">) => NamedBodies;
  nameOfCode: (code: string) => string;
  /** Codes of merged bodies and the code of the one that is shown. */
  mergedCodes: ReadonlyMap<string, string>;
}

export interface NamedBodies {
  codes: readonly string[];
  types: readonly string[];
}

/** `held` again while no body has changed. */
export function readBodies(held?: BodyLookup): BodyLookup {
  const version = repository.findBodiesVersion();
  if (held?.version === version) return held;
  const byId = new Map(repository.listBodies().map((body) => [body.id, body]));
  const names = new Map([...byId.values()].map((body) => [body.code, body.name]));
  const nodeOf = (id: number) => {
    const body = byId.get(id);
    return body && { closedOn: null, mergedIntoId: body.mergedIntoId, successorIds: [] };
  };
  const mergedCodes = new Map<string, string>();
  for (const body of byId.values()) {
    const shown = body.mergedIntoId === null ? body : byId.get(resolveMerge(body.id, nodeOf));
    if (shown && shown !== body) mergedCodes.set(body.code, shown.code);
  }
  return { version, named: namedIn(byId), nameOfCode: (code) => names.get(code) ?? code, mergedCodes };
}

/** Few pairs are asked for many times. */
function namedIn(byId: ReadonlyMap<number, repository.BodyRow>): BodyLookup["named"] {
  const known = new Map<string, NamedBodies>();
  return ({ bodyId, responsibleBodyId }) => {
    const pair = `${bodyId} ${responsibleBodyId}`;
    const before = known.get(pair);
    if (before) return before;
    const bodies = [...new Set([bodyId, responsibleBodyId])].flatMap((id) =>
      id === null ? [] : (byId.get(id) ?? []),
    );
    const named = {
      codes: bodies.map((body) => body.code),
      types: [...new Set(bodies.map((body) => body.type))],
    };
    known.set(pair, named);
    return named;
  };
}

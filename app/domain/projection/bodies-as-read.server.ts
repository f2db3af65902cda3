import type { BodyNode } from "~/domain/bodies/succession-rules";
import * as repository from "./histories-repository.server";

/** The bodies and issuers of some reports: each is asked for several times and read once. */
export class Bodies {
  readonly #read = new Map<number, (BodyNode & { name: string }) | undefined>();

  /** On `today`, a day in London: whether a body has closed depends on it. */
  constructor(readonly today: string) {}

  readonly node = (id: number): (BodyNode & { name: string }) | undefined => {
    if (!this.#read.has(id)) this.#read.set(id, readBody(id));
    return this.#read.get(id);
  };

  readonly #issuerNames = new Map<number, string[]>();

  /** Other names of an issuer. */
  readonly namesOfIssuer = (id: number): string[] => {
    let names = this.#issuerNames.get(id);
    if (!names) this.#issuerNames.set(id, (names = repository.listIssuerNames(id)));
    return names;
  };
}

function readBody(id: number): (BodyNode & { name: string }) | undefined {
  const body = repository.findBody(id);
  if (!body) return undefined;
  return {
    name: body.name,
    closedOn: body.closedOn,
    mergedIntoId: body.mergedIntoId,
    // Most bodies are open, and only a closed one's successors matter.
    successorIds: body.closedOn === null ? [] : repository.listSuccessorIds(id),
  };
}

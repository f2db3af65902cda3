import type { BodyNode } from "~/domain/bodies/succession-rules";
import * as repository from "./histories-repository.server";

/** The bodies and issuers of some reports: each is asked for several times and read once. */
export class Bodies {
  readonly #read = new Map<number, (BodyNode & { name: string }) | undefined>();

  /**
   * On `today`, a day in London: whether a body has closed depends on it. `issuerIds` are those of the reports, and
   * `bodyIds` the bodies that they ask, which are read together.
   */
  constructor(
    readonly today: string,
    private readonly issuerIds: readonly number[],
    bodyIds: readonly number[],
  ) {
    for (const body of repository.listBodies(bodyIds)) this.#read.set(body.id, asNode(body));
  }

  readonly node = (id: number): (BodyNode & { name: string }) | undefined => {
    if (!this.#read.has(id)) {
      const [body] = repository.listBodies([id]);
      this.#read.set(id, body && asNode(body));
    }
    return this.#read.get(id);
  };

  #issuerNames: Map<number, string[]> | undefined;

  /** Other names of an issuer of the reports; all are read together. */
  readonly namesOfIssuer = (id: number): readonly string[] => {
    this.#issuerNames ??= readIssuerNames(this.issuerIds);
    return this.#issuerNames.get(id) ?? [];
  };
}

function readIssuerNames(issuerIds: readonly number[]): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const { issuerId, name } of repository.listIssuerNames(issuerIds)) {
    const others = names.get(issuerId);
    if (others) others.push(name);
    else names.set(issuerId, [name]);
  }
  return names;
}

const asNode = ({ id, name, closedOn, mergedIntoId }: repository.GraphRow): BodyNode & { name: string } => ({
  ...{ name, closedOn, mergedIntoId },
  // Most bodies are open, and only a closed one's successors matter.
  successorIds: closedOn === null ? [] : repository.listSuccessorIds(id),
});

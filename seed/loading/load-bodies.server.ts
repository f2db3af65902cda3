import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { write, type Act } from "~db/writing.server";
import type { SeedBody, SeedSuccession } from "../seed-types";
import type { Loaded } from "./loaded";
import * as repository from "./seed-repository.server";

const BY_THE_DEMONSTRATION = {
  actor: { kind: "job", job: "demonstration" },
  action: "bodies_imported",
} as const satisfies Omit<Act, "subject" | "at">;

/** All bodies, their other names and who took over from whom, in one act, as from an official list. */
export function loadBodies(
  loaded: Loaded,
  given: { bodies: readonly SeedBody[]; successions: readonly SeedSuccession[]; at: number },
): void {
  const provenance = "official_register" as const;
  write({ ...BY_THE_DEMONSTRATION, subject: "bodies", at: given.at }, (w) => {
    for (const body of given.bodies) {
      const { code, name, type, openedOn = null, closedOn = null } = body;
      const nameKey = normaliseBodyName(name);
      const id = repository.insertBody(w, { code, name, nameKey, type, openedOn, closedOn, provenance });
      loaded.bodies.set(code, { id, code });
      for (const alias of body.aliases ?? [])
        repository.insertBodyAlias(w, {
          ...{ bodyId: id, alias: alias.name, aliasKey: normaliseBodyName(alias.name) },
          ...{ kind: alias.kind, provenance },
        });
    }
    for (const { code, parent } of given.bodies)
      if (parent) repository.updateBody(w, loaded.body(code).id, { parentId: loaded.body(parent).id });
    for (const { code, sponsor } of given.bodies)
      if (sponsor) repository.updateBody(w, loaded.body(code).id, { sponsorId: loaded.body(sponsor).id });
    for (const { from, to, on } of given.successions)
      repository.insertBodySuccession(w, {
        ...{ predecessorId: loaded.body(from).id, successorId: loaded.body(to).id },
        ...{ effectiveOn: on, provenance },
      });
  });
}

import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { addDays } from "~/lib/dates";
import { write } from "~db/writing.server";
import type { SeedIssuer } from "../seed-types";
import type { Loaded } from "./loaded";
import * as repository from "./seed-repository.server";

/** All issuers, their other names and amalgamations, in one act, as from an official list. */
export function loadIssuers(loaded: Loaded, issuers: readonly SeedIssuer[], at: number): void {
  const actor = { kind: "job", job: "demonstration" } as const;
  write({ actor, action: "areas_imported", subject: "issuers", at }, (w) => {
    for (const { slug, name, kind, jurisdiction, regime, from, until, aliases } of issuers) {
      const issuerId = repository.insertIssuer(w, {
        ...{ slug, name, nameKey: normaliseBodyName(name), kind, jurisdiction, regime },
        ...{ openedOn: from ?? null, closedOn: until ?? null, isRecognised: true },
      });
      loaded.issuers.set(slug, issuerId);
      for (const alias of aliases ?? [])
        repository.insertIssuerAlias(w, { issuerId, alias, aliasKey: normaliseBodyName(alias) });
    }
    for (const { slug, until, successor } of issuers)
      if (until && successor)
        repository.insertIssuerSuccession(w, {
          ...{ predecessorId: loaded.issuer(slug), successorId: loaded.issuer(successor) },
          effectiveOn: addDays(until, 1),
        });
  });
}

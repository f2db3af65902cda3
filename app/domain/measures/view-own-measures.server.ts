import { standingBodyId } from "~/domain/bodies/standing-body.server";
import * as measures from "./measures-repository.server";
import { listOpenProposals } from "./proposals-repository.server";
import type { PersonActor } from "./propose.server";

/** What a body's people find on its page of measures. */
export function viewOwnMeasures(actor: PersonActor) {
  const bodyId = actor.bodyId === null ? null : standingBodyId(actor.bodyId);
  if (bodyId === null) return { own: [], library: [], open: [], bodyId: null };
  const library = measures.listMeasures({ q: "", type: null, theme: null, show: "library" }, 500, 0);
  const own = measures.listMeasuresOfBody([bodyId]);
  return { own, library, open: listOpenProposals(bodyId), bodyId };
}

/** A measure as its definition's form takes it; undefined where there is none. */
export const findDefinition = (slug: string) => measures.findMeasure(slug);

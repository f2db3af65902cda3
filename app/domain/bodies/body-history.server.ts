import { historyOf, knownNow } from "~/domain/known";
import type { BodyEventKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { insertBodyEvent } from "./body-repository.server";

/** Writes down what a person decided about a record and why, for the body's page. */
export function recordBodyEvent(
  w: Writing,
  event: { bodyId: number; kind: BodyEventKind; reason: string; otherBodyId?: number; alias?: string },
): void {
  const { bodyId, kind, reason, otherBodyId = null, alias = null } = event;
  insertBodyEvent(w, {
    ...{ bodyId, kind, otherBodyId, alias, reasonTextId: w.textOrNull("reason", reason) },
    ...historyOf(w, knownNow(w, "registrar")),
  });
}

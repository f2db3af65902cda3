import { changedFacts, readFacts, type ChangedFact, type ShownFact } from "~/lib/shown-facts";
import { staleForm, type Errors, type TypedFields } from "./form.server";

export interface Stale {
  changed: ChangedFact[];
}

const CHANGED: Errors = {
  form: "Somebody else changed this while you were writing. Compare what you had with what stands now, and send it again if it still holds.",
};

/**
 * Refuses a form whose page shows something else now than when the form was opened (design §4.4), with what
 * was typed and the difference in words; null where it is fresh. `<AsShown>` puts the facts into the form.
 * Asked after the form is read and before it is acted on, without waiting between the two.
 */
export function refuseIfChanged(typed: TypedFields, now: readonly ShownFact[]) {
  const had = readFacts(typed.asShown);
  const changed = had === null ? [] : changedFacts(had, now);
  return changed.length === 0 ? null : staleForm<Stale>({ changed }, CHANGED, typed);
}

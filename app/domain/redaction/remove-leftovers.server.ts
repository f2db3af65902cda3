import { write } from "~db/writing.server";
import { eraseTexts } from "./erase-text.server";
import { listLeftovers } from "./leftovers-repository.server";

/** The ledger is looked through once for so many. */
const AT_ONCE = 200;

/**
 * Takes out words that no record points to any more: what a draft said before it was saved again, a draft that
 * was published, e-mail of former versions. Some at a time; answers how many.
 */
export const removeLeftovers = (now = Date.now()): number =>
  write(
    { actor: { kind: "job", job: "daily_round" }, action: "leftovers_removed", subject: "texts", at: now },
    (w) => {
      const textIds = listLeftovers(AT_ONCE);
      if (textIds.length > 0)
        eraseTexts(w, textIds, {
          ...{ kind: "retention", content: null, orderedBy: "The register's own rule", isPublic: false },
          reason: "No record uses it any more.",
        });
      return textIds.length;
    },
  );

/** Empties the log beside the database, where words that were erased may stand until then. */
export { emptyLog } from "~db/client.server";

import { foldInto, withdrawAddressing } from "~/domain/addressings/replace-addressing.server";
import { viewAddressing } from "~/domain/addressings/asked.server";
import { readBodyCode, readBodyDirectory } from "~/domain/bodies/body-directory.server";
import type { Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing, addressedKey } from "~/domain/reports/catalogue.server";
import { trackFromText } from "~/domain/reports/track-items.server";
import { londonDay } from "~/lib/dates";
import { inOneTransaction, write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./match-again-repository.server";
import type { UnmatchedAddressing } from "./match-again-repository.server";
import { prepareAddressees, type PreparedAddressee } from "./prepare-report.server";
import { normaliseBodyName } from "./reading/body-name-rules";

const BATCH_MS = 60;
const ONE_BODY = "The report already asks this body: two names of one body are one.";
const SEVERAL = "These are several bodies, each of which the register now knows by its name.";
const ACTOR: Actor = { kind: "job", job: "import" };

/**
 * Looks again for the bodies of addressees that no body was found for, now that more bodies or names are known;
 * each found is an act of its own, with its row in the history of matches. What a person decided on, be it that
 * the addressee is unmatched, is left alone. `names` limits it to addressees written so. Returns how many were
 * matched.
 */
export function matchAgain({
  actor = ACTOR,
  at,
  names,
}: { actor?: Actor; at?: number; names?: readonly string[] } = {}) {
  const keys = names?.map((name) => addressedKey(normaliseBodyName(name)));
  const directory = readBodyDirectory();
  const found = repository.listUnmatched(keys).flatMap((row) => {
    const now = prepareAddressees(row.addressedAs, row.reportedOn, directory);
    return now.length > 0 && now.every((one) => one.bodyId !== null) ? [{ row, now }] : [];
  });
  for (let from = 0; from < found.length;)
    from = inOneTransaction(() => {
      const until = performance.now() + BATCH_MS;
      let next = from;
      do {
        const one = found[next];
        if (one)
          write({ actor, at, action: "addressee_matched", subject: one.row.reference }, (w) =>
            settle(w, one),
          );
        next += 1;
      } while (next < found.length && performance.now() < until);
      return next;
    });
  return found.length;
}

function settle(
  w: Writing,
  { row, now }: { row: UnmatchedAddressing; now: readonly PreparedAddressee[] },
): void {
  const known: Known = { on: londonDay(w.at), basis: "observed", provenance: "derived" };
  const [only, ...more] = now;
  if (!only) return;
  if (more.length > 0) divide(w, row, { now, known });
  else nameBody(w, row, only);
  trackFromText(w, row.reportId, new Map(), known);
  projectReport(row.reportId);
}

function nameBody(w: Writing, row: UnmatchedAddressing, { bodyId, match }: PreparedAddressee): void {
  if (bodyId === null) return;
  repository.insertMatch(w, {
    addressingId: row.id,
    bodyId,
    match,
    knownOn: londonDay(w.at),
    recordedAt: w.at,
  });
  const twin = repository.findStandingAddressing(row.reportId, bodyId);
  const addressing = viewAddressing(row.id);
  if (twin !== undefined && addressing) foldInto(w, addressing, twin, ONE_BODY);
  else repository.updateAddressing(w, row.id, { bodyId, match, version: row.version + 1 });
}

/** A list that could not be cut while its bodies were unknown. */
function divide(
  w: Writing,
  row: UnmatchedAddressing,
  { now, known }: { now: readonly PreparedAddressee[]; known: Known },
): void {
  const standing = now.map(
    (one) =>
      repository.findStandingAddressing(row.reportId, one.bodyId ?? 0) ??
      addAddressing(w, {
        reportId: row.reportId,
        body: one.bodyId === null ? null : { id: one.bodyId, code: readBodyCode(one.bodyId) },
        match: one.match,
        capacity: one.capacity === "copied" ? "copied" : row.capacity,
        addressedAs: one.asWritten,
        addressedName: one.name,
        known: { ...known, provenance: row.provenance },
      }),
  );
  const addressing = viewAddressing(row.id);
  if (!addressing) return;
  withdrawAddressing(w, addressing, SEVERAL);
  repository.updateAddressing(w, row.id, { replacedById: standing[0] ?? null });
}

import { projectReport } from "~/domain/projection/project-report.server";
import { knownNow } from "~/domain/known";
import { trackFromText } from "~/domain/reports/track-items.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import type * as V from "~db/vocabulary";
import { inOneTransaction, write, type Writing } from "~db/writing.server";
import { isReason, refusalToTakeBack, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import type { AddressingRow } from "./addressing-repository.server";
import { addressingFor, askedOf, subjectOf, type Decision } from "./asked.server";
import { foldInto, recordMatch, replaceAddressing } from "./replace-addressing.server";

/** Who a name is: a body; nobody a register can know; somebody sent a copy; or not decided after all. */
export type WhoItIs =
  { kind: "body"; bodyId: number } | { kind: "redacted" | "unspecific" | "copied" | "unmatched" };

export interface Matching extends Decision {
  addressingId: number;
  who: WhoItIs;
  /** Needed to change a decision already made, so that undoing is as public as deciding. */
  reason?: string;
  /** Decides for every unmatched addressee written the same way. */
  everywhere?: boolean;
}

const BATCH = 20;
const SAME_BODY = "The report already asks this body: two names of one body are one.";

/**
 * Records who a name is. A name that turns out to be a body the report already asks is folded into that
 * addressing; a name decided before is replaced where items are tracked at it, for their references name the
 * body. Undoing is a further decision. Returns how many addressees the decision was recorded for.
 */
export function matchAddressee(matching: Matching): Outcome<{ decided: number }, AddressingRefusal> {
  const found = addressingFor(matching.addressingId, matching);
  if (!found.ok) return found;
  const refusal = refusalOf(found.value, matching);
  if (refusal) return refused(refusal);
  // Read first: deciding the one changes what is unmatched.
  const others = matching.everywhere ? repository.listUnmatchedOfSameName(matching.addressingId) : [];
  decideFor(found.value, matching);
  let decided = 1;
  for (let from = 0; from < others.length; from += BATCH)
    inOneTransaction(() => {
      for (const id of others.slice(from, from + BATCH)) {
        const row = repository.findAddressing(id);
        if (!row || refusalOf(row, matching) !== null) continue;
        decideFor(row, matching);
        decided += 1;
      }
    });
  return done({ decided });
}

function refusalOf(row: AddressingRow, { who, reason }: Matching): AddressingRefusal | null {
  if (who.kind === "body" && !repository.findBody(who.bodyId)) return "body_required";
  if (who.kind === "body" && row.bodyId === who.bodyId) return "same_body";
  if (row.isWithdrawn === 1) return "withdrawn";
  if (row.bodyId === null) return null;
  return refusalToTakeBack(askedOf(row)) ?? (isReason(reason) ? null : "reason_required");
}

function decideFor(row: AddressingRow, { actor, at, who, reason }: Matching): void {
  write({ actor, at, action: "addressee_matched", subject: row.reportReference }, (w) => {
    if (who.kind === "body") matchBody(w, row, who.bodyId, reason);
    else markAs(w, row, who.kind, reason);
    projectReport(row.reportId);
  });
}

function matchBody(w: Writing, row: AddressingRow, bodyId: number, reason?: string): void {
  recordMatch(w, row.id, { bodyId, match: "confirmed", reason });
  const twin = repository.findStandingAddressing(row.reportId, bodyId);
  if (twin) return foldInto(w, row, twin.id, reason ?? SAME_BODY);
  if (row.bodyId !== null && repository.listTrackedItems(row.id).length > 0) {
    const { capacity } = row;
    replaceAddressing(w, row, { bodyId, match: "confirmed", capacity, reason: reason ?? "" });
    return;
  }
  const body = repository.findBody(bodyId);
  w.about(subjectOf({ ...row, bodyCode: body?.code ?? null }));
  repository.updateAddressing(w, row.id, { bodyId, match: "confirmed", version: row.version + 1 });
  if (row.capacity === "addressee") trackFromText(w, row.reportId, new Map(), knownNow(w, "registrar"));
}

function markAs(
  w: Writing,
  row: AddressingRow,
  kind: "redacted" | "unspecific" | "copied" | "unmatched",
  reason?: string,
): void {
  const match: V.MatchMethod = kind === "copied" ? "unspecific" : kind;
  const capacity = kind === "copied" ? "copied" : row.capacity;
  recordMatch(w, row.id, { bodyId: null, match, reason });
  if (row.bodyId !== null && repository.listTrackedItems(row.id).length > 0) {
    replaceAddressing(w, row, { bodyId: null, match, capacity, reason: reason ?? "" });
    return;
  }
  repository.updateAddressing(w, row.id, { bodyId: null, match, capacity, version: row.version + 1 });
}

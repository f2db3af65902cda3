import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { inOneTransaction } from "~db/writing.server";
import { applyChanges, type AppliedChanges } from "./apply-plan-changes.server";
import type { PersonActor } from "./own-concern.server";
import type { SheetRow } from "./plan-sheet-rules";
import { changesOfSheet, type RowChange, type WorkingAction } from "./plan-upload-rules";
import { readWorkingPlan } from "./working-plan.server";

export type ChangedPlan =
  | { ok: true; changes: RowChange[]; applied: AppliedChanges }
  /** Nothing was written; `changes` says of every row what it would do and what is wrong with it. */
  | { ok: false; changes: RowChange[] };

/**
 * Changes a plan by rows that nobody looks over first, as a body's own system sends them: all of them or none. What a
 * spreadsheet asks a person about, a program must have known: the version of what it changes, and what is to be done.
 */
export function changePlan(
  actor: PersonActor,
  rows: readonly SheetRow[],
  { isSent, at = Date.now() }: { isSent: boolean; at?: number },
): ChangedPlan {
  if (actor.bodyId === null) return { ok: false, changes: [] };
  const bodyId = standingBodyId(actor.bodyId);
  return inOneTransaction((): ChangedPlan => {
    const given = new Map(rows.map((row) => [row.number, row]));
    const changes = changesOfSheet(rows, readWorkingPlan(bodyId, at)).map((change) =>
      withKnownVersion(change, given.get(change.row)),
    );
    const isTaken = changes.every(({ kind }) => kind === "new" || kind === "changed" || kind === "unchanged");
    if (!isTaken) return { ok: false, changes };
    const wanted = changes.filter(({ kind }) => kind !== "unchanged");
    const applied =
      wanted.length === 0
        ? { saved: 0, sent: 0 }
        : applyChanges({ actor, bodyId, at, changes: wanted, isSent, after: () => undefined });
    return { ok: true, changes, applied };
  });
}

function withKnownVersion(change: RowChange, row: SheetRow | undefined): RowChange {
  const at = (field: "text" | "version") => row?.names[field] ?? `row ${change.row}`;
  const refuse = (field: "text" | "version", sentence: string): RowChange => ({
    ...{ ...change, kind: "refused" },
    faults: [...change.faults, { cell: at(field), sentence }],
  });
  if (change.kind === "skipped") return refuse("text", "Say what will be done");
  if (change.kind !== "changed" || row?.cells.version !== undefined) return change;
  return refuse(
    "version",
    "Give the version that you read of this action, so that nothing is lost that somebody changed meanwhile",
  );
}

/** A body's plan as its people last left it, for its own systems. */
export const readOwnPlan = (actor: PersonActor, at = Date.now()): readonly WorkingAction[] =>
  actor.bodyId === null ? [] : readWorkingPlan(standingBodyId(actor.bodyId), at).actions;

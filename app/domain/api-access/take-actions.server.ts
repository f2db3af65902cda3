import type { z } from "zod";
import { changePlan, readOwnPlan } from "~/domain/submissions/change-plan.server";
import { SHEET_FIELDS, type SheetField } from "~/domain/submissions/plan-sheet-columns";
import type { SheetRow } from "~/domain/submissions/plan-sheet-rules";
import type { RowChange } from "~/domain/submissions/plan-upload-rules";
import { NOTHING_KEPT, refuseOwn, snakeCase, type FieldFault, type OwnAnswer } from "./own-answer";
import type { actionsBody, ownAction } from "./own-schemas";
import type { PersonActor } from "./tokens.server";

type OwnAction = z.infer<typeof ownAction>;

/** What the API calls a column of the plan's spreadsheet. */
const jsonName = (field: SheetField): string => (field === "actionState" ? "state" : snakeCase(field));

/** In a cell, this alone takes out what was there. */
const TAKEN_OUT = "-";

/** An action of the request as a row of the plan's spreadsheet, so that one set of rules reads both. */
export function sheetRowOf(action: OwnAction, index: number): SheetRow {
  const row: SheetRow = { number: index + 1, cells: {}, names: {} };
  for (const field of SHEET_FIELDS) {
    row.names[field] = `actions[${index}].${jsonName(field)}`;
    const given = (action as Record<string, unknown>)[jsonName(field)]; // its own keys
    if (given === null || (typeof given === "string" && given.trim() === "")) row.cells[field] = TAKEN_OUT;
    else if (typeof given === "string") row.cells[field] = given.trim();
    else if (Array.isArray(given) && given.length > 0) row.cells[field] = given.join(", ");
  }
  return row;
}

/** Adds actions to the plan and changes them, as drafts: all that were sent, or none. */
export function takeActions(actor: PersonActor, body: z.infer<typeof actionsBody>, at: number): OwnAnswer {
  const changed = changePlan(actor, body.actions.map(sheetRowOf), { isSent: body.send, at });
  if (!changed.ok) return refusedActions(changed.changes);
  const { applied, changes } = changed;
  return {
    ...{ ok: true, status: applied.saved > 0 ? 201 : 200 },
    body: {
      ...applied,
      actions: changes.map(({ row, kind, action, missing }) => ({
        ...{ index: row - 1, outcome: kind, key: action?.key ?? null, missing },
      })),
    },
  };
}

function refusedActions(changes: readonly RowChange[]): OwnAnswer {
  const errors = changes.flatMap((change): FieldFault[] => {
    const place = `actions[${change.row - 1}]`;
    if (change.kind === "conflict")
      return [
        {
          field: `${place}.version`,
          detail: `Somebody changed ${change.action?.key ?? "this action"} since you read it: its version is now ${change.action?.version ?? ""}. Read it again, then send your change`,
        },
      ];
    return change.faults.map(({ cell, sentence }) => ({
      field: cell.startsWith("row ") ? place : cell,
      detail: sentence,
    }));
  });
  return changes.some(({ kind }) => kind === "refused")
    ? refuseOwn(422, `Some of this cannot be taken. ${NOTHING_KEPT}`, errors)
    : refuseOwn(409, `Some of these actions changed meanwhile. ${NOTHING_KEPT}`, errors);
}

/** The plan with its versions. */
export function ownPlan(actor: PersonActor, at: number): object {
  return {
    actions: readOwnPlan(actor, at).map(({ key, version, content, serves, submission }) => ({
      ...{ key, version, draft_state: submission?.state ?? null },
      ...{ own_reference: content.ownReference, text: content.text, why: content.why },
      ...{ lead_role: content.leadRole, due_on: content.dueOn, milestones: content.milestones },
      ...{ baseline: content.baseline, success: content.success, resources: content.resources },
      ...{ risks: content.risks, rag: content.rag, rag_reason: content.ragReason, plain: content.plain },
      ...{ lessons: content.lessons, state: content.actionState, serves: [...serves] },
    })),
  };
}

import type { AddressingRefusal } from "~/domain/addressings/addressing-decision-rules";
import { addressingMessages } from "~/domain/addressings/addressing-messages";
import { allotConcern, takeBackAllotment } from "~/domain/addressings/allot-concern.server";
import { attributeAnswer } from "~/domain/addressings/attribute-answer.server";
import { addAddressee } from "~/domain/addressings/correct-addressee.server";
import { decideRemit, reassignItem } from "~/domain/addressings/reassign-item.server";
import { bodyTyped, bodyTypedOrNone } from "~/domain/bodies/typed-body.server";
import type { Outcome } from "~/lib/outcome";
import type { z } from "zod";
import type { Actor } from "~db/writing.server";
import type { itemForms } from "./item-form";
import type { reportForms } from "./report-form";

type DecisionOf<Forms extends Record<string, z.ZodType>> = {
  [Intent in keyof Forms]: { intent: Intent; value: z.infer<Forms[Intent]> };
}[keyof Forms];

export type Decided<Value> = { ok: true; value: Value } | { ok: false; errors: Record<string, string> };

const decided = <Value>(outcome: Outcome<Value, AddressingRefusal>): Decided<Value> =>
  outcome.ok ? outcome : { ok: false, errors: addressingMessages[outcome.refusal] };

/** Hands one of the forms of a report's page to the use case it is for. */
export function decideReport(
  actor: Actor,
  reportReference: string,
  { intent, value }: DecisionOf<typeof reportForms>,
): Decided<object> {
  switch (intent) {
    case "allot": {
      const { item, addressingId } = value;
      return decided(allotConcern({ actor, recommendationReference: item, addressingId }));
    }
    case "unallot":
      return decided(takeBackAllotment({ actor, itemReference: value.item, reason: value.reason }));
    case "attribute": {
      const from = value.from === "" ? null : Number(value.from);
      const { responseId, addressingId, reason } = value;
      return decided(attributeAnswer({ actor, responseId, addressingId, from, reason }));
    }
    case "add": {
      const typed = bodyTypedOrNone(value.body);
      if (!typed.ok) return { ok: false, errors: { body: typed.sentence } };
      const { addressedAs, capacity, reason } = value;
      const missing = { actor, reportReference, addressedAs, capacity, reason };
      return decided(addAddressee({ ...missing, bodyId: typed.body?.id ?? null }));
    }
  }
}

/** Hands one of the forms of an item's page to the use case it is for. Answers the reference to look at now. */
export function decideItem(
  actor: Actor,
  itemReference: string,
  { intent, value }: DecisionOf<typeof itemForms>,
): Decided<{ reference: string }> {
  const { reason } = value;
  switch (intent) {
    case "reassign": {
      const typed = bodyTyped(value.body);
      if (!typed.ok) return { ok: false, errors: { body: typed.sentence } };
      return decided(reassignItem({ actor, itemReference, bodyId: typed.body.id, reason }));
    }
    case "remit":
      return decided(decideRemit({ actor, itemReference, ruling: value.ruling, reason }));
    case "unallot":
      return decided(takeBackAllotment({ actor, itemReference, reason }));
  }
}

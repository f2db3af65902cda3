import type { AddressingRefusal } from "~/domain/addressings/addressing-decision-rules";
import { addressingMessages } from "~/domain/addressings/addressing-messages";
import {
  correctAddressee,
  setCapacity,
  withdrawAddressee,
} from "~/domain/addressings/correct-addressee.server";
import { decideResponsibility } from "~/domain/addressings/decide-responsibility.server";
import { matchAddressee, type WhoItIs } from "~/domain/addressings/match-addressee.server";
import { recordClockEvent, recordExtension } from "~/domain/addressings/record-clock.server";
import { decideReportRemit } from "~/domain/addressings/remit-of-report.server";
import { bodyTyped } from "~/domain/bodies/typed-body.server";
import type { Outcome } from "~/lib/outcome";
import type { z } from "zod";
import type { Actor } from "~db/writing.server";
import type { addressingForms } from "./addressing-form";

type Forms = typeof addressingForms;
export type AddressingDecision = {
  [Intent in keyof Forms]: { intent: Intent; value: z.infer<Forms[Intent]> };
}[keyof Forms];

export type Decided =
  /** The addressing to look at now: another where the wrong one was replaced. */
  { ok: true; addressingId: number } | { ok: false; errors: Record<string, string> };

/** Hands one of the forms of an addressing's page to the use case it is for. */
export function decideAddressing(actor: Actor, addressingId: number, decision: AddressingDecision): Decided {
  const { intent, value } = decision;
  const of = { actor, addressingId, version: value.version };
  switch (intent) {
    case "candidate":
      return decidedFor(addressingId, match(of, { kind: "body", bodyId: value.bodyId }));
    case "mark":
      return decidedFor(addressingId, match(of, { kind: value.kind }));
    case "choose":
      return withBody(value.body, (bodyId) => decidedFor(addressingId, match(of, { kind: "body", bodyId })));
    case "correct":
      return withBody(value.body, (bodyId) =>
        decided(correctAddressee({ ...of, bodyId, reason: value.reason })),
      );
    case "unmatch":
      return decidedFor(
        addressingId,
        matchAddressee({ ...of, who: { kind: "unmatched" }, reason: value.reason }),
      );
    case "capacity":
      return decided(setCapacity({ ...of, capacity: value.capacity, reason: value.reason }));
    case "withdraw":
      return decided(withdrawAddressee({ ...of, reason: value.reason }));
    case "extension": {
      const { on: grantedOn, dueOn, source } = value;
      return decided(recordExtension({ ...of, grantedOn, dueOn, source }));
    }
    case "event":
      return decided(recordClockEvent({ ...of, kind: value.kind, on: value.on, text: value.text }));
    case "remit": {
      const { ruling, reason } = value;
      if (value.body.trim() === "")
        return decided(decideReportRemit({ ...of, ruling, bodyId: null, reason }));
      return withBody(value.body, (bodyId) => decided(decideReportRemit({ ...of, ruling, bodyId, reason })));
    }
    case "responsible": {
      const { reason } = value;
      if (value.who === "nobody") return decided(decideResponsibility({ ...of, bodyId: null, reason }));
      return withBody(value.body, (bodyId) => decided(decideResponsibility({ ...of, bodyId, reason })));
    }
  }
}

/** A name decided by its own page is decided for this report alone. */
const match = (of: { actor: Actor; addressingId: number; version: number }, who: WhoItIs) =>
  matchAddressee({ ...of, who });

const decided = (outcome: Outcome<{ addressingId: number }, AddressingRefusal>): Decided =>
  outcome.ok
    ? { ok: true, addressingId: outcome.value.addressingId }
    : { ok: false, errors: addressingMessages[outcome.refusal] };

const decidedFor = (addressingId: number, outcome: Outcome<unknown, AddressingRefusal>): Decided =>
  outcome.ok ? { ok: true, addressingId } : { ok: false, errors: addressingMessages[outcome.refusal] };

function withBody(typed: string, decide: (bodyId: number) => Decided): Decided {
  const body = bodyTyped(typed);
  return body.ok ? decide(body.body.id) : { ok: false, errors: { body: body.sentence } };
}

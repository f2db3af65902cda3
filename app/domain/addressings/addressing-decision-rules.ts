import type { AddressingEventKind, Capacity, Position, ImplementationStatus } from "~db/vocabulary";

/** Why the registrar's decision about somebody asked cannot be recorded; sentences in addressing-messages.ts. */
export type AddressingRefusal =
  | "not_found"
  | "stale"
  | "withdrawn"
  | "reason_required"
  | "body_required"
  | "same_body"
  | "already_asked"
  | "has_statements"
  | "not_matched"
  | "not_asked"
  | "other_report"
  | "not_tracked"
  | "already_tracked"
  | "not_outside_remit"
  | "date_in_future"
  | "before_report"
  | "not_later"
  | "source_required"
  | "out_of_order"
  | "date_required";

export const REASON_MIN_LENGTH = 10;

export const isReason = (reason: string | null | undefined): boolean =>
  (reason ?? "").trim().length >= REASON_MIN_LENGTH;

export interface Asked {
  isWithdrawn: boolean;
  capacity: Capacity;
  bodyId: number | null;
  /** Published answers and statements that stand at it now. */
  statementCount: number;
}

/** Taking back who was asked would leave published answers behind: those are moved first. */
export const refusalToTakeBack = (asked: Asked): AddressingRefusal | null => {
  if (asked.isWithdrawn) return "withdrawn";
  return asked.statementCount > 0 ? "has_statements" : null;
};

/** Somebody who was only sent a copy has nothing to answer, and what is tracked at them must go first. */
export const refusalOfCapacity = (asked: Asked, capacity: Capacity): AddressingRefusal | null => {
  if (asked.isWithdrawn) return "withdrawn";
  const stopsAsking = capacity === "copied" && asked.capacity !== "copied";
  return stopsAsking && asked.statementCount > 0 ? "has_statements" : null;
};

/** A concern can be for a body only if the report asks that body, and the register knows which body it is. */
export const refusalToAllot = (asked: Asked): AddressingRefusal | null => {
  if (asked.isWithdrawn) return "withdrawn";
  if (asked.bodyId === null) return "not_matched";
  return asked.capacity === "copied" ? "not_asked" : null;
};

/**
 * The coroner's decision to give more time (regulation 29(5)): made on a known day, not in the future and
 * not before the report, written down somewhere, and to a later day than the one recorded.
 */
export function refusalOfExtension(
  asked: Asked & { dueOn: string | null; reportedOn: string | null },
  granted: { grantedOn: string; dueOn: string; source: string },
  today: string,
): AddressingRefusal | null {
  if (asked.isWithdrawn) return "withdrawn";
  if (asked.capacity !== "addressee") return "not_asked";
  if (granted.grantedOn > today) return "date_in_future";
  if (asked.reportedOn !== null && granted.grantedOn < asked.reportedOn) return "before_report";
  const after = asked.dueOn ?? asked.reportedOn;
  if (after !== null && granted.dueOn <= after) return "not_later";
  return granted.source.trim() === "" ? "source_required" : null;
}

/** Events that end another: they make sense only while the other is in force. */
const ENDS: Partial<Record<AddressingEventKind, AddressingEventKind>> = {
  extension_refused: "extension_requested",
  delisted_non_responder: "listed_non_responder",
  response_released: "response_withheld",
};

/** Whether an event may follow those recorded so far, oldest first. */
export function refusalOfEvent(
  asked: Asked & { reportedOn: string | null },
  event: { kind: AddressingEventKind; on: string },
  happened: readonly AddressingEventKind[],
  today: string,
): AddressingRefusal | null {
  if (asked.isWithdrawn) return "withdrawn";
  if (event.on > today) return "date_in_future";
  if (asked.reportedOn !== null && event.on < asked.reportedOn) return "before_report";
  const ended = ENDS[event.kind];
  const pair = Object.entries(ENDS).find(([end, begin]) => end === event.kind || begin === event.kind);
  if (!pair) return null;
  const last = happened.findLast((kind) => pair.includes(kind));
  const isInForce = last === pair[1];
  return (ended !== undefined) === isInForce ? null : "out_of_order";
}

/** What a published letter says to one concern; refusals are those of the body's own answers (design §4.3). */
export interface PublishedPosition {
  position: Position;
  text: string;
  status: ImplementationStatus | null;
}

export type AnswerRefusal =
  | AddressingRefusal
  | "has_accounts"
  | "nothing_said"
  | "position_reason_required"
  | "right_body_required"
  | "evidence_required"
  | "answer_in_future";

const NEEDS_REASON: readonly Position[] = ["not_accepted", "outside_remit"];
const NEEDS_EVIDENCE: readonly ImplementationStatus[] = ["implemented", "implemented_alternative"];

/** The first rule that what a letter says to one concern breaks, or null. */
export function refusalOfPublishedPosition(
  said: PublishedPosition,
  letter: { hasDocument: boolean },
): AnswerRefusal | null {
  if (NEEDS_REASON.includes(said.position) && !isReason(said.text)) return "position_reason_required";
  if (said.status !== null && NEEDS_EVIDENCE.includes(said.status) && !letter.hasDocument)
    return "evidence_required";
  return null;
}

/** Whether a body calls the whole report not its own and the registrar has not decided since; events oldest first. */
export const isRemitOpen = (happened: readonly AddressingEventKind[]): boolean =>
  happened.findLast((kind) => REMIT_EVENTS.includes(kind)) === "outside_remit_said";

const REMIT_EVENTS: readonly AddressingEventKind[] = [
  ...(["outside_remit_said", "outside_remit_upheld", "sent_back"] as const),
];

/** Working days in which the registrar re-assigns or sends back an item its body calls outside its remit. */
export const REMIT_DECISION_DAYS = 10;

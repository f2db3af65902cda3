import { addDays } from "~/lib/dates";
import {
  CLOCK_DAYS,
  type Capacity,
  type DueDateBasis,
  type Regime,
  type ResponseStatus,
} from "~db/vocabulary";

export interface DueDate {
  on: string;
  basis: DueDateBasis;
  /** The date it was counted from, where calculated. */
  countedFrom: string | null;
}

/**
 * By when a body must answer. A date the report itself states wins; else the period of the report's law,
 * counted from the day it was sent or, failing that, the day it bears; null where neither is known
 * (design §4.1; Coroners (Investigations) Regulations 2013, reg. 29(4): 56 days).
 */
export function firstDueDate(report: {
  regime: Regime;
  statedDueOn: string | null;
  sentOn: string | null;
  reportedOn: string | null;
}): DueDate | null {
  if (report.statedDueOn !== null) return { on: report.statedDueOn, basis: "stated", countedFrom: null };
  const days = CLOCK_DAYS[report.regime];
  const from = report.sentOn ?? report.reportedOn;
  if (days === null || from === null) return null;
  return { on: addDays(from, days), basis: "calculated", countedFrom: from };
}

/** What the register holds about one addressing, from its histories; see addressing_now. */
export interface AddressingFacts {
  capacity: Capacity;
  bodyId: number | null;
  responsibleBodyId: number | null;
  bodyClosedOn: string | null;
  dueOn: string | null;
  dueBasis: DueDateBasis | null;
  isClockKept: boolean;
  isReportWithdrawn: boolean;
  responseCount: number;
  isJoint: boolean;
  firstRespondedOn: string | null;
  isExtensionRequested: boolean;
  isListedNonResponder: boolean;
  isWithheld: boolean;
}

/**
 * The response status of an addressing on a day (B4). Never "overdue" from absence alone: that needs a
 * known body, a known due date and a clock this register keeps, or the official list (design §4.1).
 * The same rule stands in SQL in response-status-sql.ts, and a test holds them equal.
 */
export function responseStatus(facts: AddressingFacts, today: string): ResponseStatus {
  if (facts.isReportWithdrawn) return "withdrawn";
  if (facts.responseCount > 0) return statusOfAnswer(facts);
  if (facts.isWithheld) return "withheld";
  if (facts.capacity !== "addressee") return "not_required";
  if (facts.isListedNonResponder) return "named_non_responder";
  if (closedBeforeAnswering(facts, today))
    return facts.responsibleBodyId === null ? "body_ceased" : "transferred";
  if (facts.isExtensionRequested) return "extension_requested";
  if (facts.dueOn !== null && today <= facts.dueOn)
    return facts.dueBasis === "extended" ? "extended" : "awaiting";
  if (!facts.isClockKept || facts.bodyId === null) return "not_published";
  return facts.dueOn === null ? "awaiting" : "overdue";
}

function statusOfAnswer(facts: AddressingFacts): ResponseStatus {
  const isLate =
    facts.dueOn !== null && facts.firstRespondedOn !== null && facts.firstRespondedOn > facts.dueOn;
  if (isLate) return "received_late";
  return facts.isJoint ? "joint_received" : "received";
}

/** A body that closed after its time ran out was simply silent; only an open duty passes on. */
function closedBeforeAnswering(facts: AddressingFacts, today: string): boolean {
  if (facts.bodyClosedOn === null || facts.bodyClosedOn > today) return false;
  return facts.isClockKept || facts.dueOn === null || facts.bodyClosedOn <= facts.dueOn;
}

/** Statuses that count as answered. */
export const ANSWERED_STATUSES: readonly ResponseStatus[] = ["received", "received_late", "joint_received"];

export const isAnswered = (status: ResponseStatus): boolean => ANSWERED_STATUSES.includes(status);

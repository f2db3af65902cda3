import { recordClockEvent } from "~/domain/addressings/record-clock.server";
import { londonDay, showDate } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import * as repository from "./from-registrar-repository.server";
import type { PersonActor } from "./own-concern.server";
import { findOwnReport } from "./own-letter.server";

export type MoreTimeRefusal =
  | "not_yours"
  | "only_copied"
  | "asked_already"
  | "asked_in_future"
  | "asked_before_report"
  | "until_not_later"
  | "reason_missing";

export interface AskMoreTime {
  actor: PersonActor;
  at?: number;
  /** The report. */
  reference: string;
  /** The day on which the body asked the coroner. */
  askedOn: string;
  /** Until when, where it named a day. */
  until: string | null;
  reason: string;
}

/**
 * Records that a body asked the coroner for more time. It moves no date: only the coroner extends, and the
 * registrar records that decision (design §4.1).
 */
export function askMoreTime(given: AskMoreTime): Outcome<{ reference: string }, MoreTimeRefusal> {
  const { actor, at, reference, askedOn, until, reason } = given;
  const report = findOwnReport(actor, reference);
  if (!report) return refused("not_yours");
  if (report.capacity !== "addressee") return refused("only_copied");
  if (askedOn > londonDay(at ?? Date.now())) return refused("asked_in_future");
  if (report.reportedOn !== null && askedOn < report.reportedOn) return refused("asked_before_report");
  if (until !== null && until <= askedOn) return refused("until_not_later");
  if (reason.trim() === "") return refused("reason_missing");
  const words = until === null ? reason.trim() : `Until ${showDate(until)}. ${reason.trim()}`;
  const recorded = recordClockEvent({
    ...{ actor, at, addressingId: report.addressingId, kind: "extension_requested", on: askedOn },
    ...{ text: words, provenance: "body" },
  });
  if (recorded.ok) return done({ reference: report.reference });
  return refused(recorded.refusal === "out_of_order" ? "asked_already" : "not_yours");
}

/** Under which field each refusal stands, and its sentence. */
export const MORE_TIME_SENTENCES: Readonly<
  Record<MoreTimeRefusal, readonly [field: string, sentence: string]>
> = {
  not_yours: ["form", "Only people of the body that answers this report now can do this"],
  only_copied: ["form", "Your body was sent a copy and has no day to answer by"],
  asked_already: [
    "form",
    "It is recorded already that your body asked, and no decision has been recorded since",
  ],
  asked_in_future: ["askedOn", "The day must be today or earlier"],
  asked_before_report: ["askedOn", "The day must not be before the date of the report"],
  until_not_later: ["until", "The day must be later than the day on which you asked"],
  reason_missing: ["reason", "Say why your body needs more time"],
};

/** What was asked for and decided so far. */
export function viewMoreTime(addressingId: number) {
  const isTime = ({ kind }: repository.ClockEvent) =>
    kind === "extension_requested" || kind === "extension_refused";
  const request = repository.findRequest(addressingId);
  const granted = repository.listExtensions(addressingId);
  return {
    events: repository.listClockEvents(addressingId).filter(isTime),
    granted,
    /** Asked, and neither given nor refused since. */
    isPending: request !== null && !granted.some(({ recordedAt }) => recordedAt >= request),
  };
}

import { isAnswered } from "~/domain/addressings/clock-rules";
import { saysItIsDone } from "~/domain/assurance/level-rules";
import { daysBetween, showDate } from "~/lib/dates";
import {
  IMPLEMENTATION_STATUSES,
  labelOf,
  RESPONSE_STATUSES,
  termOf,
  VERIFICATION_FINDINGS,
  VERIFICATION_METHODS,
  type Adequacy,
  type Capacity,
  type DueDateBasis,
  type ImplementationStatus,
  type ResponseStatus,
  type VerificationFinding,
  type VerificationMethod,
} from "~db/vocabulary";

/** One step of the chain in words: what happened, or that it did not. */
export interface StepInWords {
  state: "done" | "partly" | "waiting" | "missing" | "adverse";
  sentence: string;
  /** As people read it: "6 May 2026". */
  date?: string;
  basis?: string;
  /** The step in a closed row, where the words of its state would say something else. */
  brief?: string;
}

export interface AskedFacts {
  capacity: Capacity;
  status: ResponseStatus;
  dueOn: string | null;
  dueBasis: DueDateBasis | null;
  countedFrom: string | null;
  grantedOn: string | null;
  firstRespondedOn: string | null;
}

export interface AskingReport {
  issuerName: string;
  sentOn: string | null;
  reportedOn: string | null;
}

/** `several`: whether the step is told of several bodies at once. */
export function askedStep(asked: AskedFacts, report: AskingReport, several = false): StepInWords {
  const on = report.sentOn ?? report.reportedOn;
  return {
    state: "done",
    date: on === null ? undefined : showDate(on),
    sentence: (several ? ASKED_SEVERAL : ASKED_SENTENCE)[asked.capacity](report.issuerName),
    basis: dueInWords(asked) ?? undefined,
    brief: ASKED_IN_BRIEF[asked.capacity],
  };
}

const ASKED_IN_BRIEF: Readonly<Partial<Record<Capacity, string>>> = {
  copied: "sent a copy",
  responder_not_addressed: "not asked",
  end_implementer: "to act on what another was asked",
};

const ASKED_SENTENCE: Readonly<Record<Capacity, (issuer: string) => string>> = {
  addressee: (issuer) => `${issuer} asked this body, and expects an answer.`,
  copied: (issuer) => `${issuer} sent this body a copy for information. No answer is required.`,
  responder_not_addressed: () => "This body was not asked, and answered all the same.",
  end_implementer: () => "A national body was asked. This body is one of those who must act on it.",
};

const ASKED_SEVERAL: Readonly<Record<Capacity, (issuer: string) => string>> = {
  addressee: (issuer) => `${issuer} asked these bodies, and expects an answer of each.`,
  copied: (issuer) => `${issuer} sent these bodies a copy for information. No answer is required.`,
  responder_not_addressed: () => "These bodies were not asked, and answered all the same.",
  end_implementer: () => "A national body was asked. These bodies are among those who must act on it.",
};

/** By when an answer is due and why we say so; null where no day is known. */
export function dueInWords(asked: AskedFacts): string | null {
  if (asked.capacity !== "addressee") return null;
  if (asked.dueOn === null) return "No day to answer by is known.";
  const due = `Answer due by ${showDate(asked.dueOn)}`;
  if (asked.dueBasis === "stated") return `${due}, the day the report states.`;
  if (asked.dueBasis === "extended") {
    const granted = asked.grantedOn === null ? "" : `, decided on ${showDate(asked.grantedOn)}`;
    return `${due}: the coroner gave more time${granted}.`;
  }
  if (asked.countedFrom === null) return `${due} (calculated).`;
  const days = daysBetween(asked.countedFrom, asked.dueOn);
  return `${due} (calculated: ${showDate(asked.countedFrom)} and ${days} days).`;
}

export function answeredStep(asked: AskedFacts, adequacy: Adequacy | null, today: string): StepInWords {
  if (!isAnswered(asked.status)) return unansweredStep(asked, today);
  const state =
    adequacy === "not_adequate" ? "adverse" : adequacy === "partially_adequate" ? "partly" : "done";
  const date = asked.firstRespondedOn === null ? undefined : showDate(asked.firstRespondedOn);
  return { state, date, sentence: ANSWERED_SENTENCE[asked.status] ?? "An answer is held." };
}

const ANSWERED_SENTENCE: Partial<Record<ResponseStatus, string>> = {
  received: "An answer is held.",
  received_late: "An answer is held. It is dated after the day it was due.",
  joint_received: "One answer was given for several bodies, this one among them.",
};

const STILL_OPEN: readonly ResponseStatus[] = ["awaiting", "extension_requested", "extended", "transferred"];

/** Absence is said, never left blank, and never called more than it is (design §4.1). */
function unansweredStep(asked: AskedFacts, today: string): StepInWords {
  const { label, meaning } = termOf(RESPONSE_STATUSES, asked.status);
  const due = asked.dueOn === null ? "" : ` ${dueSentence(asked.dueOn, asked.dueBasis, today)}`;
  if (asked.status === "not_published")
    return { state: "missing", sentence: `No response published.${due}`, basis: meaning };
  if (asked.status === "not_required")
    return { state: "waiting", sentence: "No answer is required of this body." };
  if (asked.status === "withheld") return { state: "done", sentence: `${label}. ${meaning}` };
  const state = STILL_OPEN.includes(asked.status) ? "waiting" : "missing";
  return { state, sentence: `${label}.${due}`, basis: meaning };
}

function dueSentence(dueOn: string, basis: DueDateBasis | null, today: string): string {
  const isPast = dueOn < today;
  if (basis === "stated") return `The report ${isPast ? "asked" : "asks"} for one by ${showDate(dueOn)}.`;
  return `One ${isPast ? "was" : "is"} due by ${showDate(dueOn)}.`;
}

export interface ClaimInWords {
  status: ImplementationStatus;
  statedOn: string | null;
  knownOn: string;
  targetOn: string | null;
}

const SAID_STATE: Readonly<Record<ImplementationStatus, StepInWords["state"]>> = {
  not_started: "waiting",
  planned: "partly",
  in_progress: "partly",
  implemented: "done",
  implemented_alternative: "done",
  partly_implemented_final: "partly",
  not_implemented: "adverse",
  superseded: "done",
  no_longer_applicable: "done",
  unknown: "missing",
};

/** What the body says it has done, from all it has said, oldest first. */
export function saysStep(claims: readonly ClaimInWords[], today: string): StepInWords {
  const newest = claims.at(-1);
  if (!newest || newest.status === "unknown")
    return { state: "missing", sentence: "This body has published nothing about what it has done." };
  const { label, meaning } = termOf(IMPLEMENTATION_STATUSES, newest.status);
  return {
    state: SAID_STATE[newest.status],
    date: showDate(newest.statedOn ?? newest.knownOn),
    sentence: `${label}. ${meaning}`,
    basis: targetInWords(claims, today) ?? undefined,
  };
}

/** The day aimed for, whether it moved, and whether it has passed. */
export function targetInWords(claims: readonly ClaimInWords[], today: string): string | null {
  const aimed = claims.map((claim) => claim.targetOn).filter((on) => on !== null);
  const [first, last] = [aimed[0], aimed.at(-1)];
  if (first === undefined || last === undefined) return null;
  const moved = first === last ? `It aims for ${showDate(last)}.` : movedTarget(first, last);
  const newest = claims.at(-1);
  const isPast = newest !== undefined && last < today && !saysItIsDone(newest.status);
  return isPast ? `${moved} That day has passed.` : moved;
}

const movedTarget = (first: string, last: string) =>
  `Its target was ${showDate(first)} and is now ${showDate(last)}.`;

export interface CheckInWords {
  finding: VerificationFinding;
  method: VerificationMethod;
  checkedOn: string;
  nextRecheckOn: string | null;
  verifierName: string | null;
}

const FOUND_STATE: Readonly<Record<VerificationFinding, StepInWords["state"]>> = {
  held: "done",
  partly_held: "partly",
  did_not_hold: "adverse",
};

/** Whether somebody independent checked, and whether the check still stands. */
export function checkedStep(
  check: CheckInWords | undefined,
  now: { status: ImplementationStatus; stillStands: boolean },
): StepInWords {
  if (!check)
    return saysItIsDone(now.status)
      ? { state: "missing", sentence: "Not checked: nobody independent has looked yet." }
      : {
          state: "waiting",
          sentence: "Not checked. There is nothing to check until the body says it is done.",
        };
  const by = check.verifierName === null ? "" : ` by ${check.verifierName}`;
  const how = labelOf(VERIFICATION_METHODS, check.method).toLowerCase();
  const found = termOf(VERIFICATION_FINDINGS, check.finding).meaning;
  const next =
    check.nextRecheckOn === null ? undefined : `To be checked again by ${showDate(check.nextRecheckOn)}.`;
  if (!now.stillStands)
    return {
      state: "waiting",
      date: showDate(check.checkedOn),
      sentence: `Checked${by} (${how}), but the body has since changed what it says, so the check no longer counts.`,
      basis: next,
    };
  return {
    state: FOUND_STATE[check.finding],
    date: showDate(check.checkedOn),
    sentence: `Checked${by} (${how}). ${found}`,
    basis: next,
  };
}

/** Measures join the register later; until then it says so (ux.md). */
export const effectStep = (isMeasured = false): StepInWords =>
  isMeasured
    ? { state: "done", sentence: "Measured: see “Did it get safer?” below.", brief: "effect is measured" }
    : { state: "waiting", sentence: "No measure yet." };

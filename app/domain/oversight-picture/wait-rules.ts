import { REMIT_DECISION_DAYS } from "~/domain/addressings/addressing-decision-rules";
import { ASSESSMENT_TARGET_DAYS } from "~/domain/assurance/judgement-rules";
import { QUEUES, type Queue } from "~/domain/assurance/oversight-queue-rules";
import { DECISION_WORKING_DAYS } from "~/domain/corrections/correction-rules";
import { addDays, addWorkingDays } from "~/lib/dates";

/** Whom something waits for, in the order of the page. */
export const WAITED_FOR = {
  bodies: "Bodies that were asked",
  reviewers: "Oversight reviewers",
  lead: "Oversight lead",
  registrar: "Registrar",
  moderator: "Moderator",
} as const;
export type WaitedFor = keyof typeof WAITED_FOR;

interface Target {
  days: number;
  in: "days" | "working days";
}

interface Kind {
  whom: WaitedFor;
  label: string;
  /** What `since` is the day of; "since" unless it lies ahead. */
  day?: "due";
  target?: Target;
}

const assessment: Target = { days: ASSESSMENT_TARGET_DAYS, in: "days" };
const queue = (key: Queue, whom: WaitedFor, more: Partial<Kind> = {}): Kind => ({
  ...{ whom, label: QUEUES[key] },
  ...more,
});

/** Everything that waits for somebody, with the target the register has for it where it has one. */
export const WAITS = {
  unanswered: { whom: "bodies", label: "Requests past their day, no answer held" },
  waiting: { whom: "bodies", label: "Requests whose time still runs" },
  reply: queue("reply", "bodies"),
  assess: queue("assess", "reviewers", { target: assessment }),
  verify: queue("verify", "reviewers"),
  recheck: queue("recheck", "reviewers", { day: "due" }),
  disputed: queue("disputed", "reviewers"),
  secondReview: queue("secondReview", "reviewers"),
  ready: queue("ready", "reviewers"),
  letterBack: queue("letterBack", "reviewers"),
  connections: { whom: "reviewers", label: "Connections proposed, not decided" },
  steps: { whom: "reviewers", label: "Escalations on which a step is due" },
  lists: { whom: "reviewers", label: "Official lists not published yet" },
  unclear: { whom: "lead", label: "Recommendations nobody clearly owns" },
  decisions: { whom: "lead", label: "Decisions of review boards past their day", day: "due" },
  corrections: {
    ...{ whom: "registrar", label: "Corrections asked for", day: "due" },
    target: { days: DECISION_WORKING_DAYS, in: "working days" },
  },
  remit: {
    ...{ whom: "registrar", label: "Bodies that say it is not theirs" },
    target: { days: REMIT_DECISION_DAYS, in: "working days" },
  },
  moreTime: { whom: "registrar", label: "Bodies that asked for more time" },
  unmatched: { whom: "registrar", label: "Names not matched to a body" },
  statements: { whom: "moderator", label: "Statements not read yet" },
} as const satisfies Record<string, Kind>;
export type WaitKey = keyof typeof WAITS;
export const WAIT_KEYS = Object.keys(WAITS) as WaitKey[];

export interface Waiting {
  count: number;
  /** The day the first of them waits since, or is due on (WAITS); null where none is known. */
  since: string | null;
}

export type Standing = "none" | "no_target" | "in_time" | "past";

/** Whether the first of what waits is past its target on `today`, and the day it was to be done by. */
export function standingOf(
  key: WaitKey,
  { count, since }: Waiting,
  today: string,
): { standing: Standing; by: string | null } {
  const { target, day }: Kind = WAITS[key];
  if (count === 0) return { standing: "none", by: null };
  if (since === null || (target === undefined && day === undefined))
    return { standing: "no_target", by: null };
  const by = day === "due" || target === undefined ? since : after(since, target);
  return { standing: by < today ? "past" : "in_time", by };
}

const after = (since: string, target: Target): string =>
  target.in === "days" ? addDays(since, target.days) : addWorkingDays(since, target.days);

/** A target as people read it; null where there is none. */
export function targetInWords(key: WaitKey): string | null {
  const { target, day }: Kind = WAITS[key];
  if (target) return `${target.days} ${target.in}`;
  return day === "due" ? "its own day" : null;
}

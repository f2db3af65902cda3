import { isAwayFrom, standingInFor } from "~/domain/accounts/delegations.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { mondayOf } from "~/domain/following/follow-rules";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { workToRemind } from "~/domain/submissions/work-to-remind.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import type { DigestFrequency } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import {
  REMINDER_KIND_KEYS,
  reminderMessage,
  reminderOf,
  saidOnce,
  type Reminder,
  type ReminderKind,
} from "./reminder-rules";
import * as repository from "./reminders-repository.server";

const JOB: Actor = { kind: "job", job: "reminders" };
/** Looked after in one transaction, so that nobody who writes waits for more than a moment. */
const PEOPLE_AT_ONCE = 5;
const MOST_COUNTED = 100_000;

/** What somebody chose to be reminded of; never, where `frequency` is null. */
export interface ReminderChoice {
  kinds: ReminderKind[];
  frequency: DigestFrequency | null;
}

const COLUMNS = {
  returned: "wantsReturned",
  overdue: "wantsOverdue",
  due: "wantsDue",
  signOff: "wantsSignOff",
  fresh: "wantsNew",
  evidence: "wantsEvidence",
} as const satisfies Record<ReminderKind, keyof repository.ChoiceRow>;

/** What a person is reminded of; everything, once a day, until they choose. */
export function reminderChoiceOf(userId: number): ReminderChoice {
  const row = repository.findChoice(userId);
  if (!row) return { kinds: REMINDER_KIND_KEYS, frequency: "daily" };
  return { kinds: REMINDER_KIND_KEYS.filter((kind) => row[COLUMNS[kind]] === 1), frequency: row.frequency };
}

const columnsOf = ({ kinds, frequency }: ReminderChoice) => ({
  ...{ wantsReturned: kinds.includes("returned"), wantsOverdue: kinds.includes("overdue") },
  ...{ wantsDue: kinds.includes("due"), wantsSignOff: kinds.includes("signOff") },
  ...{ wantsNew: kinds.includes("fresh"), wantsEvidence: kinds.includes("evidence"), frequency },
});

/** Keeps what somebody chose; a choice that changes nothing leaves no entry. */
export function chooseReminders(
  actor: Extract<Actor, { kind: "person" }>,
  choice: ReminderChoice,
  at = Date.now(),
): void {
  write({ actor, at, action: "reminders_chosen", subject: `user:${actor.userId}` }, (w) => {
    const held = repository.findChoice(actor.userId);
    if (held) repository.updateChoice(w, held.id, columnsOf(choice));
    else repository.insertChoice(w, { userId: actor.userId, ...columnsOf(choice), lookedOn: null });
  });
}

interface OfBody {
  body: { code: string; name: string };
  reminders: Reminder[];
}

/** What a person would be reminded of today, body by body, whether or not it was said before. */
function remindersOf(userId: number, at: number): OfBody[] {
  const today = londonDay(at);
  const seen = new Set<number>();
  return repository.listBodies(userId).flatMap(({ bodyId: granted, isApprover }): OfBody[] => {
    const bodyId = standingBodyId(granted);
    const body = repository.findBody(bodyId);
    if (!body || seen.has(bodyId)) return [];
    seen.add(bodyId);
    const signs =
      isApprover === 1 ? !isAwayFrom(userId, granted, at) : standingInFor(userId, granted, at) !== null;
    const work = workToRemind({ bodyId, code: body.code, userId, today });
    return [{ body, reminders: work.flatMap((one) => reminderOf(one, today, { maySign: signs }) ?? []) }];
  });
}

/** The reminders of a person that they want and were not told yet. */
function untold(userId: number, { kinds }: ReminderChoice, at: number): OfBody[] {
  const all = remindersOf(userId, at).map(({ body, reminders }) => ({
    body,
    reminders: reminders.filter(({ kind }) => kinds.includes(kind)),
  }));
  const told = repository.listTold(
    userId,
    all.flatMap(({ reminders }) => reminders.map(({ subject }) => subject)),
  );
  return all.map(({ body, reminders }) => ({
    body,
    reminders: reminders.filter(({ subject }) => !told.has(subject)),
  }));
}

/** What the next e-mail to a person would say if it went now, for the page on which they choose. */
export function nextReminders(
  userId: number,
  at = Date.now(),
): { bodyName: string; code: string; said: Reminder[] }[] {
  return untold(userId, reminderChoiceOf(userId), at).map(({ body, reminders }) => ({
    ...{ bodyName: body.name, code: body.code, said: saidOnce(reminders).said },
  }));
}

/**
 * Queues one e-mail for each person whose day it is and for whom something changed, and notes what it said, in one
 * transaction: said once, whatever happens in between. Who has nothing new gets none. `wholeAddress` makes a link
 * of a path. Answers whether anybody is left for another call.
 */
export function queueReminders(wholeAddress: (path: string) => string, now = Date.now()): boolean {
  const today = londonDay(now);
  const due = repository.listDue({ today, monday: mondayOf(today), limit: PEOPLE_AT_ONCE });
  if (due.length === 0) return false;
  write({ actor: JOB, at: now, action: "reminders_queued" }, (w) => {
    let queued = 0;
    for (const person of due) if (remind(w, person, wholeAddress)) queued += 1;
    w.about(queued === 1 ? "1 e-mail" : `${queued} e-mails`);
  });
  return due.length === PEOPLE_AT_ONCE;
}

/**
 * What a round would do now, for whoever runs the register: whose day it is, to how many of them something is new,
 * and how much. Nothing is written, and nobody is named.
 */
export function countReminders(now = Date.now()): { people: number; emails: number; reminders: number } {
  const today = londonDay(now);
  const due = repository.listDue({ today, monday: mondayOf(today), limit: MOST_COUNTED });
  const counts = due.map(({ userId }) =>
    untold(userId, reminderChoiceOf(userId), now).reduce((sum, { reminders }) => sum + reminders.length, 0),
  );
  return {
    people: due.length,
    emails: counts.filter((count) => count > 0).length,
    reminders: counts.reduce((sum, count) => sum + count, 0),
  };
}

function remind(
  w: Writing,
  { userId, email }: { userId: number; email: string },
  wholeAddress: (path: string) => string,
): boolean {
  const choice = reminderChoiceOf(userId);
  const fresh = untold(userId, choice, w.at).filter(({ reminders }) => reminders.length > 0);
  const held = repository.findChoice(userId);
  const lookedOn = londonDay(w.at);
  if (held) repository.updateChoice(w, held.id, { lookedOn });
  else repository.insertChoice(w, { userId, ...columnsOf(choice), lookedOn });
  repository.insertTold(
    w,
    userId,
    fresh.flatMap(({ reminders }) => reminders.map(({ subject }) => subject)),
  );
  if (fresh.length === 0) return false;
  const parts = fresh.map(({ body, reminders }) => ({
    bodyName: body.name,
    address: wholeAddress(paths.workspaceBody(body.code)),
    reminders: saidOnce(reminders).said.map((one) => ({ ...one, address: wholeAddress(one.path) })),
  }));
  queueMessage(w, {
    to: email,
    kind: "reminder",
    ...reminderMessage(parts, wholeAddress(paths.reminders())),
  });
  return true;
}

import { daysBetween, showDate } from "~/lib/dates";

/** What a person can choose to be reminded of, in the order of the e-mail. */
export const REMINDER_KINDS = {
  returned: { title: "Came back to you", label: "What came back to you, or to your body" },
  overdue: { title: "Overdue", label: "What has become overdue" },
  due: { title: "Due soon", label: "What is due in 28, 14, 7 days and in one day" },
  signOff: {
    title: "Waits to be signed",
    label: "What waits for an approver, where you are one or stand in",
  },
  fresh: { title: "Newly asked", label: "What your body was newly asked" },
  evidence: { title: "Evidence to look at again", label: "Evidence that expires or is to be reviewed" },
} as const;
export type ReminderKind = keyof typeof REMINDER_KINDS;
export const REMINDER_KIND_KEYS = Object.keys(REMINDER_KINDS) as ReminderKind[];

/** Days before a date at which it is spoken of, each once. */
export const STAGES = [28, 14, 7, 1] as const;
export type Stage = (typeof STAGES)[number] | "overdue";

/**
 * The stage a date is at: the nearest of STAGES that it has come within, so that what is first seen with ten days
 * left is said once at 14 and not again before 7. Null while it is further away.
 */
export function stageOf(on: string, today: string): Stage | null {
  const days = daysBetween(today, on);
  if (days < 0) return "overdue";
  return STAGES.findLast((stage) => days <= stage) ?? null;
}

/** Something a person may be reminded of (work-to-remind.server.ts). */
export interface Remindable {
  kind: "dated" | "returned" | "fresh" | "sign_off" | "evidence";
  key: string;
  on: string | null;
  label: string;
  path: string;
}

export interface Reminder {
  kind: ReminderKind;
  /** By which it is remembered that it was said. */
  subject: string;
  sentence: string;
  path: string;
}

/** What one thing is to be reminded of today, or null where nothing: its date is far, or the person may not sign. */
export function reminderOf(
  one: Remindable,
  today: string,
  { maySign }: { maySign: boolean },
): Reminder | null {
  const { key, label, path } = one;
  if (one.kind === "sign_off")
    return maySign ? { kind: "signOff", subject: key, sentence: `${label}.`, path } : null;
  if (one.kind === "returned" || one.kind === "fresh")
    return { kind: one.kind, subject: key, sentence: `${label}.`, path };
  const stage = one.on === null ? null : stageOf(one.on, today);
  if (one.on === null || stage === null) return null;
  const kind = one.kind === "evidence" ? "evidence" : stage === "overdue" ? "overdue" : "due";
  const sentence = `${label}: ${whenInWords(one.on, today)}.`;
  return { kind, subject: `${key}:${stage}`, sentence, path };
}

function whenInWords(on: string, today: string): string {
  const days = daysBetween(today, on);
  const away = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return `${showDate(on)}, ${days === 0 ? "today" : days > 0 ? `in ${away}` : `${away} ago`}`;
}

/**
 * What is said and what only counts as said: something newly asked whose date is near as well is spoken of once.
 * Both are the same page to the reader.
 */
export function saidOnce(reminders: readonly Reminder[]): { said: Reminder[]; silent: Reminder[] } {
  const fresh = new Set(reminders.filter(({ kind }) => kind === "fresh").map(({ path }) => path));
  const isSilent = ({ kind, path }: Reminder) => kind === "due" && fresh.has(path);
  return { said: reminders.filter((one) => !isSilent(one)), silent: reminders.filter(isSilent) };
}

export interface ReminderPart {
  bodyName: string;
  /** The whole address of My work. */
  address: string;
  reminders: readonly (Reminder & { address: string })[];
}

/** Rows of one kind in one e-mail; the rest is behind the link. */
export const MOST_ROWS = 10;

/** The e-mail that reminds one person, of all the bodies they work for. It holds no words of a report or draft. */
export function reminderMessage(
  parts: readonly ReminderPart[],
  choices: string,
): { subject: string; body: string } {
  const all = parts.flatMap(({ reminders }) => reminders);
  const counts = REMINDER_KIND_KEYS.flatMap((kind) => {
    const count = all.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${SUBJECT_WORDS[kind]}`];
  });
  return {
    subject: `Your work on recommendations: ${counts.join(", ")}`,
    body: [
      "This is what waits for you in the National Recommendations Register. Each thing is said once at each stage.",
      ...parts.flatMap(partInWords),
      `Choose what you are reminded of and how often, or stop these e-mails: ${choices}`,
    ].join("\n\n"),
  };
}

const SUBJECT_WORDS: Readonly<Record<ReminderKind, string>> = {
  returned: "came back",
  overdue: "overdue",
  due: "due",
  signOff: "to sign",
  fresh: "new",
  evidence: "evidence",
};

function partInWords({ bodyName, address, reminders }: ReminderPart): string[] {
  const kinds = REMINDER_KIND_KEYS.flatMap((kind) => {
    const rows = reminders.filter((one) => one.kind === kind);
    if (rows.length === 0) return [];
    const shown = rows.slice(0, MOST_ROWS).map((row) => `- ${row.sentence}\n  ${row.address}`);
    const rest = rows.length - shown.length;
    return [
      [
        `${REMINDER_KINDS[kind].title} (${rows.length})`,
        ...shown,
        ...(rest > 0 ? [`- and ${rest} more: ${address}`] : []),
      ].join("\n"),
    ];
  });
  return [`${bodyName}\n${address}`, ...kinds];
}

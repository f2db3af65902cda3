import { dateAsked } from "~/lib/typed-dates";
import {
  JOBS,
  LEDGER_ACTIONS,
  ROLES,
  UNSEEN_ACTIONS,
  type Job,
  type LedgerAction,
  type Role,
} from "~db/vocabulary";
import type { PublicAct } from "./public-entry-rules";

/** What a reader asks of the ledger; null where they ask nothing of it. Dates are London days. */
export interface LedgerFilter {
  action: LedgerAction | null;
  /** A role, or a job of the register itself. */
  who: Role | Job | null;
  /** A body's code: who acted for it, and what was done about it. */
  body: string | null;
  from: string | null;
  until: string | null;
  /** A reference: a report's finds what was done about its items too. */
  about: string | null;
}

/** The actions a reader may ask for: of the others not even that they happened is told. */
export const SHOWN_ACTIONS = LEDGER_ACTIONS.filter(({ code }) => !UNSEEN_ACTIONS.has(code));

/** Reads the filters of an address. Decoding never fails: what is none of the list counts as not asked. */
export function readLedgerFilter(params: URLSearchParams): LedgerFilter {
  const text = (name: string): string | null => params.get(name)?.trim().slice(0, 60) || null;
  const who = text("who");
  return {
    action: SHOWN_ACTIONS.find(({ code }) => code === text("action"))?.code ?? null,
    who: [...ROLES, ...JOBS].find(({ code }) => code === who)?.code ?? null,
    body: text("body")?.toUpperCase() ?? null,
    from: dateAsked(params, "from").on,
    until: dateAsked(params, "until").on,
    about: text("about")?.toUpperCase() ?? null,
  };
}

/** The dates of an address that cannot be read, each with its sentence, and what was typed for them. */
export interface UnreadDates {
  errors: Record<string, string>;
  typed: Record<string, string>;
}

/** Which of the two dates were typed and are none: they are not asked, and the form says so. */
export function unreadDates(params: URLSearchParams): UnreadDates {
  const unread: UnreadDates = { errors: {}, typed: {} };
  for (const name of ["from", "until"]) {
    const { error, typed } = dateAsked(params, name);
    if (error === null) continue;
    unread.errors[name] = error;
    Object.assign(unread.typed, typed);
  }
  return unread;
}

/** What an auditor asks: any action, and a person by the number of their account or part of their name. */
export interface AuditFilter extends LedgerFilter {
  person: string | null;
}

/** Like readLedgerFilter, for somebody who may read everything. */
export function readAuditFilter(params: URLSearchParams): AuditFilter {
  const action = params.get("action");
  return {
    ...readLedgerFilter(params),
    action: LEDGER_ACTIONS.find(({ code }) => code === action)?.code ?? null,
    person: params.get("person")?.trim().slice(0, 60) || null,
  };
}

/** Whether more is asked than a time: then steps that are not public are left out, or the filter would tell of them. */
export const asksWhatOrWho = ({ action, who, body, about }: LedgerFilter): boolean =>
  [action, who, body, about].some((asked) => asked !== null);

export const isFiltered = (filter: LedgerFilter): boolean =>
  asksWhatOrWho(filter) || filter.from !== null || filter.until !== null;

/** Whether an entry, as the public reads it, is about a reference or something within it. */
export function isAbout(act: PublicAct, reference: string): boolean {
  return act.about.some(({ text }) => {
    const word = text.toUpperCase();
    return (
      word === reference ||
      [".", "@"].some((joint) => word.startsWith(reference + joint)) ||
      word.endsWith(`@${reference}`)
    );
  });
}

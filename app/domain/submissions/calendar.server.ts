import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { actionsTaken } from "~/domain/self-assessments/view-self-assessments.server";
import { addDays, londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { keyedDigest } from "~db/secrets.server";
import { DUE_DATE_BASES, labelOf } from "~db/vocabulary";
import * as repository from "./calendar-repository.server";
import type { CalendarDay } from "./calendar-rules";
import { listActionsDue } from "./plan-due-repository.server";
import type { PersonActor } from "./own-concern.server";
import * as worklists from "./worklist-repository.server";

/** A person's own calendar of their body's dates. */
export interface OwnCalendar {
  /** The last part of its address. */
  token: string;
  madeAt: number;
  lastReadAt: number | null;
}

const tokenOf = (id: number): string => `${id}.${keyedDigest("calendar", `feed:${id}`).slice(0, 43)}`;

export function findOwnCalendar(actor: PersonActor): OwnCalendar | null {
  if (actor.bodyId === null) return null;
  const feed = repository.findFeedOf(actor.userId, actor.bodyId);
  return feed ? { token: tokenOf(feed.id), madeAt: feed.madeAt, lastReadAt: feed.lastReadAt } : null;
}

/** Makes a new private address; the one before stops answering. */
export function makeOwnCalendar(actor: PersonActor, at = Date.now()): void {
  if (actor.bodyId === null) return;
  stopOwnCalendar(actor, at);
  repository.insertFeed({ userId: actor.userId, bodyId: actor.bodyId, madeAt: at });
}

export function stopOwnCalendar(actor: PersonActor, at = Date.now()): void {
  if (actor.bodyId !== null) repository.revokeFeeds(actor.userId, actor.bodyId, at);
}

/**
 * What a calendar's address shows: the dates of its body, or null where it was stopped, where its owner no longer
 * works for the body or may not sign in, and where this register never made it.
 */
export function readCalendar(token: string, at = Date.now()): { name: string; days: CalendarDay[] } | null {
  const id = Number(token.split(".")[0]);
  if (!Number.isSafeInteger(id) || id <= 0 || token !== tokenOf(id)) return null;
  const feed = repository.findFeed(id);
  if (!feed || !repository.worksFor(feed.userId, feed.bodyId)) return null;
  const body = repository.findBodyCode(feed.bodyId);
  if (!body) return null;
  if (feed.lastReadAt === null || at - feed.lastReadAt > READ_EVERY_MS) repository.touchFeed(id, at);
  return { name: `What is due: ${body.name}`, days: daysOf(body.code, standingBodyId(feed.bodyId), at) };
}

const READ_EVERY_MS = 3_600_000;
/** As far as anybody plans; calendar programs grow slow on more. */
const DAYS_AHEAD = 400;
const MOST_OF_A_KIND = 1000;

function daysOf(code: string, bodyId: number, at: number): CalendarDay[] {
  const today = londonDay(at);
  const soon = addDays(today, DAYS_AHEAD);
  const all = { askedId: null, issuerId: null, authorId: null, limit: MOST_OF_A_KIND, offset: 0 };
  const of = { bodyId, today, soon, ...all };
  return [
    ...worklists.listUnanswered({ ...of, statuses: OPEN_STATUSES }).rows.flatMap((row): CalendarDay[] =>
      row.dueOn === null
        ? []
        : [
            {
              key: `answer-${row.reference}`,
              on: row.dueOn,
              summary: `Answer due: ${row.reference}`,
              note: `${row.issuerName}. ${row.dueBasis === null ? "" : labelOf(DUE_DATE_BASES, row.dueBasis)}`,
              path: paths.workspaceReport(code, row.reference),
            },
          ],
    ),
    ...listActionsDue(of).rows.map((row) => ({
      key: `action-${row.actionId}`,
      on: row.dueOn,
      summary: `Action due: ${row.ownReference ?? row.actionId}, for ${row.reference}`,
      note: [
        row.leadRole,
        row.firstDueOn === row.dueOn || row.firstDueOn === null
          ? null
          : `First due ${showDate(row.firstDueOn)}`,
      ]
        .filter((part) => part !== null)
        .join(". "),
      path: paths.workspaceItem(code, row.reference),
    })),
    ...itemDays(code, of),
    ...actionsTaken(bodyId, soon).map(({ reference, dueOn, leadRole }) => ({
      ...{ key: `taken-${reference}`, on: dueOn, note: leadRole ?? "" },
      summary: `What you do about ${reference}, asked of others`,
      path: paths.selfAssessment(code, reference),
    })),
    ...worklists.listToReply(of).rows.flatMap((row): CalendarDay[] =>
      row.replyDueOn === null
        ? []
        : [
            {
              key: `reply-${row.id}`,
              on: row.replyDueOn,
              summary: `Last day to reply to a judgement: ${row.reference}`,
              note: "It is published after that day, with your reply beside it if there is one.",
              path:
                row.letterReference === null
                  ? paths.replyToJudgement(code, row.id)
                  : paths.replyToLetter(code, row.letterReference),
            },
          ],
    ),
  ];
}

const OPEN_STATUSES = [
  ...(["awaiting", "extended", "extension_requested", "transferred"] as const),
  ...(["overdue", "named_non_responder"] as const),
];

function itemDays(code: string, of: Parameters<typeof worklists.listItems>[1]): CalendarDay[] {
  const kinds = [
    { list: "aimed", dateOf: "targetOn", what: "Your own target date", note: "Say whether it is done." },
    {
      list: "recheck",
      dateOf: "nextRecheckOn",
      what: "Comes up for re-check",
      note: "What was checked is checked again.",
    },
  ] as const;
  return kinds.flatMap(({ list, dateOf, what, note }) =>
    worklists.listItems(list, of).rows.flatMap((row): CalendarDay[] => {
      const on = row[dateOf];
      const { reference } = row;
      const summary = `${what}: ${reference}`;
      return on === null
        ? []
        : [{ key: `${list}-${reference}`, on, summary, note, path: paths.workspaceItem(code, reference) }];
    }),
  );
}

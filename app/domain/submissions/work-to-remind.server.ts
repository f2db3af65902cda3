import { evidenceEnding } from "~/domain/evidence/library.server";
import { addDays, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { DUE_DATE_BASES, JUDGEMENT_KINDS, labelOf } from "~db/vocabulary";
import { listSentBack } from "./from-registrar-repository.server";
import { listNamedIn } from "./letter-repository.server";
import { ACTION_DAYS, NEW_DAYS, SOON_DAYS, submissionInWords } from "./my-work-rules";
import { actionsTaken, openAssessments } from "~/domain/self-assessments/view-self-assessments.server";
import { listActionsDue } from "./plan-due-repository.server";
import * as worklists from "./worklist-repository.server";

/** Something of a body's work that somebody may be reminded of. No words of a report or of a draft are in it. */
export interface ToRemind {
  /** Why: a date comes near, it came back, it is new, or it waits to be signed. */
  kind: "dated" | "returned" | "fresh" | "sign_off" | "evidence";
  /** What it is, the same for as long as nothing about it changed. */
  key: string;
  /** The day it is due, where it has one. */
  on: string | null;
  label: string;
  path: string;
}

interface Of {
  bodyId: number;
  code: string;
  userId: number;
  today: string;
}

/** More of one kind than anybody reads; the rest is behind the link to My work. */
const MOST = 2000;
const ALL = { askedId: null, issuerId: null, authorId: null, limit: MOST, offset: 0 };
const WAITING = ["awaiting", "extended", "extension_requested", "transferred"] as const;
const LATE = ["overdue", "named_non_responder"] as const;

/** What the people of a body may be reminded of on a day, in the order they would act. */
export const workToRemind = (of: Of): ToRemind[] => [
  ...cameBack(of),
  ...newlyAsked(of),
  ...unanswered(of),
  ...planned(of),
  ...toSign(of),
  ...evidence(of),
];

function unanswered({ bodyId, code, today }: Of): ToRemind[] {
  const { rows } = worklists.listUnanswered({ bodyId, today, ...ALL, statuses: [...WAITING, ...LATE] });
  return rows.flatMap(({ reference, issuerName, dueOn, dueBasis }): ToRemind[] => {
    if (dueOn === null) return [];
    const basis = dueBasis === null ? "" : `, ${labelOf(DUE_DATE_BASES, dueBasis).toLowerCase()}`;
    const label = `Answer ${reference} (${issuerName}${basis})`;
    const key = `answer:${reference}@${code}:${dueOn}`;
    return [{ kind: "dated", key, on: dueOn, label, path: paths.workspaceReport(code, reference) }];
  });
}

function newlyAsked({ bodyId, code, today }: Of): ToRemind[] {
  const fresh = { isWanted: true, since: addDays(today, -NEW_DAYS), soon: addDays(today, SOON_DAYS) };
  const statuses = [...WAITING, "not_published"] as const;
  return worklists.listUnanswered({ bodyId, today, ...ALL, statuses, fresh }).rows.map((row) => ({
    kind: "fresh",
    key: `new:${row.reference}@${code}`,
    on: row.dueOn,
    label: `${row.reference}, asked by ${row.issuerName}${row.dueOn === null ? "" : `; an answer is due on ${showDate(row.dueOn)}`}`,
    path: paths.workspaceReport(code, row.reference),
  }));
}

function planned({ bodyId, code, today }: Of): ToRemind[] {
  const soon = addDays(today, ACTION_DAYS);
  const actions = listActionsDue({ bodyId, soon, ...ALL }).rows.map((row): ToRemind => ({
    kind: "dated",
    key: `action:${row.actionId}:${row.dueOn}`,
    on: row.dueOn,
    label: `Action ${row.ownReference ?? row.actionId} of the plan, for ${row.reference}`,
    path: paths.plannedAction(code, row.actionId),
  }));
  const dates = [
    { list: "aimed", dateOf: "targetOn", what: "The date your body gave for" },
    { list: "recheck", dateOf: "nextRecheckOn", what: "To be checked again:" },
  ] as const;
  const items = dates.flatMap(({ list, dateOf, what }) =>
    worklists.listItems(list, { bodyId, today, soon, ...ALL }).rows.flatMap((row): ToRemind[] => {
      const on = row[dateOf];
      const key = `${list}:${row.reference}:${on ?? ""}`;
      const path = paths.workspaceItem(code, row.reference);
      return on === null ? [] : [{ kind: "dated", key, on, label: `${what} ${row.reference}`, path }];
    }),
  );
  const taken = actionsTaken(bodyId, soon).map(({ reference, dueOn }): ToRemind => ({
    kind: "dated",
    key: `self:${reference}:${dueOn}`,
    on: dueOn,
    label: `What your body said it will do about ${reference}, asked of others`,
    path: paths.selfAssessment(code, reference),
  }));
  return [...actions, ...items, ...taken];
}

const pathOf = (code: string, { id, letterId }: worklists.OpenSubmission): string =>
  letterId === null ? paths.submission(code, id) : paths.letter(code, letterId);
const whatOf = (row: worklists.OpenSubmission): string =>
  submissionInWords(row.kind, row.letterId === null ? row.reference : row.reportReference);

/** Returned drafts are of whoever wrote them; what the registrar sent back is everybody's. */
function cameBack({ bodyId, code, userId }: Of): ToRemind[] {
  const drafts = worklists
    .listSubmissions({ bodyId, userId, state: "returned", ...ALL })
    .rows.filter(({ isMine }) => isMine === 1)
    .map((row): ToRemind => ({
      kind: "returned",
      key: `returned:${row.id}:${row.eventId}`,
      on: null,
      label: `The ${whatOf(row)}: an approver asked for a change`,
      path: pathOf(code, row),
    }));
  const items = listSentBack({ bodyId, askedId: null, issuerId: null, limit: MOST, offset: 0 }).map(
    ({ reference, isWhole, happenedOn }): ToRemind => ({
      kind: "returned",
      key: `sent-back:${reference}:${happenedOn}`,
      on: null,
      label: `${reference}: the registrar found that it is yours to answer`,
      path: isWhole === 1 ? paths.workspaceReport(code, reference) : paths.workspaceItem(code, reference),
    }),
  );
  const considered = openAssessments(bodyId, userId)
    .filter(({ state, isMine }) => state === "returned" && isMine === 1)
    .map(({ id, reference, eventId }): ToRemind => ({
      kind: "returned",
      key: `self-returned:${id}:${eventId}`,
      on: null,
      label: `Whether ${reference} applies to your body: an approver asked for a change`,
      path: paths.selfAssessment(code, reference),
    }));
  return [...drafts, ...items, ...considered];
}

/** What waits for somebody who signs: drafts they wrote none of, joint answers, judgements to reply to. */
function toSign({ bodyId, code, userId }: Of): ToRemind[] {
  const drafts = worklists
    .listSubmissions({ bodyId, userId, state: "submitted", ...ALL })
    .rows.filter(({ isMine }) => isMine === 0)
    .map((row) => ({
      key: `sign:${row.id}:${row.eventId}`,
      label: `The ${whatOf(row)}`,
      path: pathOf(code, row),
    }));
  const joint = listNamedIn(bodyId).map(({ letterId, reference, writerName }) => ({
    key: `joint:${letterId}`,
    label: `The joint answer to ${reference}, written by ${writerName}`,
    path: paths.jointAnswer(code, letterId),
  }));
  const replies = worklists
    .listToReply({ bodyId, ...ALL })
    .rows.map(({ id, kind, reference, replyDueOn }) => ({
      key: `reply:${id}`,
      label: `A judgement on ${reference} (${labelOf(JUDGEMENT_KINDS, kind).toLowerCase()}): your body may reply${replyDueOn === null ? "" : ` until ${showDate(replyDueOn)}`}`,
      path: paths.replyToJudgement(code, id),
    }));
  const considered = openAssessments(bodyId, userId)
    .filter(({ state, isMine }) => state === "submitted" && isMine === 0)
    .map(({ id, reference, eventId }) => ({
      key: `self-sign:${id}:${eventId}`,
      label: `Whether ${reference} applies to your body`,
      path: paths.selfAssessment(code, reference),
    }));
  return [...drafts, ...joint, ...replies, ...considered].map((one) => ({
    kind: "sign_off",
    on: null,
    ...one,
  }));
}

function evidence({ bodyId, code, today }: Of): ToRemind[] {
  const soon = addDays(today, ACTION_DAYS);
  return evidenceEnding({ bodyId, soon, limit: MOST, offset: 0 }).rows.flatMap((row): ToRemind[] => {
    const dates = [row.reviewOn, row.expiresOn].filter((on) => on !== null).sort();
    const on = dates.find((date) => date >= today) ?? dates.at(-1);
    if (on === undefined) return [];
    const label = `Evidence ${row.id} of your library ${on === row.expiresOn ? "expires" : "is to be reviewed"}`;
    return [
      {
        kind: "evidence",
        key: `evidence:${row.id}:${on}`,
        on,
        label,
        path: paths.evidenceItem(code, row.id),
      },
    ];
  });
}

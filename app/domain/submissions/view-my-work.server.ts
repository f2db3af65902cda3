import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { evidenceDueInWords, EVIDENCE_SOON_DAYS } from "~/domain/evidence/evidence-rules";
import { evidenceEnding } from "~/domain/evidence/library.server";
import { addDays, daysBetween, londonDay, showDate } from "~/lib/dates";
import { IMPLEMENTATION_STATUSES, JUDGEMENT_KINDS, labelOf, POSITIONS } from "~db/vocabulary";
import {
  ACTION_DAYS,
  actionDueInWords,
  inDays,
  NEW_DAYS,
  SOON_DAYS,
  submissionInWords,
  todaysSentence,
  whyUnanswered,
  withConcern,
  WORK_LISTS,
  type WorkList,
} from "./my-work-rules";
import type { PersonActor } from "./own-concern.server";
import * as planRepository from "./plan-due-repository.server";
import { filtersOf, type WorkFilter } from "./work-filters.server";
import { listJointToConfirm, listSentBack, listTakenOn } from "./work-from-others.server";
import * as repository from "./worklist-repository.server";
import type { Listed, Narrowed, Part } from "./worklist-repository.server";

/** One row of work: what it leads to, and the sentence why it is here. */
export interface WorkRow {
  key: string;
  label: string;
  why: string;
  leadsTo:
    | { page: "submission"; id: number }
    | { page: "letter"; id: number }
    | { page: "joint"; id: number }
    | { page: "report"; reference: string }
    | { page: "item"; reference: string }
    | { page: "judgement"; id: number }
    | { page: "letterAssessment"; reference: string }
    | { page: "evidence"; id: number }
    | { page: "action"; id: number }
    | { page: "others"; reference: string };
}

export interface WorkListed {
  key: WorkList;
  title: string;
  rows: WorkRow[];
  total: number;
}

export interface MyWork {
  sentence: string;
  /** Only those that leave a choice. */
  filters: WorkFilter[];
  lists: WorkListed[];
  /** From 1; several only where one list is asked for. */
  page: number;
  pages: number;
}

const FIRST_FEW = 10;
const PAGE_SIZE = 25;
const RECHECK_DAYS = 30;

interface Asked {
  actor: PersonActor;
  bodyId: number;
  today: string;
  narrowed: Narrowed;
}

export interface WorkAskedFor {
  list?: WorkList | null;
  page?: number;
  /** The code of the body addressed, the slug of who asked, the number of who writes. */
  asked?: string | null;
  from?: string | null;
  by?: string | null;
  at?: number;
}

/** What a body's people have to do on the day of `at`: the first few of each list, or one page of one list. */
export function viewMyWork(actor: PersonActor, wanted: WorkAskedFor = {}): MyWork {
  const { list = null, page = 1, at = Date.now() } = wanted;
  if (actor.bodyId === null) throw new Error("A person of no body has no work of one.");
  const bodyId = standingBodyId(actor.bodyId);
  const { filters, narrowed } = filtersOf(bodyId, wanted);
  const asked = { actor, bodyId, today: londonDay(at), narrowed };
  const part = list ? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } : { limit: FIRST_FEW, offset: 0 };
  const keys = (Object.keys(WORK_LISTS) as WorkList[]).filter((key) => list === null || key === list);
  const lists = keys.map((key) => ({ key, title: WORK_LISTS[key], ...LISTS[key](asked, part) }));
  const total = list ? (lists[0]?.total ?? 0) : 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return { sentence: sentenceOf(asked), filters, lists, page, pages };
}

const mapped = <Row>({ rows, total }: Listed<Row>, toRow: (row: Row) => WorkRow) => ({
  rows: rows.map(toRow),
  total,
});

/** Evidence belongs to the whole body, so it is not among what was asked by one or is written by one. */
const isNarrow = ({ askedId, issuerId, authorId }: Narrowed): boolean =>
  askedId !== null || issuerId !== null || authorId !== null;

const LISTS: Readonly<Record<WorkList, (asked: Asked, part: Part) => { rows: WorkRow[]; total: number }>> = {
  returned: (asked, part) => submissions(asked, part, "returned"),
  draft: (asked, part) => submissions(asked, part, "draft"),
  signOff: (asked, part) => submissions(asked, part, "submitted"),
  sentBack: listSentBack,
  joint: listJointToConfirm,
  overdue: (asked, part) => unanswered(asked, part, ["overdue", "named_non_responder"], null),
  due: (asked, part) =>
    unanswered(asked, part, ["awaiting", "extended", "extension_requested", "transferred"]),
  fresh: (asked, part) =>
    unanswered(
      asked,
      part,
      ["awaiting", "extended", "extension_requested", "transferred", "not_published"],
      true,
    ),
  action: ({ bodyId, today, narrowed }, part) =>
    mapped(
      planRepository.listActionsDue({ bodyId, soon: addDays(today, ACTION_DAYS), ...narrowed, ...part }),
      (row) => ({
        key: `action-${row.actionId}`,
        label: withConcern(`Action ${row.ownReference ?? row.actionId}`, row.text),
        why: `${actionDueInWords(row, today)}. For ${row.reference}.`,
        leadsTo: { page: "action", id: row.actionId },
      }),
    ),
  taken: listTakenOn,
  evidence: ({ bodyId, today, narrowed }, part) =>
    isNarrow(narrowed)
      ? { rows: [], total: 0 }
      : mapped(evidenceEnding({ bodyId, soon: addDays(today, EVIDENCE_SOON_DAYS), ...part }), (row) => ({
          key: `evidence-${row.id}`,
          label: `Look over “${row.title ?? "Title removed"}”`,
          why: evidenceDueInWords(row, today) ?? "",
          leadsTo: { page: "evidence", id: row.id },
        })),
  unpublished: (asked, part) => unanswered(asked, part, ["not_published"]),
  reply: ({ bodyId, today, narrowed }, part) =>
    mapped(repository.listToReply({ bodyId, ...narrowed, ...part }), (row) => ({
      key: `judgement-${row.id}`,
      label: withConcern(
        `Reply to: ${labelOf(JUDGEMENT_KINDS, row.kind).toLowerCase()}, ${row.reference}`,
        row.text,
      ),
      why: `It is against your body, so you may reply before it is published${row.replyDueOn === null ? "" : `: by ${showDate(row.replyDueOn)}, ${inDays(today, row.replyDueOn)}`}.`,
      leadsTo:
        row.letterReference === null
          ? { page: "judgement", id: row.id }
          : { page: "letterAssessment", reference: row.letterReference },
    })),
  target: (asked, part) =>
    items(asked, part, "target", ({ targetOn, implementation }) => {
      const status = labelOf(IMPLEMENTATION_STATUSES, implementation);
      return `Your body said it would be done by ${targetOn === null ? "now" : showDate(targetOn)}; it says “${status}”.`;
    }),
  silent: (asked, part) =>
    items(asked, part, "silent", ({ position }) => {
      const said = position === null ? "answered" : labelOf(POSITIONS, position).toLowerCase();
      return `Your body ${said === "answered" ? said : `said “${said}”`} and has not said what it has done.`;
    }),
  recheck: (asked, part) =>
    items(asked, part, "recheck", ({ nextRecheckOn }) =>
      nextRecheckOn === null
        ? "It is to be checked again."
        : `It is to be checked again by ${showDate(nextRecheckOn)}, ${inDays(asked.today, nextRecheckOn)}.`,
    ),
};

function submissions(
  { actor, bodyId, narrowed }: Asked,
  part: Part,
  state: "returned" | "draft" | "submitted",
) {
  const rows = repository.listSubmissions({ bodyId, userId: actor.userId, state, ...narrowed, ...part });
  return mapped(rows, (row) => {
    const { letterId } = row;
    const what = submissionInWords(row.kind, letterId === null ? row.reference : row.reportReference);
    const maySign = actor.role === "body_approver" && row.isMine === 0;
    const verb = state === "submitted" ? (maySign ? "Sign off" : "See") : "Go on with";
    return {
      key: `submission-${row.id}`,
      label: letterId === null ? withConcern(`${verb} the ${what}`, row.text) : `${verb} the ${what}`,
      why: whyListed(state, row, maySign),
      leadsTo: letterId === null ? { page: "submission", id: row.id } : { page: "letter", id: letterId },
    };
  });
}

function whyListed(
  state: "returned" | "draft" | "submitted",
  row: repository.OpenSubmission,
  maySign: boolean,
): string {
  const saved = `saved on ${showDate(londonDay(row.savedAt))}`;
  if (state === "returned") return `An approver asked for a change: “${row.reason ?? ""}”`;
  if (state === "draft") return `Written by ${row.authorName}, ${saved}.`;
  const waits = maySign ? "It waits for you" : "It waits for an approver who wrote none of it";
  return `${waits}. Written by ${row.authorName}, ${saved}.`;
}

function unanswered(
  { bodyId, today, narrowed }: Asked,
  part: Part,
  statuses: Parameters<typeof repository.listUnanswered>[0]["statuses"],
  isFresh: boolean | null = false,
) {
  const [since, soon] = [addDays(today, -NEW_DAYS), addDays(today, SOON_DAYS)];
  const fresh = isFresh === null ? undefined : { isWanted: isFresh, since, soon };
  return mapped(
    repository.listUnanswered({ bodyId, today, statuses, fresh, ...narrowed, ...part }),
    (row) => ({
      key: `report-${row.reference}`,
      label: withConcern(`Answer ${row.reference}`, row.title),
      why: whyUnanswered(row, today),
      leadsTo: { page: "report", reference: row.reference },
    }),
  );
}

function items(
  { bodyId, today, narrowed }: Asked,
  part: Part,
  list: repository.ItemList,
  why: (row: repository.ItemToDo) => string,
) {
  const soon = addDays(today, RECHECK_DAYS);
  return mapped(repository.listItems(list, { bodyId, today, soon, ...narrowed, ...part }), (row) => ({
    key: `${list}-${row.reference}`,
    label: withConcern(`Report progress on ${row.reference}`, row.text),
    why: why(row),
    leadsTo: { page: "item", reference: row.reference },
  }));
}

/** Counts at most a few hundred near dates; beyond that the sentence is no help anyway. */
function sentenceOf({ actor, bodyId, today, narrowed }: Asked): string {
  const few = { limit: 200, offset: 0, ...narrowed };
  const one = { ...few, limit: 1 };
  const due = repository.listUnanswered({
    ...{ bodyId, today, ...few },
    statuses: ["awaiting", "extended", "extension_requested", "transferred"],
  });
  const overdue = repository.listUnanswered({
    ...{ bodyId, today, ...one },
    statuses: ["overdue", "named_non_responder"],
  });
  const mine = { bodyId, userId: actor.userId, ...few };
  const waiting = repository.listSubmissions({ ...mine, state: "submitted" }).rows;
  const isNear = (on: string | null) => on !== null && daysBetween(today, on) <= SOON_DAYS && on >= today;
  return todaysSentence({
    overdue: overdue.total,
    dueSoon: due.rows.filter(({ dueOn }) => isNear(dueOn)).length,
    returned: repository.listSubmissions({ ...mine, state: "returned" }).total,
    signOff: actor.role === "body_approver" ? waiting.filter(({ isMine }) => isMine === 0).length : 0,
    reply: actor.role === "body_approver" ? repository.listToReply({ bodyId, ...few }).total : 0,
    actionsLate: planRepository.listActionsDue({ bodyId, soon: addDays(today, -1), ...one }).total,
    unpublished: repository.listUnanswered({ bodyId, today, statuses: ["not_published"], ...one }).total,
  });
}

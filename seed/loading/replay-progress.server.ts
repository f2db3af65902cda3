import { linkDocument } from "~/domain/documents/documents.server";
import { changeAction, claimProgress, planAction } from "~/domain/implementation/statements.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import type { ActionState } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import type { ActionAdded, ActionChanged, ActionFinished, Progress } from "../seed-types";
import { keepFile } from "./keep-file.server";
import { found, type Loaded, type LoadedAction, type LoadedReport } from "./loaded";
import { publishOwn, titleOf, type TwoPeople } from "./own-statements.server";
import * as repository from "./seed-repository.server";

const trackedAt = (report: LoadedReport, at: string, item: string): repository.TrackedRow => {
  const tracked = repository.findTracked(found(report.items, item).id, found(report.addressings, at));
  if (!tracked) throw new Error(`Item ${item} of ${report.seed.key} is not tracked at ${at}`);
  return tracked;
};

/** What a body says it has done: by two of its people, or as the registrar found it published. */
export function replayProgress(loaded: Loaded, report: LoadedReport, progress: Progress): void {
  const { clock } = loaded;
  const { via, status, evidence = [], evidenceLinks = [], assurance, supersededBy } = progress;
  const day = clock.day(progress.on);
  const tracked = trackedAt(report, progress.at, progress.item);
  const shared = {
    ...{ status, statedOn: day, targetOn: clock.dayOrNull(progress.targetOn) },
    boardAssurance: assurance?.kind ?? null,
    supersededById: supersededBy === undefined ? null : loaded.item(supersededBy).id,
    text: assurance ? `${progress.text}\n\nSigned off by: ${assurance.by}.` : progress.text,
  };
  if ("by" in via) {
    const leadRole = status === "planned" ? leadOf(report, progress) : null;
    publishOwn(loaded, {
      ...{ day, via, reference: tracked.reference, documents: evidence, links: evidenceLinks },
      content: { kind: "progress", ...shared, leadRole },
    });
    return;
  }
  recordStatement(loaded, report, { day, subject: tracked.reference }, (w) => {
    const body = repository.findBodyOf(found(report.addressings, progress.at));
    const owner = { reportId: report.id, ownerBodyId: body?.id ?? null, provenance: "registrar" } as const;
    const documentIds = [
      ...evidence.map((document) => keepFile(w, document, owner)),
      ...evidenceLinks.map((address) =>
        linkDocument(w, { ...owner, role: "evidence", title: titleOf(address), isPublic: true }, address),
      ),
    ];
    claimProgress(w, { ...shared, trackedItemId: tracked.id, documentIds, known: knownNow(w, "registrar") });
  });
}

/** Who leads on what is planned: as the body's action for the item says. */
function leadOf(report: LoadedReport, { at, item }: Progress): string {
  const planned = report.seed.events.find(
    (event): event is ActionAdded => event.type === "action_added" && event.at === at && event.item === item,
  );
  if (!planned) throw new Error(`Item ${item} of ${report.seed.key} is planned and nobody leads on it`);
  return planned.leadRole;
}

function recordStatement(
  loaded: Loaded,
  report: LoadedReport,
  about: { day: string; subject: string },
  work: (w: Writing) => void,
): void {
  const { day, subject } = about;
  const act = { actor: loaded.person("registrar"), at: loaded.clock.at(day), subject } as const;
  write({ ...act, action: "response_recorded" }, (w) => {
    work(w);
    projectReport(report.id);
  });
}

interface ActionStatement {
  day: string;
  text: string;
  dueOn: string;
  state: ActionState;
  lessons: string | null;
  /** The action changed; null for a new one. */
  changes: LoadedAction | null;
  links?: readonly string[];
}

export function replayAction(loaded: Loaded, report: LoadedReport, added: ActionAdded): void {
  const [day, dueOn] = [loaded.clock.day(added.on), loaded.clock.day(added.dueOn)];
  const statement = { day, text: added.what, dueOn, state: "open", lessons: null, changes: null } as const;
  const id = sayAction(loaded, report, added, statement);
  report.actions.set(added.action, { id, seed: added, dueOn });
}

export function replayActionChange(loaded: Loaded, report: LoadedReport, changed: ActionChanged): void {
  const action = found(report.actions, changed.action);
  const [day, dueOn] = [loaded.clock.day(changed.on), loaded.clock.day(changed.dueOn)];
  const text = `${action.seed.what}\n\nWhy the date changed: ${changed.reason}`;
  const statement = { day, text, dueOn, state: "open", lessons: null, changes: action } as const;
  sayAction(loaded, report, { ...action.seed, via: changed.via }, statement);
  report.actions.set(changed.action, { ...action, dueOn });
}

export function replayActionEnd(loaded: Loaded, report: LoadedReport, finished: ActionFinished): void {
  const action = found(report.actions, finished.action);
  const { state } = finished;
  const isGivenUp = state === "cancelled";
  const { what } = action.seed;
  const statement = {
    ...{ day: loaded.clock.day(finished.on), dueOn: action.dueOn, state, changes: action },
    text: isGivenUp ? `${what}\n\nWhy it was given up: ${finished.lessons}` : what,
    lessons: isGivenUp ? null : finished.lessons,
    links: finished.evidenceLinks,
  };
  sayAction(loaded, report, { ...action.seed, via: finished.via }, statement);
}

/** Adds a wording of an action, new or changed. Returns the action's id. */
function sayAction(
  loaded: Loaded,
  report: LoadedReport,
  seed: ActionAdded,
  statement: ActionStatement,
): number {
  const { day, text, dueOn, state, lessons, changes } = statement;
  const { via, leadRole, baseline = null, success = null, action: ownReference } = seed;
  const tracked = trackedAt(report, seed.at, seed.item);
  const { why = null, resources = null, risks = null, milestones = null, plain = null } = seed;
  const { rag = null, ragReason = null, serves = [] } = seed;
  const wording = {
    ...{ text, leadRole, dueOn, baseline, success, lessons, why, resources, risks, milestones, plain },
    ...{ rag, ragReason },
  };
  if ("by" in via) {
    const own: { via: TwoPeople; day: string } = { via, day };
    const submissionId = publishOwn(loaded, {
      ...{ ...own, reference: tracked.reference, links: statement.links },
      content: {
        ...{ kind: "action", ...wording, ownReference },
        ...{ actionState: state, actionOf: changes?.id ?? null },
        serves: serves.map((served) => loaded.item(served).reference),
      },
    });
    return changes?.id ?? repository.findActionOf(submissionId)?.id ?? 0;
  }
  let id = changes?.id ?? 0;
  recordStatement(loaded, report, { day, subject: tracked.reference }, (w) => {
    const said = { ...wording, state, known: knownNow(w, "registrar") };
    if (changes) return changeAction(w, changes.id, said);
    const bodyId = repository.findBodyOf(found(report.addressings, seed.at))?.id ?? 0;
    id = planAction(w, { bodyId, ownReference, trackedItemIds: [tracked.id], wording: said });
  });
  return id;
}

import { recordClockEvent } from "~/domain/addressings/record-clock.server";
import { bodyTyped } from "~/domain/bodies/typed-body.server";
import { csvFile } from "~/lib/csv-text";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { inOneTransaction, write, type Actor } from "~db/writing.server";
import * as repository from "./official-list-repository.server";
import type { EntryRow, ListRow } from "./official-list-repository.server";
import {
  linesOf,
  refusalsOfList,
  refusalsOfRemoval,
  type ListLine,
  type OfficialListRefusal,
  type OfficialListTyped,
} from "./official-list-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;

/** An entry as far as the register finds what it is about. */
export interface MatchedLine extends ListLine {
  reportId: number | null;
  reportReference: string | null;
  bodyId: number | null;
  bodyName: string | null;
  addressingId: number | null;
}

/** What the register finds of a line: nothing is guessed, and what is not found stands as the list names it. */
export function matched(line: ListLine): MatchedLine {
  const reports = repository.findReportsNamed(line.report);
  const report = reports.length === 1 ? reports[0] : undefined;
  const typed = bodyTyped(line.body);
  const body = typed.ok ? typed.body : undefined;
  const addressingId = report && body ? repository.findRequest(report.id, body.id) : undefined;
  return {
    ...{ ...line, reportId: report?.id ?? null, reportReference: report?.reference ?? null },
    ...{ bodyId: body?.id ?? null, bodyName: body?.name ?? null, addressingId: addressingId ?? null },
  };
}

export interface SaveList extends OfficialListTyped {
  actor: PersonActor;
  /** Null begins a new one. */
  reference: string | null;
  /** As the page showed it; 0 for a new one. */
  version: number;
  at?: number;
}

/** Enters an official list, or changes what was entered of it. Another person compares it and publishes it. */
export function saveOfficialList(given: SaveList): FormOutcome<{ reference: string }, OfficialListRefusal> {
  const { actor, at, version, listedOn } = given;
  return write({ actor, at, action: "non_response_list_saved" }, (w) => {
    const held = given.reference === null ? null : repository.findList(given.reference);
    if (held === undefined) return refusedFor("not_found");
    if (held && held.version !== version) return refusedFor("stale");
    if (held && held.publicOn !== null) return refusedFor("published_before");
    const refusals = refusalsOfList(given, londonDay(w.at));
    if (refusals.length > 0 || listedOn === null) return refusedFor(...refusals);
    const columns = {
      ...{ publisherTextId: w.text("name", given.publisher.trim()), listedOn },
      ...{ sourceTextId: w.text("name", given.source.trim()), linesTextId: w.text("name", given.lines) },
      ...{ savedByUserId: actor.userId, savedAt: w.at },
    };
    const reference = held?.reference ?? `LIST-${String(w.nextNumber("official_list")).padStart(4, "0")}`;
    w.about(reference);
    if (held) repository.updateList(w, held.id, { ...columns, version: held.version + 1 });
    else repository.insertList(w, { reference, ...columns, version: 1 });
    return done({ reference });
  });
}

interface OfList {
  actor: PersonActor;
  reference: string;
  version: number;
  at?: number;
}

/**
 * Publishes a list that somebody else entered: its entries are fixed as they stand, and each request that was found is
 * on the official list from the list's day on.
 */
export function publishOfficialList(given: OfList): FormOutcome<null, OfficialListRefusal> {
  const { actor, at, reference } = given;
  return inOneTransaction(() => {
    const published = write(
      { actor, at, action: "non_response_list_published", subject: reference },
      (w): FormOutcome<{ list: ListRow; lines: MatchedLine[] }, OfficialListRefusal> => {
        const list = repository.findList(reference);
        if (!list) return refusedFor("not_found");
        if (list.version !== given.version) return refusedFor("stale");
        if (list.publicOn !== null) return refusedFor("published_before");
        if (list.savedByUserId === actor.userId) return refusedFor("same_person");
        const lines = linesOf(list.lines ?? "").lines.map(matched);
        if (lines.length === 0) return refusedFor("lines_missing");
        const known = { knownOn: londonDay(w.at), recordedAt: w.at };
        lines.forEach(({ report, body, reportId, bodyId, addressingId }, at) =>
          repository.insertEntry(w, {
            ...{ listId: list.id, position: at + 1, namedTextId: w.text("name", `${report}; ${body}`) },
            ...{ reportId, bodyId, addressingId, ...known },
          }),
        );
        repository.updateList(w, list.id, {
          ...{ publishedByUserId: actor.userId, publicOn: londonDay(w.at), linesTextId: null },
          version: list.version + 1,
        });
        return done({ list, lines });
      },
    );
    if (!published.ok) return published;
    const { list, lines } = published.value;
    for (const { addressingId } of lines)
      if (addressingId !== null)
        // Refused where an earlier list names it already: it stays on the list then.
        recordClockEvent({
          ...{ actor, at, addressingId, kind: "listed_non_responder", on: list.listedOn },
          ...{ text: `${list.publisher ?? ""}: ${list.source ?? ""}`, provenance: "official_page" },
        });
    return done(null);
  });
}

/** Records that an entry was taken off the official list later. The snapshot stays as it was. */
export function removeEntry(
  given: OfList & { position: number; removedOn: string | null; reason: string },
): FormOutcome<null, OfficialListRefusal> {
  const { actor, at, reference, position, removedOn, reason } = given;
  return inOneTransaction(() => {
    const removed = write(
      { actor, at, action: "non_response_removed", subject: `${reference} ${position}` },
      (w): FormOutcome<EntryRow, OfficialListRefusal> => {
        const list = repository.findList(reference);
        if (!list) return refusedFor("not_found");
        if (list.publicOn === null) return refusedFor("not_published");
        const entry = repository.listEntries(list.id).find((one) => one.position === position);
        if (!entry) return refusedFor("no_entry");
        if (entry.removedOn !== null) return refusedFor("removed_before");
        const day = londonDay(w.at);
        const refusals = refusalsOfRemoval(given, { listedOn: list.listedOn, today: day });
        if (refusals.length > 0 || removedOn === null) return refusedFor(...refusals);
        repository.insertRemoval(w, {
          ...{ entryId: entry.id, removedOn, reasonTextId: w.text("reason", reason.trim()) },
          ...{ removedByUserId: actor.userId, knownOn: day, recordedAt: w.at },
        });
        return done(entry);
      },
    );
    if (!removed.ok) return removed;
    const { addressingId } = removed.value;
    if (addressingId !== null && removedOn !== null)
      recordClockEvent({
        ...{ actor, at, addressingId, kind: "delisted_non_responder", on: removedOn, text: reason.trim() },
        provenance: "official_page",
      });
    return done(null);
  });
}

export const listOfficialLists = () => repository.listLists();

/** A list as it is kept: its lines with what is found of each while it is not public, its entries after that. */
export function viewKeptList(reference: string, userId: number) {
  const list = repository.findList(reference);
  if (!list) return undefined;
  const { savedByUserId, ...shown } = list;
  return {
    ...{ list: shown, isOwn: savedByUserId === userId },
    lines: list.publicOn === null ? linesOf(list.lines ?? "").lines.map(matched) : [],
    entries: repository.listEntries(list.id),
  };
}

/** A public list with its entries; undefined where there is none. */
export function viewPublicList(reference: string) {
  const list = repository.findList(reference);
  if (!list || list.publicOn === null) return undefined;
  const { publisher, source, listedOn, publicOn, entries: count, removed } = list;
  return {
    ...{ reference, publisher, source, listedOn, publicOn, count, removed },
    entries: repository.listEntries(list.id),
  };
}

export const officialListCsv = (list: NonNullable<ReturnType<typeof viewPublicList>>): string =>
  csvFile([
    [
      ...["list", "publisher", "listed_on", "position", "as_named", "report", "body_code", "body_name"],
      ...["removed_on", "removal_reason", "answer_held_today", "answered_on"],
    ],
    ...list.entries.map((one) => [
      ...[list.reference, list.publisher ?? "", list.listedOn, one.position, one.named ?? ""],
      ...[one.reportReference ?? "", one.bodyCode ?? "", one.bodyName ?? "", one.removedOn ?? ""],
      ...[one.removalReason ?? "", answerHeld(one), one.firstRespondedOn ?? ""],
    ]),
  ]);

const answerHeld = ({ addressingId, responseCount }: EntryRow): string =>
  addressingId === null ? "not known" : (responseCount ?? 0) > 0 ? "yes" : "no";

import { listRolesHeld } from "~/domain/accounts/users-repository.server";
import { allotConcern } from "~/domain/addressings/allot-concern.server";
import { matchAddressee } from "~/domain/addressings/match-addressee.server";
import { decideRemit, reassignItem } from "~/domain/addressings/reassign-item.server";
import { recordClockEvent, recordExtension } from "~/domain/addressings/record-clock.server";
import { mergeBodies } from "~/domain/bodies/merge-bodies.server";
import { withdrawReport } from "~/domain/entering/correct-report.server";
import type {
  AddresseeMatched,
  Allotted,
  ClockEvent,
  ExtensionGranted,
  ExtensionRequested,
  Reassigned,
  ReportWithdrawn,
} from "../seed-types";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import * as repository from "./seed-repository.server";

const decidedOn = (loaded: Loaded, day: string, by: "registrar" | "issuerEditor" = "registrar") => ({
  actor: loaded.person(by),
  at: loaded.clock.at(day),
});

/** What happens to a clock, told to the registrar: more time asked for or refused, the list, a letter withheld. */
export function replayClockEvent(
  loaded: Loaded,
  report: LoadedReport,
  event: ClockEvent | ExtensionRequested,
): void {
  const on = loaded.clock.day(event.on);
  const addressingId = found(report.addressings, event.at);
  const what = `${event.type} at ${event.at} in ${report.seed.key}`;
  if (event.type === "outside_remit_upheld" || event.type === "sent_back") {
    const itemReference = trackedReference(report, addressingId, event.item ?? "");
    const ruling = { ruling: event.type, reason: event.reason, itemReference };
    must(what, decideRemit({ ...decidedOn(loaded, on), ...ruling }));
    return;
  }
  const happened = { addressingId, kind: event.type, on, text: event.reason };
  must(what, recordClockEvent({ ...decidedOn(loaded, on), ...happened }));
}

function trackedReference(report: LoadedReport, addressingId: number, item: string): string {
  const tracked = repository.findTracked(found(report.items, item).id, addressingId);
  if (!tracked) throw new Error(`Item ${item} of ${report.seed.key} is not tracked`);
  return tracked.reference;
}

export function replayExtension(loaded: Loaded, report: LoadedReport, granted: ExtensionGranted): void {
  const on = loaded.clock.day(granted.on);
  must(
    `extension at ${granted.at} in ${report.seed.key}`,
    recordExtension({
      ...{ ...decidedOn(loaded, on), addressingId: found(report.addressings, granted.at), grantedOn: on },
      dueOn: loaded.clock.day(granted.newDueOn),
      source: `${granted.source}. Granted by: ${granted.grantedBy}.`,
    }),
  );
}

/** Moves one item, or all that is tracked at an addressee, to the right body. */
export function replayReassignment(loaded: Loaded, report: LoadedReport, moved: Reassigned): void {
  const from = found(report.addressings, moved.at);
  const references =
    moved.item === undefined
      ? repository.listTrackedAt(from).map((tracked) => tracked.reference)
      : [trackedReference(report, from, moved.item)];
  const bodyId = loaded.body(moved.to.body ?? "").id;
  const day = loaded.clock.day(moved.on);
  for (const itemReference of references)
    must(
      `re-assignment of ${itemReference}`,
      reassignItem({ ...decidedOn(loaded, day), itemReference, bodyId, reason: moved.reason }),
    );
  const now = repository.findAddressingOf(report.id, bodyId);
  if (now) report.addressings.set(moved.to.key, now.id);
}

export function replayAllotment(loaded: Loaded, report: LoadedReport, allotted: Allotted): void {
  const { at, item, by } = allotted;
  const decision = decidedOn(loaded, loaded.clock.day(allotted.on), by);
  const addressingId = found(report.addressings, at);
  const recommendationReference = found(report.items, item).reference;
  must(
    `item ${item} for ${at} in ${report.seed.key}`,
    allotConcern({ ...decision, addressingId, recommendationReference }),
  );
}

export function replayMatch(loaded: Loaded, report: LoadedReport, matched: AddresseeMatched): void {
  const who = { kind: "body", bodyId: loaded.body(matched.body).id } as const;
  const decision = decidedOn(loaded, loaded.clock.day(matched.on), matched.by);
  const addressingId = found(report.addressings, matched.at);
  must(
    `match of ${matched.at} in ${report.seed.key}`,
    matchAddressee({ ...decision, addressingId, who, reason: matched.reason }),
  );
}

/** What a national body was asked is also for those it names to carry it out, as the registrar confirmed. */
export function confirmEndImplementers(loaded: Loaded, report: LoadedReport, day: string): void {
  for (const { key, under } of report.seed.addressees)
    for (const { number, allottedTo = [] } of under === undefined ? [] : report.seed.items)
      if (under !== undefined && allottedTo.includes(under))
        replayAllotment(loaded, report, {
          ...{ type: "allotted", on: day, at: key, item: number, by: "registrar" },
          reason: "",
        });
}

export function replayWithdrawal(loaded: Loaded, report: LoadedReport, withdrawn: ReportWithdrawn): void {
  const decision = decidedOn(loaded, loaded.clock.day(withdrawn.on), withdrawn.by);
  const editor = { memberships: listRolesHeld(decision.actor.userId) };
  const { reference } = report;
  must(
    `withdrawal of ${reference}`,
    withdrawReport({ ...decision, editor, reference, reason: withdrawn.reason }),
  );
}

/** Two records of one body become one. */
export function mergeRecords(loaded: Loaded, codes: { from: string; into: string }, day: string): void {
  const reason = "Two records of one trust: the second name leaves out “NHS”.";
  must(
    `merge of ${codes.from}`,
    mergeBodies({ ...decidedOn(loaded, day), fromCode: codes.from, intoCode: codes.into, reason }),
  );
}

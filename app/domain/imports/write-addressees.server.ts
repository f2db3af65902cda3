import { untrack } from "~/domain/addressings/replace-addressing.server";
import {
  addAddressing,
  addAddressings,
  startClock,
  type NewAddressing,
} from "~/domain/reports/catalogue.server";
import { findReportById, type CatalogueReport } from "~/domain/reports/find-report.server";
import { readBodyCode } from "~/domain/bodies/body-directory.server";
import { isStatedByPerson, provenanceRank, type Capacity } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { reconcileAddressees, type HeldAddressee } from "./addressee-reconciling-rules";
import * as repository from "./imported-report-repository.server";
import { onePerBody, type PreparedAddressee, type PreparedReport } from "./prepare-report.server";

/** An addressing of the report as it now is. */
export interface Asked {
  id: number;
  bodyId: number | null;
  addressedAs: string;
  capacity: Capacity;
}

interface List {
  /** Whether no better source gives a list. */
  isBest: boolean;
  /** Whether a person gave the list. */
  isPersons: boolean;
  /** The report, where this row added it. */
  added: CatalogueReport | null;
}

/**
 * Brings in the addressees of a row: see reconcileAddressees for what becomes of each. To a list that a
 * person gave or added to, a source adds nobody, and takes nobody off it.
 */
export function writeAddressees(w: Writing, reportId: number, p: PreparedReport, list: List): Asked[] {
  const { added } = list;
  const addressees = onePerBody(p.addressees);
  if (added) return addAll(w, added, addressees, p);
  const standing = repository.listHeldAddressings(reportId);
  const held = standing.filter((one) => one.capacity !== "responder_not_addressed");
  const unasked = standing.filter((one) => one.capacity === "responder_not_addressed");
  const gone = repository.listWithdrawnAddressings(reportId);
  const wanted = addressees.filter(
    (one) => !gone.some(({ key, bodyId }) => key === one.key || (bodyId !== null && bodyId === one.bodyId)),
  );
  const rank = provenanceRank(p.source.provenance);
  const known = held.map((one): HeldAddressee => ({
    addressingId: one.id,
    bodyId: one.bodyId,
    key: one.key,
    isLesser: provenanceRank(one.provenance) > rank,
    isSettled: one.isSettled === 1,
  }));
  const isClosed = list.isPersons || held.some((one) => isStatedByPerson(one.provenance));
  const isBest = list.isBest && !isClosed;
  const steps = reconcileAddressees(known, wanted, isBest);
  steps.forEach((step, place) => {
    const addressee = wanted[place];
    if (!addressee || step.do === "nothing" || (step.do === "add" && isClosed)) return;
    const answered = unasked.find((one) => one.bodyId !== null && one.bodyId === addressee.bodyId);
    if (answered) wasAskedAfterAll(w, reportId, answered.id, { addressee, p, isBest });
    else if (step.do === "add") add(w, reportId, addressee, p);
    else if (step.do === "replace") replace(w, reportId, { addressingId: step.addressingId, addressee, p });
    else if (step.do === "respell") respell(w, step.addressingId, addressee, p);
    else adoptBody(w, step, { addressee, p, isBest });
  });
  const now = w.hasWritten ? repository.listHeldAddressings(reportId) : held;
  return now
    .filter((one) => one.capacity !== "responder_not_addressed")
    .map((one) => ({ ...one, addressedAs: one.addressedAs ?? "" }));
}

/** The addressees of a report that this row adds. */
function addAll(
  w: Writing,
  report: CatalogueReport,
  addressees: readonly PreparedAddressee[],
  p: PreparedReport,
): Asked[] {
  const ids = addAddressings(
    w,
    addressees.map((one) => ({ ...toAddressing(report.id, one, p), report, isFirst: true })),
  );
  return addressees.map((one, at) => toAsked(ids[at] ?? 0, one));
}

const add = (w: Writing, reportId: number, one: PreparedAddressee, p: PreparedReport): Asked =>
  toAsked(addAddressing(w, toAddressing(reportId, one, p)), one);

const toAsked = (id: number, { bodyId, asWritten, capacity }: PreparedAddressee): Asked => ({
  ...{ id, bodyId, addressedAs: asWritten, capacity },
});

function toAddressing(reportId: number, one: PreparedAddressee, p: PreparedReport): NewAddressing {
  return {
    reportId,
    body: one.bodyId === null ? null : { id: one.bodyId, code: readBodyCode(one.bodyId) },
    match: one.match,
    capacity: one.capacity,
    addressedAs: one.asWritten,
    addressedName: one.name,
    addressedKey: one.key,
    candidates: one.candidates,
    known: p.known,
  };
}

function respell(w: Writing, addressingId: number, one: PreparedAddressee, p: PreparedReport): void {
  repository.updateAddressing(w, addressingId, {
    addressedAsTextId: w.text("name", one.asWritten),
    addressedKey: one.key,
    provenance: p.source.provenance,
  });
}

type Adopting = { addressee: PreparedAddressee; p: PreparedReport; isBest: boolean };

function adoptBody(
  w: Writing,
  { addressingId, bodyId }: { addressingId: number; bodyId: number },
  { addressee, p, isBest }: Adopting,
): void {
  const match = isBest ? addressee.match : "alias";
  repository.updateAddressing(w, addressingId, { bodyId, match });
  repository.insertMatch(w, {
    addressingId,
    bodyId,
    match,
    reasonTextId: isBest ? null : w.text("reason", "Another source of the same report names this body here."),
    knownOn: p.known.on,
    recordedAt: w.at,
  });
  if (isBest) respell(w, addressingId, addressee, p);
}

/** A body that answered unasked, as one source had it, is among the addressees that a better one names. */
function wasAskedAfterAll(
  w: Writing,
  reportId: number,
  addressingId: number,
  { addressee, p, isBest }: Adopting,
): void {
  const report = findReportById(reportId);
  if (!isBest || !report) return;
  repository.updateAddressing(w, addressingId, { capacity: addressee.capacity });
  respell(w, addressingId, addressee, p);
  if (addressee.capacity === "addressee") startClock(w, report, addressingId, p.known);
}

type Replacing = { addressingId: number; addressee: PreparedAddressee; p: PreparedReport };

function replace(w: Writing, reportId: number, { addressingId, addressee, p }: Replacing): void {
  const reason = "A better source of the same report names another body here.";
  const { id } = add(w, reportId, addressee, p);
  for (const trackedId of repository.listTrackedOfAddressing(addressingId))
    untrack(w, trackedId, { reason, since: null });
  repository.updateAddressing(w, addressingId, {
    isWithdrawn: true,
    withdrawnReasonTextId: w.text("reason", reason),
    replacedById: id,
  });
}

import type { Known } from "~/domain/known";
import { firstDueDate } from "~/domain/addressings/clock-rules";
import {
  recommendationReference,
  trackedFromText,
  trackedItemReference,
} from "~/domain/addressings/tracking-rules";
import { themesOf } from "~/domain/themes/theme-rules";
import { keyedDigest } from "~db/secrets.server";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as rows from "./catalogue-repository.server";
import * as repository from "./report-repository.server";

/**
 * The steps by which reports come into the catalogue, shared by every import, by hand entry and by the
 * demonstration. Each takes the pen of the act it belongs to; the act ends with projectReport().
 */

/**
 * A free reference for a report: series and normalised source reference, `-2`, `-3` where sources repeat
 * one, `X0001` where there is none (design §3). Callers that bring several reports with one source
 * reference bring them in order of report date and then of source key, so that no file's order matters.
 */
export function freeReportReference(w: Writing, series: string, sourceReference: string | null): string {
  if (sourceReference === null) {
    for (;;) {
      const reference = missingReference(series, w.nextNumber(`${series}-X`));
      if (!repository.existsReference(reference)) return reference;
    }
  }
  const base = `${series}-${sourceReference}`;
  if (!repository.existsReference(base)) return base;
  for (let copy = 2; ; copy += 1) {
    const reference = `${base}-${copy}`;
    if (!repository.existsReference(reference)) return reference;
  }
}

/** PFD-X0001: the reference of a report whose source gives it none. */
export const missingReference = (series: string, number: number): string =>
  `${series}-X${String(number).padStart(4, "0")}`;

export interface NewAddressing {
  reportId: number;
  /** The report, where the caller has it at hand. */
  report?: repository.CatalogueReport;
  body: { id: number; code: string } | null;
  match: V.MatchMethod;
  capacity: V.Capacity;
  addressedAs: string;
  /** What recognises this addressee in the next import: its name, normalised. */
  addressedName: string;
  /** The key of the addressee this one takes the place of, so that the next import still recognises it. */
  addressedKey?: string;
  candidates?: readonly { bodyId: number; score: number }[];
  known: Known;
}

/** The keyed digest by which an addressee is recognised again. */
export const addressedKey = (addressedName: string): string =>
  keyedDigest("source-digest", `addressee:${addressedName}`);

/** Adds an addressee to a report, with the first due date its law or its text gives it. Returns its id. */
export function addAddressing(w: Writing, asked: NewAddressing): number {
  const { reportId, known } = asked;
  const report = asked.report ?? repository.findReportById(reportId);
  if (!report) throw new Error(`No report ${reportId}`);
  const addressingId = rows.insertAddressing(w, {
    reportId,
    position: repository.lastAddressingPosition(reportId) + 1,
    bodyId: asked.body?.id ?? null,
    match: asked.match,
    capacity: asked.capacity,
    addressedAsTextId: w.text("name", asked.addressedAs),
    addressedKey: asked.addressedKey ?? addressedKey(asked.addressedName),
    provenance: known.provenance,
    isWithdrawn: false,
    knownOn: known.on,
    knownOnBasis: known.basis,
    recordedAt: w.at,
  });
  rows.insertAddressingMatch(w, {
    addressingId,
    bodyId: asked.body?.id ?? null,
    match: asked.match,
    knownOn: known.on,
    recordedAt: w.at,
  });
  if (asked.candidates && asked.candidates.length > 0) rows.replaceCandidates(addressingId, asked.candidates);
  if (asked.capacity === "addressee") startClock(w, report, addressingId, known);
  return addressingId;
}

/** Records the due date that the report's facts give an addressing now, if it differs from the one recorded. */
export function startClock(
  w: Writing,
  report: repository.CatalogueReport,
  addressingId: number,
  known: Known,
): void {
  const due = firstDueDate(report);
  const recorded = repository.findNewestDueDate(addressingId);
  if (due === null || recorded?.basis === "extended") return;
  if (recorded?.dueOn === due.on && recorded.basis === due.basis) return;
  rows.insertDueDate(w, {
    addressingId,
    dueOn: due.on,
    basis: due.basis,
    countedFrom: due.countedFrom,
    provenance: due.basis === "stated" ? known.provenance : "derived",
    knownOn: known.on,
    knownOnBasis: known.basis,
    recordedAt: w.at,
  });
}

export interface NewRecommendation {
  reportId: number;
  kind: V.RecommendationKind;
  text: string;
  split: V.SplitMethod;
  sourceLabel: string | null;
  parentId?: number | null;
  /** Themes a person chose; without them the register looks for the themes' words in the text. */
  themes?: readonly V.ThemeCode[];
  known: Known;
}

/** Adds an item under the next free number of its report. Returns its id. */
export function addRecommendation(w: Writing, item: NewRecommendation): number {
  const report = repository.findReportById(item.reportId);
  if (!report) throw new Error(`No report ${item.reportId}`);
  const number = repository.lastRecommendationNumber(item.reportId) + 1;
  const textId = w.text("recommendation_text", item.text);
  const recommendationId = rows.insertRecommendation(w, {
    reportId: item.reportId,
    number,
    reference: recommendationReference(report.reference, number),
    kind: item.kind,
    parentId: item.parentId ?? null,
    sourceLabel: item.sourceLabel,
    textId,
    split: item.split,
    isWithdrawn: false,
  });
  recordVersion(w, recommendationId, { textId, split: item.split, known: item.known });
  const basis = item.themes ? "person" : "words";
  for (const theme of item.themes ?? themesOf(item.text))
    rows.insertTheme(w, { recommendationId, theme, basis });
  return recommendationId;
}

/** Gives an item a better wording; its number and reference stay, the older wording stays in the history. */
export function rewordRecommendation(
  w: Writing,
  recommendationId: number,
  wording: { text: string; split: V.SplitMethod; known: Known },
): void {
  const textId = w.text("recommendation_text", wording.text);
  rows.updateRecommendation(w, recommendationId, { textId, split: wording.split });
  recordVersion(w, recommendationId, { ...wording, textId });
}

function recordVersion(
  w: Writing,
  recommendationId: number,
  version: { textId: number; split: V.SplitMethod; known: Known },
): void {
  rows.insertRecommendationVersion(w, {
    recommendationId,
    textId: version.textId,
    split: version.split,
    provenance: version.known.provenance,
    knownOn: version.known.on,
    knownOnBasis: version.known.basis,
    recordedAt: w.at,
  });
}

/** Takes an item out of the lists for a stated reason; its reference stays and explains itself. */
export function withdrawRecommendation(w: Writing, recommendationId: number, reason: string): void {
  rows.updateRecommendation(w, recommendationId, {
    isWithdrawn: true,
    withdrawnReasonTextId: w.text("reason", reason),
  });
}

/**
 * Starts tracking what the text alone asks of whom (design §2), given which items a heading allots to
 * which addressing. Adds only what is not tracked yet and withdraws nothing.
 */
export function trackFromText(
  w: Writing,
  reportId: number,
  allotted: ReadonlyMap<number, number>,
  known: Known,
): void {
  const concerns = repository
    .listItemReferences(reportId)
    .map((row) => ({ recommendationId: row.id, allottedTo: allotted.get(row.id) ?? null }));
  if (concerns.length === 0) return;
  const asked = repository
    .listAddressings(reportId)
    .map((row) => ({ addressingId: row.id, capacity: row.capacity, bodyCode: row.bodyCode }));
  const pairs = trackedFromText(concerns, asked);
  if (pairs.length === 0) return;
  const tracked = repository.listTrackedPairs(reportId);
  for (const { recommendationId, addressingId, basis } of pairs)
    if (!tracked.some((pair) => isPair(pair, recommendationId, addressingId)))
      trackItem(w, { reportId, recommendationId, addressingId, basis, known });
}

const isPair = (
  pair: { recommendationId: number; addressingId: number },
  recommendationId: number,
  addressingId: number,
): boolean => pair.recommendationId === recommendationId && pair.addressingId === addressingId;

/** Tracks one concern at one body, once; returns the tracked item's id. Throws when the addressee is not matched. */
export function trackItem(
  w: Writing,
  item: {
    reportId: number;
    recommendationId: number;
    addressingId: number;
    basis: V.TrackingBasis;
    known: Known;
  },
): number {
  const tracked = repository.findTrackedPair(item.recommendationId, item.addressingId);
  if (tracked) {
    if (tracked.isWithdrawn === 1)
      rows.updateTrackedItem(w, tracked.id, { isWithdrawn: false, withdrawnReasonTextId: null });
    return tracked.id;
  }
  const recommendation = repository.findItemReference(item.reportId, item.recommendationId);
  const bodyCode = repository.findAddressedBodyCode(item.reportId, item.addressingId);
  if (!recommendation || !bodyCode)
    throw new Error(`Concern ${item.recommendationId} cannot be tracked at addressing ${item.addressingId}`);
  return rows.insertTrackedItem(w, {
    recommendationId: item.recommendationId,
    addressingId: item.addressingId,
    reference: freeTrackedReference(recommendation, bodyCode),
    basis: item.basis,
    isWithdrawn: false,
    knownOn: item.known.on,
    knownOnBasis: item.known.basis,
    recordedAt: w.at,
  });
}

/** A body asked, withdrawn in error and asked again keeps its old reference; the new one is told apart. */
function freeTrackedReference(recommendation: string, bodyCode: string): string {
  const base = trackedItemReference(recommendation, bodyCode);
  if (!repository.existsTrackedReference(base)) return base;
  for (let copy = 2; ; copy += 1)
    if (!repository.existsTrackedReference(`${base}-${copy}`)) return `${base}-${copy}`;
}

/** Records a change of state, and since when the public knows it. */
export function setReportState(
  w: Writing,
  reportId: number,
  change: { state: V.ReportState; reason?: string | null; known: Known },
): void {
  rows.insertReportState(w, {
    reportId,
    state: change.state,
    reasonTextId: w.textOrNull("reason", change.reason),
    knownOn: change.known.on,
    knownOnBasis: change.known.basis,
    recordedAt: w.at,
  });
}

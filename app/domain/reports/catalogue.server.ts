import type { Known } from "~/domain/known";
import { firstDueDate } from "~/domain/addressings/clock-rules";
import { recommendationReference } from "~/domain/addressings/tracking-rules";
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

export interface NewAddressing {
  reportId: number;
  /** The report, where the caller has it at hand. */
  report?: repository.CatalogueReport;
  /** Whether the report is known to have no addressee yet. */
  isFirst?: boolean;
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
export const addAddressing = (w: Writing, asked: NewAddressing): number => addAddressings(w, [asked])[0] ?? 0;

/** Like addAddressing, for several addressees of one report; returns their ids in order. */
export function addAddressings(w: Writing, several: readonly NewAddressing[]): number[] {
  const [first] = several;
  if (first === undefined) return [];
  const { reportId, known } = first;
  const report = first.report ?? repository.findReportById(reportId);
  if (!report) throw new Error(`No report ${reportId}`);
  const textIds = w.texts(several.map((asked) => ({ kind: "name", content: asked.addressedAs })));
  const position = first.isFirst ? 0 : repository.lastAddressingPosition(reportId);
  const ids = rows.insertAddressings(
    w,
    several.map((asked, at) => ({
      reportId,
      position: position + at + 1,
      bodyId: asked.body?.id ?? null,
      match: asked.match,
      capacity: asked.capacity,
      addressedAsTextId: textIds[at] ?? 0,
      addressedKey: asked.addressedKey ?? addressedKey(asked.addressedName),
      provenance: asked.known.provenance,
      isWithdrawn: false,
      knownOn: asked.known.on,
      knownOnBasis: asked.known.basis,
      recordedAt: w.at,
    })),
  );
  const added = several.map((asked, at) => ({ ...asked, id: ids[at] ?? 0 }));
  rows.insertAddressingMatches(
    w,
    added.map(({ id, body, match, known: { on } }) => ({
      ...{ addressingId: id, bodyId: body?.id ?? null, match, knownOn: on, recordedAt: w.at },
    })),
  );
  for (const { id, candidates = [] } of added)
    if (candidates.length > 0) rows.insertCandidates(id, candidates);
  const asked = added.filter(({ capacity }) => capacity === "addressee").map(({ id }) => id);
  recordFirstDueDates(w, report, asked, known);
  return ids;
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
  recordFirstDueDates(w, report, [addressingId], known);
}

function recordFirstDueDates(
  w: Writing,
  report: repository.CatalogueReport,
  addressingIds: readonly number[],
  known: Known,
): void {
  const due = firstDueDate(report);
  if (due === null) return;
  rows.insertDueDates(
    w,
    addressingIds.map((addressingId) => ({
      addressingId,
      dueOn: due.on,
      basis: due.basis,
      countedFrom: due.countedFrom,
      provenance: due.basis === "stated" ? known.provenance : "derived",
      knownOn: known.on,
      knownOnBasis: known.basis,
      recordedAt: w.at,
    })),
  );
}

export interface NewRecommendation {
  reportId: number;
  /** The report, where the caller has it at hand. */
  report?: Pick<repository.CatalogueReport, "reference">;
  kind: V.RecommendationKind;
  text: string;
  split: V.SplitMethod;
  sourceLabel: string | null;
  parentId?: number | null;
  /** Themes a person chose; without them the register looks for the themes' words in the text. */
  themes?: readonly V.ThemeCode[];
  /** Those whose words stand in the text, where the caller has looked for them already. */
  themesInText?: readonly V.ThemeCode[];
  known: Known;
}

/** Adds an item under the next free number of its report. Returns its id. */
export const addRecommendation = (w: Writing, item: NewRecommendation): number =>
  addRecommendations(w, [item])[0] ?? 0;

/** Like addRecommendation, for several items of one report; returns their ids in order. */
export function addRecommendations(w: Writing, items: readonly NewRecommendation[]): number[] {
  const [first] = items;
  if (first === undefined) return [];
  const { reportId } = first;
  const report = first.report ?? repository.findReportById(reportId);
  if (!report) throw new Error(`No report ${reportId}`);
  const last = repository.lastRecommendationNumber(reportId);
  const textIds = w.texts(items.map(({ text }) => ({ kind: "recommendation_text", content: text })));
  const ids = rows.insertRecommendations(
    w,
    items.map((item, at) => ({
      reportId,
      number: last + at + 1,
      reference: recommendationReference(report.reference, last + at + 1),
      kind: item.kind,
      parentId: item.parentId ?? null,
      sourceLabel: item.sourceLabel,
      textId: textIds[at] ?? 0,
      split: item.split,
      isWithdrawn: false,
    })),
  );
  rows.insertRecommendationVersions(
    w,
    items.map(({ split, known }, at) =>
      versionOf(w, ids[at] ?? 0, { textId: textIds[at] ?? 0, split, known }),
    ),
  );
  rows.insertThemes(
    w,
    items.flatMap(({ themes, text, themesInText = themes ? [] : themesOf(text) }, at) =>
      (themes ?? themesInText).map((theme) => ({
        recommendationId: ids[at] ?? 0,
        theme,
        basis: themes ? ("person" as const) : ("words" as const),
      })),
    ),
  );
  return ids;
}

/** Gives an item a better wording; its number and reference stay, the older wording stays in the history. */
export function rewordRecommendation(
  w: Writing,
  recommendationId: number,
  wording: { text: string; split: V.SplitMethod; known: Known },
): void {
  const textId = w.text("recommendation_text", wording.text);
  rows.updateRecommendation(w, recommendationId, { textId, split: wording.split });
  rows.insertRecommendationVersions(w, [versionOf(w, recommendationId, { ...wording, textId })]);
}

const versionOf = (
  w: Writing,
  recommendationId: number,
  version: { textId: number; split: V.SplitMethod; known: Known },
) => ({
  recommendationId,
  textId: version.textId,
  split: version.split,
  provenance: version.known.provenance,
  knownOn: version.known.on,
  knownOnBasis: version.known.basis,
  recordedAt: w.at,
});

/**
 * Takes an item out of the lists for a stated reason; its reference stays and explains itself. `since` is the day it
 * was taken out, null where its source shows that it never should have stood.
 */
export function withdrawRecommendation(
  w: Writing,
  recommendationId: number,
  { reason, since }: { reason: string; since: string | null },
): void {
  rows.updateRecommendation(w, recommendationId, {
    isWithdrawn: true,
    withdrawnOn: since,
    withdrawnReasonTextId: w.text("reason", reason),
  });
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

import { knownNow, type Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import {
  addRecommendation,
  rewordRecommendation,
  setReportState,
  startClock,
  withdrawRecommendation,
} from "~/domain/reports/catalogue.server";
import { keepRevision } from "~/domain/reports/report-revisions.server";
import { trackFromText } from "~/domain/reports/track-items.server";
import { findReportById } from "~/domain/reports/find-report.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { labelOf, PFD_CATEGORIES } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import type { EnteredReport } from "./entry-rules";
import type { EnteringRefusal } from "./entering-messages";
import * as repository from "./entering-repository.server";
import { keepClock } from "./keep-clock.server";
import { recordFacts, recordValue, type StatedFacts } from "./record-facts.server";
import { findEditable, provenanceOf, type Editor } from "./save-draft.server";
import { londonDay } from "~/lib/dates";

export interface ReportCorrection {
  actor: Actor;
  editor: Editor;
  at?: number;
  reference: string;
  version: number;
  reason: string;
  facts: Omit<EnteredReport, "addressees" | "items" | "documents" | "sourceAddress">;
  /** New wordings by the number of the item; those left out stay. An empty wording takes the item out. */
  wordings: Readonly<Record<number, string>>;
  /** Items the report has and the register does not. */
  added: readonly Pick<EnteredReport["items"][number], "text" | "kind">[];
}

/**
 * Corrects a public report: facts, text and wording of its items. What stood there stays in the histories;
 * references never change. A changed date moves the days by which bodies are asked to answer.
 */
export function correctReport(correction: ReportCorrection): Outcome<{ reference: string }, EnteringRefusal> {
  const { actor, at, editor, reference, reason } = correction;
  const report = findEditable(editor, reference);
  if (!report) return refused("not_found");
  if (report.state !== "published") return refused("not_published");
  if (report.version !== correction.version) return refused("stale");
  if (reason.trim().length < 10) return refused("reason_required");
  return write({ actor, at, action: "report_corrected", subject: reference }, (w) => {
    const known = knownNow(w, provenanceOf(actor));
    keepRevision(w, report.id);
    recordFacts(w, report.id, { facts: correction.facts, before: factsOf(report), known });
    setSections(w, report.id, correction.facts.sections, known);
    setCategories(w, report.id, correction.facts.categories);
    changeItems(w, report.id, correction, known);
    repository.updateReport(w, report.id, { version: report.version + 1 });
    setReportState(w, report.id, { state: "published", reason, known });
    const corrected = findReportById(report.id);
    if (corrected)
      for (const addressingId of repository.listAskedIds(report.id))
        startClock(w, corrected, addressingId, known);
    keepClock(w, report.id);
    trackFromText(w, report.id, new Map(), known);
    projectReport(report.id);
    return done({ reference });
  });
}

const factsOf = (report: repository.EditedReport): StatedFacts => ({
  ...{ title: report.title ?? "", author: report.author ?? "", authorOffice: report.authorOffice ?? "" },
  ...{ reportedOn: report.reportedOn, sentOn: report.sentOn, publishedOn: report.publishedOn },
  ...{ statedDueOn: report.statedDueOn, isSensitive: report.isSensitive === 1 },
  categories: repository.listCategories(report.id).flatMap((row) => row.category ?? []),
});

function setSections(w: Writing, reportId: number, sections: EnteredReport["sections"], known: Known): void {
  const held = repository.listSections(reportId);
  for (const { section, text } of sections) {
    const row = held.find((one) => one.section === section);
    if (row?.text === text) continue;
    const textId = w.text("report_text", text);
    const typed = { textSource: "typed", provenance: known.provenance, textId } as const;
    recordValue(w, reportId, { field: section, textId, known });
    if (row) repository.updateSection(w, row.id, typed);
    else repository.insertSection(w, { reportId, section, ...typed });
  }
}

function setCategories(w: Writing, reportId: number, categories: EnteredReport["categories"]): void {
  const held = repository.listCategories(reportId);
  // Labels on no official list are the source's own words: an editor's list says nothing about them.
  for (const row of held)
    if (row.category !== null && !categories.includes(row.category)) repository.removeCategory(w, row.id);
  for (const category of categories)
    if (!held.some((row) => row.category === category))
      repository.insertCategory(w, { reportId, label: labelOf(PFD_CATEGORIES, category), category });
}

function changeItems(w: Writing, reportId: number, correction: ReportCorrection, known: Known): void {
  for (const item of repository.listItems(reportId)) {
    const wording = correction.wordings[item.number]?.trim();
    if (wording === undefined || wording === item.text || item.isWithdrawn === 1) continue;
    if (wording !== "") rewordRecommendation(w, item.id, { text: wording, split: "curated", known });
    else if (item.statementCount === 0) takeOut(w, item.id, correction.reason);
  }
  for (const { text, kind } of correction.added)
    if (text.trim() !== "")
      addRecommendation(w, { reportId, kind, text: text.trim(), split: "curated", sourceLabel: null, known });
}

function takeOut(w: Writing, recommendationId: number, reason: string): void {
  for (const item of repository.listTrackedOf(recommendationId))
    repository.updateTrackedItem(w, item.id, {
      isWithdrawn: true,
      withdrawnOn: londonDay(w.at),
      withdrawnReasonTextId: w.text("reason", reason),
    });
  withdrawRecommendation(w, recommendationId, { reason, since: londonDay(w.at) });
}

/** Takes a report back for a stated reason: its address answers with a tombstone from now on (design §4.10). */
export function withdrawReport(withdrawal: {
  actor: Actor;
  editor: Editor;
  at?: number;
  reference: string;
  version?: number;
  reason: string;
}): Outcome<{ reference: string }, EnteringRefusal> {
  const { actor, at, editor, reference, reason, version } = withdrawal;
  const report = findEditable(editor, reference);
  if (!report) return refused("not_found");
  if (report.state !== "published") return refused("not_published");
  if (version !== undefined && version !== report.version) return refused("stale");
  if (reason.trim().length < 10) return refused("reason_required");
  return write({ actor, at, action: "report_withdrawn", subject: reference }, (w) => {
    setReportState(w, report.id, { state: "withdrawn", reason, known: knownNow(w, provenanceOf(actor)) });
    repository.updateReport(w, report.id, { state: "withdrawn", version: report.version + 1 });
    projectReport(report.id);
    return done({ reference });
  });
}

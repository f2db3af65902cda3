import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { linkDocument, publishDocument } from "~/domain/documents/documents.server";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { knownNow, type Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing, addRecommendation, setReportState } from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import { viewReport, type ShownReport } from "~/domain/reports/view-report.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { encrypt } from "~db/secrets.server";
import { labelOf, PFD_CATEGORIES } from "~db/vocabulary";
import { inOneTransaction, write, type Actor, type Writing } from "~db/writing.server";
import { readDraft, type EnteredReport, type EntryErrors } from "./entry-rules";
import type { EnteringRefusal } from "./entering-messages";
import * as repository from "./entering-repository.server";
import { draftFields, findEditable, provenanceOf, type Editor } from "./save-draft.server";
import { sourceKeyOf } from "./source-key.server";
import { keepClock } from "./keep-clock.server";
import { NO_FACTS, recordFacts, recordValue } from "./record-facts.server";

export interface Publishing {
  actor: Actor;
  editor: Editor;
  at?: number;
  reference: string;
  version: number;
}

type Published<Value> =
  Outcome<Value, EnteringRefusal> | { ok: false; refusal: "incomplete"; errors: EntryErrors };

/**
 * Makes a draft public. From today the public knows it, and from today this register keeps its clock, if it
 * still runs. Names that are no body's stay unmatched, with the nearest as candidates for the registrar.
 */
export function publishDraft(publishing: Publishing): Published<{ reference: string }> {
  const { actor, at, editor, reference } = publishing;
  const report = findEditable(editor, reference);
  if (!report) return refused("not_found");
  if (report.draftId === null) return refused("not_a_draft");
  if (report.version !== publishing.version) return refused("stale");
  const entered = readDraft(draftFields(report), londonDay(at ?? Date.now()));
  if (!entered.ok) return { ok: false, refusal: "incomplete", errors: entered.errors };
  const twice = addressedTwice(entered.value);
  if (twice) return { ok: false, refusal: "incomplete", errors: twice };
  return write({ actor, at, action: "report_published", subject: reference }, (w) => {
    bringIn(w, report, entered.value, knownNow(w, provenanceOf(actor)));
    return done({ reference });
  });
}

function bringIn(w: Writing, report: repository.EditedReport, entered: EnteredReport, known: Known): void {
  const sourceKey = entered.sourceAddress === null ? null : sourceKeyOf(entered.sourceAddress);
  const isTaken = repository.listTwins(report.id, null, sourceKey).some((twin) => twin.sameAddress === 1);
  repository.updateReport(w, report.id, {
    // Two reports may share a page (D9): the first keeps its key.
    sourceKey: isTaken ? null : sourceKey,
    sourceAddress: entered.sourceAddress === null ? null : encrypt("source-address", entered.sourceAddress),
    ...{ state: "published", version: report.version + 1 },
  });
  recordFacts(w, report.id, { facts: entered, before: NO_FACTS, known });
  recordOrigin(w, report, entered, known);
  for (const { section, text } of entered.sections) {
    const textId = w.text("report_text", text);
    repository.insertSection(w, {
      ...{ reportId: report.id, section, textSource: "typed", provenance: known.provenance, textId },
    });
    recordValue(w, report.id, { field: section, textId, known });
  }
  for (const category of entered.categories)
    repository.insertCategory(w, { reportId: report.id, label: labelOf(PFD_CATEGORIES, category), category });
  const asked = askAddressees(w, report.id, entered, known);
  addItems(w, report.id, entered, { asked, known });
  for (const document of entered.documents) addDocument(w, report.id, document, known);
  setReportState(w, report.id, { state: "published", known });
  keepClock(w, report.id);
  if (report.draftId !== null) repository.removeDraft(w, report.draftId);
  projectReport(report.id);
}

/** Whose report it is, whom it asks, and that its concerns are the items entered: no import says otherwise. */
function recordOrigin(
  w: Writing,
  report: repository.EditedReport,
  entered: EnteredReport,
  known: Known,
): void {
  recordValue(w, report.id, { field: "issuer", value: report.issuerName, known });
  if (report.sourceReferenceRaw !== null)
    recordValue(w, report.id, { field: "source_reference", value: report.sourceReferenceRaw, known });
  const names = entered.addressees.map(({ name }) => withoutCode(name)).join(" | ");
  recordValue(w, report.id, { field: "sent_to", textId: w.text("name", names), known });
  if (!entered.sections.some(({ section }) => section === "concerns"))
    recordValue(w, report.id, { field: "concerns", value: "", known });
}

/** Addressing ids by the number of the row of the form, for those that a body is known for. */
function askAddressees(
  w: Writing,
  reportId: number,
  entered: EnteredReport,
  known: Known,
): Map<number, number> {
  const asked = new Map<number, number>();
  for (const { number, name, capacity } of entered.addressees) {
    const typed = findBodyAsTyped(name);
    const addressingId = addAddressing(w, {
      ...{ reportId, capacity, known, body: typed.found, match: typed.found ? "confirmed" : "unmatched" },
      addressedAs: typed.found && isCode(name, typed.found.code) ? typed.found.name : withoutCode(name),
      addressedName: normaliseBodyName(withoutCode(name)),
      candidates: typed.found ? [] : typed.candidates.map(({ id, score }) => ({ bodyId: id, score })),
    });
    if (typed.found) asked.set(number, addressingId);
  }
  return asked;
}

const isCode = (name: string, code: string) => name.trim().toUpperCase() === code.toUpperCase();
/** Suggestions fill in "Name (CODE)"; the code is no part of the words of the report. */
const withoutCode = (name: string) => name.replace(/\s*\([A-Z0-9-]{2,20}\)\s*$/, "").trim();

function addressedTwice(entered: EnteredReport): EntryErrors | null {
  const seen = new Set<number>();
  for (const { number, name } of entered.addressees) {
    const typed = findBodyAsTyped(name);
    if (!typed.found) continue;
    if (seen.has(typed.found.id)) return { [`addressee-${number}-name`]: "This body is named twice." };
    seen.add(typed.found.id);
  }
  return null;
}

function addItems(
  w: Writing,
  reportId: number,
  entered: EnteredReport,
  { asked, known }: { asked: ReadonlyMap<number, number>; known: Known },
): void {
  const ids = new Map<number, number>();
  const allotted = new Map<number, number>();
  for (const item of entered.items) {
    const recommendationId = addRecommendation(w, {
      ...{ reportId, kind: item.kind, text: item.text, split: "curated", sourceLabel: null, known },
      parentId: item.parent === null ? null : (ids.get(item.parent) ?? null),
      themes: item.themes.length > 0 ? item.themes : undefined,
    });
    ids.set(item.number, recommendationId);
    for (const addressingId of item.allotted.flatMap((row) => asked.get(row) ?? [])) {
      allotted.set(recommendationId, addressingId);
      trackItem(w, { reportId, recommendationId, addressingId, basis: "allotted", known });
    }
  }
  trackFromText(w, reportId, allotted, known);
}

function addDocument(
  w: Writing,
  reportId: number,
  document: EnteredReport["documents"][number],
  known: Known,
): void {
  if (document.id !== null && repository.isDocumentOf(document.id, reportId)) publishDocument(w, document.id);
  if (document.link === null) return;
  const owner = { role: "report", title: document.title, reportId, isPublic: true } as const;
  linkDocument(w, { ...owner, provenance: known.provenance }, document.link);
}

/**
 * A draft exactly as the public page would show it: it is published inside a transaction that is always undone,
 * and read as the public would read it.
 */
export function previewDraft(publishing: Publishing): Published<ShownReport> {
  class Undo extends Error {}
  let shown: ShownReport | undefined;
  let outcome: Published<{ reference: string }> = refused("not_found");
  try {
    inOneTransaction(() => {
      outcome = publishDraft(publishing);
      const page = outcome.ok
        ? viewReport(publishing.reference, londonDay(publishing.at ?? Date.now()))
        : undefined;
      if (page?.state === "shown") shown = page;
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!outcome.ok) return outcome;
  return shown ? done(shown) : refused("not_found");
}

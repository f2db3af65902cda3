import { mayEnterReportsFor, isRegistrar, type SignedIn } from "~/domain/accounts/permission-rules";
import { keepDocument } from "~/domain/documents/documents.server";
import type { UploadedFile } from "~/domain/documents/check-upload.server";
import { normaliseSourceReference } from "~/domain/imports/reading/source-reference-rules";
import { currentMode } from "~/domain/register/current-register.server";
import { setReportState } from "~/domain/reports/catalogue.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import { knownNow } from "~/domain/known";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { decrypt, encrypt } from "~db/secrets.server";
import type { ReportKind } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { countRows, isSealedField, rowField, type DraftFields } from "./draft-fields";
import { referencePart, SERIES } from "./entry-rules";
import type { EnteringRefusal } from "./entering-messages";
import { masked, maskedTitle } from "./masked-fields";
import * as repository from "./entering-repository.server";

/** Whose reports a person may enter and correct: an editor their issuer's, the registrar everybody's. */
export type Editor = Pick<SignedIn, "memberships">;

/** The report a person may edit; null for others' too, so that nothing is learnt of drafts. */
export function findEditable(editor: Editor, reference: string): repository.EditedReport | null {
  const report = repository.findEditedReport(reference);
  return report && mayEnterReportsFor(editor, report.issuerId) ? report : null;
}

export const issuersFor = (editor: Editor, today: string): repository.IssuerRow[] =>
  repository.listIssuers(today).filter((issuer) => mayEnterReportsFor(editor, issuer.id));

/** Drafts a person may see. */
export const draftsFor = (editor: Editor): repository.DraftRow[] =>
  repository
    .listDrafts(200, 0)
    .filter((draft) => isRegistrar(editor) || mayEnterReportsFor(editor, draft.issuerId));

export interface NewDraft {
  actor: Actor;
  editor: Editor;
  at?: number;
  kind: ReportKind;
  issuerId: number;
  sourceReference: string;
}

/**
 * Begins a report. Its reference is assigned now, from the source's own, and is never changed or used again,
 * even if the draft is never published: a permanent name must not depend on when somebody presses a button.
 */
export function startDraft(draft: NewDraft): Outcome<{ reference: string }, EnteringRefusal> {
  const { actor, at, kind } = draft;
  const issuer = repository.findIssuer(draft.issuerId);
  if (!issuer || !mayEnterReportsFor(draft.editor, issuer.id)) return refused("issuer_unknown");
  const raw = draft.sourceReference.trim();
  const normalised =
    normaliseSourceReference(raw).reference ?? (SERIES[kind] === "PFD" ? null : referencePart(raw));
  const isRule43 = kind === "rule43_report";
  return write({ actor, at, action: "report_drafted" }, (w) => {
    const reference = freeReportReference(w, currentMode() === "demo" ? "DEMO" : SERIES[kind], normalised);
    w.about(reference);
    const reportId = repository.insertReport(w, {
      ...{ reference, kind, issuerId: issuer.id, jurisdiction: issuer.jurisdiction, state: "draft" },
      regime: isRule43 ? "coroners_ew_rule43" : issuer.regime,
      ...{ sourceReferenceRaw: raw === "" ? null : raw, sourceReference: normalised, ingestedAt: w.at },
      ...{ reportedOnPrecision: "unknown", sentOnPrecision: "unknown", publishedOnPrecision: "unknown" },
      ...{ isClockKept: !isRule43, isUnverified: false, isSensitive: false },
      enteredByUserId: actor.kind === "person" ? actor.userId : null,
    });
    setReportState(w, reportId, { state: "draft", known: knownNow(w, "registrar") });
    repository.insertDraft(w, {
      ...{ reportId, textId: w.text("report_text", JSON.stringify({})), savedAt: w.at },
      savedByUserId: actor.kind === "person" ? actor.userId : null,
    });
    return done({ reference });
  });
}

export interface DraftSaving {
  actor: Actor;
  editor: Editor;
  at?: number;
  reference: string;
  version: number;
  fields: DraftFields;
  uploads?: readonly UploadedFile[];
}

/**
 * Keeps what was typed, finished or not. Names of people who died, given in `deceasedNames`, are taken out of
 * every text and are themselves kept nowhere (design §4.8). Refused where somebody saved a newer version.
 */
export function saveDraft(
  saving: DraftSaving,
): Outcome<{ version: number; fields: DraftFields }, EnteringRefusal> {
  const { actor, at, editor, reference } = saving;
  const report = findEditable(editor, reference);
  if (!report) return refused("not_found");
  const draftId = report.draftId;
  if (draftId === null) return refused("not_a_draft");
  if (report.version !== saving.version) return refused("stale");
  return write({ actor, at, action: "report_drafted", subject: reference }, (w) => {
    const fields = masked(saving.fields);
    for (const file of saving.uploads ?? []) {
      const title = maskedTitle(file.name, saving.fields);
      const owner = { role: "report", title, reportId: report.id, isPublic: false } as const;
      const id = keepDocument(w, { ...owner, provenance: provenanceOf(actor) }, file);
      const number = countRows(fields, "document") + 1;
      fields[rowField("document", number, "title")] = title;
      fields[rowField("document", number, "id")] = String(id);
    }
    repository.updateDraft(w, draftId, {
      textId: w.text("report_text", JSON.stringify(sealed(fields))),
      savedByUserId: actor.kind === "person" ? actor.userId : null,
      savedAt: w.at,
    });
    repository.updateReport(w, report.id, { version: report.version + 1 });
    return done({ version: report.version + 1, fields });
  });
}

/** An editor speaks for the issuer; the registrar for the register. */
export const provenanceOf = (actor: Actor) =>
  actor.kind === "person" && actor.role === "issuer_editor" ? "issuer" : "registrar";

const sealed = (fields: DraftFields): DraftFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isSealed = isSealedField(name) && typeof value === "string" && value !== "";
      return [name, isSealed ? encrypt("source-address", value) : value];
    }),
  );

/** A draft as it was last typed, with when it was saved. */
export function draftFields(report: repository.EditedReport): DraftFields {
  const stored = JSON.parse(report.draft ?? "{}") as DraftFields; // written by saveDraft alone
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => {
      const isSealed = isSealedField(name) && typeof value === "string" && value !== "";
      return [name, isSealed ? decrypt("source-address", value) : value];
    }),
  );
}

export const savedDay = (report: repository.EditedReport): string => londonDay(report.draftSavedAt ?? 0);

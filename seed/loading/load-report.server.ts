import { normaliseSourceReference } from "~/domain/imports/reading/source-reference-rules";
import type { Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { insertCategory, insertReport, insertSection } from "~/domain/reports/catalogue-repository.server";
import { setReportState } from "~/domain/reports/catalogue.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import { labelOf, PFD_CATEGORIES } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import type { SeedIssuer, SeedReport } from "../seed-types";
import { keepFile } from "./keep-file.server";
import type { Loaded, LoadedReport } from "./loaded";
import { addAddressees, addItems } from "./report-parts.server";

const SERIES = "DEMO";

/**
 * Brings one published report into the catalogue with its addressees, items and documents, on the day its
 * source published it, as an import would have; one that a body supplied, as the registrar did (D37).
 */
export function loadReport(loaded: Loaded, seed: SeedReport, issuer: SeedIssuer): void {
  const { clock } = loaded;
  const day = clock.day(seed.publishedOn ?? seed.reportedOn);
  const isSupplied = seed.provenance === "body";
  const actor: Actor = isSupplied ? loaded.person("registrar") : { kind: "job", job: "demonstration" };
  const action = isSupplied ? "report_published" : "report_imported";
  const basis = isSupplied ? "observed" : "reconstructed";
  const known: Known = { on: day, basis, provenance: seed.provenance };
  write({ actor, action, at: clock.at(day) }, (w) => {
    const report = insertFacts(w, loaded, seed, issuer);
    w.about(report.reference);
    setReportState(w, report.id, { state: "published", known });
    addTexts(w, report);
    addAddressees(w, loaded, report, known);
    addItems(w, report, known);
    for (const document of seed.documents ?? [])
      keepFile(w, document, { reportId: report.id, provenance: seed.provenance });
    projectReport(report.id);
    loaded.reports.set(seed.key, report);
  });
}

function insertFacts(w: Writing, loaded: Loaded, seed: SeedReport, issuer: SeedIssuer): LoadedReport {
  const { clock } = loaded;
  const source = seed.sourceReference === null ? null : normaliseSourceReference(seed.sourceReference);
  const reference = freeReportReference(w, SERIES, source?.reference ?? null);
  const reportedOnPrecision = seed.reportedOnPrecision ?? "day";
  const isDateRead = reportedOnPrecision !== "unknown";
  const id = insertReport(w, {
    ...{ reference, kind: seed.kind, issuerId: loaded.issuer(seed.issuer), ingestedAt: w.at },
    regime: seed.regime ?? issuer.regime,
    jurisdiction: seed.jurisdiction ?? issuer.jurisdiction,
    ...{ sourceReferenceRaw: seed.sourceReference, sourceReference: source?.reference ?? null },
    titleTextId: w.text("name", seed.title),
    authorTextId: w.textOrNull("name", seed.author),
    ...{ reportedOn: isDateRead ? clock.day(seed.reportedOn) : null, reportedOnPrecision },
    reportedOnRaw: seed.reportedOnRaw ?? null,
    ...{ sentOn: clock.dayOrNull(seed.sentOn), sentOnPrecision: seed.sentOn ? "day" : "unknown" },
    publishedOn: clock.dayOrNull(seed.publishedOn),
    publishedOnPrecision: seed.publishedOn ? "day" : "unknown",
    statedDueOn: clock.dayOrNull(seed.statedDueOn),
    deceasedCount: seed.deceasedCount ?? null,
    state: "published",
    ...{ isClockKept: seed.keepsClock, isUnverified: seed.provenance === "body" },
    isSensitive: seed.isSensitive ?? false,
  });
  return {
    ...{ seed, id, reference, addressings: new Map(), items: new Map() },
    ...{ letters: new Map(), actions: new Map() },
  };
}

function addTexts(w: Writing, { id: reportId, seed }: LoadedReport): void {
  const { provenance, textSource } = seed;
  for (const section of ["circumstances", "summary"] as const) {
    const textId = w.textOrNull("report_text", seed[section]);
    if (textId !== null) insertSection(w, { reportId, section, textSource, provenance, textId });
  }
  for (const category of seed.categories)
    insertCategory(w, { reportId, label: labelOf(PFD_CATEGORIES, category), category });
}

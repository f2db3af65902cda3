import type { AreaFinder } from "~/domain/issuers/coroner-areas.server";
import { setReportState, startClock } from "~/domain/reports/catalogue.server";
import { keepRevision } from "~/domain/reports/report-revisions.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { HeldValues } from "./held-values.server";
import * as repository from "./imported-report-repository.server";
import type { HeldReport } from "./imported-report-repository.server";
import type { PreparedReport, ReadingDesk } from "./prepare-report.server";
import type { SourceDate } from "./reading/source-date-rules";
import type { RowProblem, SectionField } from "./source-report";
import { writeAddressees } from "./write-addressees.server";
import { writeItems } from "./write-items.server";
import { writeLinks } from "./write-links.server";

/** What a run keeps at hand while it writes reports. */
export interface WritingDesk extends ReadingDesk {
  areas: AreaFinder;
  /** References of new reports whose source reference is missing or stands several times in the file. */
  planned: ReadonlyMap<string, string>;
}

export interface WrittenReport {
  reportId: number;
  result: "new" | "changed" | "unchanged";
  problems: RowProblem[];
}

/** Regulation 28 came into force that day; before it, rule 43 of the Coroners Rules 1984. */
const REGULATION_28_SINCE = "2013-07-25";
const SERIES = "PFD";

/**
 * Brings one report of one source into the catalogue: the same page is the same report, every source's
 * values are kept, and the best source's are shown (design §4.5). The act is about the report's reference;
 * it changes nothing where the source says nothing new.
 */
export function writeReport(w: Writing, p: PreparedReport, desk: WritingDesk): WrittenReport {
  const held = repository.findHeldReport(p.sourceKey);
  const area = desk.areas.find(w, p.source.area, p.source.reportedOn.on);
  const problems = [...p.problems];
  if (!area.isRecognised) problems.push(areaProblem(p.source.area, area.candidates));
  const report = held ? { ...held, authorTextId: null } : addReport(w, p, area.issuerId, desk);
  w.about(report.reference);
  const values = new HeldValues(report.id, !held, desk.today);
  values.record(w, p, p.author === p.source.author ? { author: report.authorTextId } : {});
  const now = held ? updateFacts(w, held, { p, values, issuerId: area.issuerId }) : report;
  writeSections(w, report.id, p, { values, isNew: !held });
  writeCategories(w, report.id, p, { values, isNew: !held });
  const asked = writeAddressees(w, report.id, p, {
    isBest: values.isShown("sent_to", p.source.provenance),
    isPersons: values.isOfPerson("sent_to"),
    added: held ? null : report,
  });
  if (held && hasOtherDates(held, now))
    for (const { id, capacity } of asked) if (capacity === "addressee") startClock(w, now, id, p.known);
  if (values.isShown("concerns", p.source.provenance))
    writeItems(w, report.id, p, { asked, added: held ? null : report });
  writeLinks(w, report.id, p, { asked, desk, isNew: !held });
  return { reportId: report.id, result: held ? (w.hasWritten ? "changed" : "unchanged") : "new", problems };
}

const areaProblem = (raw: string, candidates: readonly string[]): RowProblem => ({
  kind: "flagged",
  field: "issuer",
  reason:
    raw.trim() === ""
      ? "The source names no coroner’s area."
      : `No coroner’s area is known as “${raw.trim().slice(0, 120)}”.${
          candidates.length > 0 ? ` Perhaps: ${candidates.join("; ")}.` : ""
        }`,
});

const dateColumns = (date: SourceDate) => ({
  on: date.on,
  precision: date.precision,
  raw: date.raw === "" ? null : date.raw,
});

const lawOf = (reportedOn: string | null) =>
  reportedOn !== null && reportedOn < REGULATION_28_SINCE
    ? ({ kind: "rule43_report", regime: "coroners_ew_rule43" } as const)
    : ({ kind: "pfd_report", regime: "coroners_ew_reg28" } as const);

type AddedReport = HeldReport & { authorTextId: number | null };

function addReport(w: Writing, p: PreparedReport, issuerId: number, desk: WritingDesk): AddedReport {
  const { source, known } = p;
  const planned = desk.planned.get(p.sourceKey);
  const reference =
    planned !== undefined && !repository.existsReportReference(planned)
      ? planned
      : freeReportReference(w, SERIES, source.reference.reference);
  const [reported, published] = [dateColumns(source.reportedOn), dateColumns(source.publishedOn)];
  const law = lawOf(reported.on);
  const authorTextId = w.textOrNull("name", p.author);
  const id = repository.insertReport(w, {
    reference,
    kind: law.kind,
    regime: law.regime,
    jurisdiction: "england_wales",
    issuerId,
    sourceReferenceRaw: source.reference.raw === "" ? null : source.reference.raw,
    sourceReference: source.reference.reference,
    sourceKey: p.sourceKey,
    sourceAddress: p.sealedAddress,
    authorTextId,
    reportedOn: reported.on,
    reportedOnPrecision: reported.precision,
    reportedOnRaw: reported.raw,
    sentOnPrecision: "unknown",
    publishedOn: published.on,
    publishedOnPrecision: published.precision,
    publishedOnRaw: published.raw,
    ingestedAt: w.at,
    statedDueOn: p.statedDueOn,
    deceasedCount: countOf(source.deceasedCount),
    state: "published",
    isClockKept: false,
    isUnverified: false,
    isSensitive: p.isSensitive,
  });
  setReportState(w, id, { state: "published", known });
  return {
    id,
    reference,
    kind: law.kind,
    regime: law.regime,
    state: "published",
    issuerId,
    statedDueOn: p.statedDueOn,
    sentOn: null,
    reportedOn: reported.on,
    publishedOn: published.on,
    isSensitive: Number(p.isSensitive),
    version: 1,
    authorTextId,
  };
}

const countOf = (raw: string): number | null => (/^\d{1,3}$/.test(raw.trim()) ? Number(raw.trim()) : null);

type Given = { p: PreparedReport; values: HeldValues; issuerId: number };

/** Shows this source's facts where no better source has them. Returns the report as it then is. */
function updateFacts(w: Writing, held: HeldReport, { p, values, issuerId }: Given): HeldReport {
  const { source } = p;
  const shows = (field: V.ReportField, raw: string) =>
    raw.trim() !== "" && values.isShown(field, source.provenance);
  const changes: Parameters<typeof repository.updateReport>[2] = {};
  const now = { ...held };
  const reported = dateColumns(source.reportedOn);
  if (
    shows("reported_on", source.reportedOn.raw) &&
    reported.on !== null &&
    reported.on !== held.reportedOn
  ) {
    const law = lawOf(reported.on);
    Object.assign(now, law, { reportedOn: reported.on });
    Object.assign(changes, law, {
      reportedOn: reported.on,
      reportedOnPrecision: reported.precision,
      reportedOnRaw: reported.raw,
    });
  }
  const published = dateColumns(source.publishedOn);
  if (
    shows("published_on", source.publishedOn.raw) &&
    published.on !== null &&
    published.on !== held.publishedOn
  ) {
    now.publishedOn = published.on;
    Object.assign(changes, {
      publishedOn: published.on,
      publishedOnPrecision: published.precision,
      publishedOnRaw: published.raw,
    });
  }
  if (shows("issuer", source.area) && issuerId !== held.issuerId) changes.issuerId = issuerId;
  if (p.statedDueOn !== null && p.statedDueOn !== held.statedDueOn && statesDueDate(p, values, held)) {
    now.statedDueOn = p.statedDueOn;
    changes.statedDueOn = p.statedDueOn;
  }
  if (p.isSensitive && held.isSensitive === 0 && values.isShown("content_notice", source.provenance))
    changes.isSensitive = true;
  Object.assign(changes, changedNames(w, held.id, p, shows));
  if (Object.keys(changes).length > 0) {
    keepRevision(w, held.id);
    repository.updateReport(w, held.id, { ...changes, version: held.version + 1 });
  }
  return now;
}

const statesDueDate = (p: PreparedReport, values: HeldValues, held: HeldReport): boolean =>
  values.isShown("stated_due_on", p.source.provenance) &&
  (held.statedDueOn === null ||
    (p.sections.some((one) => one.section === "response_request") &&
      values.isShown("response_request", p.source.provenance)));

type Shows = (field: V.ReportField, raw: string) => boolean;

function changedNames(w: Writing, reportId: number, { source, author }: PreparedReport, shows: Shows) {
  const held = repository.findNames(reportId);
  const changes: Parameters<typeof repository.updateReport>[2] = {};
  if (held && shows("author", source.author) && held.author !== author)
    changes.authorTextId = w.text("name", author);
  const { reference, raw } = source.reference;
  if (held && reference !== null && shows("source_reference", raw) && held.sourceReference !== reference)
    Object.assign(changes, { sourceReference: reference, sourceReferenceRaw: raw });
  const deceased = countOf(source.deceasedCount);
  if (
    held &&
    deceased !== null &&
    shows("deceased_count", source.deceasedCount) &&
    held.deceasedCount !== deceased
  )
    changes.deceasedCount = deceased;
  return changes;
}

const hasOtherDates = (held: HeldReport, now: HeldReport): boolean =>
  held.statedDueOn !== now.statedDueOn || held.reportedOn !== now.reportedOn || held.regime !== now.regime;

type Place = { values: HeldValues; isNew: boolean };

function writeSections(w: Writing, reportId: number, p: PreparedReport, { values, isNew }: Place): void {
  const { provenance, textSource } = p.source;
  const added: { section: SectionField; text: string; textId: number | undefined }[] = [];
  for (const { section, raw, text, isUsable } of p.sections) {
    if (text === "" || !values.isShown(section, provenance)) continue;
    const held = isNew ? undefined : repository.findSection(reportId, section);
    if (held && (held.isErased === 1 || held.text === text || !isUsable)) continue;
    if (held && V.isStatedByPerson(held.provenance)) continue;
    const textId = text === raw ? values.textIdOf(section) : undefined;
    if (!isNew) keepRevision(w, reportId);
    if (!held) added.push({ section, text, textId });
    else
      repository.updateSection(w, held.id, {
        textId: textId ?? w.text("report_text", text),
        provenance,
        textSource,
      });
  }
  const cleaned = added.filter(({ textId }) => textId === undefined);
  const ids = w.texts(cleaned.map(({ text }) => ({ kind: "report_text", content: text })));
  cleaned.forEach((one, at) => (one.textId = ids[at]));
  const rows = added.flatMap(({ section, textId }) =>
    textId === undefined ? [] : [{ reportId, section, textSource, provenance, textId }],
  );
  repository.insertSections(w, rows);
}

function writeCategories(w: Writing, reportId: number, p: PreparedReport, { values, isNew }: Place): void {
  if (p.categories.length === 0 || !values.isShown("categories", p.source.provenance)) return;
  const held = isNew ? [] : repository.listCategories(reportId);
  const labels = new Set(p.categories.map(({ label }) => label));
  const removed = held.filter(({ label }) => !labels.has(label));
  const added = p.categories.filter(({ label }) => !held.some((one) => one.label === label));
  if (!isNew && removed.length + added.length > 0) keepRevision(w, reportId);
  for (const { id } of removed) repository.removeCategory(w, id);
  repository.insertCategories(
    w,
    added.map(({ label, code }) => ({ reportId, label, category: code as V.PfdCategory | null })),
  );
}

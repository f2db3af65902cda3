import { londonDay } from "~/lib/dates";
import type { Writing } from "~db/writing.server";
import * as repository from "./report-revisions-repository.server";

/**
 * Keeps what a public report shows, before this act changes its facts, sections or categories, so that the
 * register as of a day before today shows it still (design §2). Does nothing where no day could: a report that
 * nobody has seen, or first today, or whose facts of yesterday are kept already.
 */
export function keepRevision(w: Writing, reportId: number): void {
  const today = londonDay(w.at);
  const publicSince = repository.findPublicSince(reportId);
  if (publicSince === null || publicSince >= today || repository.existsRevisionOf(reportId, today)) return;
  const facts = repository.findFacts(reportId);
  if (!facts) return;
  const revisionId = repository.insertRevision(w, {
    ...{ reportId, kind: facts.kind, regime: facts.regime, issuerId: facts.issuerId },
    ...{ sourceReference: facts.sourceReference, sourceReferenceRaw: facts.sourceReferenceRaw },
    ...{ titleTextId: facts.titleTextId, authorTextId: facts.authorTextId, authorOffice: facts.authorOffice },
    reportedOn: facts.reportedOn,
    reportedOnPrecision: facts.reportedOnPrecision,
    reportedOnRaw: facts.reportedOnRaw,
    sentOn: facts.sentOn,
    sentOnPrecision: facts.sentOnPrecision,
    sentOnRaw: facts.sentOnRaw,
    publishedOn: facts.publishedOn,
    publishedOnPrecision: facts.publishedOnPrecision,
    publishedOnRaw: facts.publishedOnRaw,
    ...{ statedDueOn: facts.statedDueOn, deceasedCount: facts.deceasedCount, isClockKept: facts.isClockKept },
    ...{ supersededOn: today, recordedAt: w.at },
  });
  repository.insertSections(
    w,
    repository.listSections(reportId).map(({ section, textSource, provenance, textId }) => ({
      ...{ revisionId, section, textSource, provenance, textId },
    })),
  );
  repository.insertCategories(
    w,
    repository.listCategories(reportId).map(({ label, category }) => ({ revisionId, label, category })),
  );
}

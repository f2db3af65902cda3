import { historyOf, knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { keepRevision } from "~/domain/reports/report-revisions.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { inOneTransaction, write, type Actor } from "~db/writing.server";
import { UNREADABLE_AREA } from "./area-name-rules";
import * as repository from "./recognising-repository.server";

export type RecognitionRefusal = "not_found" | "recognised_before" | "itself" | "unreadable";

export const recognitionMessages: Record<RecognitionRefusal, Record<string, string>> = {
  not_found: { form: "There is no such area." },
  recognised_before: { form: "This area was recognised before." },
  itself: { form: "Choose another area." },
  unreadable: {
    form: "This stands for every area that cannot be read, so it is not one area. The source’s words stand with each report.",
  },
};

const BATCH = 20;

/**
 * Decides about a name of a coroner area that is on no official list: it is an area of its own, or another name
 * of a known one. In the second case the name is kept as an alias and its reports move, each an act of its own.
 */
export function recogniseIssuer(decided: {
  actor: Actor;
  at?: number;
  issuerId: number;
  /** The known area it is another name of; null where it is one of its own. */
  sameAs: number | null;
}): Outcome<{ moved: number }, RecognitionRefusal> {
  const { actor, at, sameAs } = decided;
  const issuer = repository.findIssuer(decided.issuerId);
  const known = sameAs === null ? null : repository.findIssuer(sameAs);
  if (!issuer || known === undefined) return refused("not_found");
  if (issuer.isRecognised === 1) return refused("recognised_before");
  if (issuer.name === UNREADABLE_AREA || known?.name === UNREADABLE_AREA) return refused("unreadable");
  if (known?.id === issuer.id) return refused("itself");
  write({ actor, at, action: "issuer_added", subject: known?.slug ?? issuer.slug }, (w) => {
    if (!known) repository.updateIssuer(w, issuer.id, { isRecognised: true });
    else if (!repository.hasAlias(known.id, issuer.nameKey))
      repository.insertAlias(w, { issuerId: known.id, alias: issuer.name, aliasKey: issuer.nameKey });
  });
  const reports = repository.listReportsOf(issuer.id);
  if (!known) return done({ moved: 0 });
  for (let from = 0; from < reports.length; from += BATCH)
    inOneTransaction(() => {
      for (const report of reports.slice(from, from + BATCH)) moveReport({ actor, at, report, known });
    });
  return done({ moved: reports.length });
}

function moveReport(move: {
  actor: Actor;
  at?: number;
  report: { id: number; reference: string };
  known: { id: number; name: string };
}): void {
  const { actor, at, report, known } = move;
  write({ actor, at, action: "report_corrected", subject: report.reference }, (w) => {
    keepRevision(w, report.id);
    repository.updateReportIssuer(w, report.id, known.id);
    repository.insertReportValue(w, {
      ...{ reportId: report.id, field: "issuer", value: known.name },
      ...historyOf(w, knownNow(w, "registrar")),
    });
    projectReport(report.id);
  });
}

export const { listRecognised } = repository;

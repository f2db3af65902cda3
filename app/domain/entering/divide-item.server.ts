import { splitConcerns } from "~/domain/imports/reading/concern-splitting-rules";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addRecommendation, withdrawRecommendation } from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./entering-repository.server";
import { londonDay } from "~/lib/dates";

export type DivisionRefusal = "not_found" | "too_few" | "has_statements" | "withdrawn";

export const divisionMessages: Record<DivisionRefusal, Record<string, string>> = {
  not_found: { form: "There is no such item." },
  too_few: { parts: "Divide the text into at least two parts, with an empty line between them." },
  has_statements: {
    form: "A body has answered this as one item. Dividing it would leave the answer behind.",
  },
  withdrawn: { form: "This item was taken out before." },
};

/** The parts of a text: paragraphs with an empty line between them. */
export const partsOf = (text: string): string[] =>
  text
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/**
 * Divides an item that stands for a whole section. The whole keeps its number: whoever cited it meant all of it,
 * so it is taken out, says why, and is the parent of its parts, which get the next numbers. A person's decision
 * that the whole was for a body holds for each part; what only followed from its being the only one does not.
 */
export function divideItem(division: {
  actor: Actor;
  at?: number;
  reportReference: string;
  itemReference: string;
  parts: readonly string[];
}): Outcome<{ references: string[] }, DivisionRefusal> {
  const { actor, at, parts, itemReference } = division;
  const report = repository.findEditedReport(division.reportReference);
  const item = report && repository.listItems(report.id).find((row) => row.reference === itemReference);
  if (!report || !item) return refused("not_found");
  if (item.isWithdrawn === 1) return refused("withdrawn");
  if (item.statementCount > 0) return refused("has_statements");
  if (parts.length < 2) return refused("too_few");
  return write({ actor, at, action: "report_corrected", subject: itemReference }, (w) => {
    const known = knownNow(w, "registrar");
    const tracked = repository.listTrackedOf(item.id);
    const added = parts.map((text) =>
      addRecommendation(w, {
        ...{ reportId: report.id, kind: item.kind, text, split: "curated", sourceLabel: null, known },
        parentId: item.id,
      }),
    );
    takeOutWhole(w, item.id, tracked, parts.length);
    for (const { addressingId, basis } of tracked)
      if (basis === "allotted" || basis === "confirmed")
        for (const recommendationId of added)
          trackItem(w, { reportId: report.id, recommendationId, addressingId, basis, known });
    trackFromText(w, report.id, new Map(), known);
    repository.updateReport(w, report.id, { version: report.version + 1 });
    projectReport(report.id);
    const items = repository.listItems(report.id);
    return done({ references: items.filter((row) => added.includes(row.id)).map((row) => row.reference) });
  });
}

function takeOutWhole(
  w: Writing,
  recommendationId: number,
  tracked: readonly { id: number }[],
  parts: number,
): void {
  const reason = `Divided into its ${parts} points, which have numbers of their own.`;
  for (const { id } of tracked)
    repository.updateTrackedItem(w, id, {
      isWithdrawn: true,
      withdrawnOn: londonDay(w.at),
      withdrawnReasonTextId: w.text("reason", reason),
    });
  withdrawRecommendation(w, recommendationId, { reason, since: londonDay(w.at) });
}

/** A public item that can be divided, with its text parted where imports would part it. Null for anything else. */
export function findItemToDivide(
  itemReference: string,
): { reference: string; reportReference: string; suggestion: string; heldBy: string } | null {
  const reportReference = itemReference.replace(/\.\d+$/, "");
  const report = repository.findEditedReport(reportReference);
  const item = report && repository.listItems(report.id).find((row) => row.reference === itemReference);
  if (!item || report.state !== "published" || item.isWithdrawn === 1) return null;
  const text = item.text ?? "";
  const { items } = splitConcerns(text, []);
  const suggestion = items.length > 1 ? items.map((part) => part.text).join("\n\n") : text;
  const heldBy = repository
    .listTrackedOf(item.id)
    .map(({ reference }) => reference)
    .join("; ");
  return { reference: itemReference, reportReference, suggestion, heldBy };
}

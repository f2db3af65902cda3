import * as repository from "./correction-repository.server";

export interface About {
  report: repository.PublicReport;
  /** What may be chosen: the report itself first, then each body asked and each item. */
  choices: { key: string; label: string; addressingId: number | null; trackedItemId: number | null }[];
  /** The choice that the link led from. */
  chosen: string;
}

/**
 * What a correction may be about, from the reference of a report, an item, an item at a body or a report at a
 * body. Null for what the public cannot see, drafts among it.
 */
export function aboutWhat(reference: string): About | null {
  const [head = ""] = reference.trim().split("@");
  const report =
    repository.findPublicReport(head) ?? repository.findPublicReport(repository.findReportOfItem(head) ?? "");
  if (!report) return null;
  const whole = {
    key: report.reference,
    label: "The report itself",
    addressingId: null,
    trackedItemId: null,
  };
  const rows = repository.listRows(report.id).map((row) => ({
    key: row.key,
    label: row.label,
    addressingId: row.kind === "addressing" ? row.id : null,
    trackedItemId: row.kind === "item" ? row.id : null,
  }));
  const choices = [whole, ...rows];
  const chosen = choices.find((choice) => choice.key === reference.trim())?.key ?? whole.key;
  return { report, choices, chosen };
}

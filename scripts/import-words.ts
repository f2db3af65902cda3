import type { ImportOutcome } from "~/domain/imports/run-import.server";
import { IMPORT_FORMATS, labelOf, type ImportFormat } from "~db/vocabulary";

const many = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;

/** What an import did, or would do, in sentences for whoever ran it. */
export function importReport(
  { format }: { format: ImportFormat },
  outcome: ImportOutcome,
  isDryRun: boolean,
): string {
  const { counts, state } = outcome;
  const lines = [`${labelOf(IMPORT_FORMATS, format)}: ${readLine(outcome)} read.`];
  if (outcome.resumed > 0)
    lines.push("An earlier run over this file stopped before its end; this one went on from there.");
  if (state !== "held") lines.push(countLine(outcome, isDryRun));
  if (state === "finished" && counts.new + counts.changed === 0)
    lines.push(
      isDryRun
        ? "It would change nothing."
        : counts.rejected > 0
          ? "It changes nothing: everything in it that can be used is in the register already."
          : "It changes nothing: everything in it is in the register already.",
    );
  if (outcome.matched > 0)
    lines.push(`Found in it: the bodies of ${many(outcome.matched, "addressee")} of reports already here.`);
  if (outcome.message !== null) lines.push(outcome.message);
  const { flagged = 0, repaired = 0, rejected = 0 } = counts.problems;
  if (outcome.problemsFile !== null && flagged + repaired + rejected === 0)
    lines.push(
      `Nothing new was rejected, mended or doubtful; what was before is listed in ${outcome.problemsFile}`,
    );
  else if (outcome.problemsFile !== null)
    lines.push(
      `${many(rejected, "rejection")}, ${many(repaired, "mended value")} and ${many(flagged, "doubtful value")} pointed out` +
        (isDryRun ? "." : `; all of this file’s are listed in ${outcome.problemsFile}`),
    );
  if (isDryRun) lines.push("This was a dry run: the register is as it was.");
  return lines.join("\n");
}

function readLine({ counts, recommendations, state }: ImportOutcome): string {
  if (recommendations === null || state !== "finished") return many(counts.rows, "row");
  return `${many(recommendations, "recommendation")} in ${many(counts.rows - counts.rejected, "report")}`;
}

function countLine({ counts }: ImportOutcome, isDryRun: boolean): string {
  const passedOver =
    counts.passedOver > 0
      ? `, ${counts.passedOver.toLocaleString("en-GB")} of no concern to this register`
      : "";
  const show = (count: number) => count.toLocaleString("en-GB");
  return (
    `${isDryRun ? "Would be: " : ""}new ${show(counts.new)}, changed ${show(counts.changed)}, ` +
    `unchanged ${show(counts.unchanged)}, held ${show(counts.held)}, rejected ${show(counts.rejected)}${passedOver}.`
  );
}

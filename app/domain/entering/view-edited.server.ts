import { CORRECTABLE_DATES } from "./correction-fields";
import type { DraftFields } from "./draft-fields";
import * as repository from "./entering-repository.server";
import { draftFields } from "./save-draft.server";
import { sourceKeyOf } from "./source-key.server";

/** Other reports with the same reference or official page: often one incident with several reports (D9), so only a warning. */
export function twinsOf(
  report: repository.EditedReport,
  fields: DraftFields,
): { reference: string; because: string }[] {
  const address = String(fields.sourceAddress ?? "");
  const sourceKey = URL.canParse(address) ? sourceKeyOf(address) : null;
  return repository
    .listTwins(report.id, report.sourceReference, sourceKey)
    .map(({ reference, sameAddress }) => ({
      reference,
      because: sameAddress === 1 ? "has the same official page" : "bears the same reference",
    }));
}

/** A draft as typed, or a public report as a form to correct it with. */
export function editedFields(report: repository.EditedReport): DraftFields {
  return report.draftId === null ? recordedFields(report) : draftFields(report);
}

function recordedFields(report: repository.EditedReport): DraftFields {
  const fields: DraftFields = {
    ...{ title: report.title ?? "", author: report.author ?? "", authorOffice: report.authorOffice ?? "" },
    isSensitive: report.isSensitive === 1 ? "yes" : "",
    categories: repository.listCategories(report.id).flatMap((row) => row.category ?? []),
  };
  for (const name of CORRECTABLE_DATES) {
    const [year = "", month = "", day = ""] = (report[name] ?? "").split("-");
    Object.assign(fields, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
  }
  for (const { section, text } of repository.listSections(report.id)) fields[section] = text ?? "";
  for (const item of listStandingItems(report.id)) fields[`wording-${item.number}`] = item.text ?? "";
  return fields;
}

export const listStandingItems = (reportId: number) =>
  repository.listItems(reportId).filter((item) => item.isWithdrawn === 0);

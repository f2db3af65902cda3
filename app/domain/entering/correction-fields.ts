import { isTerm, RECOMMENDATION_KINDS, type RecommendationKind } from "~db/vocabulary";
import { textOf, type DraftFields } from "./draft-fields";
import { readDraft, type EnteredReport, type EntryErrors } from "./entry-rules";

export const CORRECTABLE_DATES = ["reportedOn", "sentOn", "publishedOn", "statedDueOn"] as const;

export interface CorrectionFields {
  facts: Omit<EnteredReport, "addressees" | "items" | "documents" | "sourceAddress">;
  wordings: Record<number, string>;
  added: { text: string; kind: RecommendationKind }[];
}

/** Reads the form that corrects a public report: its facts, the wording of its items by number, and one more item. */
export function readCorrection(
  fields: DraftFields,
  today: string,
): { ok: true; value: CorrectionFields } | { ok: false; errors: EntryErrors } {
  // Addressees and items are corrected elsewhere, so the rules for them are met with stand-ins.
  const read = readDraft({ ...fields, "addressee-1-name": "-", "item-1-text": "-" }, today);
  if (!read.ok) return read;
  const wordings: Record<number, string> = {};
  for (const name of Object.keys(fields)) {
    const number = Number(/^wording-(\d+)$/.exec(name)?.[1] ?? "0");
    if (number > 0) wordings[number] = textOf(fields, name);
  }
  const kind = textOf(fields, "added-kind");
  const added = [textOf(fields, "added-text")]
    .filter((text) => text !== "")
    .map((text) => ({
      text,
      kind: isTerm(RECOMMENDATION_KINDS, kind) ? kind : ("matter_of_concern" as const),
    }));
  return { ok: true, value: { facts: read.value, wordings, added } };
}

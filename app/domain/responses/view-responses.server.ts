import type * as V from "~db/vocabulary";
import { listAnswers, type AnswerRow } from "./view-responses-repository.server";

/** A letter of answer as the public sees it. */
export interface Answer extends Omit<AnswerRow, "addressingIds" | "isWithheld"> {
  kind: V.ResponseKind;
  isWithheld: boolean;
  /** Whose it is; none while nobody knows (D5, D6). */
  addressingIds: number[];
}

/** Answers to a report, oldest first. The words of a withheld one are left out. */
export const viewAnswers = (reportId: number): Answer[] =>
  listAnswers(reportId).map((row) => ({
    ...row,
    text: row.isWithheld === 1 ? null : row.text,
    isWithheld: row.isWithheld === 1,
    addressingIds: row.addressingIds === null ? [] : (JSON.parse(row.addressingIds) as number[]),
  }));

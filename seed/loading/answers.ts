import { letterOf } from "../documents";
import type { Answered, SeedAnswer, SeedDocument } from "../seed-types";
import type { LoadedReport } from "./loaded";

export interface AnswersOfOne {
  /** The addressee's key. */
  key: string;
  answers: readonly SeedAnswer[];
}

/**
 * Who says what in a letter. What a joint letter says to a concern allotted to some of those who signed it
 * is theirs alone; anything else is said by all of them.
 */
export function answersByBody(report: LoadedReport, answered: Answered): AnswersOfOne[] {
  const owners = ({ item }: SeedAnswer): readonly string[] => {
    const allottedTo = report.seed.items.find(({ number }) => number === item)?.allottedTo ?? [];
    const own = answered.from.filter((key) => allottedTo.includes(key));
    return own.length > 0 ? own : answered.from;
  };
  return answered.from.map((key) => ({
    key,
    answers: answered.answers.filter((answer) => owners(answer).includes(key)),
  }));
}

/** The letter itself and what came with it, the letter first. */
export function documentsOf(report: LoadedReport, answered: Answered): SeedDocument[] {
  const name = `${report.reference}-answer-${answered.from.join("-")}.pdf`;
  return [letterOf(answered, name), ...(answered.documents ?? [])];
}

import { ADEQUACIES, CONCERN_FLAGS, labelOf, type Adequacy, type ConcernFlag } from "~db/vocabulary";
import { REPLY_WORKING_DAYS } from "./judgement-rules";

export interface LetterBack {
  bodyName: string | null;
  reportReference: string;
  title: string | null;
  /** Who assessed: the oversight body. */
  assessorName: string | null;
  parts: readonly {
    reference: string;
    adequacy: Adequacy | null;
    concernFlag: ConcernFlag | null;
    text: string | null;
    isAdverse: number;
  }[];
}

/** The letter that tells a body how its answer was assessed, as it is before anybody has changed its words. */
export function letterBackText({
  bodyName,
  reportReference,
  title,
  assessorName,
  parts,
}: LetterBack): string {
  const about = title === null ? reportReference : `${reportReference}, “${title}”`;
  const isAgainst = parts.some(({ isAdverse }) => isAdverse === 1);
  return [
    `To ${bodyName ?? "whoever answers for this now"}`,
    `Thank you for your answer to ${about}. We have assessed whether it meets ${parts.length === 1 ? "the concern" : `each of the ${parts.length} concerns`}.`,
    ...parts.map(partText),
    isAgainst
      ? `You may reply to what is against you within ${REPLY_WORKING_DAYS} working days of a second reviewer’s agreement. Then this letter is public, with your reply beside it.`
      : "This letter is public. You need do nothing about it.",
    "If you answer anew, what you say is assessed again.",
    assessorName ?? "The reviewers",
  ].join("\n\n");
}

function partText({ reference, adequacy, concernFlag, text }: LetterBack["parts"][number]): string {
  const found = adequacy === null ? "" : labelOf(ADEQUACIES, adequacy);
  const flag =
    concernFlag === null || concernFlag === "none" ? "" : ` ${labelOf(CONCERN_FLAGS, concernFlag)}.`;
  return `${reference}: ${found}.${flag}\n${text ?? "The reasons were removed."}`;
}

const SHORTEST_LETTER = 50;
export const MAX_LETTER = 20_000;
export const isLetter = (text: string): boolean => text.trim().length >= SHORTEST_LETTER;

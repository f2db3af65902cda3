import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import type { ShownFact } from "~/lib/shown-facts";
import {
  ADEQUACIES,
  CONCERN_FLAGS,
  JUDGEMENT_STATES,
  labelOf,
  POSITIONS,
  type Adequacy,
  type ConcernFlag,
  type JudgementState,
  type Position,
} from "~db/vocabulary";

/** As much of an answer as tells it from another: the form carries it, beside what tells every change (basisOf). */
const TOLD_APART = 500;

interface AnsweredLetter {
  items: readonly {
    reference: string;
    position: Position | null;
    answer: string | null;
    adequacy: Adequacy;
    waitingId: number | null;
  }[];
  answers: readonly { datedOn: string | null; text: string | null }[];
}

/** All that a letter is judged on: what it says to each concern, whether that is judged, and the letters themselves. */
export const answeredFactsOf = ({ items, answers }: AnsweredLetter): ShownFact[] => [
  ...items.map(({ reference, position, answer }) => ({
    label: `The answer to ${reference}`,
    value:
      position === null
        ? ""
        : `${labelOf(POSITIONS, position)}. ${answer === null ? "" : firstWords(answer, TOLD_APART)}`.trim(),
  })),
  ...items.map(({ reference, adequacy, waitingId }) => ({
    label: `How ${reference} is judged`,
    value: waitingId === null ? labelOf(ADEQUACIES, adequacy) : "A judgement is on its way",
  })),
  ...answers.map(({ datedOn, text }, index) => ({
    label: answers.length === 1 ? "The letter" : `Letter ${index + 1}`,
    value: `${datedOn === null ? "No date" : showDate(datedOn)}. ${text === null ? "" : firstWords(text, TOLD_APART)}`,
  })),
];

interface AssessedLetter {
  letter: { state: JudgementState; letter: string | null; replyDueOn: string | null; reply: string | null };
  parts: readonly {
    reference: string;
    adequacy: Adequacy | null;
    concernFlag: ConcernFlag | null;
    text: string | null;
  }[];
}

/** All that a step on the assessment of a letter is decided on. */
export const letterFactsOf = ({ letter, parts }: AssessedLetter): ShownFact[] => [
  { label: "Where it stands", value: labelOf(JUDGEMENT_STATES, letter.state) },
  ...parts.map(({ reference, adequacy, concernFlag, text }) => ({
    label: reference,
    value: [
      adequacy === null ? "" : labelOf(ADEQUACIES, adequacy),
      concernFlag === null || concernFlag === "none" ? "" : labelOf(CONCERN_FLAGS, concernFlag),
      text ?? "",
    ]
      .filter((one) => one !== "")
      .join(". "),
  })),
  { label: "The letter to the body", value: letter.letter ?? "" },
  {
    label: "Until when the body may reply",
    value: letter.replyDueOn === null ? "" : showDate(letter.replyDueOn),
  },
  { label: "The body’s reply", value: letter.reply ?? "" },
];

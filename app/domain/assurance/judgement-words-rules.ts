import { showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import * as V from "~db/vocabulary";

interface JudgementShown {
  state: V.JudgementState;
  adequacy: V.Adequacy | null;
  concernFlag: V.ConcernFlag | null;
  finding: V.VerificationFinding | null;
  method: V.VerificationMethod | null;
  level: V.VerificationLevel | null;
  checkedOn: string | null;
  nextRecheckOn: string | null;
  isDisputed: number | null;
  replyDueOn: string | null;
  text: string | null;
  reply: string | null;
}

const word = (terms: readonly V.Term[], code: string | null): string =>
  code === null ? "" : V.labelOf(terms, code);
const day = (on: string | null): string => (on === null ? "" : showDate(on));

/** A judgement and where it stands, in words; what does not apply to its kind is empty. */
export const judgementInWords = (judgement: JudgementShown): ShownFact[] => [
  { label: "Where it is", value: word(V.JUDGEMENT_STATES, judgement.state) },
  { label: "The answer", value: word(V.ADEQUACIES, judgement.adequacy) },
  { label: "Flag", value: word(V.CONCERN_FLAGS, judgement.concernFlag) },
  { label: "Found", value: word(V.VERIFICATION_FINDINGS, judgement.finding) },
  { label: "How", value: word(V.VERIFICATION_METHODS, judgement.method) },
  { label: "Level", value: word(V.VERIFICATION_LEVELS, judgement.level) },
  { label: "Day of the check", value: day(judgement.checkedOn) },
  { label: "To be checked again by", value: day(judgement.nextRecheckOn) },
  {
    label: "Dispute",
    value: judgement.isDisputed === null ? "" : judgement.isDisputed === 1 ? "Raised" : "Resolved",
  },
  { label: "The body may reply until", value: day(judgement.replyDueOn) },
];

/** All that a step on a judgement is decided on: its words, its reasons, and what the body replied. */
export const judgementFactsOf = ({ judgement }: { judgement: JudgementShown }): ShownFact[] => [
  ...judgementInWords(judgement),
  { label: "Reasons", value: judgement.text ?? "" },
  { label: "The body’s reply", value: judgement.reply ?? "" },
];

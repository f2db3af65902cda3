import { showDate } from "~/lib/dates";
import { ESCALATION_RUNGS, labelOf, type EscalationGround, type EscalationRung } from "~db/vocabulary";

export interface LetterFacts {
  ground: EscalationGround;
  bodyName: string;
  /** The body whose people write. */
  writerName: string;
  reportReference: string;
  itemReference: string | null;
  issuerName: string;
  reportedOn: string | null;
  dueOn: string | null;
  /** Steps taken before, the oldest first. */
  before: readonly { rung: EscalationRung; on: string }[];
  answerByOn: string;
}

/** The letter of a rung, filled from what the register holds: an editor changes it before it goes. */
export function letterOf(rung: EscalationRung, facts: LetterFacts): string {
  const paragraphs = [
    `To ${rung === "reminder" ? facts.bodyName : `the chief executive of ${facts.bodyName}`}`,
    subjectOf(facts),
    groundInWords(facts),
    ...(facts.before.length === 0 ? [] : [beforeInWords(facts)]),
    askOf(rung, facts),
    closingOf(rung),
    facts.writerName,
  ];
  return paragraphs.join("\n\n");
}

const subjectOf = ({ itemReference, reportReference, issuerName, reportedOn }: LetterFacts): string =>
  `About ${itemReference ?? reportReference}: report of ${issuerName}${reportedOn === null ? "" : `, ${showDate(reportedOn)}`}.`;

function groundInWords({ ground, dueOn, reportReference, itemReference }: LetterFacts): string {
  const what = itemReference ?? reportReference;
  if (ground === "no_answer")
    return `An answer was due${dueOn === null ? "" : ` on ${showDate(dueOn)}`}. The register knows of none. If you have answered, tell us when and to whom, so that the record can be put right.`;
  if (ground === "answer_not_adequate")
    return `Your answer to ${what} was judged not to meet the concern, or only part of it. The judgement and your reply to it are on the public page of ${what}.`;
  return `What you said you would do about ${what} is past its day, or a check did not find it done.`;
}

const beforeInWords = ({ before }: LetterFacts): string =>
  `Steps before this one: ${before
    .map(({ rung, on }) => `${labelOf(ESCALATION_RUNGS, rung).toLowerCase()}, ${showDate(on)}`)
    .join("; ")}.`;

const NEEDED: Readonly<Record<EscalationGround, string>> = {
  no_answer: "answer every concern, saying what you will do and by when, or why you will not",
  answer_not_adequate: "answer again what was found missing",
  not_done: "say what is done, with evidence, and by when the rest will be",
};

function askOf(rung: EscalationRung, { ground, answerByOn }: LetterFacts): string {
  const by = showDate(answerByOn);
  if (rung === "written_reasons")
    return `We ask you to give your reasons in writing, for publication, by ${by}: why this was not done when it was asked, and what will be done now.`;
  if (rung === "parliament")
    return `We are reporting this to Parliament. We still ask you to ${NEEDED[ground]}, by ${by}.`;
  return `We ask you to ${NEEDED[ground]}, by ${by}.`;
}

function closingOf(rung: EscalationRung): string {
  if (rung === "reminder") return "You can do this in your workspace of the register.";
  if (rung === "chief_executive_letter") return "If we hear nothing, we will write once more.";
  if (rung === "second_letter") return "If we hear nothing, our next letter will be public.";
  return "This is published on the register, with your reply where you give one.";
}

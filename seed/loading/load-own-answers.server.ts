import { EMPTY_PART } from "~/domain/submissions/letter-rules";
import { saveLetter } from "~/domain/submissions/save-letter.server";
import type { SeedOwnAnswer } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded } from "./loaded";

/** Lets bodies write answers to whole reports, each on its day; they stay drafts. */
export function enterOwnAnswers(loaded: Loaded, agenda: Agenda, answers: readonly SeedOwnAnswer[]): void {
  for (const answer of answers) agenda.add(loaded.clock.day(answer.on), () => writeAnswer(loaded, answer));
}

function writeAnswer(
  loaded: Loaded,
  { on, report: key, by, opening, jointWith, parts }: SeedOwnAnswer,
): void {
  const { clock } = loaded;
  const report = loaded.report(key);
  const outcome = saveLetter({
    ...{ actor: loaded.person(by), at: clock.at(clock.day(on)), reference: report.reference, letter: null },
    content: {
      ...{ statedOn: null, opening, cosigners: jointWith.map((one) => found(report.addressings, one)) },
      parts: parts.map(({ item, timetable = "", leadRole = null, ...said }) => ({
        ...{ ...EMPTY_PART, ...said, timetable, leadRole },
        recommendationId: found(report.items, item).id,
      })),
    },
  });
  if (!outcome.ok) throw new Error(`The answer to ${key}: ${JSON.stringify(outcome.refusals)}`);
}

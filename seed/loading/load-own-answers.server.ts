import { publishLetter } from "~/domain/submissions/publish-letter.server";
import { EMPTY_PART } from "~/domain/submissions/letter-rules";
import { saveLetter } from "~/domain/submissions/save-letter.server";
import type { SeedOwnAnswer } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded } from "./loaded";

/** Lets bodies write answers to whole reports, each on its day; some are signed off by another person. */
export function enterOwnAnswers(loaded: Loaded, agenda: Agenda, answers: readonly SeedOwnAnswer[]): void {
  for (const answer of answers)
    agenda.add(loaded.clock.day(answer.on), () => writeAnswer(loaded, agenda, answer));
}

function writeAnswer(loaded: Loaded, agenda: Agenda, answer: SeedOwnAnswer): void {
  const { on, report: key, by, opening, jointWith, parts, published } = answer;
  const { clock } = loaded;
  const report = loaded.report(key);
  const rightBodyId = answer.rightBody === undefined ? null : loaded.body(answer.rightBody).id;
  const outcome = saveLetter({
    ...{ actor: loaded.person(by), at: clock.at(clock.day(on)), reference: report.reference, letter: null },
    isSent: published !== undefined,
    content: {
      ...{ statedOn: published ? clock.day(on) : null, opening },
      cosigners: jointWith.map((one) => found(report.addressings, one)),
      parts: parts.map(({ item, timetable = "", leadRole = null, ...said }) => ({
        ...{ ...EMPTY_PART, ...said, timetable, leadRole, rightBodyId },
        recommendationId: item === undefined ? null : found(report.items, item).id,
      })),
    },
  });
  if (!outcome.ok) throw new Error(`The answer to ${key}: ${JSON.stringify(outcome.refusals)}`);
  const { id: letterId, version } = outcome.value;
  if (published) agenda.add(clock.day(published.on), () => signOff(loaded, { letterId, version, published }));
}

function signOff(
  loaded: Loaded,
  sent: { letterId: number; version: number; published: NonNullable<SeedOwnAnswer["published"]> },
): void {
  const { clock } = loaded;
  const { letterId, version, published } = sent;
  const outcome = publishLetter({
    ...{ actor: loaded.person(published.by), at: clock.at(clock.day(published.on)), letterId, version },
    publishDocumentIds: [],
    delivery: {
      ...{ reachedOn: clock.day(published.reachedOn), representations: "none" },
      ...{ familyTold: "issuer_sent", familyToldOn: clock.day(published.reachedOn) },
    },
  });
  if (!outcome.ok) throw new Error(`Sign-off of an answer: ${JSON.stringify(outcome)}`);
}

import { assessLetter } from "~/domain/assurance/assess-letter.server";
import {
  agreeWithLetter,
  publishLetter,
  replyToLetter,
} from "~/domain/assurance/move-letter-assessment.server";
import { viewLetterAssessment } from "~/domain/assurance/view-letter-assessment.server";
import { viewLetterToAssess } from "~/domain/assurance/view-letter.server";
import { writeLetterBack } from "~/domain/assurance/write-letter-back.server";
import { setCapacity } from "~/domain/samples/letter-draws.server";
import { fixSeed, freezeSample } from "~/domain/samples/samples.server";
import { ASSESSED_LETTER, CAPACITY, LETTERS_DRAWN } from "../letters";
import type { AccountKey } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded } from "./loaded";
import { must } from "./must";

/** States how many letters can be assessed, draws from the month above it, and takes one letter through every step. */
export function enterLetters(loaded: Loaded, agenda: Agenda): void {
  const lead = () => loaded.person("oversightLead");
  agenda.add(CAPACITY.on, () => {
    const { letters, reason, on } = CAPACITY;
    must("capacity", setCapacity({ actor: lead(), at: loaded.clock.at(on), letters, reason }));
  });
  agenda.add(LETTERS_DRAWN.on, () => drawLetters(loaded, agenda));
  agenda.add(ASSESSED_LETTER.on, () => assess(loaded, agenda));
}

function drawLetters(loaded: Loaded, agenda: Agenda): void {
  const { title, from, to, size, on, seed } = LETTERS_DRAWN;
  const actor = loaded.person("oversightLead");
  const { reference } = must(
    title,
    freezeSample({
      ...{ actor, at: loaded.clock.at(on), title, size, isOfLetters: true, bodyType: null },
      ...{ claimedFromOn: from, claimedToOn: to, stratifiedBy: "none" },
    }),
  );
  agenda.add(seed.on, () =>
    must(title, fixSeed({ actor, at: loaded.clock.at(seed.on), reference, ...seed })),
  );
}

function assess(loaded: Loaded, agenda: Agenda): void {
  const { report, at: addressee, whole, points, exception, on, reply, ...days } = ASSESSED_LETTER;
  const { addressings, items } = loaded.report(report);
  const addressingId = found(addressings, addressee);
  const actor = loaded.person("reviewerOne");
  const letter = viewLetterToAssess(actor, addressingId);
  if (!letter) throw new Error(`${report} has no letter.`);
  const excepted = letter.items.find(({ reference }) =>
    reference.startsWith(`${found(items, exception.item).reference}@`),
  );
  const assessed = assessLetter({
    ...{ actor, at: loaded.clock.at(on), addressingId, basis: letter.basis },
    itemIds: letter.items.map(({ id }) => id),
    whole: {
      kind: "assessment",
      adequacy: "adequate",
      concernFlag: "none",
      text: whole,
      points: [...points],
    },
    exceptions: new Map([
      [excepted?.id ?? 0, { adequacy: "partially_adequate", concernFlag: "none", text: exception.reasons }],
    ]),
  });
  if (!assessed.ok) throw new Error(`${report}: ${JSON.stringify(assessed.refusals)}`);
  const { reference } = assessed.value;
  const step = (by: AccountKey, day: string) => ({
    ...{
      actor: loaded.person(by),
      at: loaded.clock.at(day),
      reference,
      version: stateOf(loaded, reference).version,
    },
  });
  must(
    "letter back",
    writeLetterBack({ ...step("reviewerOne", on), text: stateOf(loaded, reference).template }),
  );
  agenda.add(days.agreedOn, () => must("agree", agreeWithLetter(step("oversightLead", days.agreedOn))));
  agenda.add(days.repliedOn, () =>
    must("reply", replyToLetter({ ...step("northmoorApprover", days.repliedOn), reply })),
  );
  agenda.add(days.publishedOn, () => must("publish", publishLetter(step("reviewerOne", days.publishedOn))));
}

function stateOf(loaded: Loaded, reference: string): { version: number; template: string } {
  const viewed = viewLetterAssessment(loaded.person("oversightLead"), reference);
  if (!viewed) throw new Error(`${reference} is not there.`);
  return { version: viewed.letter.version, template: viewed.template };
}

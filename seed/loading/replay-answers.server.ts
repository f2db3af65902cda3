import { attributeAnswer } from "~/domain/addressings/attribute-answer.server";
import { write } from "~db/writing.server";
import type { Answered, Reattributed } from "../seed-types";
import { answersByBody, documentsOf } from "./answers";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import { publishOwn, type TwoPeople } from "./own-statements.server";
import { recordLetter, statePositions } from "./recorded-letters.server";
import * as repository from "./seed-repository.server";

const JOINT = "The letter is signed for this body too.";

/** An answer of a body or of several: by two people of it, or as the registrar or a source recorded its letter. */
export function replayAnswer(loaded: Loaded, report: LoadedReport, answered: Answered): void {
  const { via, documentKey } = answered;
  const isOwn = "by" in via && answered.kind !== "update";
  const responseId = isOwn
    ? publishLetter(loaded, report, { ...answered, via })
    : recordLetter(loaded, report, answered);
  if (documentKey) report.letters.set(documentKey, responseId);
}

/** One submission for each concern, the letter with the first; those who signed too get their part after it. */
function publishLetter(
  loaded: Loaded,
  report: LoadedReport,
  answered: Answered & { via: TwoPeople },
): number {
  const { clock } = loaded;
  const day = clock.day(answered.on);
  const speaker = loaded.person(answered.via.by).bodyId;
  const all = answersByBody(report, answered);
  const own = all.find(({ key }) => repository.findBodyOf(found(report.addressings, key))?.id === speaker);
  if (!own) throw new Error(`Nobody in ${report.seed.key} speaks for ${answered.from.join(", ")}`);
  const [first] = own.answers.map(({ item, position, text, rightBody, evidence = [] }, index) =>
    publishOwn(loaded, {
      ...{ day, via: answered.via, reference: found(report.items, item).reference },
      content: {
        ...{ kind: "answer", position, text, statedOn: clock.day(answered.dated ?? answered.on) },
        rightBodyId: rightBody === undefined ? null : loaded.body(rightBody).id,
      },
      documents: [...(index === 0 ? documentsOf(report, answered) : []), ...evidence],
    }),
  );
  const responseId = first === undefined ? undefined : repository.findResponseOf(first)?.id;
  if (responseId === undefined) throw new Error(`No letter of ${own.key} in ${report.seed.key}`);
  for (const other of all.filter(({ key }) => key !== own.key)) {
    const addressingId = found(report.addressings, other.key);
    const decision = { actor: loaded.person("registrar"), at: clock.at(day) };
    must("joint answer", attributeAnswer({ ...decision, responseId, addressingId, reason: JOINT }));
    const about = { answered, responseId, theirs: other, provenance: "registrar" } as const;
    write({ ...decision, action: "response_recorded", subject: report.reference }, (w) =>
      statePositions(w, loaded, report, about),
    );
  }
  return responseId;
}

/** A letter that the source had listed under another body turns out to be this one's; so does what it says. */
export function replayReattribution(loaded: Loaded, report: LoadedReport, moved: Reattributed): void {
  const day = loaded.clock.day(moved.on);
  const answered = report.seed.events.find(
    (event): event is Answered => event.type === "answered" && event.documentKey === moved.documentKey,
  );
  const theirs = answered && answersByBody(report, answered).find(({ key }) => key === moved.to);
  if (!theirs) throw new Error(`No letter ${moved.documentKey} in ${report.seed.key}`);
  const responseId = found(report.letters, moved.documentKey);
  const decision = { actor: loaded.person(moved.by), at: loaded.clock.at(day) };
  must(
    "letter of another body",
    attributeAnswer({
      ...{ ...decision, responseId, reason: moved.reason },
      ...{ addressingId: found(report.addressings, moved.to), from: found(report.addressings, moved.from) },
    }),
  );
  const about = { answered, responseId, theirs, provenance: report.seed.provenance };
  write({ ...decision, action: "response_recorded", subject: report.reference }, (w) =>
    statePositions(w, loaded, report, about),
  );
}

import { addEvidence, citableEvidence } from "~/domain/evidence/library.server";
import { assess, decide } from "~/domain/self-assessments/assess-own.server";
import type { Demonstration, SeedEvidence, SeedSelfAssessment } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded, PersonActor } from "./loaded";
import { must } from "./must";

/** Lets bodies fill their libraries and consider what others were asked, each on its day. */
export function enterSelfAssessments(
  loaded: Loaded,
  agenda: Agenda,
  { selfAssessments, evidence }: Pick<Demonstration, "selfAssessments" | "evidence">,
): void {
  const { clock } = loaded;
  for (const one of evidence) agenda.add(clock.day(one.on), () => keepEvidence(loaded, one));
  for (const one of selfAssessments) agenda.add(clock.day(one.on), () => considerItem(loaded, one));
}

function keepEvidence(
  loaded: Loaded,
  { on, by, title, description, fileName, text, ...dates }: SeedEvidence,
): void {
  const { clock } = loaded;
  must(
    title,
    addEvidence({
      ...{ actor: loaded.person(by), at: clock.at(clock.day(on)) },
      file: { name: fileName, bytes: Buffer.from(text), mediaType: "text/plain", isScanned: false },
      words: {
        ...{ title, description },
        ...{ reviewOn: clock.dayOrNull(dates.reviewOn), expiresOn: clock.dayOrNull(dates.expiresOn) },
      },
    }),
  );
}

function considerItem(loaded: Loaded, given: SeedSelfAssessment): void {
  const { clock } = loaded;
  const { item, finding, reason, action, signedBy } = given;
  const { reference } = loaded.item(item);
  const at = () => clock.at(clock.day(given.on));
  const { id } = must(
    item,
    assess({
      ...{ actor: loaded.person(given.by), at: at(), reference, version: 0, isSent: true },
      content: {
        ...{ finding, reason, action: action?.text ?? "", leadRole: action?.leadRole ?? "" },
        ...{ dueOn: clock.dayOrNull(action?.dueOn), actionId: null },
        documentIds: documentsCalled(loaded.person(given.by), given.shownBy ?? [], at()),
      },
    }),
  );
  if (signedBy === undefined) return;
  const actor = loaded.person(signedBy);
  must(item, decide({ actor, at: at(), id, reference, version: 1, intent: "publish", reason: "" }));
}

/** The files of a body's library that have these titles. */
const documentsCalled = ({ bodyId }: PersonActor, titles: readonly string[], at: number): number[] =>
  bodyId === null
    ? []
    : citableEvidence(bodyId, at)
        .filter(({ title }) => title !== null && titles.includes(title))
        .map(({ documentId }) => documentId);

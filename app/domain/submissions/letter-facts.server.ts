import { showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import {
  COSIGNER_STATES,
  FAMILY_TOLD,
  labelOf,
  POSITIONS,
  REPRESENTATIONS,
  SUBMISSION_STATES,
} from "~db/vocabulary";
import * as letters from "./letter-repository.server";
import { partInWords, type LetterPart } from "./letter-rules";
import type { PersonActor } from "./own-concern.server";
import { partSaid } from "./own-letter.server";
import { viewLetter, type ReadPart, type ViewedLetter } from "./view-letter.server";
import type { StaleDraft } from "./view-submission.server";

/** What a decision on a letter is made on, in words. */
export const letterFacts = (viewed: ViewedLetter): ShownFact[] => [
  { label: "Where it is", value: labelOf(SUBMISSION_STATES, viewed.row.state) },
  { label: "Date of the answer", value: viewed.statedOn === null ? "" : showDate(viewed.statedOn) },
  { label: "Opening", value: viewed.opening ?? "" },
  ...(viewed.whole ? [{ ...viewed.whole, reference: WHOLE_LABEL }] : []).map(asFact),
  ...viewed.parts.map(asFact),
  { label: "Documents", value: viewed.documents.map(({ title }) => title).join("; ") },
  {
    label: "Also from",
    value: viewed.cosigners
      .map(({ bodyName, state }) => `${bodyName} (${labelOf(COSIGNER_STATES, state).toLowerCase()})`)
      .join("; "),
  },
  ...deliveryFacts(viewed),
];

const WHOLE_LABEL = "The answer to the whole report";
const asFact = (said: Pick<ReadPart, "reference" | "position" | "words" | "rightBody">): ShownFact => ({
  label: said.reference,
  value: [said.position, said.words, said.rightBody].filter(Boolean).join("\n\n"),
});

/** What is recorded of what happened to the answer outside the register. */
export const deliveryFacts = ({ row }: Pick<ViewedLetter, "row">): ShownFact[] => [
  { label: "Reached whoever asked on", value: row.reachedOn === null ? "" : showDate(row.reachedOn) },
  {
    label: "Representations about publication",
    value: row.representations === null ? "" : labelOf(REPRESENTATIONS, row.representations),
  },
  { label: "The family", value: row.familyTold === null ? "" : labelOf(FAMILY_TOLD, row.familyTold) },
  { label: "The family had it on", value: row.familyToldOn === null ? "" : showDate(row.familyToldOn) },
];

/** Where what somebody typed differs from the letter as another person left it meanwhile. */
export function compareWithLetter(
  actor: PersonActor,
  letterId: number,
  typed: { statedOn: string | null; opening: string; parts: readonly LetterPart[] },
): StaleDraft | null {
  const viewed = viewLetter(actor, letterId);
  if (!viewed) return null;
  const date = (on: string | null) => (on === null ? "" : showDate(on));
  const rows = letters.listParts(letterId);
  const references = new Map(
    letters.listConcerns(viewed.row.addressingId).map((one) => [one.recommendationId, one.reference]),
  );
  const inWords = (part: LetterPart) =>
    [part.position === null ? "" : labelOf(POSITIONS, part.position), partInWords(part)]
      .filter((words) => words !== "")
      .join("\n\n");
  const changes = [
    { label: "Date of the answer", now: date(viewed.statedOn), typed: date(typed.statedOn) },
    { label: "Opening", now: viewed.opening ?? "", typed: typed.opening.trim() },
    ...typed.parts.map((part) => {
      const row = rows.find(({ recommendationId }) => recommendationId === part.recommendationId);
      const label =
        part.recommendationId === null ? WHOLE_LABEL : (references.get(part.recommendationId) ?? "");
      return { label, now: row ? inWords(partSaid(row)) : "", typed: inWords(part) };
    }),
  ].filter(({ now, typed: mine }) => now !== mine);
  const savedBy = viewed.events[0]?.userName ?? null;
  return { savedAt: viewed.row.savedAt, savedBy, changes };
}

import { showDate } from "~/lib/dates";
import { inAttached, notOurs, signatories } from "./letter-rules";
import type { ReadLetter } from "./view-letter.server";
import { wordDocument, type Block } from "./word-document.server";

/** The letter of answer for a word processor, to be sent without typing it again. */
export const letterAsWord = (letter: ReadLetter, bodyName: string): Promise<Uint8Array<ArrayBuffer>> =>
  wordDocument({
    title: `Answer to ${letter.report.reference}`,
    creator: bodyName,
    blocks: letterBlocks(letter, bodyName),
  });

/** What the letter consists of, as its print view shows it. */
export function letterBlocks(letter: ReadLetter, bodyName: string): Block[] {
  const { report, isToCoroner, statedOn, opening, whole, onlyAttached, parts, cosigners, state } = letter;
  const reported = report.reportedOn === null ? "" : `, report of ${showDate(report.reportedOn)}`;
  const draft: Block[] = state === "published" ? [] : [{ kind: "paragraph", text: "Draft, not signed off" }];
  return [
    ...draft,
    {
      kind: "paragraph",
      text: isToCoroner ? `To the coroner\n${report.issuerName}` : `To ${report.issuerName}`,
    },
    { kind: "paragraph", text: statedOn === null ? "Not dated yet" : showDate(statedOn) },
    { kind: "heading", text: `Answer to ${report.reference}${reported}` },
    { kind: "paragraph", text: opening ?? "" },
    { kind: "paragraph", text: notOurs(whole) ?? "" },
    { kind: "paragraph", text: whole?.words ?? "" },
    { kind: "paragraph", text: inAttached(onlyAttached) ?? "" },
    ...parts.flatMap((part): Block[] => [
      { kind: "subheading", text: part.reference },
      { kind: "quote", text: part.concern ?? "The text of this item was removed." },
      {
        kind: "paragraph",
        text: `${part.position ?? "Position not chosen yet"}${part.rightBody === null ? "" : `: ${part.rightBody} should be asked`}`,
      },
      { kind: "paragraph", text: part.words },
    ]),
    { kind: "paragraph", text: signatories(bodyName, cosigners, state === "published").join("\n") },
  ];
}

import { wordDocument, type Block } from "~/domain/submissions/word-document.server";
import { showDate } from "~/lib/dates";
import type { ShownLetterAssessment } from "./view-letter-assessment.server";

/** The letter back as a DOCX, bytes: its words, and the body's reply where it sent one. */
export function letterBackAsWord({ letter }: ShownLetterAssessment): Promise<Uint8Array<ArrayBuffer>> {
  const reply: Block[] =
    letter.reply === null
      ? []
      : [
          { kind: "heading", text: `Reply of ${letter.bodyName ?? "the body"}` },
          { kind: "quote", text: letter.reply },
        ];
  return wordDocument({
    title: `Assessment of the answer to ${letter.reportReference}`,
    creator: letter.assessorName ?? "National Recommendations Register",
    blocks: [
      {
        kind: "paragraph",
        text: letter.publicOn === null ? "Not public yet" : `Public since ${showDate(letter.publicOn)}`,
      },
      { kind: "heading", text: `Assessment of the answer to ${letter.reportReference}` },
      { kind: "paragraph", text: letter.letter ?? "Nothing is written yet." },
      ...reply,
    ],
  });
}

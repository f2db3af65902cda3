/** What a document for a word processor consists of, in order. */
export type Block =
  | { kind: "title" | "heading" | "subheading" | "paragraph" | "quote"; text: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

interface DocumentGiven {
  title: string;
  /** Who it is from, as the file's own properties say it. */
  creator: string;
  blocks: readonly Block[];
}

/** Characters that XML cannot hold and a paste may bring along. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A DOCX of these blocks, bytes. Blank lines part paragraphs and single line breaks stay. The package is loaded
 * when it is first needed: no page does.
 */
export async function wordDocument({
  title,
  creator,
  blocks,
}: DocumentGiven): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import("docx");
  const runs = (text: string, isBold = false) =>
    text
      .replace(UNWRITABLE, "")
      .split("\n")
      .map((line, at) => new docx.TextRun({ text: line, break: at === 0 ? 0 : 1, bold: isBold }));
  const paragraphs = (text: string, options: object) =>
    text
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== "")
      .map((part) => new docx.Paragraph({ ...options, children: runs(part.trim()) }));
  const styles = {
    title: { heading: docx.HeadingLevel.TITLE },
    heading: { heading: docx.HeadingLevel.HEADING_1 },
    subheading: { heading: docx.HeadingLevel.HEADING_2 },
    paragraph: { spacing: { after: 160 } },
    quote: { spacing: { after: 160 }, indent: { left: 480 }, style: "Quote" },
  } as const;
  const row = (cells: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      children: cells.map(
        (cell) => new docx.TableCell({ children: [new docx.Paragraph({ children: runs(cell, isHead) })] }),
      ),
    });
  const document = new docx.Document({
    title,
    creator,
    styles: {
      default: { document: { run: { font: "Arial", size: 22 } } },
      paragraphStyles: [
        { id: "Quote", name: "Quote", basedOn: "Normal", run: { italics: true, color: "425563" } },
      ],
    },
    sections: [
      {
        children: blocks.flatMap((block) =>
          block.kind === "table"
            ? [
                new docx.Table({
                  width: { size: 100, type: docx.WidthType.PERCENTAGE },
                  rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
                }),
              ]
            : paragraphs(block.text, styles[block.kind]),
        ),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

import type { Answered, SeedDocument } from "./seed-types";

export interface SeedFile {
  readonly fileName: string;
  readonly mediaType: "application/pdf" | "text/csv" | "text/plain";
  readonly bytes: Uint8Array;
}

const LINE_LENGTH = 90;
const LINES_PER_PAGE = 52;

/** The bytes of a document, made from its text: nothing binary is kept in the repository. */
export function fileOf(document: SeedDocument): SeedFile {
  const { fileName, text } = document;
  if (fileName.endsWith(".pdf")) return { fileName, mediaType: "application/pdf", bytes: pdfOf(text) };
  const mediaType = fileName.endsWith(".csv") ? "text/csv" : "text/plain";
  return { fileName, mediaType, bytes: new TextEncoder().encode(text) };
}

/** The letter a body sent: its answers in the order it gave them. */
export function letterOf(answered: Answered, fileName: string): SeedDocument {
  const paragraphs = answered.answers.map((answer) => `Concern ${answer.item}\n${answer.text}`);
  const role = answered.kind === "update" ? "update" : "response";
  return { fileName, role, text: ["Invented for demonstration.", ...paragraphs].join("\n\n") };
}

/** A PDF 1.4 file with one font and as many pages as the text needs. The same text gives the same bytes. */
function pdfOf(text: string): Uint8Array {
  const lines = text.split("\n").flatMap(wrapped);
  const pages: string[][] = [];
  for (let at = 0; at === 0 || at < lines.length; at += LINES_PER_PAGE) {
    pages.push(lines.slice(at, at + LINES_PER_PAGE));
  }
  const pageNumbers = pages.map((_, index) => 4 + index * 2);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, index) => pageObjects(page, 5 + index * 2)),
  ];
  return Buffer.from(pdfFile(objects), "latin1");
}

function pageObjects(lines: readonly string[], contentNumber: number): string[] {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
  const content = `BT /F1 10 Tf 14 TL 50 790 Td\n${shown}\nET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentNumber} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

function pdfFile(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Standard fonts know Latin-1 only, and a line of a page holds about ninety letters. */
function wrapped(paragraph: string): string[] {
  const plain = paragraph
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\xff]/g, "?");
  const lines = [""];
  for (const word of plain.split(" ")) {
    const line = lines[lines.length - 1] ?? "";
    if (line && line.length + word.length >= LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

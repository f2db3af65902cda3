import { describe, expect, it } from "vitest";
import { fileOf, letterOf } from "~seed/documents";

const text = `Café (plan) – “done”\n${"word ".repeat(2000)}`;
const pdf = () => Buffer.from(fileOf({ fileName: "a.pdf", role: "evidence", text }).bytes).toString("latin1");

describe("fileOf", () => {
  it("makes a PDF whose cross-reference table points at its objects", () => {
    const file = pdf();
    expect(file.startsWith("%PDF-1.4")).toBe(true);
    const table = file.slice(Number(/startxref\n(\d+)/.exec(file)?.[1]));
    const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map((row) => Number(row[1]));
    offsets.forEach((offset, index) => expect(file.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`)));
    expect(offsets.length).toBeGreaterThan(5);
  });

  it("makes the same bytes from the same text", () => {
    expect(pdf()).toBe(pdf());
  });

  it("keeps a table as it is", () => {
    const file = fileOf({ fileName: "a.csv", role: "evidence", text: "month,value\n2024-01,3\n" });
    expect(file.mediaType).toBe("text/csv");
    expect(new TextDecoder().decode(file.bytes)).toBe("month,value\n2024-01,3\n");
  });
});

describe("letterOf", () => {
  it("holds every answer in order and says that it is invented", () => {
    const letter = letterOf(
      {
        type: "answered",
        on: "2024-01-01",
        from: ["trust"],
        via: { recordedBy: "registrar" },
        kind: "response",
        answers: [
          { item: "1", position: "accepted", text: "Yes." },
          { item: "2", position: "not_stated", text: "Thank you." },
        ],
      },
      "letter.pdf",
    );
    expect(letter).toEqual({
      fileName: "letter.pdf",
      role: "response",
      text: "Invented for demonstration.\n\nConcern 1\nYes.\n\nConcern 2\nThank you.",
    });
  });
});

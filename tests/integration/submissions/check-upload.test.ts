import { describe, expect, it } from "vitest";
import { checkUpload } from "~/domain/documents/check-upload.server";

const text = (content: string) => new TextEncoder().encode(content);
const bytes = (...values: number[]) => new Uint8Array(values);
const PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0);
const EXE = bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);

describe("checkUpload", () => {
  it.each([
    ["letter.pdf", PDF, "application/pdf"],
    ["LETTER.PDF", PDF, "application/pdf"],
    ["ward.png", PNG, "image/png"],
    ["ward.jpeg", JPEG, "image/jpeg"],
    ["figures.csv", text("ward,falls\nOak,3\n"), "text/csv"],
    ["note.txt", text("Tŷ Coed: every door was checked.\r\n"), "text/plain"],
  ])("takes %s for what it is", async (name, content, mediaType) => {
    expect(await checkUpload(name, content)).toMatchObject({ ok: true, value: { mediaType, name } });
  });

  it.each([
    ["an empty file", "letter.pdf", bytes(), "empty"],
    ["a file over 10 MB", "letter.pdf", new Uint8Array(10 * 1024 * 1024 + 1), "too_large"],
    ["a program named as a letter", "letter.pdf", EXE, "not_what_it_says"],
    ["a program", "setup.exe", EXE, "unknown_type"],
    ["a picture named as a letter", "letter.pdf", PNG, "not_what_it_says"],
    ["a web page", "page.html", text("<script>alert(1)</script>"), "unknown_type"],
    [
      "a picture that can hold a program",
      "ward.svg",
      text("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "unknown_type",
    ],
    ["text that is not UTF-8", "note.txt", bytes(0x41, 0xe9, 0x42, 0x43), "not_what_it_says"],
    ["text with control characters", "note.txt", bytes(0x41, 0, 0x42), "not_what_it_says"],
    ["an archive", "all.zip", bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0), "unknown_type"],
    ["a file without an ending", "letter", text("hello"), "unknown_type"],
  ])("refuses %s", async (_what, name, content, refusal) => {
    expect(await checkUpload(name, content)).toEqual({ ok: false, refusal });
  });

  it("cleans names that would break a list or a header", async () => {
    const outcome = await checkUpload('C:\\ward\\"evil"\u202ename\r\n.txt', text("x"));
    expect(outcome).toMatchObject({ ok: true, value: { name: "evilname.txt" } });
  });
});

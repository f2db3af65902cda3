import { describe, expect, it } from "vitest";
import { masked, maskedTitle } from "~/domain/entering/masked-fields";

// Every person here is invented.

describe("names of people who died in a typed report", () => {
  it("are taken out of texts and titles of files, and kept nowhere", () => {
    const fields = masked({
      deceasedNames: "Zebedee Quillfeather",
      circumstances: "Mr Quillfeather was found.",
      "document-1-title": "zquillfeather-report.pdf",
    });
    expect(fields).toEqual({
      circumstances: "Mr [NAME] was found.",
      "document-1-title": "[NAME]-report.pdf",
    });
  });

  it("leave the author and the addressees their names", () => {
    const fields = { author: "Ann Quillfeather", "addressee-1-name": "Quillfeather Housing" };
    expect(masked({ ...fields, deceasedNames: "Zebedee Quillfeather" })).toEqual(fields);
  });

  it.each([
    ["Zebedee-Quillfeather-report.pdf", "[NAME]-report.pdf"],
    ["zebedeequillfeather.pdf", "[NAME].pdf"],
    ["Report.pdf", "Report.pdf"],
  ])("make the file %j %j", (name, title) => {
    expect(maskedTitle(name, { deceasedNames: "Zebedee Quillfeather" })).toBe(title);
  });
});

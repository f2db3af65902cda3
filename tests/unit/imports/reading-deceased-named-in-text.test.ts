import { describe, expect, it } from "vitest";
import {
  deceasedNamedInAddress,
  deceasedNamedInText,
} from "~/domain/imports/reading/deceased-named-in-text-rules";

// Every person here is invented.

describe("names of people who died, as texts give them", () => {
  it.each([
    ["an investigation into the death of Zebedee QUILLFEATHER, aged 44.", ["Zebedee QUILLFEATHER"]],
    ["an inquest into the death of Mr Zebedee Quillfeather. The inquest", ["Zebedee Quillfeather"]],
    ["inquest touching upon the death of ZEBEDEE ANN QUILLFEATHER", ["ZEBEDEE ANN QUILLFEATHER"]],
    ["touching the death of Mr. Quillfeather (born 1950)", ["Quillfeather"]],
    ["the death of Siân O’Neill-Smyth on 3 May", ["Siân O’Neill-Smyth"]],
    ["the death of J. A. Quillfeather", ["J A Quillfeather"]],
    ["I investigated the death of Zoë Quillfeather aged 30. Zoë had asked for help", ["Zoë Quillfeather"]],
    ["the death of José Quillfeather", ["José Quillfeather"]],
    ["Jane Ó Quillfeather died on 3 May", ["Jane Ó Quillfeather"]],
    ["the death of young Zeb Quillfeather", ["Zeb Quillfeather"]],
    ["Inquest: Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["the family of Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["The deceased, Zebedee Quillfeather, was known to us", ["Zebedee Quillfeather"]],
    ["Zebedee Quillfeather, 34, was admitted on 2 May", ["Zebedee Quillfeather"]],
    ["Zebedee Quillfeather was pronounced dead at the scene", ["Zebedee Quillfeather"]],
    ["Zebedee Quillfeather lost his life at sea", ["Zebedee Quillfeather"]],
    ["Zebedee Quillfeather was born on 3 May 1950", ["Zebedee Quillfeather"]],
    ["the deaths of Ann Plomp, Bert Plomp and baby Ned Plomp", ["Ann Plomp", "Bert Plomp", "Ned Plomp"]],
    ["the death of Jan van der Quill aged 3", ["Jan van der Quill"]],
    ["the death of QUILLFEATHER, Zebedee", ["Zebedee QUILLFEATHER"]],
    ["the death of Zebedee May Quillfeather", ["Zebedee May Quillfeather"]],
    ["the death of Zebedee Quillfeather On Tuesday", ["Zebedee Quillfeather"]],
    ["the death of Zebedee Quillfeather\nCircumstances of the death", ["Zebedee Quillfeather"]],
    ["the death of\nZebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["the deaths of Zebedee Quillfeather and Ann Marrow", ["Zebedee Quillfeather", "Ann Marrow"]],
    ["the death of a 33 year old man, Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["the death of 64-year-old Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["the death of the late Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["Name of the deceased: Zebedee Quillfeather", ["Zebedee Quillfeather"]],
    ["Zebedee Quillfeather (deceased)", ["Zebedee Quillfeather"]],
    ["Mr Quillfeather died on the ward.", ["Quillfeather"]],
    ["Mrs Quillfeather’s death was avoidable.", ["Quillfeather"]],
  ])("%j gives %j", (text, names) => {
    expect(deceasedNamedInText(text)).toEqual(names);
  });

  it.each([
    "the death of the deceased",
    "the death of a patient on Wren Ward",
    "the death of Mr [NAME]",
    "the death of [NAME] aged 44",
    "the death of Patient A",
    "the death of Baby B",
    "Student A died",
    "the death of residents of Example Care Home",
    "the deaths of Example NHS Trust patients",
    "Example Mental Health Trust died out as a name",
    "She lived in Bognor Regis died",
    "the death of West Sussex",
    "Cause of death: Multiple Traumatic Injuries",
    "The Prevention of Future Deaths Regulation",
    "",
  ])("%j gives none", (text) => {
    expect(deceasedNamedInText(text)).toEqual([]);
  });

  it("reads a hostile text in time that grows with its length", () => {
    // A quadratic reading of this would run past the time a test is given.
    expect(deceasedNamedInText("death of " + "Aa ".repeat(60_000))).toEqual([]);
    expect(deceasedNamedInText("Aa-".repeat(60_000))).toEqual([]);
  });
});

describe("names of people who died, as addresses give them", () => {
  it.each([
    ["https://www.example.org/reports/zebedee-quillfeather/", ["Zebedee Quillfeather"]],
    ["https://www.example.org/reports/zebedee-quillfeather-2/", ["Zebedee Quillfeather"]],
    [
      "https://www.example.org/pfd/zebedee-quillfeather-prevention-of-future-deaths-report/?x=1",
      ["Zebedee Quillfeather"],
    ],
    ["https://www.example.org/zebedee-quillfeather-and-ann-marrow/", ["Zebedee Quillfeather", "Ann Marrow"]],
    [
      "https://www.example.org/u/2031/05/Zebedee-Quillfeather-2031-0123_Published.pdf",
      ["Zebedee Quillfeather"],
    ],
    ["https://www.example.org/reports/r6e2864829dec/", []],
    ["https://www.example.org/reports/2031-0123", []],
    ["https://www.example.org/reports/example-nhs-foundation-trust/", []],
    ["https://www.example.org/prevention-of-future-death-reports/", []],
    ["https://www.example.org/", []],
    ["not an address", []],
  ])("%j gives %j", (address, names) => {
    expect(deceasedNamedInAddress(address)).toEqual(names);
  });
});

it("reads initials that no space parts", () => {
  expect(deceasedNamedInText("the inquest into the death of K.L. Marshbank.")).toEqual(["K L Marshbank"]);
});

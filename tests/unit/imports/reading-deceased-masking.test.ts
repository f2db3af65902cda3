import { describe, expect, it } from "vitest";
import { deceasedMasker, maskNames, maskSlug } from "~/domain/imports/reading/deceased-masking-rules";
import { namesToMask } from "~/domain/imports/reading/deceased-names-rules";

// Every person here is invented.

describe("namesToMask", () => {
  it.each([
    ["John Smith", ["John Smith"]],
    ["  Mr John\u00a0Smith MBE ", ["John Smith"]],
    ["SMITH, John Andrew", ["John Andrew SMITH"]],
    ["John Smith and Mary Jones", ["John Smith", "Mary Jones"]],
    ["John Smith, Mary Jones & Ann Lee", ["John Smith", "Mary Jones", "Ann Lee"]],
    ["A & B Jones", ["A Jones", "B Jones"]],
    ["John and Mary Jones", ["John Jones", "Mary Jones"]],
    ["Jan van der Berg and Eva", ["Jan van der Berg", "Eva van der Berg"]],
    ["Siân O’Neill-Smyth", ["Siân O’Neill-Smyth"]],
    ["John Smith (also known as Jack Brown)", ["John Smith", "Jack Brown"]],
    ["John ‘Jack’ Smith", ["John Jack Smith"]],
    ["Baby John Smith", ["John Smith"]],
    ["John Smith: Prevention of future deaths report", ["John Smith"]],
    ["J.A. Smith", ["J A Smith"]],
    ["Baby A", []],
    ["Child X and Child Y", []],
    ["JS", []],
    ["[NAME]", []],
    ["[REDACTED] and another", ["another"]],
    ["Unknown male", []],
    ["", []],
  ])("%j names %j", (field, names) => {
    expect(namesToMask(field)).toEqual(names);
  });
});

const masked = (field: string, text: string, keep: string[] = []) =>
  maskNames(text, namesToMask(field), keep);

describe("maskNames", () => {
  it.each([
    ["the whole name", "John Smith", "The death of John Smith, aged 46.", "The death of [NAME], aged 46."],
    [
      "a title and the surname",
      "John Brown",
      "Mr Brown and Mr. Brown's wife",
      "Mr [NAME] and Mr. [NAME]'s wife",
    ],
    [
      "a possessive",
      "Ann O’Neill-Smyth",
      "Mrs O'Neill-Smyth's care; Mrs O’Neill–Smyth’s",
      "Mrs [NAME]'s care; Mrs [NAME]’s",
    ],
    [
      "half of a hyphenated surname",
      "Ann O’Neill-Smyth",
      "Mrs Smyth and Mrs ONeill",
      "Mrs [NAME] and Mrs [NAME]",
    ],
    [
      "a forename alone",
      "John Smith",
      "His mother said John had been well.",
      "His mother said [NAME] had been well.",
    ],
    [
      "a middle name",
      "John Peter Smith",
      "Peter was seen; John Peter was not.",
      "[NAME] was seen; [NAME] was not.",
    ],
    ["a middle name the field leaves out", "John Smith", "John Paul Smith died.", "[NAME] died."],
    ["initials", "John Andrew Smith", "J. A. Smith, J Smith and JA Smith", "[NAME], [NAME] and JA [NAME]"],
    ["capitals", "John Smith", "RE: JOHN SMITH, DECEASED. MR SMITH", "RE: [NAME], DECEASED. MR [NAME]"],
    ["small letters, where the name is whole", "John Smith", "the john smith case", "the [NAME] case"],
    ["the surname first", "John Smith", "SMITH, John and Smith John", "[NAME] and [NAME]"],
    ["accents left out and put in", "José Müller", "Jose Muller, José MÜLLER", "[NAME], [NAME]"],
    ["a loose accent and a soft hyphen", "José Müller", "Jose\u0301 Mül\u00adler", "[NAME]"],
    ["ligatures", "Anna Griffin", "Ms Griﬃn, Ms Griﬀin", "Ms [NAME], Ms [NAME]"],
    [
      "line breaks, odd spaces and entities",
      "Ann O'Neill",
      "Ann\u00a0O&#x27;Neill; Ann\nO’Neill; Ann&nbsp;O'Neill",
      "[NAME]; [NAME]; [NAME]",
    ],
    ["particles", "Jan van der Berg", "Jan van der Berg, Mr van der Berg", "[NAME], Mr van der [NAME]"],
    [
      "several people",
      "John Smith and Mary Jones",
      "Mr Smith met Mary Jones. Mary left.",
      "Mr [NAME] met [NAME]. [NAME] left.",
    ],
    [
      "a shared surname",
      "A & B Jones",
      "A Jones and B. Jones; the Jones children",
      "[NAME] and [NAME]; the [NAME] children",
    ],
    [
      "a title",
      "Jane Doe",
      "Jane Doe: Prevention of future deaths report",
      "[NAME]: Prevention of future deaths report",
    ],
    ["a relative of the same surname", "John Smith", "his father, Peter Smith,", "his father, Peter [NAME],"],
    ["names beside a mask", "John Smith", "[NAME] Smith and Mr [NAME]", "[NAME] [NAME] and Mr [NAME]"],
  ])("masks %s", (_what, field, raw, text) => {
    expect(masked(field, raw)).toBe(text);
  });

  it.each([
    [
      "Tom Young",
      "Young people and a young man. Mr Young told staff. They told Young that Tom Young was young.",
      "Young people and a young man. Mr [NAME] told staff. They told [NAME] that [NAME] was young.",
    ],
    [
      "Ann Ward",
      "The ward, Ward 5 and the Ward were full. Mrs Ward left. Ann Ward was on Cedar Ward.",
      "The ward, Ward 5 and the Ward were full. Mrs [NAME] left. [NAME] was on Cedar Ward.",
    ],
    [
      "Rose Hope",
      "I hope that prices rose. Ms Hope and her sister Rose. Rose Hope. We hope.",
      "I hope that prices rose. Ms [NAME] and her sister [NAME]. [NAME]. We hope.",
    ],
    [
      "Eve May",
      "She may leave. In May 2024 Mrs May left; May I add. Eve May died on 3 May.",
      "She may leave. In May 2024 Mrs [NAME] left; May I add. [NAME] died on 3 May.",
    ],
    [
      "Kay Ward",
      "Ward told her GP. On 19 July 2023 Ward was seen. Staff on the Ward told Ward's mother. Cedar Ward was full; Ward 5 had beds. The death of Ward.",
      "[NAME] told her GP. On 19 July 2023 [NAME] was seen. Staff on the Ward told [NAME]'s mother. Cedar Ward was full; Ward 5 had beds. The death of [NAME].",
    ],
    [
      "Bill Bishop",
      "The Bishop of Bath met Mr Bishop. The bill came. Bill Bishop paid.",
      "The Bishop of Bath met Mr [NAME]. The bill came. [NAME] paid.",
    ],
    [
      "Will Long",
      "It will take long. Long waits will follow. Will Long waited; Master Long did.",
      "It will take long. Long waits will follow. [NAME] waited; Master [NAME] did.",
    ],
  ])("tells %s from the everyday words", (field, raw, text) => {
    expect(masked(field, raw)).toBe(text);
  });

  it.each([
    ["John Smith", "St John Ambulance, St. John's Ward and the John Radcliffe Hospital"],
    ["Elizabeth James", "Queen Elizabeth Hospital; James Paget University Hospitals NHS Foundation Trust"],
    ["Victoria Crohn", "the Royal Victoria Infirmary; Crohn’s disease"],
    ["John Smith", "the smithy and Smithson, Johnson"],
    ["Ann Lee", "Leeds, Anne and a lee shore"],
  ])("leaves places, bodies and longer words of %s's letters: %s", (field, raw) => {
    expect(masked(field, raw)).toBe(raw);
  });

  it("keeps a known body or the coroner that bears one of the names, never the whole name", () => {
    const keep = ["Smith & Nephew", "Ms Mary Brown", "John Smith Trust"];
    expect(masked("John Smith", "Smith & Nephew asked Smith; the John Smith Trust", keep)).toBe(
      "Smith & Nephew asked [NAME]; the [NAME] Trust",
    );
    expect(masked("Ann Brown", "Ms Mary Brown, coroner, on Ms Brown", keep)).toBe(
      "Ms Mary Brown, coroner, on Ms [NAME]",
    );
  });

  it("changes nothing the second time, and nothing where no name is known", () => {
    const masker = deceasedMasker(namesToMask("Tom Young"));
    const once = masker.text("Tom Young, Mr Young and young people. [NAME] was told.");
    expect(masker.text(once)).toBe(once);
    expect(maskNames("Mr [NAME] of Ward 5", namesToMask("[NAME]"))).toBe("Mr [NAME] of Ward 5");
  });

  it.each([
    ["names", "John Smith ".repeat(9_000)],
    ["forenames", "John ".repeat(20_000)],
    ["letters", "j".repeat(100_000)],
    ["spaces", `Smith${" ".repeat(100_000)}Smith`],
    ["capitals", "Smith And Of ".repeat(8_000)],
  ])("reads 100 kB of %s without hanging", (_what, hostile) => {
    expect(() => {
      masked("John Smith", hostile);
      maskSlug(hostile, ["John Smith"]);
    }).not.toThrow();
  });
});

describe("maskSlug", () => {
  const HOST = "https://www.judiciary.uk";

  it.each([
    [
      "John Smith",
      "/prevention-of-future-death-reports/john-smith-2/",
      "/prevention-of-future-death-reports/[NAME]-2/",
    ],
    [
      "John Smith",
      "/uploads/John-Smith-Prevention-of-future-deaths-report-2023-0123_Published.pdf",
      "/uploads/[NAME]-Prevention-of-future-deaths-report-2023-0123_Published.pdf",
    ],
    [
      "John Smith",
      "/uploads/2023-0123-Response-from-NHS-England-re-J-Smith.pdf",
      "/uploads/2023-0123-Response-from-NHS-England-re-[NAME].pdf",
    ],
    ["John Smith", "/a/re-j-smith-2/", "/a/re-[NAME]-2/"],
    ["John Smith", "/a/JohnSmith.pdf", "/a/[NAME].pdf"],
    ["John Smith", "/a/Smith_John_response.pdf", "/a/[NAME]_response.pdf"],
    ["John Smith", "/a/John%20Smith.pdf", "/a/[NAME].pdf"],
    ["Ann O’Neill-Smyth", "/a/ann-oneill-smyth/", "/a/[NAME]/"],
    ["José Müller", "/a/jose-muller/", "/a/[NAME]/"],
    ["Eve May", "/a/eve-may-response-2-may-2024.pdf", "/a/[NAME]-response-2-may-2024.pdf"],
    ["Ann Ward", "/a/ward/", "/a/[NAME]/"],
    ["John Smith and Mary Jones", "/a/john-smith-and-mary-jones/", "/a/[NAME]-and-[NAME]/"],
  ])("masks %s in %s", (field, path, expected) => {
    expect(maskSlug(HOST + path, namesToMask(field))).toBe(HOST + expected);
  });

  it.each([
    ["John Smith", "/a/2023-0123-Response-from-St-John-Ambulance.pdf"],
    ["James Ward", "/a/response-from-james-paget-hospital-ward-5.pdf"],
    ["Ann Young", "/a/response-from-young-offenders-team.pdf"],
  ])("leaves what only shares letters with %s: %s", (field, path) => {
    expect(maskSlug(HOST + path, namesToMask(field))).toBe(HOST + path);
  });

  it("never touches the publisher's host", () => {
    expect(maskSlug("https://smith.example/john-smith/", ["John Smith"])).toBe(
      "https://smith.example/[NAME]/",
    );
  });
});

describe("maskNames where a name is not written as its own", () => {
  it.each([
    ["Peter Smithson", "in Mr Smithsons bed", "in Mr [NAME] bed"],
    ["Peter Smithson", "Peter Smithsons bed", "[NAME] bed"],
    ["Peter Wood", "behind the Woods, near woods", "behind the Woods, near woods"],
    ["Robert Hale", "as Mr Roberts said", "as Mr Roberts said"],
    ["Mohammed Al-Rashid", "then al-Rashid’s mother", "then [NAME]’s mother"],
  ])("of %s, in %j leaves %j", (name, text, masked) => {
    expect(maskNames(text, namesToMask(name))).toBe(masked);
  });
});

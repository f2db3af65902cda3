import { describe, expect, it } from "vitest";
import { splitConcerns } from "~/domain/imports/reading/concern-splitting-rules";

const OPENING =
  "During the course of the inquest the evidence revealed matters giving rise to concern. In my opinion there is " +
  "a risk that future deaths will occur unless action is taken. In the circumstances it is my statutory duty to " +
  "report to you. The MATTERS OF CONCERN are as follows.";
const BODIES = ["Northmoor NHS Foundation Trust", "NHS England", "Department of Health and Social Care"];

const labels = (text: string, addressees = BODIES) =>
  splitConcerns(text, addressees).items.map((item) => item.label);
const counted = (text: string) => splitConcerns(text, BODIES).items.length;
const first = (text: string) => splitConcerns(text, BODIES).items[0];

describe("splitConcerns finds the points", () => {
  it.each([
    ["numbers with a stop", "1. The door was left open.\n2. No alarm sounded.", ["1", "2"]],
    ["numbers with a bracket", "1) The door was left open.\n2) No alarm sounded.", ["1", "2"]],
    ["numbers in brackets", "(1) The door was left open.\n(2) No alarm sounded.", ["1", "2"]],
    ["square brackets", "[1] The door was left open.\n[2] No alarm sounded.", ["1", "2"]],
    ["a number and a dash", "1 - The door was left open.\n2 - No alarm sounded.", ["1", "2"]],
    ["a number and a colon", "1: The door was left open.\n2: No alarm sounded.", ["1", "2"]],
    ["a bare number", "1 The door was left open.\n2 No alarm sounded.", ["1", "2"]],
    ["no space after the number", "1.The door was left open.\n2.No alarm sounded.", ["1", "2"]],
    ["run into each other", "1.The door was left open.2.No alarm sounded.3.Nobody came.", ["1", "2", "3"]],
    ["a slip of a stop", "(.1) The door was left open.\n(.2) No alarm sounded.", ["1", "2"]],
    ["an l that was a 1", "(l) The door was left open.\n(2) No alarm sounded.", ["1", "2"]],
    ["decimals", "5.1 The door was left open.\n5.2 No alarm sounded.", ["5.1", "5.2"]],
    ["letters", "a. The door was left open.\nb. No alarm sounded.", ["a", "b"]],
    ["letters in brackets", "(a) The door was left open.\n(b) No alarm sounded.", ["a", "b"]],
    [
      "Roman numerals",
      "(i) The door was left open.\n(ii) No alarm sounded.\n(iii) Nobody came.",
      ["i", "ii", "iii"],
    ],
    ["bullets", "• The door was left open.\n• No alarm sounded.", [null, null]],
    ["dashes", "– The door was left open.\n– No alarm sounded.", [null, null]],
    [
      "the word concern",
      "Concern 1: The door was left open.\nConcern 2: No alarm sounded.",
      ["Concern 1", "Concern 2"],
    ],
    [
      "a matter of concern",
      "Matter of concern 1\nThe door was open.\nMatter of concern 2\nNo alarm.",
      ["Matter of concern 1", "Matter of concern 2"],
    ],
    ["ordinals", "Firstly, the door was left open. Secondly, no alarm sounded.", ["Firstly", "Secondly"]],
  ] as [string, string, (string | null)[]][])("%s", (_shape, text, expected) => {
    expect(labels(text)).toEqual(expected);
    expect(labels(`${OPENING}\n\n${text}`)).toEqual(expected);
  });

  it.each([
    [
      "run together after the lead",
      `${OPENING} – 1. The door was open. 2. No alarm sounded. 3. Nobody came. 6`,
    ],
    ["run together without stops", `${OPENING} 1. The door was open 2. No alarm sounded 3. Nobody came`],
    [
      "run together in brackets",
      `${OPENING} (1) The door was open; (2) no alarm sounded; and (3) nobody came.`,
    ],
    [
      "a page number before a mark",
      `${OPENING} – 2 (1) The door was open. (2) No alarm sounded. 3 (3) Nobody came.`,
    ],
    ["a number repeated by mistake", "1. The door was open.\n2. No alarm sounded.\n2. Nobody came."],
    ["a number left out by mistake", "1. The door was open.\n2. No alarm sounded.\n4. Nobody came."],
    ["a style that changes", "1 The door was open.\n2. No alarm sounded.\n3. Nobody came."],
    ["bullets run together", `${OPENING} • The door was open. • No alarm sounded. • Nobody came.`],
    [
      "a list that starts again",
      "1. The door was open.\n2. No alarm sounded.\nAs to the ward:\n1. Nobody came.",
    ],
  ])("three points: %s", (_shape, text) => {
    expect(counted(text)).toBe(3);
  });

  it.each([
    ["a year ends a sentence", "The policy was written in 2019. 2 staff had read it. 3 had not."],
    ["a section is cited", "Leave was granted under section 17. 3 days later he had not returned."],
    [
      "a page is cited",
      "The guidance says so on page 4. The ward did not follow it on page 5. Nobody noticed.",
    ],
    ["times", "She was seen at 10.30 and again at 11.15 by the same nurse. At 12. 5 checks were missed."],
    ["an age", "He was aged 1. 2 of his carers were absent."],
    ["a dose", "The dose was 2. 5 mg was given. 3. 5 mg was charted."],
    [
      "evidence counted in a sentence",
      "There were three warnings: (1) a fall, (2) a fever and (3) a fainting fit, and none was acted on.",
    ],
    [
      "letters in a sentence",
      "I am concerned that (a) there is no alarm and (b) that nobody is told to listen for one.",
    ],
    [
      "somebody else's list, quoted",
      "The policy says “1. Staff must look. 2. Staff must write. 3. Staff must tell.” Nobody had read it.",
    ],
    ["a rule cited by its paragraphs", "Rule 35 (1) and rule 35 (2) were not followed. Rule 35 (3) was."],
    ["prose", "The door was left open. No alarm sounded. Nobody came."],
    ["initials", "Evidence was heard from A. Example and B. Sample. Both agreed."],
  ])("no points: %s", (_why, text) => {
    const { items } = splitConcerns(`${OPENING}\n\n${text}`, BODIES);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ how: "whole_section", label: null });
    expect(items[0]?.text).toBe(text);
  });

  it.each([
    ["letters", "1. The ward:\na) had no alarm;\nb) had no lock.\n2. Nobody came."],
    ["bullets", "1. The ward had:\n• no alarm;\n• no lock.\n2. Nobody came."],
    ["the same style", "1. The ward had:\n1. no alarm\n2. no lock\n3. no key\n2. Nobody came."],
    ["decimals", "1. The ward:\n1.1 had no alarm.\n1.2 had no lock.\n2. Nobody came."],
    [
      "several sub-lists",
      "1. The ward:\n(i) had no alarm;\n(ii) had no lock.\n2. The yard:\n(i) had no light;\n(ii) had no wall.",
    ],
    ["a rule it cites", "(1) The ward forgot rule 35 (2)\n\nThe rule asks for no lock.\n(2) Nobody came."],
  ])("sub-points stay inside their point: %s", (_shape, text) => {
    expect(counted(text)).toBe(2);
    expect(first(text)?.text).toContain("no lock");
  });

  it("keeps an account before the first point, which is nobody's point", () => {
    const split = splitConcerns(
      `${OPENING}\n\nThe ward is old and dark.\n\n1. No alarm.\n\n2. No lock.`,
      BODIES,
    );
    expect(split.opening).toContain("The ward is old and dark.");
    expect(split.items.map((item) => item.text)).toEqual(["No alarm.", "No lock."]);
  });

  it("puts the subject heading with the point it heads", () => {
    const split = splitConcerns("Doors\n1. The door was left open.\nAlarms\n2. No alarm sounded.", BODIES);
    expect(split.items.map((item) => item.text)).toEqual([
      expect.stringMatching(/The door was left open\.$/),
      "Alarms\nNo alarm sounded.",
    ]);
  });
});

describe("splitConcerns leaves the template out", () => {
  it("of every point", () => {
    const text = `${OPENING}\n\n(1) The door was left open.\n\n(2) No alarm sounded.\n\nACTION SHOULD BE TAKEN\nIn my opinion action should be taken to prevent future deaths.`;
    const split = splitConcerns(text, BODIES);
    expect(split.opening).toMatch(/^During the course .* as follows\.$/s);
    expect(split.items.map((item) => item.text)).toEqual(["The door was left open.", "No alarm sounded."]);
    expect(split.closing).toMatch(/^ACTION SHOULD BE TAKEN/);
  });

  it.each([
    ["the opening alone", OPENING],
    ["the opening twice", `${OPENING}\n\n(brief summary of matters of concern)\n\n${OPENING}`],
    ["no text", "N/A: Not found"],
    ["nothing", ""],
  ])("and says so where there is nothing else: %s", (_what, text) => {
    expect(splitConcerns(text, BODIES)).toMatchObject({ items: [], boilerplateOnly: true });
  });

  it("keeps no page number as the end of a point", () => {
    expect(first(`${OPENING} The door was left open. 3 6`)?.text).toBe("The door was left open.");
  });
});

describe("splitConcerns allots points under headings that name an addressee", () => {
  const allotted = (text: string) => splitConcerns(text, BODIES).items.map((item) => item.allottedTo);

  it.each([
    [
      "To the Secretary of State for Health and Social Care:",
      "To the Secretary of State for Health and Social Care",
    ],
    ["For NHS England", "For NHS England"],
    ["Regarding Northmoor NHS Foundation Trust –", "Regarding Northmoor NHS Foundation Trust"],
    ["The Trust:", "The Trust"],
    ["DHSC", "DHSC"],
    ["The following matters of concern are directed to NHS England for response –", "NHS England"],
  ])("%s", (heading, expected) => {
    expect(allotted(`${heading}\n1. No alarm sounded that night.\n2. Nobody came to look.`)).toEqual([
      expected,
      expected,
    ]);
  });

  it("each list to its own body, numbering again or going on", () => {
    const heads = ["NHS England", "Northmoor NHS Foundation Trust"];
    expect(allotted(`${heads[0]}\n1. No alarm.\n2. No lock.\n${heads[1]}\n1. Nobody came.`)).toEqual([
      heads[0],
      heads[0],
      heads[1],
    ]);
    expect(allotted(`${heads[0]}:\n1. No alarm.\n${heads[1]}:\n2. Nobody came.`)).toEqual([
      heads[0],
      heads[1],
    ]);
  });

  it("within a line that a PDF ran together", () => {
    expect(
      allotted(
        `${OPENING} NHS England 1. That no alarm sounded. Northmoor NHS Foundation Trust 2. That nobody came.`,
      ),
    ).toEqual(["NHS England", "Northmoor NHS Foundation Trust"]);
  });

  it("a point that begins with whom it is for", () => {
    expect(allotted("• To NHS England: no alarm sounded.\n• To the Trust: nobody came to look.")).toEqual([
      "To NHS England",
      "To the Trust",
    ]);
  });

  it("prose under headings, one point each", () => {
    const prose = "There was no alarm on the ward and nobody had asked for one to be fitted.";
    expect(allotted(`NHS England\n${prose}\n\nNorthmoor NHS Foundation Trust\n${prose}`)).toEqual([
      "NHS England",
      "Northmoor NHS Foundation Trust",
    ]);
  });

  it("several bodies named together", () => {
    const text =
      "A. To:\n(i) NHS England\n(ii) Northmoor NHS Foundation Trust\n1) No alarm sounded.\n2) Nobody came.";
    expect(allotted(text)).toEqual(Array(2).fill("To NHS England; Northmoor NHS Foundation Trust"));
  });

  it("nothing to a body that an ordinary heading merely shares words with", () => {
    expect(allotted("Health and care\n1. No alarm sounded.\n2. Nobody came.")).toEqual([null, null]);
  });

  it("nothing from a list whose own heading cannot be read", () => {
    const text = "NHS England\n1. No alarm.\n2. No lock.\nThe people upstairs\n1. Nobody came.";
    expect(allotted(text)).toEqual(["NHS England", "NHS England", null]);
  });
});

describe("splitConcerns on hostile input", () => {
  it.each([
    "1. ",
    "(a) foo ",
    "\n- x",
    "The matters of concern are as follows ",
    "In the course of the inquest ",
    " ",
    "“",
    "A B ",
    "Concern ",
    "\n\nNHS England\n",
    "of the and for ",
    "In my opinion there is a risk ",
    "a,b; ",
    "A. To:\n(i) x\n",
  ])("reads 100 kB of %j without hanging", (piece) => {
    expect(() => {
      splitConcerns(piece.repeat(Math.ceil(100_000 / piece.length)), BODIES);
    }).not.toThrow();
  });
});

describe("what stands between two points", () => {
  const asked = ["Northmoor NHS Trust", "Example Formulary"];

  it("is the heading of the next ones, with the subject under it, and no part of the one before", () => {
    const { items } = splitConcerns(
      "Northmoor NHS Trust\n1. The door was locked every night.\n2. The bell rang for an hour.\n\n" +
        "Editor Example Formulary\n\nSleeping tablets\n1. The warning is not in the book.\n2. The dose is wrong.",
      asked,
    );
    expect(items.map(({ text, allottedTo }) => [text, allottedTo])).toEqual([
      ["The door was locked every night.", "Northmoor NHS Trust"],
      ["The bell rang for an hour.", "Northmoor NHS Trust"],
      ["Sleeping tablets\nThe warning is not in the book.", "Editor Example Formulary"],
      ["The dose is wrong.", "Editor Example Formulary"],
    ]);
  });

  it.each([
    ["Nobody looked at the locks in this country 6", "Nobody looked at the locks in this country"],
    ["Nobody looked after these people, 6.", "Nobody looked after these people"],
    ["Nobody looked at the locks on Ward 6", "Nobody looked at the locks on Ward 6"],
    ["Nobody looked after a boy aged 6.", "Nobody looked after a boy aged 6."],
  ])("of the form's next box is its number: %j", (text, point) => {
    expect(splitConcerns(text, []).items.map((item) => item.text)).toEqual([point]);
  });
});

it("reads concerns that are called so, run together, over the points within each", () => {
  const { items } = splitConcerns(
    "Concern 1 The brakes did not hold. I heard that: (i) the first was worn. (ii) the second was worn. " +
      "Concern 2 This is about the doors. (i) The door was open. (ii) The door was loose.",
    [],
  );
  expect(items.map(({ label }) => label)).toEqual(["Concern 1", "Concern 2"]);
});

it("takes letters before the numbered points for subjects, though letters come again within a point", () => {
  const { items } = splitConcerns(
    "The concerns are about:\na) Doors\nb) Bells\n\nExample Council\n1) Nobody looks at the doors.\n2) Nobody rings.\n\n" +
      "Northmoor NHS Trust\n1) What has changed? Specifically:\na) Are the doors shut?\nb) Are the bells heard?\n2) Is it enough?",
    ["Example Council", "Northmoor NHS Trust"],
  );
  expect(items.map(({ label, allottedTo }) => `${label} ${allottedTo}`)).toEqual([
    "1 Example Council",
    "2 Example Council",
    "1 Northmoor NHS Trust",
    "2 Northmoor NHS Trust",
  ]);
});

it("takes numbers that are only named for no points", () => {
  const text =
    "(1) The rule says that any report under paragraphs (1), (2) or (3) goes to the manager. None did.\n" +
    "(2) Nobody rang the bell at night.\n(3) Nobody looked at the door.";
  expect(splitConcerns(text, []).items.map(({ label }) => label)).toEqual(["1", "2", "3"]);
});

describe("what is inside a point", () => {
  const texts = (text: string) => splitConcerns(text, BODIES).items.map((item) => item.text);

  it.each([
    [
      "lettered points of one line",
      "(1) Ward A:\n(a) it has no lock (b) it has no key\n(2) Ward B:\n(a) it has no lock (b) it has no key",
      ["Ward A:\n(a) it has no lock (b) it has no key", "Ward B:\n(a) it has no lock (b) it has no key"],
    ],
    [
      "a bullet",
      "1. Staff did not know.\n• The policy was unclear\n2. Staff were not trained.",
      ["Staff did not know.\n• The policy was unclear", "Staff were not trained."],
    ],
    [
      "a last sentence without a full stop",
      "1. Staff did not know.\nThis needs review\n2. Staff were not trained.",
      ["Staff did not know.\nThis needs review", "Staff were not trained."],
    ],
    [
      "no heading of a subject, which opens the next point",
      "1. Staff did not know.\nRecord keeping\n2. Staff were not trained.",
      ["Staff did not know.", "Record keeping\nStaff were not trained."],
    ],
  ])("stays there: %s", (_what, text, points) => {
    expect(texts(text)).toEqual(points);
  });

  it("finds dashes of which the first stands behind the words that lead to them", () => {
    expect(texts("My concerns are as follows: - The ward had no lock.\n- The alarm was off.")).toEqual([
      "The ward had no lock.",
      "The alarm was off.",
    ]);
  });

  it("finds ticks and arrows", () => {
    expect(counted("✓ The ward had no lock.\n✓ The alarm was off.")).toBe(2);
    expect(counted("➢ The ward had no lock.\n➢ The alarm was off.")).toBe(2);
  });
});

describe("whom points are for", () => {
  const allotted = (text: string) => splitConcerns(text, BODIES).items.map((item) => item.allottedTo);

  it("are nobody’s alone below “Both” or “For all”", () => {
    for (const heading of ["Both", "For all:", "All addressees"])
      expect(
        allotted(
          `NHS England\n(1) The ward had no lock on any door.\n${heading}\n(2) Communication was poor.`,
        ),
      ).toEqual(["NHS England", null]);
  });

  it("reads a heading with one short sentence below it", () => {
    expect(
      allotted(
        "NHS England\nThe guidance on observing people at night had not been changed in years.\nNorthmoor NHS Foundation Trust\nThe ward had no lock.",
      ),
    ).toEqual(["NHS England", "Northmoor NHS Foundation Trust"]);
  });
});

describe("a sentence of the template that the coroner goes on with", () => {
  it.each([
    "The matters of concern are in relation to plastic bags on the ward.",
    "My matters of concern are that nobody looked after the patient at night.",
    "During the course of the inquest the evidence revealed matters giving rise to concern when a lane is closed.",
  ])("is kept whole: %s", (sentence) => {
    expect(first(`${sentence} The ward has had three such bags.`)?.text).toMatch(
      new RegExp(`^${sentence.replace(/[.]/g, "[.]").replace(/^My /, "(?:My )?")}`),
    );
  });

  it("is left out where it ends with the law", () => {
    const law =
      "In the circumstances it is my statutory duty to make a report under paragraph 7, Schedule 5 of the Coroners and Justice Act 2009 and regulations 28 and 29 of the Coroners (Investigations) Regulations 2013.";
    expect(first(`${law} The ward had no lock on any of its doors.`)?.text).toBe(
      "The ward had no lock on any of its doors.",
    );
  });
});

it("splits at “First concern:” and “Second concern:”", () => {
  const { items } = splitConcerns(
    "First concern: The ward kept no record of keys.\nSecond concern: Staff were not told of the alarm.",
    [],
  );
  expect(items.map(({ label }) => label)).toEqual(["First concern", "Second concern"]);
});

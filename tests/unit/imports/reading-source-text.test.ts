import { describe, expect, it } from "vitest";
import {
  cleanLine,
  cleanText,
  isBlankValue,
  isBoilerplateOnly,
} from "~/domain/imports/reading/source-text-rules";

describe("cleanText", () => {
  it.each([
    [
      "odd spaces become spaces, and runs of them one",
      "the\u00a0 ward\u202fwas\u2009 full\t now",
      "the ward was full now",
    ],
    [
      "line breaks of every kind are one kind",
      "one\r\ntwo\rthree\u2028four\u000bfive",
      "one\ntwo\nthree\nfour\nfive",
    ],
    [
      "at most one blank line stays, and none at the ends",
      "\n\n1. one \n \n\u00a0\n\n2. two\n\n",
      "1. one\n\n2. two",
    ],
    [
      "a symbol-font bullet is a bullet",
      "as follows: \uf0b7Prison staff\n\uf0a7 nurses",
      "as follows: • Prison staff\n• nurses",
    ],
    ["a symbol-font bullet between words parts them", "were missed\uf0b7The plan", "were missed • The plan"],
    ["DEL and NUL that start a line were bullets", "done:\n\u007f one\n\u0000Two", "done:\n• one\n• Two"],
    ["NULs and controls elsewhere go", "No\u0000thing\u0018 was\u0008 said", "Nothing was said"],
    ["an exact ligature is spelt out", "insuﬃcient staﬀ ﬁnd ﬂoor", "insufficient staff find floor"],
    [
      "a ligature broken by its font is spelt out",
      "acƟon, jusƟﬁed, repeƟƟve, maƩers, commiƫng, aŌer",
      "action, justified, repetitive, matters, committing, after",
    ],
    ["a soft hyphen within a word goes", "medi\u00adcation", "medication"],
    ["a soft hyphen before a space was a hyphen", "self\u00ad discharge", "self-discharge"],
    ["a soft hyphen between words was a dash", "are run \u00ad otherwise", "are run – otherwise"],
    [
      "U+0002 is an apostrophe, a quotation mark or a line-end hyphen",
      "Sam\u0002s \u0002no\u0002 medi\u0002\ncation",
      "Sam’s 'no' medication",
    ],
    ["zero-width characters go", "\ufeffward\u200b 5", "ward 5"],
    [
      "entities are decoded, encoded twice too",
      "Fish &amp;amp; chips &#x2019;s &lt; 5 &nbsp;mg",
      "Fish & chips ’s < 5 mg",
    ],
    ["an ampersand that is no entity stays", "A&E, UK&I; R&amp", "A&E, UK&I; R&amp"],
    ["Windows quotes of an old page are quotes", "the trust&#146;s \u0093plan\u0094", "the trust’s “plan”"],
    ["a raised ordinal comes down", "1&#x2E2;&#x1D57; May, 2<sup>nd</sup> June", "1st May, 2nd June"],
    ["raised digits stay", "5 m² and ½", "5 m² and ½"],
    ["tags that break lines break lines", "<p>One</p><p class='x'>Two<br/>three</p>", "One\n\nTwo\nthree"],
    ["list tags are bullets", "<ul><li>a</li><li>b</li></ul>", "• a\n• b"],
    [
      "what only looks like a tag stays",
      "potassium <3.5 and [NAME] <redacted>",
      "potassium <3.5 and [NAME] <redacted>",
    ],
    ["hyphens that do not break are hyphens", "Stoke‑on‐Trent", "Stoke-on-Trent"],
    ["a decomposed letter is composed", "Jose\u0301", "José"],
    ["a lone surrogate goes", "a\ud800b", "ab"],
  ])("%s", (_what, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it("changes nothing the second time", () => {
    const once = cleanText("<p>1. acƟon&nbsp;&amp; \uf0b7 plan</p>\r\n\r\n\r\n2. self\u00ad harm");
    expect(cleanText(once)).toBe(once);
  });

  it("puts a name on one line", () => {
    expect(cleanLine(" NHS\u00a0\nEngland ")).toBe("NHS England");
  });

  it.each([
    ["spaces", " ".repeat(100_000)],
    ["open tags", "<p ".repeat(33_000)],
    ["ampersands", "&#".repeat(50_000)],
    ["soft hyphens", "a\u00ad ".repeat(33_000)],
    ["blank lines", "\n \u00a0".repeat(33_000)],
  ])("reads 100 kB of %s without hanging", (_what, hostile) => {
    expect(() => {
      cleanText(hostile);
      isBlankValue(hostile);
      isBoilerplateOnly(hostile);
    }).not.toThrow();
  });
});

describe("isBlankValue", () => {
  it.each([
    "",
    " \u00a0\n",
    "nan",
    "NaN",
    "N/A: Not found",
    "n/a",
    "None",
    "null",
    "-",
    ":",
    "—",
    "Not found",
    "#N/A",
  ])("%j holds nothing", (raw) => expect(isBlankValue(raw)).toBe(true));

  it.each(["0", "Nancy", "See above", "NHS England", "None of the staff had been told", "[REDACTED]x"])(
    "%j holds something",
    (raw) => expect(isBlankValue(raw)).toBe(false),
  );

  it("takes a missing cell for blank", () => {
    expect([isBlankValue(null), isBlankValue(undefined)]).toEqual([true, true]);
  });
});

describe("isBoilerplateOnly", () => {
  const OPENING =
    "During the course of the inquest the evidence revealed matters giving rise to concern. In my opinion there is a risk that future deaths will occur unless action is taken. In the circumstances it is my statutory duty to report to you.";

  it.each([
    OPENING,
    `${OPENING}\n\nThe MATTERS OF CONCERN are as follows. –`,
    OPENING.replaceAll("In ", "ln "),
    OPENING.replace("inquest the evidence", "investigation my inquires"),
    OPENING.replace("a risk that", "a risk, probably slight, that"),
    "The MATTER OF CONCERN is as follows:\n(brief summary of matters of concern)",
  ])("knows the statutory opening in its variations: %#", (text) => {
    expect(isBoilerplateOnly(text)).toBe(true);
  });

  it.each([
    ["", "nothing at all"],
    [`${OPENING}\n\nThe MATTERS OF CONCERN are as follows:\nStaffing`, "one word of concern"],
    [`${OPENING}\n(1) Visibility at the junction is limited.`, "one item"],
    [
      "There was no risk assessment, and future deaths may occur unless action is taken.",
      "a concern in its words",
    ],
  ])("%# is not boilerplate: it holds %s", (text) => {
    expect(isBoilerplateOnly(text)).toBe(false);
  });
});

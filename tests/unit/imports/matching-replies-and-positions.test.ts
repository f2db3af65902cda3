import { describe, expect, it } from "vitest";
import { readReplyLink } from "~/domain/imports/reading/reply-owner-rules";
import { readStatedPosition } from "~/domain/imports/reading/stated-position-rules";

describe("readReplyLink", () => {
  const asked = [
    ["Department of Health and Social Care"],
    ["NHS England"],
    ["Chief Executive, Northmoor NHS Foundation Trust", "Northmoor NHS Foundation Trust"],
    ["HMP Northmoor"],
    ["National Police Chiefs’ Council"],
  ];
  const of = (file: string) => readReplyLink(`https://example.org/uploads/2031/05/${file}`, asked);

  it.each([
    ["2031-0123-Response-from-NHS-England_Published.pdf", [1]],
    ["2031-0123-Response-by-Northmoor-NHS-Foundation-Trust-1.pdf", [2]],
    ["2031-0123-Response-from-the-Department-of-Health-and-Social-Care-1-1.pdf", [0]],
    ["2031-0123-Response-from-Department-of-Health.pdf", [0]],
    ["2031-0123-Response-from-DHSC.pdf", [0]],
    ["2031-0123-Response-from-NHSE-Redacted.pdf", [1]],
    ["2031-0123-Response-from-NPCC.pdf", [4]],
    ["2031-0123-Response-Northmoor-NHS-Foundation-Trust.pdf", [2]],
    ["Northmoor-NHS-Foundation-Trust-Response.pdf", [2]],
    ["2031-0123-Joint-Response-from-DHSC-and-NHS-England.pdf", [0, 1]],
    ["2031-0123-Response.pdf", []],
    ["NAME-NAME-Response.pdf", []],
  ])("%s is the answer of %j", (file, addressees) => {
    expect(of(file)).toEqual({ role: "response", addressees, alsoFrom: null });
  });

  it.each([
    ["2031-0123-Response-from-Northmoor.pdf", [], "Northmoor"],
    ["2031-0123-Response-from-Eastvale-Council.pdf", [], "Eastvale Council"],
    ["2031-0123-Response-from-NHS-England-and-NHS-Improvement.pdf", [1], "NHS Improvement"],
    ["2031-0123-Response-from-HM-Prison-and-Probation-Service.pdf", [], "HM Prison and Probation Service"],
    ["2031-0123-Response-from-Eastvale-Council-on-behalf-of-NHS-England.pdf", [1], "Eastvale Council"],
  ])("%s is of %j, and also from %s", (file, addressees, alsoFrom) => {
    expect(of(file)).toEqual({ role: "response", addressees, alsoFrom });
  });

  it.each([
    ["2031-0123-Further-response-from-NHS-England.pdf", "update"],
    ["2031-0123-Updated-response-from-NHS-England.pdf", "update"],
    ["2031-0123-Response-from-NHS-England-Action-Plan.pdf", "annex"],
    ["2031-0123-Appendix-1-and-2.pdf", "annex"],
    ["NAME-NAME-Prevention-of-future-deaths-report-2031-0123_Published.pdf", "report"],
    ["Letter-from-the-Chief-Coroner.pdf", "correspondence"],
    ["?preview_id=1&preview=true", "other"],
    ["NAME-2031-0123a.pdf", "other"],
    ["%E0%A4%A.pdf", "other"],
  ])("%s is %s", (file, role) => {
    expect(of(file).role).toBe(role);
  });

  it("says nothing where two addressees fit equally", () => {
    const twins = [["Eastvale Police"], ["Eastvale Council"]];
    expect(readReplyLink("2031-0123-Response-from-Eastvale.pdf", twins).addressees).toEqual([]);
  });
});

describe("readStatedPosition", () => {
  it.each([
    ["accepted", "The Government accepts this recommendation. Work is under way."],
    ["accepted", "Example Fire Service (EFS) accepts the Inquiry’s recommendation."],
    ["accepted", "We acknowledge and agree with the report’s recommendation that guidance be written."],
    ["accepted", "This recommendation is accepted in full by the UK Government."],
    ["accepted", "(113.4) The government accepts this recommendation."],
    ["accepted", "Accepted. We will publish guidance."],
    ["accepted_in_principle", "The government accepts this recommendation in principle."],
    ["accepted_in_principle", "These recommendations are accepted in principle by the UK Government."],
    ["accepted_in_part", "The Government partially accepts this recommendation."],
    ["accepted_in_part", "This recommendation is accepted in part."],
    ["not_accepted", "The Government does not accept this recommendation."],
    ["not_accepted", "The Department rejects this recommendation because it exists already."],
    ["under_consideration", "The Government is carefully considering this recommendation."],
    ["outside_remit", "This recommendation is not for the UK government to respond to."],
    ["already_in_place", "This recommendation has already been implemented."],
  ])("%s: %s", (position, text) => {
    expect(readStatedPosition(text)?.position).toBe(position);
  });

  it("quotes the sentence that says so", () => {
    const text = "We are grateful for the report.\nThe Trust accepts this recommendation. It will act.";
    expect(readStatedPosition(text)?.quote).toBe("The Trust accepts this recommendation.");
  });

  it.each([
    "",
    "The Government agrees with the Committee’s conclusion.",
    "The government agrees that it is important to plan.",
    "The government supports this recommendation made towards local authorities.",
    "The Department broadly accepts this recommendation.",
    "The Department accepts this recommendation, subject to funding.",
    "We welcome this recommendation and will work with others.",
    "People who have accepted the offer may appeal.",
    "The Trust accepts that mistakes were made.",
    "Recommendations 1 and 2 are accepted in full. Recommendation 3 is accepted in principle.",
    "If the Department accepts this recommendation it will say so.",
    `${"We have begun much work. ".repeat(10)}The Trust accepts this recommendation.`,
  ])("nothing plain: %s", (text) => {
    expect(readStatedPosition(text)).toBeNull();
  });

  it("reads 100 kB of hostile text without hanging", () => {
    expect(() => {
      readStatedPosition("accepts this the recommendation ".repeat(3000));
      readReplyLink("Response-from-a-and-".repeat(200), [["a and b"], ["c"]]);
    }).not.toThrow();
  });
});

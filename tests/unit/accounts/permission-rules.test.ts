import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  GRANTABLE_ROLES,
  isRegistrar,
  mayAdminister,
  mayApprove,
  mayAssess,
  mayBeHeldTogether,
  mayContribute,
  mayEnterReports,
  mayEnterReportsFor,
  mayLeadOversight,
  mayModerate,
  mayReadEverything,
  mayVerify,
  needsBody,
  needsIssuer,
  roleInTheWay,
  type GrantableRole,
  type HeldRole,
} from "~/domain/accounts/permission-rules";
import { workingPages } from "~/domain/accounts/working-pages-rules";

const OWN = 1;
const OTHER = 2;

const holding = (...roles: GrantableRole[]) => ({
  memberships: roles.map((role): HeldRole => ({
    role,
    bodyId: needsBody(role) ? OWN : null,
    bodyCode: needsBody(role) ? "RW5" : null,
    bodyName: needsBody(role) ? "A trust" : null,
    issuerId: needsIssuer(role) ? OWN : null,
  })),
});

const PERMISSIONS: [string, (role: GrantableRole) => boolean, GrantableRole[]][] = [
  [
    "contribute for the own body",
    (r) => mayContribute(holding(r), OWN),
    ["body_contributor", "body_approver"],
  ],
  ["contribute for another body", (r) => mayContribute(holding(r), OTHER), []],
  ["approve for the own body", (r) => mayApprove(holding(r), OWN), ["body_approver"]],
  ["approve for another body", (r) => mayApprove(holding(r), OTHER), []],
  ["assess", (r) => mayAssess(holding(r)), ["oversight_reviewer", "oversight_lead"]],
  ["verify", (r) => mayVerify(holding(r)), ["oversight_reviewer", "oversight_lead"]],
  ["lead oversight", (r) => mayLeadOversight(holding(r)), ["oversight_lead"]],
  ["keep the catalogue", (r) => isRegistrar(holding(r)), ["registrar"]],
  ["enter reports", (r) => mayEnterReports(holding(r)), ["issuer_editor", "registrar"]],
  [
    "enter reports of the own issuer",
    (r) => mayEnterReportsFor(holding(r), OWN),
    ["issuer_editor", "registrar"],
  ],
  ["enter reports of another issuer", (r) => mayEnterReportsFor(holding(r), OTHER), ["registrar"]],
  ["moderate", (r) => mayModerate(holding(r)), ["moderator"]],
  ["read everything", (r) => mayReadEverything(holding(r)), ["auditor"]],
  ["administer accounts", (r) => mayAdminister(holding(r)), ["admin"]],
];

describe.each(PERMISSIONS)("who may %s", (_what, may, holders) => {
  it.each(GRANTABLE_ROLES)("%s", (role) => {
    expect(may(role)).toBe(holders.includes(role));
  });

  it("nobody without a role", () => {
    expect(holders.length < GRANTABLE_ROLES.length).toBe(true);
  });
});

describe("roles one person may hold together", () => {
  it.each([
    ["body_contributor", "body_approver", "drafts some, approves others' drafts"],
    ["oversight_reviewer", "oversight_lead", "a lead reviews too"],
    ["registrar", "admin", "a small office"],
    ["registrar", "issuer_editor", "the registrar enters reports anyway"],
    ["registrar", "moderator", "both keep what the public reads"],
    ["issuer_editor", "oversight_reviewer", "some issuers may judge answers"],
  ] as const)("%s and %s: %s", (one, other, why) => {
    expect(mayBeHeldTogether(one, other), why).toBe(true);
    expect(mayBeHeldTogether(other, one), why).toBe(true);
  });

  it.each([
    ["body_contributor", "oversight_reviewer", "would judge bodies and answer for one"],
    ["body_approver", "oversight_lead", "would judge bodies and answer for one"],
    ["body_approver", "registrar", "would record and correct what is said of it"],
    ["body_contributor", "issuer_editor", "would enter the reports it must answer"],
    ["body_contributor", "moderator", "would pass statements about it"],
    ["body_approver", "admin", "could make its own reviewers"],
    ["oversight_reviewer", "registrar", "would judge what it recorded"],
    ["oversight_lead", "admin", "could make its own second reviewer"],
    ["auditor", "registrar", "an auditor changes nothing"],
    ["auditor", "admin", "an auditor changes nothing"],
  ] as const)("never %s and %s: %s", (one, other, why) => {
    expect(mayBeHeldTogether(one, other), why).toBe(false);
    expect(mayBeHeldTogether(other, one), why).toBe(false);
  });

  it("names the role that is in the way", () => {
    expect(roleInTheWay(["moderator", "registrar"], "auditor")).toBe("moderator");
    expect(roleInTheWay(["registrar"], "moderator")).toBeNull();
  });
});

it("lists each body a person belongs to once, of the roles asked for", () => {
  const user = holding("body_contributor", "body_approver", "registrar");
  expect(bodiesOf(user)).toEqual([OWN]);
  expect(bodiesOf(user, ["registrar"])).toEqual([]);
});

it.each([
  ["body_contributor", ["/workspace", "/account"]],
  ["oversight_reviewer", ["/oversight", "/account"]],
  ["registrar", ["/registrar", "/account"]],
  ["issuer_editor", ["/registrar/reports/new", "/account"]],
  ["admin", ["/admin", "/account"]],
  ["auditor", ["/account"]],
] as const)("the head of the page leads a %s to their work", (role, hrefs) => {
  expect(workingPages(holding(role)).map(({ href }) => href)).toEqual(hrefs);
});

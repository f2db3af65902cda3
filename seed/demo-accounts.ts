import type { SeedAccount, Voice } from "./seed-types";

/** One account for each role a person can sign in with, and two bodies with both of theirs. All people are invented. */
export const DEMO_ACCOUNTS: readonly SeedAccount[] = [
  {
    key: "northmoorContributor",
    name: "Priya Raman",
    email: "contributor.northmoor@demo.example",
    role: "body_contributor",
    since: "2020-01-06",
    body: "DM01",
  },
  {
    key: "northmoorApprover",
    name: "Tom Ellerby",
    email: "approver.northmoor@demo.example",
    role: "body_approver",
    since: "2020-01-06",
    body: "DM01",
  },
  {
    key: "harrowbyContributor",
    name: "Grace Okafor",
    email: "contributor.harrowby@demo.example",
    role: "body_contributor",
    since: "2018-05-01",
    body: "DM02",
  },
  {
    key: "harrowbyApprover",
    name: "Alan Whitlock",
    email: "approver.harrowby@demo.example",
    role: "body_approver",
    since: "2018-05-01",
    body: "DM02",
  },
  {
    key: "careBoardContributor",
    name: "Joan Tredwell",
    email: "contributor.careboard@demo.example",
    role: "body_contributor",
    since: "2022-07-01",
    body: "DM07",
  },
  {
    key: "issuerEditor",
    name: "Helen Strand",
    email: "editor.northmoor-coroner@demo.example",
    role: "issuer_editor",
    since: "2019-04-01",
    issuer: "northmoor-and-dales",
  },
  {
    key: "reviewerOne",
    name: "Daniel Achebe",
    email: "reviewer.one@demo.example",
    role: "oversight_reviewer",
    since: "2015-06-01",
    body: "DM90",
  },
  {
    key: "reviewerTwo",
    name: "Marta Lindqvist",
    email: "reviewer.two@demo.example",
    role: "oversight_reviewer",
    since: "2015-06-01",
    body: "DM90",
  },
  {
    key: "oversightLead",
    name: "Ruth Castellan",
    email: "lead@demo.example",
    role: "oversight_lead",
    since: "2015-06-01",
    body: "DM90",
  },
  {
    key: "registrar",
    name: "Owen Pryce",
    email: "registrar@demo.example",
    role: "registrar",
    since: "2012-10-01",
  },
  {
    key: "moderator",
    name: "Leila Haddad",
    email: "moderator@demo.example",
    role: "moderator",
    since: "2012-10-01",
  },
  {
    key: "auditor",
    name: "Frank Dunmore",
    email: "auditor@demo.example",
    role: "auditor",
    since: "2012-10-01",
  },
  { key: "admin", name: "Sian Morley", email: "admin@demo.example", role: "admin", since: "2012-10-01" },
];

export const northmoor: Voice = { by: "northmoorContributor", approvedBy: "northmoorApprover" };
export const harrowby: Voice = { by: "harrowbyContributor", approvedBy: "harrowbyApprover" };
/** The registrar records the published letter of a body that has no accounts. */
export const itsLetter: Voice = { recordedBy: "registrar" };

import { describe, expect, it } from "vitest";
import type { Term } from "~db/vocabulary";
import { wasRemoved } from "~/domain/corrections/correction-rules";
import * as words from "~db/vocabulary";
import { demonstration } from "~seed/index";
import type { SeedDocument, SeedEvent } from "~seed/seed-types";

const { accounts, bodies, issuers, reports, ownAnswers } = demonstration;
const events = reports.flatMap((report) => report.events);
const expectations = reports.flatMap((report) => report.expects ?? []);
const items = reports.flatMap((report) => report.items);
const addressees = reports.flatMap((report) => [
  ...report.addressees,
  ...report.events.flatMap((event) => (event.type === "reassigned" ? [event.to] : [])),
]);

type EventOf<Type extends SeedEvent["type"]> = Extract<SeedEvent, { type: Type }>;
function every<Type extends SeedEvent["type"]>(type: Type): EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type);
}

const notTheirs = ownAnswers.flatMap(({ rightBody }) => (rightBody ? ["outside_remit_said"] : []));
const answered = every("answered");
const progress = every("progress");
const assessments = every("assessment");
const verifications = every("verification");
const drafts = every("draft_submission");
const judgements = [...assessments, ...verifications, ...every("dispute")];

const documents: SeedDocument[] = [
  ...reports.flatMap((report) => report.documents ?? []),
  ...answered.flatMap((event) => [
    ...(event.documents ?? []),
    ...event.answers.flatMap((answer) => answer.evidence ?? []),
  ]),
  ...progress.flatMap((event) => event.evidence ?? []),
  ...every("correction").flatMap((event) => event.document ?? []),
];

/** How an addressing's due date comes about in each report. */
const dueDateBases = [
  ...reports.filter((report) => report.statedDueOn !== undefined).map(() => "stated"),
  ...reports
    .filter((report) => report.statedDueOn === undefined && report.kind === "pfd_report")
    .map(() => "calculated"),
  ...every("extension_granted").map(() => "extended"),
];

/** Words that follow from the absence of anything else, or that only another part of the register can make. */
const NOT_IN_DATA: Readonly<Record<string, readonly string[]>> = {
  roles: ["public", "subscriber", "api_client"],
  provenances: ["derived"],
  matches: ["code"],
};

const SHOWN: readonly [list: string, terms: readonly Term[], shown: readonly (string | undefined)[]][] = [
  ["report kinds", words.REPORT_KINDS, reports.map((report) => report.kind)],
  ["recommendation kinds", words.RECOMMENDATION_KINDS, items.map((item) => item.kind)],
  ["official categories", words.PFD_CATEGORIES, reports.flatMap((report) => report.categories)],
  ["response statuses", words.RESPONSE_STATUSES, expectations.map((expected) => expected.response)],
  ["positions", words.POSITIONS, answered.flatMap((event) => event.answers.map((answer) => answer.position))],
  [
    "implementation statuses",
    words.IMPLEMENTATION_STATUSES,
    [...progress.map((event) => event.status), ...expectations.map((expected) => expected.implementation)],
  ],
  [
    "adequacies",
    words.ADEQUACIES,
    [...assessments.map((event) => event.adequacy), ...expectations.map((expected) => expected.adequacy)],
  ],
  ["concern flags", words.CONCERN_FLAGS, assessments.map((event) => event.flag)],
  ["rubric points met", words.RUBRIC_POINTS, assessments.flatMap((event) => event.rubric.met)],
  ["rubric points unmet", words.RUBRIC_POINTS, assessments.flatMap((event) => event.rubric.unmet)],
  ["verification levels", words.VERIFICATION_LEVELS, expectations.map((expected) => expected.level)],
  ["verification methods", words.VERIFICATION_METHODS, verifications.map((event) => event.method)],
  ["verification findings", words.VERIFICATION_FINDINGS, verifications.map((event) => event.finding)],
  ["board assurances", words.BOARD_ASSURANCES, progress.map((event) => event.assurance?.kind)],
  ["body types", words.BODY_TYPES, bodies.map((body) => body.type)],
  ["capacities", words.CAPACITIES, addressees.map((addressee) => addressee.capacity)],
  ["roles", words.ROLES, [...accounts.map((account) => account.role), ...(NOT_IN_DATA.roles ?? [])]],
  ["issuer kinds", words.ISSUER_KINDS, issuers.map((issuer) => issuer.kind)],
  [
    "regimes",
    words.REGIMES,
    [...issuers.map((issuer) => issuer.regime), ...reports.map((report) => report.regime)],
  ],
  ["date precisions", words.DATE_PRECISIONS, ["day", ...reports.map((report) => report.reportedOnPrecision)]],
  ["due date bases", words.DUE_DATE_BASES, dueDateBases],
  [
    "provenances",
    words.PROVENANCES,
    [
      ...reports.map((report) => report.provenance),
      ...events.flatMap((event) => ("via" in event && "recordedBy" in event.via ? event.via.recordedBy : [])),
      ...(NOT_IN_DATA.provenances ?? []),
    ],
  ],
  ["text sources", words.TEXT_SOURCES, reports.map((report) => report.textSource)],
  ["report states", words.REPORT_STATES, reports.map((report) => report.state)],
  [
    "report links",
    words.REPORT_LINK_KINDS,
    reports.flatMap((report) => (report.links ?? []).map((link) => link.kind)),
  ],
  [
    "recommendation links",
    words.RECOMMENDATION_LINK_KINDS,
    reports.flatMap((report) => (report.itemLinks ?? []).map((link) => link.kind)),
  ],
  ["split methods", words.SPLIT_METHODS, items.map((item) => item.split)],
  [
    "match methods",
    words.MATCH_METHODS,
    [...addressees.map((addressee) => addressee.match), ...(NOT_IN_DATA.matches ?? [])],
  ],
  ["tracking bases", words.TRACKING_BASES, expectations.map((expected) => expected.basis)],
  ["addressing events", words.ADDRESSING_EVENT_KINDS, [...events.map((event) => event.type), ...notTheirs]],
  ["response kinds", words.RESPONSE_KINDS, answered.map((event) => event.kind)],
  ["document roles", words.DOCUMENT_ROLES, documents.map((document) => document.role)],
  ["action states", words.ACTION_STATES, ["open", ...every("action_finished").map((event) => event.state)]],
  ["submission kinds", words.SUBMISSION_KINDS, drafts.map((event) => event.kind)],
  ["submission states", words.SUBMISSION_STATES, ["published", ...drafts.map((event) => event.state)]],
  ["judgement kinds", words.JUDGEMENT_KINDS, judgements.map((event) => event.type)],
  ["judgement states", words.JUDGEMENT_STATES, judgements.map((event) => event.state)],
  ["correction kinds", words.CORRECTION_KINDS, every("correction").map((event) => event.kind)],
  [
    "correction states",
    words.CORRECTION_STATES.filter(({ code }) => !wasRemoved(code)),
    every("correction").map((event) => event.state),
  ],
  [
    "alias kinds",
    words.ALIAS_KINDS,
    bodies.flatMap((body) => (body.aliases ?? []).map((alias) => alias.kind)),
  ],
];

describe("the demonstration register shows every word", () => {
  it.each(SHOWN)("%s", (_list, terms, shown) => {
    const missing = terms.map((term) => term.code).filter((code) => !shown.includes(code));
    expect(missing).toEqual([]);
  });

  it("disputes a claim", () => {
    expect(expectations.some((expected) => expected.isDisputed)).toBe(true);
  });

  it("has themes from every risk area", () => {
    const themes = words.THEMES.filter((theme) =>
      items.some((item) => item.themes.some((code) => code === theme.code)),
    );
    const areas = new Set(themes.map((theme) => theme.parent ?? theme.code));
    expect(words.THEMES.filter((theme) => theme.parent === null && !areas.has(theme.code))).toEqual([]);
  });
});

describe("the demonstration register shows the awkward cases of real data", () => {
  /** D14 is a feed that breaks between two imports, which no register's content can show. */
  const cases = Array.from({ length: 40 }, (_, index) => `D${index + 1}`).filter((name) => name !== "D14");

  it.each(cases)("%s", (name) => {
    expect(reports.filter((report) => report.shows.some((shown) => shown === name))).not.toEqual([]);
  });
});

describe("the size of the demonstration register", () => {
  it("has about forty coroners' reports", () => {
    const coroners = reports.filter(
      (report) => report.kind === "pfd_report" || report.kind === "rule43_report",
    );
    expect(coroners.length).toBeGreaterThanOrEqual(40);
  });

  it("has at least 25 recommendations of national investigations", () => {
    const national = reports
      .filter((report) => report.kind === "hssib_report")
      .flatMap((report) => report.items);
    expect(national.length).toBeGreaterThanOrEqual(25);
  });

  it("takes several chains to sustained, and some backwards", () => {
    expect(verifications.filter((event) => event.level === "sustained").length).toBeGreaterThanOrEqual(5);
    expect(
      verifications.filter((event) => event.finding === "did_not_hold" && event.state === "published").length,
    ).toBeGreaterThanOrEqual(3);
    expect(every("action_changed")).not.toEqual([]);
  });
});

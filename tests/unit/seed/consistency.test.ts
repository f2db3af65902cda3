import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLOCK_DAYS } from "~db/vocabulary";
import { demonstration } from "~seed/index";
import { dayOf } from "~seed/seed-dates";
import type { Passage, SeedDate, SeedEvent, SeedReport, Voice } from "~seed/seed-types";
import { sharedData } from "../../support/shared-data";

const { accounts, bodies, successions, issuers, reports } = demonstration;
const bodyCodes = new Set(bodies.map((body) => body.code));
const accountOf = (key: string) => accounts.find((account) => account.key === key);
const published = reports.map((report) => [report.key, report] as const);
const TODAYS = ["2026-11-22", "2031-06-15"] as const;

const keysOf = (report: SeedReport) => [
  ...report.addressees.map((addressee) => addressee.key),
  ...report.events.flatMap((event) => (event.type === "reassigned" ? [event.to.key] : [])),
];
const bodyAt = (report: SeedReport, key: string) =>
  report.addressees.find((addressee) => addressee.key === key)?.body ??
  report.events
    .flatMap((event) => (event.type === "reassigned" && event.to.key === key ? event.to.body : []))
    .find(Boolean);
const itemsOf = (report: SeedReport) => report.items.map((item) => item.number);
const itemOfRegister = (reference: string) =>
  reports.some((report) => report.items.some((item) => `${report.key}.${item.number}` === reference));

const namedAddressees = (event: SeedEvent) => {
  if (event.type === "answered") return [...event.from, ...(event.filedUnder ? [event.filedUnder] : [])];
  if (event.type === "reattributed") return [event.from, event.to];
  return "at" in event && event.at ? [event.at] : [];
};
const namedItems = (event: SeedEvent) => {
  if (event.type === "answered") return event.answers.map((answer) => answer.item);
  if (event.type === "assessment") return [...(event.items ?? [])];
  return "item" in event && event.item ? [event.item] : [];
};
const isPassage = (event: SeedEvent): event is SeedEvent & Passage & { by: string; at: string } =>
  "state" in event &&
  (event.type === "assessment" || event.type === "verification" || event.type === "dispute");

describe("everything an event names exists", () => {
  it.each(published)("in %s", (_key, report) => {
    const keys = keysOf(report);
    expect(new Set(keys).size).toBe(keys.length);
    const named = [
      ...report.events.flatMap(namedAddressees),
      ...(report.expects ?? []).map((expected) => expected.at),
      ...report.items.flatMap((item) => item.allottedTo ?? []),
      ...report.addressees.flatMap((addressee) => addressee.under ?? []),
    ];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);

    const numbers = [
      ...report.events.flatMap(namedItems),
      ...(report.expects ?? []).flatMap((expected) => expected.item ?? []),
      ...report.items.flatMap((item) => item.parent ?? []),
      ...(report.itemLinks ?? []).map((link) => link.from),
    ];
    expect(numbers.filter((number) => !itemsOf(report).includes(number))).toEqual([]);

    expect(issuers.some((issuer) => issuer.slug === report.issuer)).toBe(true);
    const codes = report.addressees.flatMap((addressee) =>
      [addressee.body ?? [], addressee.candidates ?? []].flat(),
    );
    expect(codes.filter((code) => !bodyCodes.has(code))).toEqual([]);
  });

  it.each(published)("links of %s lead to something", (_key, report) => {
    const to = (report.links ?? []).map((link) => link.to);
    expect(to.filter((key) => !reports.some((other) => other.key === key))).toEqual([]);
    const references = [
      ...(report.itemLinks ?? []).map((link) => link.to),
      ...report.events.flatMap((event) =>
        event.type === "progress" && event.supersededBy ? event.supersededBy : [],
      ),
    ];
    expect(references.filter((reference) => !itemOfRegister(reference))).toEqual([]);
  });

  it.each(published)("actions of %s are added before they change", (_key, report) => {
    const added = new Set<string>();
    for (const event of report.events) {
      if (event.type === "action_added") added.add(event.action);
      if (event.type === "action_changed" || event.type === "action_finished")
        expect(added).toContain(event.action);
    }
  });
});

describe.each(TODAYS)("loaded on %s", (today) => {
  const day = (date: SeedDate) => dayOf(date, today);

  it.each(published)("dates of %s never go backwards", (_key, report) => {
    const order = [report.reportedOn, ...(report.sentOn ? [report.sentOn] : [])].map(day);
    if (report.publishedOn && !report.shows.includes("D15")) order.push(day(report.publishedOn));
    expect(order).toEqual([...order].sort());
    const days = report.events.map((event) => day(event.on));
    expect(days).toEqual([...days].sort());
    expect(days.every((on) => on >= day(report.reportedOn) && on <= today)).toBe(true);
  });

  it.each(published)("judgements in %s pass through their steps in order", (_key, report) => {
    for (const event of report.events.filter(isPassage)) {
      const steps = [event.on, event.second?.on, event.reply?.on, event.publishedOn, event.withdrawn?.on];
      const days = steps.flatMap((step) => (step ? [day(step)] : []));
      expect(days).toEqual([...days].sort());
      expect(days.every((on) => on <= today)).toBe(true);
    }
  });

  it.each(published)("the clock of %s agrees with what is expected", (_key, report) => {
    const regime =
      report.regime ?? issuers.find((issuer) => issuer.slug === report.issuer)?.regime ?? "no_legal_period";
    for (const { at, response } of report.expects ?? []) {
      const extended = report.events.find((event) => event.type === "extension_granted" && event.at === at);
      const stated = extended?.type === "extension_granted" ? extended.newDueOn : report.statedDueOn;
      const counted = CLOCK_DAYS[regime];
      const base = Date.parse(day(report.sentOn ?? report.reportedOn));
      const due = stated
        ? day(stated)
        : counted && new Date(base + counted * 86_400_000).toISOString().slice(0, 10);
      const answer = report.events.find((event) => event.type === "answered" && event.from.includes(at));
      const answeredOn = answer?.type === "answered" ? day(answer.dated ?? answer.on) : undefined;
      if (response === "received" || response === "received_late" || response === "joint_received") {
        expect(answeredOn, `${at} answered`).toBeDefined();
      }
      if (due && answeredOn && response === "received") expect(answeredOn <= due, `${at} in time`).toBe(true);
      if (due && answeredOn && response === "received_late")
        expect(answeredOn > due, `${at} late`).toBe(true);
      if (response === "awaiting" || response === "extended" || response === "extension_requested") {
        expect(due && due >= today, `${at} still running`).toBe(true);
      }
      if (response === "overdue") {
        expect(report.keepsClock && due && due < today, `${at} overdue`).toBe(true);
        expect(answeredOn).toBeUndefined();
      }
      if (response === "not_published") expect(answeredOn, `${at} silent`).toBeUndefined();
    }
  });
});

describe("nothing breaks the register's own rules", () => {
  const voices = (report: SeedReport) =>
    report.events.flatMap((event): [string[], Voice][] =>
      "via" in event ? [[namedAddressees(event), event.via]] : [],
    );

  it.each(published)("two people of the body itself speak for it in %s", (_key, report) => {
    for (const [keys, voice] of voices(report)) {
      if ("recordedBy" in voice) continue;
      expect(voice.by).not.toBe(voice.approvedBy);
      for (const key of keys) {
        expect(accountOf(voice.by)?.body).toBe(bodyAt(report, key));
        expect(accountOf(voice.approvedBy)?.role).toBe("body_approver");
      }
    }
  });

  it.each(published)("claims and refusals in %s carry what they need", (_key, report) => {
    for (const event of report.events) {
      if (event.type === "progress" && event.status.startsWith("implemented")) {
        expect((event.evidence ?? []).length + (event.evidenceLinks ?? []).length).toBeGreaterThan(0);
      }
      if (event.type === "progress" && event.status === "planned") expect(event.targetOn).toBeDefined();
      if (event.type === "progress" && event.status === "superseded")
        expect(event.supersededBy).toBeDefined();
      if (event.type !== "answered") continue;
      for (const answer of event.answers) {
        if (answer.position === "already_in_place") expect(answer.evidence?.length).toBeGreaterThan(0);
        if (answer.position === "outside_remit") expect(bodyCodes).toContain(answer.rightBody);
        if (answer.position === "not_accepted") expect(answer.text).toMatch(/reason/i);
      }
    }
  });

  it.each(published)(
    "judgements in %s are made by others, and a second reviewer agrees to those against a body",
    (_key, report) => {
      for (const event of report.events.filter(isPassage)) {
        const judge = bodies.find((body) => body.code === accountOf(event.by)?.body);
        const judged = bodies.find((body) => body.code === bodyAt(report, event.at));
        expect(accountOf(event.by)?.role).toMatch(/^oversight_/);
        expect([judge?.code, judge?.parent]).not.toContain(judged?.code);
        expect(event.second?.by).not.toBe(event.by);
        const isAgainst =
          event.type === "dispute" ||
          (event.type === "verification" && event.finding === "did_not_hold") ||
          (event.type === "assessment" &&
            (event.adequacy === "not_adequate" || event.adequacy === "no_response"));
        if (isAgainst && event.state === "published") {
          expect(event.second?.agrees).toBe(true);
          expect(event.publishedOn).toBeDefined();
        }
      }
    },
  );

  it.each(published)("sustained in %s means checked again after twelve months", (_key, report) => {
    for (const event of report.events) {
      if (event.type !== "verification" || event.level !== "sustained" || typeof event.on !== "string")
        continue;
      const earlier = report.events.find(
        (other) =>
          other.type === "verification" &&
          other.at === event.at &&
          other.item === event.item &&
          other.level === "independently_verified",
      );
      expect(
        typeof earlier?.on === "string" && Date.parse(event.on) - Date.parse(earlier.on) >= 365 * 86_400_000,
      ).toBe(true);
    }
  });

  it("marks every report of a suicide as sensitive", () => {
    const unmarked = reports.filter(
      (report) => report.categories.includes("suicide-from-2015") && !report.isSensitive,
    );
    expect(unmarked.map((report) => report.key)).toEqual([]);
  });
});

describe("addressees are matched as they say", () => {
  const named = reports.flatMap((report) =>
    report.addressees.flatMap((addressee) => {
      const body = bodies.find((candidate) => candidate.code === addressee.body);
      return body ? [[`${report.key}: ${addressee.asWritten}`, addressee, body] as const] : [];
    }),
  );

  it.each(named)("%s", (_name, addressee, body) => {
    const aliases = (body.aliases ?? []).map((alias) => alias.name);
    if (addressee.match === "exact") expect(addressee.asWritten).toBe(body.name);
    if (addressee.match === "alias") expect(aliases).toContain(addressee.asWritten);
    if (addressee.match === "office_holder") {
      expect([body.name, ...aliases].some((name) => addressee.asWritten.includes(name))).toBe(true);
    }
  });
});

describe("bodies and accounts", () => {
  it("have codes and keys of their own", () => {
    expect(bodyCodes.size).toBe(bodies.length);
    expect(new Set(reports.map((report) => report.key)).size).toBe(reports.length);
    expect(new Set(accounts.map((account) => account.email)).size).toBe(accounts.length);
  });

  it("call every invented body DM and two digits", () => {
    expect(bodies.filter((body) => !body.isReal && !/^DM\d\d$/.test(body.code))).toEqual([]);
    expect(bodies.filter((body) => body.isReal && body.code.startsWith("DM"))).toEqual([]);
  });

  it("point to bodies and issuers that exist", () => {
    const named = [
      ...bodies.flatMap((body) => [body.parent ?? [], body.mergedInto ?? []].flat()),
      ...successions.flatMap((succession) => [succession.from, succession.to]),
      ...accounts.flatMap((account) => account.body ?? []),
    ];
    expect(named.filter((code) => !bodyCodes.has(code))).toEqual([]);
    const slugs = issuers.map((issuer) => issuer.slug);
    const namedIssuers = [
      ...issuers.flatMap((issuer) => issuer.successor ?? []),
      ...accounts.flatMap((account) => account.issuer ?? []),
    ];
    expect(namedIssuers.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  const trusts = sharedData("bodies/etr_2026-07.csv");
  it.skipIf(!trusts)(
    "invent no code or name that a real NHS trust has (skipped without ../shared/data)",
    () => {
      const real = readFileSync(trusts ?? "", "utf8").toUpperCase();
      const invented = bodies.filter((body) => !body.isReal);
      expect(
        invented.filter((body) => real.includes(`"${body.code}"`) || real.includes(body.name.toUpperCase())),
      ).toEqual([]);
    },
  );
});

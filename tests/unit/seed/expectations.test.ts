import { describe, expect, it } from "vitest";
import type { Adequacy, VerificationLevel } from "~db/vocabulary";
import { demonstration } from "~seed/index";
import { ASSESSED_LETTER } from "~seed/letters";
import type { Progress, SeedReport } from "~seed/seed-types";

/** What the seed says the register must show follows from its own events, by the plainest reading of them. */
const expected = demonstration.reports.flatMap((report) =>
  (report.expects ?? []).flatMap((wanted) =>
    wanted.item
      ? [[`${report.key}.${wanted.item} at ${wanted.at}`, report, wanted, wanted.item] as const]
      : [],
  ),
);

const answersOf = (report: SeedReport, at: string, item: string) =>
  report.events.flatMap((event) =>
    event.type === "answered" && event.from.includes(at)
      ? event.answers.filter((answer) => answer.item === item)
      : [],
  );

const progressOf = (report: SeedReport, at: string, item: string) =>
  report.events.filter(
    (event): event is Progress => event.type === "progress" && event.at === at && event.item === item,
  );

function levelOf(report: SeedReport, at: string, item: string): VerificationLevel {
  let level: VerificationLevel = "none";
  for (const event of report.events) {
    if (!("at" in event) || event.at !== at || !("item" in event) || event.item !== item) continue;
    if (event.type === "verification" && event.state === "published") level = event.level;
    if (event.type === "progress" && event.status.startsWith("implemented")) {
      level = event.assurance ? "board_assured" : "evidence_supplied";
    }
  }
  return level;
}

function adequacyOf(report: SeedReport, at: string, item: string): Adequacy {
  let adequacy: Adequacy = "not_assessed";
  for (const event of report.events) {
    if (event.type === "assessment" && event.at === at && event.state === "published") {
      if (event.items?.includes(item) ?? true) adequacy = event.adequacy;
    }
    const answersAgain =
      event.type === "answered" &&
      event.from.includes(at) &&
      event.answers.some((answer) => answer.item === item);
    if (answersAgain && adequacy !== "not_assessed") adequacy = "assessment_superseded";
  }
  // A letter judged as a whole, after all it answered: adequate for every concern but its exception.
  const { report: key, at: addressee, exception } = ASSESSED_LETTER;
  return report.key === key && at === addressee && item !== exception.item ? "adequate" : adequacy;
}

describe("what is expected follows from what happened", () => {
  it.each(expected)("%s", (_name, report, wanted, item) => {
    const { at } = wanted;
    if (wanted.position) expect(answersOf(report, at, item).at(-1)?.position).toBe(wanted.position);
    if (wanted.implementation) {
      expect(progressOf(report, at, item).at(-1)?.status ?? "unknown").toBe(wanted.implementation);
    }
    if (wanted.level) expect(levelOf(report, at, item)).toBe(wanted.level);
    if (wanted.adequacy) expect(adequacyOf(report, at, item)).toBe(wanted.adequacy);
  });
});

describe("the prose is long enough to be read as the real thing", () => {
  const words = (text: string) => text.split(/\s+/).length;
  const { reports } = demonstration;

  it.each([
    [
      "concerns",
      40,
      reports.flatMap((report) =>
        report.items.flatMap((item) => (item.kind === "matter_of_concern" ? words(item.text) : [])),
      ),
    ],
    [
      "circumstances",
      60,
      reports.flatMap((report) => (report.circumstances ? words(report.circumstances) : [])),
    ],
    [
      "answers",
      50,
      reports.flatMap((report) =>
        report.events.flatMap((event) =>
          event.type === "answered" && event.kind !== "update"
            ? event.answers.reduce((total, answer) => total + words(answer.text), 0)
            : [],
        ),
      ),
    ],
  ] as const)("%s have at least about %i words", (_what, least, lengths) => {
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(least * 0.9);
  });
});

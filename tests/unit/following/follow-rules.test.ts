import { describe, expect, it } from "vitest";
import { isConfirmLate, isDigestDue, mondayOf, refusalOfTiming } from "~/domain/following/follow-rules";
import { digestMessage } from "~/domain/following/follow-mail-rules";

describe("when an address is looked after", () => {
  it.each([
    ["daily", "2026-05-05", "2026-05-06", true],
    ["daily", "2026-05-06", "2026-05-06", false],
    ["weekly", "2026-05-03", "2026-05-04", true],
    ["weekly", "2026-05-04", "2026-05-10", false],
    ["weekly", "2026-05-04", "2026-05-11", true],
    ["weekly", "2026-05-06", "2026-05-12", true],
    ["weekly", "2026-05-06", "2026-05-10", false],
  ] as const)("%s, last on %s: on %s it is %s", (frequency, last, today, wanted) =>
    expect(isDigestDue(frequency, last, today)).toBe(wanted),
  );

  it("counts weeks from Monday", () => {
    expect(mondayOf("2026-05-04")).toBe("2026-05-04");
    expect(mondayOf("2026-05-10")).toBe("2026-05-04");
    expect(mondayOf("2026-01-01")).toBe("2025-12-29");
  });
});

describe("what was asked for", () => {
  it("is late after seven days", () => {
    expect(isConfirmLate(0, 7 * 86_400_000)).toBe(false);
    expect(isConfirmLate(0, 7 * 86_400_000 + 1)).toBe(true);
  });

  it.each([
    [null, 0, "form_expired"],
    [0, 1_000, "too_quick"],
    [0, 5_000, null],
    [0, 25 * 3_600_000, "form_expired"],
  ])("shown at %s and sent at %s: %s", (shown, sent, wanted) =>
    expect(refusalOfTiming(shown, sent)).toBe(wanted),
  );
});

describe("a digest", () => {
  const part = (entries: number, isCut = false) => ({
    ...{ label: "Fern NHS Trust", address: "https://x.example/bodies/RA1", isCut },
    entries: Array.from({ length: entries }, (_, at) => ({
      ...{ day: "2026-05-06", sentence: `Sentence ${at}`, address: "https://x.example/reports/P" },
    })),
  });
  const links = { manage: "https://x.example/m", stop: "https://x.example/s" };

  it.each([
    [[part(1)], "1 new entry on what you follow"],
    [[part(1), part(2)], "3 new entries on what you follow"],
    [[part(20, true)], "More than 20 new entries on what you follow"],
  ])("says in its subject how much there is", (parts, subject) =>
    expect(digestMessage(parts, links).subject).toBe(subject),
  );

  it("gives each entry its day and address, where there is more, and how to stop", () => {
    expect(digestMessage([part(1, true)], links).body).toBe(
      [
        "This is new in the National Recommendations Register on what you follow.",
        "Fern NHS Trust\nhttps://x.example/bodies/RA1\n- 6 May 2026: Sentence 0\n  https://x.example/reports/P\n- and more: https://x.example/bodies/RA1",
        "Change how often we write, or stop one of these: https://x.example/m",
        "Stop all e-mails: https://x.example/s",
      ].join("\n\n"),
    );
  });
});

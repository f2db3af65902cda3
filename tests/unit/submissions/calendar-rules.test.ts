import { describe, expect, it } from "vitest";
import { calendarFile, type CalendarDay } from "~/domain/submissions/calendar-rules";

const at = Date.parse("2026-05-01T09:30:00Z");
const day: CalendarDay = {
  ...{ key: "answer-PFD-2026-0001", on: "2026-05-06", summary: "Answer due: PFD-2026-0001" },
  ...{ note: "North Moor, East; stated", path: "/workspace/RW5/reports/PFD-2026-0001" },
};
const fileOf = (days: readonly CalendarDay[]) =>
  calendarFile({ name: "What is due", days, origin: "https://register.example", at });

describe("a calendar file", () => {
  it("is a calendar of whole days under permanent names", () => {
    const lines = fileOf([day]).split("\r\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        ...["BEGIN:VCALENDAR", "VERSION:2.0", "UID:answer-PFD-2026-0001@register.example"],
        ...["DTSTAMP:20260501T093000Z", "DTSTART;VALUE=DATE:20260506", "TRANSP:TRANSPARENT"],
        "URL:https://register.example/workspace/RW5/reports/PFD-2026-0001",
        "DESCRIPTION:North Moor\\, East\\; stated",
      ]),
    );
    expect(lines.at(-2)).toBe("END:VCALENDAR");
  });

  it("folds lines at 75 octets and never within a character", () => {
    const summary = `Réponse – ${"é–".repeat(60)}`;
    const file = fileOf([{ ...day, summary }]);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}`);
  });

  it("lets nothing written in a name begin a line of its own", () => {
    const file = fileOf([{ ...day, summary: "One\r\nBEGIN:VALARM", note: "a\u0007b\\c" }]);
    expect(file).toContain("SUMMARY:One\\nBEGIN:VALARM\r\n");
    expect(file).toContain("DESCRIPTION:ab\\\\c\r\n");
  });
});

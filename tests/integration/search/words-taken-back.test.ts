import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectReport } from "~/domain/projection/project-report.server";
import { listRedactableTexts, redactReportText } from "~/domain/redaction/redact-report-text.server";
import { decodeSearch } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import * as tables from "~db/schema/all";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { freshRegister } from "../../support/register";

const found = (words: string): number =>
  search(decodeSearch(new URLSearchParams({ q: words })), "2025-03-10").count;

describe("words that are not published, or not any more", () => {
  let dispose: () => void;
  let report: a.ReportMade;
  let trackedId: number;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    report = a.aReport({
      asked: [{ body: a.aBody() }, { body: a.aBody() }],
      items: [{ text: "The alarm was not tested.", allottedTo: 0 }, "The ward had no lead."],
    });
    trackedId = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0).id;
  });
  afterEach(() => dispose());

  it("finds no word of a letter that is withheld, and finds those of one that is not", () => {
    said.aResponse(report, { text: "We bought lanterns.", isWithheld: true });
    said.aResponse(report, { text: "We bought whistles." });
    expect([found("lanterns"), found("whistles")]).toEqual([0, 2]);
  });

  it("finds no word of what a withheld letter says to one item", () => {
    const responseId = said.aResponse(report, { text: "See below.", isWithheld: true });
    said.aPosition(report, trackedId, { responseId, text: "We bought lanterns." });
    expect(found("lanterns")).toBe(0);
  });

  it("loses the words of somebody whose answer is kept back, jointly signed or not, until it is released", () => {
    const [first = 0, second = 0] = report.addressings;
    said.aResponse(report, { addressingIds: [first, second], text: "We bought lanterns." });
    said.aResponse(report, { addressingIds: [second], text: "We bought whistles." });
    said.aPosition(report, trackedId, { text: "We keep ladders." });
    expect([found("lanterns"), found("whistles"), found("ladders")]).toEqual([2, 2, 2]);
    said.anEvent(report, first, "response_withheld");
    expect([found("lanterns"), found("whistles"), found("ladders")]).toEqual([0, 2, 0]);
    said.anEvent(report, first, "response_released");
    expect([found("lanterns"), found("whistles"), found("ladders")]).toEqual([2, 2, 2]);
  });

  it("loses the words of a position when another takes its place", () => {
    said.aPosition(report, trackedId, { text: "We keep ladders." });
    said.aPosition(report, trackedId, { text: "We keep ropes." });
    expect([found("ladders"), found("ropes")]).toEqual([0, 2]);
  });

  it("loses an item that is withdrawn, and finds the others", () => {
    a.inAct(report.reference, (w) => {
      w.update(tables.recommendations, report.items[0] ?? 0, { isWithdrawn: true });
      projectReport(report.id);
    });
    expect([found("alarm"), found("lead")]).toEqual([0, 1]);
  });

  it("loses erased words of an answer, and of an item", () => {
    said.aResponse(report, { text: "We bought lanterns." });
    for (const text of listRedactableTexts(report.reference) ?? [])
      if (text.label === "Answer" || text.content === "The alarm was not tested.")
        redactReportText({
          actor: a.byImport.actor,
          reportReference: report.reference,
          textId: text.id,
          erasure: {
            kind: "expunction",
            content: null,
            orderedBy: "Invented County Court",
            reason: "It identified a child.",
          },
        });
    expect([found("lanterns"), found("alarm"), found("lead")]).toEqual([0, 0, 1]);
  });
});

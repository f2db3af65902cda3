import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newsOf, subjectOfNews } from "~/domain/news/news.server";
import {
  aBody,
  anIssuer,
  aReport,
  trackedItem,
  type BodyMade,
  type ReportMade,
} from "../../factories/catalogue";
import {
  aClaim,
  anAssessment,
  anEvent,
  anExtension,
  aDispute,
  aPosition,
  aResponse,
  aVerification,
} from "../../factories/statements";
import { freshRegister } from "../../support/register";

const TODAY = "2026-05-06";

describe("news", () => {
  let dispose: () => void;
  let [body, other]: BodyMade[] = [];
  let report: ReportMade;
  let item: { id: number; reference: string };
  beforeEach(() => {
    ({ dispose } = freshRegister());
    [body, other] = [
      aBody({ code: "RA1", name: "Fern NHS Trust" }),
      aBody({ code: "RA2", name: "Moss NHS Trust" }),
    ];
    report = aReport({
      ...{
        asked: [{ body }, { body: other }],
        items: [{ text: "The alarm was not tested.", allottedTo: 0 }],
      },
      ...{
        reference: "PFD-2024-0100",
        issuerId: anIssuer({ name: "Fernshire" }).id,
        title: "A death on a ward",
      },
    });
    item = trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
  });
  afterEach(() => dispose());

  const everything = { since: 0, limit: 100 };
  const news = (kind: "report" | "body" | "search", target: string, since = 0) =>
    newsOf(kind, target, { ...everything, since, until: Date.now() });
  const sentences = (...asked: Parameters<typeof news>) =>
    news(...asked).entries.map((entry) => entry.sentence);

  it("tells every kind of statement about a report in one sentence each, with its page", () => {
    const [first = 0] = report.addressings;
    aResponse(report, { addressingIds: [first] });
    aPosition(report, item.id);
    const claimId = aClaim(report, item.id);
    anAssessment(report, { addressingId: first });
    aVerification(report, { trackedItemId: item.id, claimId });
    aDispute(report, item.id);
    anEvent(report, first, "extension_requested");
    anExtension(report, first, "2024-09-01");
    expect(sentences("report", report.reference).toSorted()).toEqual(
      [
        "Fern NHS Trust was asked (PFD-2024-0100)",
        "Moss NHS Trust was asked (PFD-2024-0100)",
        "Fern NHS Trust: answer published (PFD-2024-0100)",
        "Fern NHS Trust says: accepted (PFD-2024-0100.1@RA1)",
        "Fern NHS Trust on its progress: says it is done (PFD-2024-0100.1@RA1)",
        "The answer of Fern NHS Trust was judged: adequate (PFD-2024-0100)",
        "Checked at Fern NHS Trust: the claim held (PFD-2024-0100.1@RA1)",
        "What Fern NHS Trust says is disputed (PFD-2024-0100.1@RA1)",
        "Fern NHS Trust: more time asked for (PFD-2024-0100)",
        "Fern NHS Trust was given until 1 September 2024 to answer (PFD-2024-0100)",
      ].toSorted(),
    );
    expect(news("report", report.reference).entries.find(({ id }) => id === `claim-${claimId}`)?.path).toBe(
      "/recommendations/PFD-2024-0100.1@RA1",
    );
  });

  it("tells a body only what is its own, after the instant it was told up to", () => {
    const [first = 0, second = 0] = report.addressings;
    aResponse(report, { addressingIds: [first] });
    expect(sentences("body", "RA2")).toEqual(["Moss NHS Trust was asked (PFD-2024-0100)"]);
    const told = Date.now();
    while (Date.now() === told);
    aResponse(report, { addressingIds: [second] });
    expect(sentences("body", "RA2", told)).toEqual(["Moss NHS Trust: answer published (PFD-2024-0100)"]);
    expect(sentences("body", "RA1", told)).toEqual([]);
  });

  it("keeps back what is withheld, and all of a report that is not public", () => {
    const [first = 0] = report.addressings;
    aResponse(report, { addressingIds: [first] });
    aPosition(report, item.id);
    anEvent(report, first, "response_withheld");
    expect(sentences("body", "RA1").join()).not.toMatch(/answer published|says: accepted/);
    aReport({ asked: [{ body }], withdrawnBecause: "It named a person.", reference: "PFD-2024-0101" });
    aReport({ asked: [{ body }], state: "draft", reference: "PFD-2024-0102" });
    expect(sentences("body", "RA1").join()).not.toMatch(/010[12]/);
    expect(subjectOfNews("report", "PFD-2024-0102", TODAY)).toBeNull();
    expect(subjectOfNews("report", "PFD-2024-0101", TODAY)).toBeNull();
  });

  it("tells a search the new reports that it finds, and no others", () => {
    aReport({ items: ["The door could not be opened."], reference: "PFD-2024-0103" });
    expect(sentences("search", "q=alarm")).toEqual(["New: PFD-2024-0100 (Fernshire, 6 May 2024)"]);
    expect(sentences("search", "body=RA1")).toEqual(["New: PFD-2024-0100 (Fernshire, 6 May 2024)"]);
    expect(sentences("search", "")).toHaveLength(2);
    expect(sentences("search", "q=alarm", Date.now())).toEqual([]);
  });

  it("says when there is more than was asked for", () => {
    const asked = { since: 0, until: Date.now(), limit: 1 };
    expect(newsOf("report", report.reference, asked)).toMatchObject({ isCut: true, entries: [{}] });
    expect(newsOf("search", "q=alarm", asked)).toMatchObject({ isCut: false });
  });

  it("knows one thing by one name, and names no title of a report", () => {
    expect(subjectOfNews("search", "sort=newest&page=3&q=alarm", TODAY)).toEqual({
      ...{ target: "q=alarm", label: "New reports: “alarm”", path: "/search?q=alarm" },
    });
    expect(subjectOfNews("report", "PFD-2024-0100", TODAY)?.label).toBe(
      "PFD-2024-0100 (Fernshire, 6 May 2024)",
    );
    expect(subjectOfNews("body", "RA1", TODAY)).toMatchObject({
      label: "Fern NHS Trust",
      path: "/bodies/RA1",
    });
    expect(subjectOfNews("body", "NOPE", TODAY)).toBeNull();
  });
});

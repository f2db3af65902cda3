import { afterEach, beforeEach, expect, it } from "vitest";
import { viewRecommendation } from "~/domain/recommendations/view-recommendation.server";
import { query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { freshRegister } from "../../support/register";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

it("shows no word of an answer that the coroner keeps back, until it is released", () => {
  const report = a.aReport({ asked: [{ body: a.aBody() }], items: ["The alarm was not tested."] });
  const [addressing = 0] = report.addressings;
  const tracked = a.trackedItem(report.items[0] ?? 0, addressing);
  const responseId = said.aResponse(report, { addressingIds: [addressing], text: "We bought lanterns." });
  said.aPosition(report, tracked.id, { responseId, text: "Every ward has lanterns.", position: "accepted" });
  const shown = () => JSON.stringify(viewRecommendation(`${report.reference}.1`, "2025-03-10"));
  const held = () =>
    query(
      "SELECT response_count n, is_withheld w, (SELECT position FROM tracked_item_now) p FROM addressing_now",
    ).get();

  expect(shown()).toContain("lanterns");
  expect(held()).toEqual({ n: 1, w: 0, p: "accepted" });
  said.anEvent(report, addressing, "response_withheld");
  expect(shown()).not.toContain("lanterns");
  expect(held()).toEqual({ n: 0, w: 1, p: null });
  said.anEvent(report, addressing, "response_released");
  expect(shown()).toContain("lanterns");
  expect(held()).toEqual({ n: 1, w: 0, p: "accepted" });
});

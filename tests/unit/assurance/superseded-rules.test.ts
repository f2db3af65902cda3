import { expect, it } from "vitest";
import { isAnsweredAnew, type AnswerSince } from "~/domain/assurance/superseded-rules";

const judged: AnswerSince = {
  ...{ adequacy: "adequate", judgedPositionId: 5, judgedAttributionId: 10 },
  ...{ positionId: 5, positionAttributionId: 10, silentAttributionId: null },
};

it.each<[string, Partial<AnswerSince>]>([
  ["what was judged still stands", {}],
  ["nothing was judged", { adequacy: null, positionId: 6 }],
  ["a silent letter is older than what was judged", { silentAttributionId: 9 }],
  ["the registrar reads a position out of the letter judged", { judgedPositionId: null, positionId: 6 }],
  ["there still is no answer", { adequacy: "no_response", positionId: null, positionAttributionId: null }],
])("is not answered anew: %s", (_why, given) => {
  expect(isAnsweredAnew({ ...judged, ...given })).toBe(false);
});

it.each<[string, Partial<AnswerSince>]>([
  ["the body takes another position", { positionId: 6 }],
  ["a later letter speaks to no single concern", { silentAttributionId: 11 }],
  [
    "a later letter takes a position where none was judged",
    { judgedPositionId: null, positionId: 6, positionAttributionId: 11 },
  ],
  [
    "a letter is first known after a judgement that knew of none",
    { judgedAttributionId: null, silentAttributionId: 3 },
  ],
  [
    "a position comes without a letter",
    { judgedPositionId: null, positionId: 6, positionAttributionId: null },
  ],
  ["a letter comes where there was no answer", { adequacy: "no_response", silentAttributionId: 3 }],
  ["a position comes where there was no answer", { adequacy: "no_response", positionId: 6 }],
])("is answered anew: %s", (_why, given) => {
  expect(isAnsweredAnew({ ...judged, ...given })).toBe(true);
});

import { expect, it } from "vitest";
import { isCalled } from "~/lib/called";

it.each([
  ["Assessment of risk", "risk assess", true],
  ["Surrey and Sussex", "SUSSEX", true],
  ["Surrey and Sussex", "surrey kent", false],
  ["Teesside", "side", false],
  ["Carmarthenshire (Pembrokeshire)", "pembroke", true],
  ["Surrey", "??", false],
  ["Surrey", "", false],
])("knows whether %s is called by what was typed: %s", (name, typed, expected) => {
  expect(isCalled(name, typed)).toBe(expected);
});

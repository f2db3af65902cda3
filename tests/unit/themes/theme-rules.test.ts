import { describe, expect, it } from "vitest";
import { THEMES } from "~db/vocabulary";
import { themesOf } from "~/domain/themes/theme-rules";
import { THEME_WORDS } from "~/domain/themes/theme-words";

describe("themesOf", () => {
  it.each([
    ["No risk assessment was made before his unescorted leave.", ["risk-assessment", "leave-and-absconding"]],
    ["The LIGATURE point had been reported.", ["ligature-points-and-means"]],
    ["Staff had no training in rapid tranquillisation.", ["training", "rapid-tranquillisation"]],
    ["The family’s concerns, and the duty of candour, were forgotten.", ["transparency"]],
    ["The road has no signage at the junction.", ["road-safety"]],
    ["Nothing here suggests anything.", []],
    ["", []],
  ])("%s", (text, themes) => {
    expect(themesOf(text)).toEqual(themes);
  });

  it("says a theme once however often its words stand there", () => {
    expect(themesOf("training ".repeat(50))).toEqual(["training"]);
  });

  it("counts whole words only", () => {
    expect(themesOf("constraining and retraining")).toEqual([]);
  });

  it("has words only for themes of the second level, written as it reads text", () => {
    const second = new Set<string>(
      THEMES.filter((theme) => theme.parent !== null).map((theme) => theme.code),
    );
    expect(Object.keys(THEME_WORDS).filter((code) => !second.has(code))).toEqual([]);
    expect(
      Object.values(THEME_WORDS)
        .flatMap((phrases) => phrases.split(", "))
        .filter((phrase) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)),
    ).toEqual([]);
  });

  it("reads 100 kB without hanging", () => {
    expect(() => {
      themesOf("risk assessment of the ward ".repeat(4000));
    }).not.toThrow();
  });
});

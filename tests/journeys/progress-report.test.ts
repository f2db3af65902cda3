import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const WORDS = "More bodies say what they did; few of those claims were checked.";
const fill = async (page: Page, name: string, [day, month, year]: readonly [string, string, string]) => {
  await page.locator(`[name="${name}-day"]`).fill(day);
  await page.locator(`[name="${name}-month"]`).fill(month);
  await page.locator(`[name="${name}-year"]`).fill(year);
};

journey("A report on half a year", ({ visitor, signedIn }) => {
  it("is begun by one, published by another, and read by anybody on a small screen", async () => {
    const lead = await signedIn("lead@demo.example");
    await lead.goto("/oversight/progress-reports");
    await lead.getByLabel("What is it called?").fill("Progress, January to June 2026");
    await fill(lead, "fromOn", ["1", "1", "2026"]);
    await fill(lead, "toOn", ["30", "6", "2999"]);
    await lead.getByRole("button", { name: "Begin this report" }).click();
    expect(await lead.getByRole("alert").textContent()).toMatch(/period|before today/i);
    await expectAccessible(lead);
    await fill(lead, "toOn", ["30", "6", "2026"]);
    await lead.getByRole("button", { name: "Begin this report" }).click();
    await expectAccessible(lead);
    await lead.locator("main details", { hasText: "Save the draft" }).locator("summary").click();
    await lead.locator('[name="save-summary"]').fill(WORDS);
    await lead.getByRole("button", { name: "Save the draft" }).click();
    const draft = new URL(lead.url()).pathname;
    expect(await lead.getByRole("button", { name: "Publish with these figures" }).count()).toBe(0);

    const reviewer = await signedIn("reviewer.one@demo.example");
    await reviewer.goto(draft);
    await reviewer
      .locator("main details", { hasText: "Publish with these figures" })
      .locator("summary")
      .click();
    await reviewer.getByRole("button", { name: "Publish with these figures" }).click();
    await expectAccessible(reviewer);

    const reader = await visitor({ scripts: false, width: 320 });
    await reader.goto("/progress-reports");
    await expectNoSidewaysScroll(reader);
    await reader
      .getByRole("link", { name: /January to June 2026/ })
      .first()
      .click();
    expect(await reader.locator("main").textContent()).toContain(WORDS);
    expect(await reader.locator("main svg, main img").count()).toBeGreaterThan(0);
    await expectNoSidewaysScroll(reader);
    const figures = await reader.request.get(`${new URL(reader.url()).pathname}/figures.csv`);
    expect(await figures.text()).toContain("Answered");
    const wide = await visitor();
    await wide.goto(new URL(reader.url()).pathname);
    await expectAccessible(wide);
  });
});

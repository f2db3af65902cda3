import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const WORDS = "More bodies say what they did; few of those claims were checked.";
const fill = async (page: Page, name: string, [day, month, year]: readonly [string, string, string]) => {
  await page.locator(`[name="${name}-day"]`).fill(day);
  await page.locator(`[name="${name}-month"]`).fill(month);
  await page.locator(`[name="${name}-year"]`).fill(year);
};
const unfold = (page: Page, title: string) =>
  page.locator("main details", { hasText: title }).locator("summary").click();

journey("A report on half a year", ({ visitor, signedIn }) => {
  it("is begun by one, published by another, and read by anybody on a small screen", async () => {
    const lead = await signedIn("lead@demo.example");
    await lead.goto("/oversight/progress-reports");
    await lead.getByLabel("What is it called?").fill("Progress, January to June 2026");
    await fill(lead, "fromOn", ["1", "1", "2026"]);
    await fill(lead, "toOn", ["30", "6", "2999"]);
    await clickThrough(lead.getByRole("button", { name: "Begin this report" }));
    expect(await lead.getByRole("alert").textContent()).toMatch(/period|before today/i);
    await expectAccessible(lead);
    await fill(lead, "toOn", ["30", "6", "2026"]);
    await clickThrough(lead.getByRole("button", { name: "Begin this report" }));
    await expectAccessible(lead);
    await unfold(lead, "Save the draft");
    await lead.locator('[name="save-summary"]').fill(WORDS);
    await clickThrough(lead.getByRole("button", { name: "Save the draft" }));
    const draft = new URL(lead.url()).pathname;
    expect(await lead.getByRole("button", { name: "Publish with these figures" }).count()).toBe(0);

    const reviewer = await signedIn("reviewer.one@demo.example");
    await reviewer.goto(draft);
    await unfold(reviewer, "Publish with these figures");
    await clickThrough(reviewer.getByRole("button", { name: "Publish with these figures" }));
    await expectAccessible(reviewer);

    const reader = await visitor({ scripts: false, width: 320 });
    await reader.goto("/progress-reports");
    await expectNoSidewaysScroll(reader);
    await clickThrough(reader.getByRole("link", { name: /January to June 2026/ }).first());
    expect(await reader.locator("main").textContent()).toContain(WORDS);
    expect(await reader.locator("main svg, main img").count()).toBeGreaterThan(0);
    await expectNoSidewaysScroll(reader);
    const figures = await reader.request.get(`${new URL(reader.url()).pathname}/figures.csv`);
    expect(await figures.text()).toContain("Answered");
    const wide = await visitor();
    await wide.goto(new URL(reader.url()).pathname);
    await expectAccessible(wide);
  });

  it("stands beside the national picture, what waits, and a review board that decides on a theme", async () => {
    const lead = await signedIn("lead@demo.example");
    for (const path of ["/oversight/picture", "/oversight/waiting", "/oversight/reviews"]) {
      await lead.goto(path);
      await expectAccessible(lead);
    }
    await lead.getByLabel("What is it called?").fill("Wards at night");
    await clickThrough(lead.getByRole("button", { name: "Open this review" }));
    expect(await lead.getByRole("alert").textContent()).toContain("Choose the theme");
    await lead.getByLabel("Which theme does it review?").selectOption("observation");
    await clickThrough(lead.getByRole("button", { name: "Open this review" }));
    await unfold(lead, "Record a meeting");
    await fill(lead, "minutes-heldOn", ["2", "6", "2026"]);
    await lead.locator('[name="minutes-minutes"]').fill("Nights on wards were discussed.");
    await clickThrough(lead.getByRole("button", { name: "Save the minutes" }));
    await unfold(lead, "Record a decision");
    await lead.locator('[name="decide-decision"]').fill("Ask every trust for its plan for nights.");
    await lead.locator('[name="decide-owner"]').fill("Director of nursing");
    await fill(lead, "decide-dueOn", ["1", "7", "2026"]);
    await clickThrough(lead.getByRole("button", { name: "Save this decision" }));
    await unfold(lead, "Write the summary");
    await lead
      .locator('[name="save-summary"]')
      .fill("The board asks every trust how it looks after people at night.");
    await clickThrough(lead.getByRole("button", { name: "Save the draft" }));
    await expectAccessible(lead);
    const board = new URL(lead.url()).pathname;

    const reviewer = await signedIn("reviewer.one@demo.example");
    await reviewer.goto(board);
    await unfold(reviewer, "Publish it");
    await clickThrough(reviewer.getByRole("button", { name: "Publish the summary" }));
    const reader = await visitor({ scripts: false, width: 320 });
    await reader.goto("/reviews");
    await clickThrough(reader.getByRole("link", { name: "Wards at night" }));
    expect(await reader.locator("main").textContent()).toContain("Past its day");
    await expectNoSidewaysScroll(reader);
    const wide = await visitor();
    await wide.goto(new URL(reader.url()).pathname);
    await expectAccessible(wide);
  });
});

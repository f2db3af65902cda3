import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));

journey("The same was asked before", (traveller) => {
  it("is proposed with its reasons, confirmed by a reviewer, and public as a group", async () => {
    const reviewer = await traveller.signedIn("reviewer.one@demo.example", { scripts: false });
    await reviewer.goto("/oversight/connections");
    await clickThrough(reviewer.locator(".register-result__link").first());
    const asked = await mainText(reviewer);
    expect(asked).toContain("Words both use");
    expect(await reviewer.locator("main mark").count()).toBeGreaterThan(2);
    await press(reviewer, "Record the decision");
    expect(await reviewer.getByRole("alert").textContent()).toContain(
      "Choose what the two are to each other",
    );
    await reviewer.getByLabel("A repeat").check();
    await reviewer.getByLabel("What is the group called?").fill("Asked twice in the demonstration");
    await press(reviewer, "Record the decision");
    expect(await mainText(reviewer)).toContain("The decision is recorded");

    const visitor = await traveller.visitor({ width: 320 });
    await visitor.goto("/groups");
    await clickThrough(visitor.getByRole("link", { name: "Asked twice in the demonstration" }));
    await visitor.waitForURL(/GROUP-\d+/);
    const said = await mainText(visitor);
    for (const words of ["Who said it", "To whom", "What came of it", "Who should own it"])
      expect(said).toContain(words);
    await expectAccessible(visitor);
    await expectNoSidewaysScroll(visitor);
    await clickThrough(visitor.locator("main td a, main th a").first());
    await visitor.waitForURL(/recommendations/);
    expect(await mainText(visitor)).toContain("A person found that this belongs to: Asked twice");
  });

  it("puts first what matters most, and goes up the ladder, in the open", async () => {
    const lead = await traveller.signedIn("lead@demo.example", { scripts: false });
    await lead.goto("/oversight/priorities");
    await clickThrough(lead.locator(".register-result__link").nth(1));
    await lead.getByText("Put it on the list of priorities").click();
    await press(lead, "Put it on the list");
    expect(await lead.getByRole("alert").textContent()).toContain("Say why this is a national priority");
    await lead.goto("/oversight/escalation");
    await clickThrough(lead.locator(".register-result__link").first());
    await lead.getByLabel("Why is this escalated?").fill("Nobody has answered two calls.");
    await press(lead, "Begin");
    await lead.getByText("Write this step").click();
    expect(await lead.getByLabel("The letter").inputValue()).toContain("The register knows of none");
    await press(lead, "Save the step");
    await press(lead, "Send this letter");
    expect(await mainText(lead)).toContain("The letter is sent");

    const visitor = await traveller.visitor({ width: 320 });
    for (const [path, words] of [
      ["/priorities", "Why it is a priority"],
      ["/escalations", "Published letter"],
      ["/non-responders/LIST-0001", "The register knows of no answer"],
    ] as const) {
      await visitor.goto(path);
      expect(await mainText(visitor)).toContain(words);
      await expectAccessible(visitor);
      await expectNoSidewaysScroll(visitor);
    }
  });

  it("leads to pages that all can read: the worklists, a pair, a group at work, what reads alike", async () => {
    const lead = await traveller.signedIn("lead@demo.example", { width: 320 });
    await lead.goto("/oversight/connections");
    const pair = (await lead.locator(".register-result__link").first().getAttribute("href")) ?? "";
    const alike = `/recommendations/${new URLSearchParams(pair.split("?")[1]).get("one") ?? ""}/alike`;
    await lead.goto("/oversight/responsibility");
    const named =
      (await lead.locator('main a[href^="/oversight/responsibility/"]').first().getAttribute("href")) ?? "";
    for (const path of [
      "/oversight/connections",
      pair,
      "/oversight/groups/GROUP-0001",
      ...["/oversight/priorities/GROUP-0001", "/oversight/priorities/weights", "/oversight/priorities/list"],
      ...["/oversight/escalation", "/oversight/escalation/ESCALATION-0001", "/oversight/non-responders"],
      ...["/oversight/priorities", "/oversight/capacity", "/oversight/plan", "/oversight?list=verify"],
      ...["/oversight/samples/SAMPLE-0002", "/oversight/reviews/REVIEW-0001"],
      alike,
      named,
      "/groups",
    ]) {
      await lead.goto(path);
      await expectAccessible(lead);
      await expectNoSidewaysScroll(lead);
    }
  });
});

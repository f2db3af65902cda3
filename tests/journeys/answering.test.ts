import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { londonDay } from "~/lib/dates";
import { clickThrough, expectAccessible } from "../support/browser";
import { journey } from "./journey";

const CONTRIBUTOR = "contributor.northmoor@demo.example";
const APPROVER = "approver.northmoor@demo.example";
const REPORT = "DEMO-2026-0588";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }).first());
const today = (): string[] => londonDay(Date.now()).split("-").reverse();
const fillDate = async (page: Page, field: string) => {
  const [day, month, year] = today();
  await page.locator(`[name="${field}-day"]`).fill(day ?? "");
  await page.locator(`[name="${field}-month"]`).fill(month ?? "");
  await page.locator(`[name="${field}-year"]`).fill(year ?? "");
};

journey("A body answers all concerns of a report in one place", ({ visitor, signedIn }) => {
  let letter = "";
  let ids: string[] = [];

  it("saves part by part without scripts, is told what is missing, and loses nothing to a colleague", async () => {
    const page = await signedIn(CONTRIBUTOR, { scripts: false });
    await page.goto(`/workspace/DM01/reports/${REPORT}`);
    await clickThrough(page.getByRole("link", { name: "Answer all concerns in one letter" }));
    ids = await page
      .locator("select[name^=position-]")
      .evaluateAll((fields) =>
        fields.map((field) => (field.getAttribute("name") ?? "").replace("position-", "")),
      );
    // The third concern of four has an answer of its own that waits for sign-off already.
    expect(ids).toHaveLength(3);
    expect(await mainText(page)).toContain("waits for its own sign-off");
    const colleague = await signedIn(APPROVER, { scripts: false });
    await colleague.goto(page.url());

    await page
      .locator(`[name="text-${ids[0]}"]`)
      .fill("Every door on both wards was refitted in the spring.");
    await press(page, "Save and go on");
    expect(page.url()).toContain(`#concern-${ids[1]}`);
    expect(await mainText(page)).toContain("say by when, or when it was done");
    // Enter saves; it would be refused, for want of a date, had it sent.
    const form = page.url();
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.locator('[name="statedOn-day"]').press("Enter"),
    ]);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.goto(form);

    await colleague.locator(`[name="text-${ids[0]}"]`).fill("What a colleague wrote at the same time.");
    await press(colleague, "Save draft");
    expect(await mainText(colleague)).toContain("Every door on both wards was refitted");
    expect(await colleague.locator(`[name="text-${ids[0]}"]`).inputValue()).toContain(
      "What a colleague wrote",
    );

    for (const [at, id] of ids.entries()) {
      await page.locator(`[name="position-${id}"]`).selectOption(at === 2 ? "not_accepted" : "accepted");
      await page.locator(`[name="text-${id}"]`).fill(`What we did about concern ${at + 1} on both wards.`);
    }
    await press(page, "Send for sign-off");
    expect(await page.getByRole("alert").textContent()).toContain("Enter the date of the letter of answer");
    await page
      .locator(`[name="why-${ids[2]}"]`)
      .fill("A wall there would hide the corridor from those on duty.");
    await page.locator(`[name="timetable-${ids[0]}"]`).fill("Done in May.");
    await fillDate(page, "statedOn");
    await press(page, "Send for sign-off");
    expect(await mainText(page)).toContain("It was sent for sign-off");
    letter = new URL(page.url()).pathname;
  });

  it("is returned with a reason, corrected and sent again", async () => {
    const approver = await signedIn(APPROVER);
    await approver.goto(letter);
    await expectAccessible(approver);
    await approver.getByLabel("What should be changed?").fill("Say who leads.");
    await press(approver, "Return to the author");
    const author = await signedIn(CONTRIBUTOR);
    await author.goto(`/workspace/DM01/reports/${REPORT}/answer`);
    expect(await mainText(author)).toContain("Say who leads.");
    await expectAccessible(author);
    await author.getByText("Who leads, how you will know, what it needs").first().click();
    await author.locator(`[name="leadRole-${ids[0]}"]`).fill("Director of Estates");
    await press(author, "Send for sign-off");
    expect(await mainText(author)).toContain("It was sent for sign-off");
  });

  it("is published as one answer once the coroner and the family have it, and the public reads it", async () => {
    const approver = await signedIn(APPROVER);
    await approver.goto(letter);
    await press(approver, "Approve and publish");
    expect(await approver.getByRole("alert").textContent()).toContain(
      "Enter the day on which the answer reached",
    );
    await fillDate(approver, "reachedOn");
    await approver.getByLabel("None made").check();
    await approver.getByLabel("They asked not to be sent it").check();
    await press(approver, "Approve and publish");
    expect(await mainText(approver)).toContain("It is published");

    const reader = await visitor({ scripts: false });
    for (const [at, number] of [1, 2, 4].entries()) {
      await reader.goto(`/recommendations/${REPORT}.${number}`);
      expect(await mainText(reader)).toContain(`What we did about concern ${at + 1} on both wards.`);
    }
    await reader.goto(`/recommendations/${REPORT}.1`);
    expect(await mainText(reader)).toContain("Led by: Director of Estates");
    expect((await reader.goto(letter))?.status()).not.toBe(403);
    expect(await mainText(reader)).not.toContain("What we did about");
  });
});

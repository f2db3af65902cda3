import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible } from "../support/browser";
import { JOURNEY_PASSWORD } from "./global-setup";
import { journey } from "./journey";

const REGISTRAR = "registrar@demo.example";
const TYPED = "Two records of one college, by its own account.";

/** What is left of a session when it ends while a form stands open. */
async function loseSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: "register_session" });
}

async function signInAs(page: Page, email: string, password = JOURNEY_PASSWORD): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await clickThrough(page.getByRole("main").getByRole("button", { name: "Sign in" }));
}

const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));
const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

journey("A form sent after the session ended", ({ signedIn }) => {
  it("comes back to its author with what was typed, and nothing was done meanwhile", async () => {
    const page = await signedIn(REGISTRAR, { scripts: false });
    await page.goto("/registrar/bodies/new");
    await page.getByLabel("Name", { exact: true }).fill("Lower Ashby Hospice");
    await loseSession(page);
    await press(page, "Add this body");
    expect(await mainText(page)).toContain("what you typed comes back");

    await signInAs(page, REGISTRAR, "not the password");
    expect(await mainText(page)).toContain("what you typed comes back");
    await signInAs(page, REGISTRAR);
    expect(new URL(page.url()).pathname).toBe("/registrar/bodies/new");
    expect(await page.getByRole("alert").textContent()).toContain("nothing was saved");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Lower Ashby Hospice");

    await page.reload();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Lower Ashby Hospice");
    await page.goto("/registrar/bodies?q=Lower+Ashby");
    expect(await mainText(page)).not.toContain("Lower Ashby Hospice");
  });

  it("comes back into the one form of several that was sent", async () => {
    const page = await signedIn(REGISTRAR);
    await page.goto("/registrar/reports/DEMO-2018-0303");
    const addressing = page.locator('a[href^="/registrar/addressings/"]').first();
    await clickThrough(addressing);
    await page.locator("summary", { hasText: "The report asks another body" }).click();
    const form = page.locator("form", { has: page.getByRole("button", { name: "Correct the addressee" }) });
    await form.getByLabel("Why?").fill(TYPED);
    await loseSession(page);
    await press(page, "Correct the addressee");
    await expectAccessible(page);
    await signInAs(page, REGISTRAR);
    await page.waitForURL((url) => url.pathname.startsWith("/registrar/addressings/"));
    expect(await form.getByLabel("Why?").inputValue()).toBe(TYPED);
    await expectAccessible(page);
  });

  it("is shown to nobody else who signs in there", async () => {
    const page = await signedIn(REGISTRAR, { scripts: false });
    await page.goto("/registrar/bodies/new");
    await page.getByLabel("Name", { exact: true }).fill("Lower Ashby Hospice");
    await loseSession(page);
    await press(page, "Add this body");
    expect(await page.content()).not.toContain("Lower Ashby Hospice");
    await signInAs(page, "admin@demo.example");
    expect(await page.content()).not.toContain("Lower Ashby Hospice");
  });

  it("of somebody who signed in again in another window is refused with what was typed", async () => {
    const page = await signedIn(REGISTRAR, { scripts: false });
    await page.goto("/registrar/bodies/new");
    await page.getByLabel("Name", { exact: true }).fill("Lower Ashby Hospice");
    const other = await page.context().newPage();
    await other.goto("/sign-in");
    await signInAs(other, REGISTRAR);
    await press(page, "Add this body");
    expect(await page.getByRole("alert").textContent()).toContain("signed in again");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Lower Ashby Hospice");
  });
});

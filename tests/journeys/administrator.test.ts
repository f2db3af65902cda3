import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const ADMINISTRATOR = "admin@demo.example";
const INVITED = { name: "Nadia Farrow", email: "nadia.farrow@harrowby.example" };
const PASSWORD = "lanterns over the estuary";

const mainText = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const press = (page: Page, name: string) =>
  clickThrough(page.getByRole("main").getByRole("button", { name, exact: true }));

journey("An administrator invites a contributor, and later shuts them out", ({ visitor, signedIn }) => {
  let administrator: Page;
  let contributor: Page;
  let link = "";

  it("is told what a role needs, with what was typed kept, and is given a link", async () => {
    administrator = await signedIn(ADMINISTRATOR);
    await administrator.goto("/admin");
    await expectAccessible(administrator);
    await clickThrough(administrator.getByRole("link", { name: "Invite somebody" }));
    await expectAccessible(administrator);
    await administrator.getByLabel("Name", { exact: true }).fill(INVITED.name);
    await administrator.getByLabel("E-mail address").fill(INVITED.email);
    await administrator.locator('[name="role"][value="body_contributor"]').check();
    await press(administrator, "Send the invitation");
    expect(await administrator.getByRole("alert").textContent()).toContain("Enter the body");
    expect(await administrator.getByLabel("E-mail address").inputValue()).toBe(INVITED.email);
    await expectAccessible(administrator);

    const body = administrator.getByRole("combobox", { name: "Body", exact: true });
    await body.pressSequentially("harrowby and");
    await administrator.getByRole("option", { name: /Harrowby and Vale/ }).waitFor();
    await body.press("ArrowDown");
    await body.press("Enter");
    await press(administrator, "Send the invitation");
    expect(await mainText(administrator)).toContain(`${INVITED.name} can now choose a password`);
    link = (await administrator.locator("main code").textContent()) ?? "";
    expect(new URL(link).pathname).toBe("/choose-password");
    await expectAccessible(administrator);
  });

  it("the person chooses a password without JavaScript, and a short one is refused in a sentence", async () => {
    contributor = await visitor({ scripts: false, width: 320 });
    await contributor.goto(link);
    expect(await mainText(contributor)).toContain(INVITED.email);
    await contributor.getByLabel("New password", { exact: true }).fill("too short");
    await contributor.getByLabel("New password again").fill("too short");
    await press(contributor, "Set the password and sign in");
    expect(await contributor.getByRole("alert").textContent()).toMatch(/at least 12 characters/);
    await expectNoSidewaysScroll(contributor);
    await contributor.getByLabel("New password", { exact: true }).fill(PASSWORD);
    await contributor.getByLabel("New password again").fill(PASSWORD);
    await press(contributor, "Set the password and sign in");
    await contributor.waitForURL("**/account");
    expect(await mainText(contributor)).toContain(INVITED.name);
    await expectNoSidewaysScroll(contributor);

    const late = await visitor();
    await late.goto(link);
    expect(await mainText(late)).toContain("This link no longer works");
    await expectAccessible(late);
  });

  it("signs in later and sees the work of their body, and of no other", async () => {
    contributor = await visitor();
    await contributor.goto("/sign-in");
    await contributor.getByLabel("E-mail").fill(INVITED.email);
    await contributor.getByLabel("Password").fill(PASSWORD);
    await press(contributor, "Sign in");
    await contributor.waitForURL((url) => url.pathname !== "/sign-in");
    await contributor.goto("/workspace");
    expect(await mainText(contributor)).toContain("Harrowby and Vale NHS Foundation Trust");
    await expectAccessible(contributor);
    expect((await contributor.goto("/workspace/DM01"))?.status()).toBeGreaterThanOrEqual(400);
    expect((await contributor.goto("/admin"))?.status()).toBe(403);
  });

  it("is disabled: the session they have ends, and they cannot begin another", async () => {
    await clickThrough(administrator.getByRole("link", { name: `See the account of ${INVITED.name}` }));
    await expectAccessible(administrator);
    await press(administrator, "Disable the account");
    expect(await mainText(administrator)).toContain("Disabled");
    await expectAccessible(administrator);

    await contributor.goto("/workspace");
    expect(new URL(contributor.url()).pathname).toBe("/sign-in");
    await contributor.getByLabel("E-mail").fill(INVITED.email);
    await contributor.getByLabel("Password").fill(PASSWORD);
    await press(contributor, "Sign in");
    expect(await contributor.getByRole("alert").textContent()).toContain("wrong");
    expect(new URL(contributor.url()).pathname).toBe("/sign-in");
  });

  it("an auditor reads who did that, and what was written", async () => {
    const auditor = await signedIn("auditor@demo.example");
    await auditor.goto("/account");
    await clickThrough(auditor.getByRole("link", { name: "Every change, with what it wrote" }));
    await expectAccessible(auditor);
    const disabled = auditor.getByRole("row").filter({ hasText: "account" }).first();
    await clickThrough(disabled.getByRole("link").first());
    expect(await mainText(auditor)).toContain("What it wrote");
    await expectAccessible(auditor);
    await auditor.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(auditor);
    await auditor.goto("/audit");
    await expectNoSidewaysScroll(auditor);
  });
});

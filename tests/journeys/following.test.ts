import { expect, it } from "vitest";
import { clickThrough, expectAccessible } from "../support/browser";
import { journey } from "./journey";

/** Longer than a program would wait: the form is refused when it comes back faster than a person writes. */
const A_PERSON_READS_MS = 2_500;

journey("Somebody follows a report by e-mail", ({ visitor, served }) => {
  it.each([
    ["without JavaScript", { scripts: false }],
    ["on a narrow screen, each page accessible", { scripts: true, width: 320 }],
  ])("asks, confirms, changes and stops without an account, %s", async (_how, options) => {
    const reader = await visitor(options);
    // axe is a script of the page.
    const expectReadable = () => (options.scripts ? expectAccessible(reader) : Promise.resolve());
    await reader.goto("/search?sort=newest");
    await clickThrough(reader.locator("main a[href^='/recommendations/']").first());
    await clickThrough(reader.getByRole("link", { name: /Get e-mails about this/ }));
    await expectReadable();
    await clickThrough(reader.getByRole("button", { name: "Send me a link" }));
    expect(await reader.getByRole("alert").textContent()).toMatch(/e-mail address/i);

    await reader.waitForTimeout(A_PERSON_READS_MS);
    await reader.getByLabel("Your e-mail address").fill("relative@example.org");
    await reader.getByLabel("Once a day").check();
    await clickThrough(reader.getByRole("button", { name: "Send me a link" }));
    await clickThrough(reader.getByRole("link", { name: "confirm" }));
    await expectReadable();
    await clickThrough(reader.getByRole("button", { name: "Confirm" }));
    expect(await reader.locator("main").textContent()).toContain("We write when there is news");

    await clickThrough(reader.getByRole("link", { name: "See all you follow" }));
    await expectReadable();
    expect(await reader.getByLabel("Once a day").isChecked()).toBe(true);
    await reader.getByLabel("Once a week").check();
    await clickThrough(reader.getByRole("button", { name: "Save" }));
    expect(await reader.getByLabel("Once a week").isChecked()).toBe(true);
    await clickThrough(reader.getByRole("button", { name: /^Stop\b.*following/ }));
    expect(await reader.locator("main").textContent()).toContain("You no longer follow it");
  });

  it("says why a link or an address cannot be used", async () => {
    const reader = await visitor();
    for (const path of ["/follow/confirm?token=1.a", "/follow/manage?token=1.a"]) {
      await reader.goto(path);
      expect(await reader.locator("main").textContent()).toContain("This link is not one we sent");
      await expectAccessible(reader);
    }
    await reader.goto("/follow/stop?token=1.a");
    await expectAccessible(reader);
    await clickThrough(reader.getByRole("button", { name: "Stop all e-mails" }));
    expect(await reader.locator("main").textContent()).toContain("This link is not one we sent");
    // A mail program posts from elsewhere, without a session or a form of ours (RFC 8058).
    const answer = await fetch(`${served().url}/follow/stop?token=1.a`, {
      method: "POST",
      headers: { origin: "https://mail.example", "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("not one we sent")]);
    expect((await reader.goto("/follow?kind=report&target=PFD-1999-0001"))?.status()).toBe(404);
  });
});

import { expect, it } from "vitest";
import { clickThrough, expectAccessible, expectNoSidewaysScroll } from "../support/browser";
import { journey } from "./journey";

const WIDTHS = [1280, 320];
/** Folded filters and all; who has to press more often will not find the results. */
const MOST_TABS = 40;

journey("Somebody from the public finds what became of a concern", ({ visitor }) => {
  it.each(WIDTHS)("from the home page to the whole chain, at %i px, each page accessible", async (width) => {
    const page = await visitor({ width });
    const visited = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await page.goto("/");
    await visited();
    // With scripts the box also suggests bodies and themes, and is announced as what it is then.
    await page.getByRole("combobox").first().fill("observation");
    await clickThrough(page.getByRole("button", { name: "Search" }));
    await page.waitForURL(/\/search\?/);
    expect(
      await page
        .getByText(/\d+ concerns? .*in \d+ reports?/)
        .first()
        .textContent(),
    ).toMatch(/in \d+ reports?/);
    await visited();

    await page.goto("/search?level=sustained");
    await visited();
    await clickThrough(page.locator("main a[href^='/recommendations/']").first());
    await page.waitForURL(/\/recommendations\//);
    const chain = (await page.locator("main").textContent()) ?? "";
    for (const step of ["Asked", "Answered", "Says", "Checked", "Effect"]) expect(chain).toContain(step);
    expect(chain).toContain("Sustained");
    await visited();

    await clickThrough(page.locator("main a[href^='/reports/']").first());
    await visited();
    await clickThrough(page.locator("main a[href^='/bodies/']").first());
    await page.waitForURL(/\/bodies\//);
    await visited();
    for (const path of [
      "/bodies",
      "/themes",
      "/statistics",
      "/statistics/list?figure=answered",
      "/issuers",
      "/about",
      "/about/data",
      "/about/accessibility",
      "/ledger",
      "/corrections",
    ]) {
      await page.goto(path);
      await visited();
    }
  });

  it("without JavaScript: searches, filters, turns the page and opens a chain", async () => {
    const page = await visitor({ scripts: false });
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("ward");
    await clickThrough(page.getByRole("button", { name: "Search" }));
    const results = page.locator("main a[href^='/recommendations/'], main a[href^='/reports/']");
    expect(await results.count()).toBeGreaterThan(3);
    await page.goto("/search");
    await page.locator("summary", { hasText: "Year of report" }).click();
    await page.getByRole("checkbox").first().check();
    await clickThrough(page.getByRole("button", { name: /filters/i }).first());
    expect(page.url()).toContain("year=");
    await page.goto("/search?page=2");
    await clickThrough(results.first());
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.getByText("Is this wrong?").count()).toBeGreaterThan(0);
  });

  it("by keyboard alone: skips to the content and opens the first result", async () => {
    const page = await visitor();
    await page.goto("/search?q=ward");
    const focused = page.locator(":focus");
    await page.keyboard.press("Tab");
    expect(await focused.textContent()).toMatch(/skip/i);
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\w+/);
    const first = await page.locator("main .register-result a").first().getAttribute("href");
    for (let tabs = 0; tabs < MOST_TABS && (await focused.getAttribute("href")) !== first; tabs += 1)
      await page.keyboard.press("Tab");
    expect(await focused.getAttribute("href")).toBe(first);
    await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
    expect(new URL(page.url()).pathname).toBe(first);
  });

  it("a withdrawn report, an unknown address and a wrong reference each explain themselves", async () => {
    const page = await visitor();
    const missing = await page.goto("/reports/DEMO-2099-9999");
    expect(missing?.status()).toBe(404);
    await expectAccessible(page);
    const nowhere = await page.goto("/nowhere");
    expect(nowhere?.status()).toBe(404);
    expect(await page.getByRole("link", { name: /search/i }).count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";

/** The shell draws pages only; the whole browser draws itself as well, which takes half as long again. */
const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const CHROMIUM = process.env.CHROMIUM_PATH ?? DEBIAN.find(existsSync) ?? "/usr/bin/chromium";

/** Why the journeys cannot run here, or null. Where REQUIRE_BROWSER is set they may not be skipped. */
export function whyNoBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  if (process.env.REQUIRE_BROWSER)
    throw new Error(`No browser at ${CHROMIUM}, and journeys may not be skipped here.`);
  return `no Chromium at ${CHROMIUM} (install Debian's package, or set CHROMIUM_PATH)`;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...[
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
      ],
      ...["--disable-component-update", "--disable-sync"],
    ],
  });

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** The accessibility baseline: WCAG 2.2 A and AA as axe checks them, and no sideways scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState("domcontentloaded");
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  );
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .slice(0, 3)
        .join(" | ")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/**
 * Clicks what leads to another page, and waits until all of that page is there. The wait begins before the click:
 * begun after it, it may find the page that is being left, or the first of the next. A click that leads nowhere
 * fails.
 */
export async function clickThrough(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent("domcontentloaded"), control.click()]);
}

/** Whether the page reads without scrolling sideways at the width it is shown at. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0);
}

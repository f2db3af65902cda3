/** Takes the pictures of the README from the demonstration register, in a home of its own. */
import { existsSync, mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { serveRegister } from "./served-register";

const PASSWORD = "a password for the pictures";
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const FOLDER = "public/screenshots";

const PICTURES: { name: string; account?: string; open: (page: Page) => Promise<unknown> }[] = [
  { name: "home", open: (page) => page.goto("/") },
  {
    name: "recommendation",
    open: async (page) => {
      await page.goto("/search?level=sustained");
      await page.locator("main a[href^='/recommendations/']").first().click();
      const checked = page.locator("details", { hasText: "· checked ·" }).first();
      if ((await checked.getAttribute("open")) === null) await checked.locator("summary").first().click();
      await page
        .getByRole("heading", { name: "What became of it" })
        .evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    name: "workspace",
    account: "contributor.northmoor@demo.example",
    open: (page) => page.goto("/workspace"),
  },
  { name: "oversight", account: "reviewer.one@demo.example", open: (page) => page.goto("/oversight") },
];

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

if (!existsSync(CHROMIUM)) {
  console.error(`No Chromium at ${CHROMIUM}. Install Debian's package “chromium”, or set CHROMIUM_PATH.`);
  process.exit(1);
}
const served = await serveRegister({ env: { REGISTER_MODE: "demo", REGISTER_DEMO_PASSWORD: PASSWORD } });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
mkdirSync(FOLDER, { recursive: true });
for (const { name, account, open } of PICTURES) {
  const context = await browser.newContext({ baseURL: served.url, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  if (account) await signIn(page, account);
  await open(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
  await context.close();
}
await browser.close();
await served.stop();

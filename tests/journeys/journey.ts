import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { launchBrowser, whyNoBrowser } from "../support/browser";
import { serveRegister, type ServedRegister } from "~scripts/served-register";
import { JOURNEY_PASSWORD } from "./global-setup";

export interface Traveller {
  /** The register this journey walks through: its own copy of the demonstration. */
  served: () => ServedRegister;
  /** A new visitor; `width` in CSS pixels, scripts on unless told otherwise. */
  visitor: (options?: { width?: number; scripts?: boolean }) => Promise<Page>;
  /**
   * A new visitor who has signed in with a demonstration account, as the form does but without drawing it; the
   * page is still empty.
   */
  signedIn: (email: string, options?: { width?: number; scripts?: boolean }) => Promise<Page>;
}

/** A journey in a real browser. Without one it is skipped, and its title says why. */
export function journey(title: string, walk: (traveller: Traveller) => void): void {
  const reason = whyNoBrowser();
  describe.skipIf(reason !== null)(reason === null ? title : `${title} (skipped: ${reason})`, () => {
    let browser: Browser;
    let served: ServedRegister;
    const contexts: BrowserContext[] = [];

    beforeAll(async () => {
      [browser, served] = await Promise.all([
        launchBrowser(),
        serveRegister({ from: inject("demonstrationHome"), env: { REGISTER_MODE: "demo" } }),
      ]);
    });
    afterAll(async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await served.stop();
    });

    const visitor: Traveller["visitor"] = async ({ width = 1280, scripts = true } = {}) => {
      const context = await browser.newContext({
        baseURL: served.url,
        viewport: { width, height: 900 },
        javaScriptEnabled: scripts,
      });
      contexts.push(context);
      return context.newPage();
    };

    walk({
      served: () => served,
      visitor,
      signedIn: async (email, options) => {
        const page = await visitor(options);
        const asked = page.context().request;
        const form = await (await asked.get("/sign-in")).text();
        const token = /name="csrf" value="([^"]+)"/.exec(form)?.[1] ?? "";
        const answer = await asked.post("/sign-in", {
          form: { csrf: token, email, password: JOURNEY_PASSWORD },
          maxRedirects: 0,
        });
        expect(answer.status(), `signing in as ${email}`).toBe(302);
        return page;
      },
    });
  });
}

import { describe, expect, it } from "vitest";
import { deviceOf, IDLE_MS, isSessionOver, LONGEST_MS } from "~/domain/accounts/session-rules";
import { countedUp, isTooMany, LIMITS } from "~/domain/accounts/throttle-rules";

const NOW = Date.UTC(2026, 4, 6, 9);

describe("a session", () => {
  it.each([
    ["stands while it is used", { lastSeenAt: NOW - 60_000, expiresAt: NOW + LONGEST_MS }, false],
    ["stands just before eight hours unused", { lastSeenAt: NOW - IDLE_MS + 1, expiresAt: NOW + 1 }, false],
    ["ends after eight hours unused", { lastSeenAt: NOW - IDLE_MS, expiresAt: NOW + LONGEST_MS }, true],
    ["ends at its last hour however much it is used", { lastSeenAt: NOW, expiresAt: NOW }, true],
  ])("%s", (_what, session, isOver) => {
    expect(isSessionOver(session, NOW)).toBe(isOver);
  });
});

it.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iOS"],
  ["curl/8.0", "A browser"],
  [null, "A browser"],
])("recognises a browser: %s", (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});

describe("throttling", () => {
  it("counts up within a window and starts anew after it", () => {
    const first = countedUp("sign_in_account", undefined, NOW);
    expect(first).toEqual({ attempts: 1, windowEndsAt: NOW + LIMITS.sign_in_account.windowMs });
    expect(countedUp("sign_in_account", first, NOW + 1)).toEqual({ ...first, attempts: 2 });
    expect(countedUp("sign_in_account", first, first.windowEndsAt).attempts).toBe(1);
  });

  it("lets pass as many attempts as the limit says and no more", () => {
    const { attempts } = LIMITS.sign_in_account;
    expect(isTooMany("sign_in_account", { attempts, windowEndsAt: NOW })).toBe(false);
    expect(isTooMany("sign_in_account", { attempts: attempts + 1, windowEndsAt: NOW })).toBe(true);
  });
});

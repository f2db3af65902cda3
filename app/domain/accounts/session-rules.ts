/**
 * How long a sign-in lasts (ASVS 5, 7.3: both an inactivity and an absolute limit, documented): a
 * working day unattended, and a fortnight whatever happens. Evidence about patients is behind it, so
 * the absolute limit is shorter than the thirty days often seen.
 */
export const IDLE_MS = 8 * 3_600_000;
export const LONGEST_MS = 14 * 86_400_000;

/** "Last seen" is written at most this often: reading a page must not cost a write. */
export const SEEN_EVERY_MS = 5 * 60_000;

interface SessionTimes {
  lastSeenAt: number;
  expiresAt: number;
}

export const isSessionOver = ({ lastSeenAt, expiresAt }: SessionTimes, now: number): boolean =>
  now >= expiresAt || now - lastSeenAt >= IDLE_MS;

const BROWSERS = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
] as const;

/** What a person recognises a browser by, such as "Firefox on Windows", and no more than that is kept. */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? "";
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1] ?? "A browser";
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  return system ? `${browser} on ${system}` : browser;
}

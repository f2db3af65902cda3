import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { londonDay } from "~/lib/dates";
import { SESSION_COOKIE } from "./session-cookie.server";
import type { StoredPage } from "./stored-page.server";

const MAX_BYTES = 64 * 1024 * 1024;
const MINUTE_MS = 60_000;

interface Kept {
  page: StoredPage;
  version: number;
  day: string;
}

/** A page that may be kept, or null when the answer was another's to send. */
export type Rendering = Promise<StoredPage | null>;

/**
 * Whole pages for readers without an account, keyed by address (design §7). A page stands while nothing
 * public has been written since and the day is the same in London, on which due dates depend. Pages asked
 * for several times while being rendered are rendered once.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ page }, key) => page.size + key.length * 2,
  });
  readonly #underWay = new Map<string, { rendering: Rendering; version: number; day: string }>();
  readonly #publicVersion: (key: string) => number;
  readonly #now: () => number;
  #day = "";
  #dayHoldsUntil = 0;

  constructor(publicVersion: (key: string) => number, now: () => number = Date.now) {
    this.#publicVersion = publicVersion;
    this.#now = now;
  }

  /** Whether this request may be answered with a page that others get too. */
  static isShareable({ method, headers }: IncomingMessage): boolean {
    if (method !== "GET" && method !== "HEAD") return false;
    return headers.cookie === undefined || !headers.cookie.includes(SESSION_COOKIE);
  }

  /** Answers from memory, or false: the page is not there, has become old, or is not yet compressed this way. */
  answer(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const kept = this.#pages.get(key);
    if (!kept || kept.version !== this.#publicVersion(key) || kept.day !== this.#today()) return false;
    return kept.page.sendNow(request, response);
  }

  /** The page of a key: kept, being rendered for somebody else, or rendered now. */
  page(key: string, render: () => Rendering): Rendering {
    const version = this.#publicVersion(key);
    const day = this.#today();
    const kept = this.#pages.get(key);
    if (kept && kept.version === version && kept.day === day) return Promise.resolve(kept.page);
    const underWay = this.#underWay.get(key);
    if (underWay && underWay.version === version && underWay.day === day) return underWay.rendering;

    // The version is read before rendering: a write meanwhile makes the page old at once, never wrong for long.
    const rendering = render()
      .then((page) => {
        if (page) this.#pages.set(key, { page, version, day });
        return page;
      })
      .finally(() => {
        if (this.#underWay.get(key)?.rendering === rendering) this.#underWay.delete(key);
      });
    this.#underWay.set(key, { rendering, version, day });
    return rendering;
  }

  #today(): string {
    const now = this.#now();
    if (now >= this.#dayHoldsUntil) {
      this.#day = londonDay(now);
      this.#dayHoldsUntil = now - (now % MINUTE_MS) + MINUTE_MS;
    }
    return this.#day;
  }
}

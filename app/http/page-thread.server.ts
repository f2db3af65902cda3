import { Worker } from "node:worker_threads";
import { currentMode, type RegisterMode } from "~/domain/register/current-register.server";
import { asksForDay } from "~/lib/as-of";
import { log } from "./log.server";
import type { Encoding } from "./packing.server";
import type { PageRequest } from "./page-request.server";
import { pageResponse } from "./rendered-body.server";
import type { Answer } from "./remix-pages.server";

/** Makes the answer to a request that only reads and that nobody signed in sent. */
export type MakePage = (asked: PageRequest) => Promise<Answer>;

export interface PageThreadData {
  mode: RegisterMode;
}

/** What the thread is asked, and what it says: first that it is ready, then an answer to each. */
export interface AskedOfThread {
  id: number;
  asked: PageRequest;
}
export type SaidByThread = "ready" | ({ id: number } & (MadeInThread | { made: null }));
export interface MadeInThread {
  made: { status: number; headers: [string, string][]; body: Uint8Array };
  isShareable: boolean;
  /** Of a shareable page: its ETag, and the page as whoever asked takes it, unless it is too long for that. */
  ready: { etag: string; packed: { encoding: Encoding; body: Uint8Array<ArrayBuffer> } | null } | null;
}

/** Search and the pages of single records: there are endless ones, so that keeping pages does not help. */
const ENDLESS = /^\/(search(\?|$)|(reports|recommendations|bodies|issuers|themes)\/[^/?]+(\?|$))/;

export const isForThread = ({ method, url }: PageRequest): boolean =>
  method === "GET" && ENDLESS.test(url) && !asksForDay(url);

/** The thread comes when a page is asked for while so many are being made: most registers never need it. */
const BUSY = 2;
/**
 * This thread helps when so many wait for the other one for each that is being made here: while it makes a page it
 * neither asks the other for pages nor sends those that are ready, and with fewer the other one runs out of work.
 */
const FAIR_SHARE = 7;
const AFTER_A_FAILURE_MS = 60_000;

/**
 * Makes pages in a second thread as soon as more than one is asked for at a time, so that both cores work and this
 * thread is free for whoever is signed in. A page that the thread could not make, for it ended or failed, is made
 * here: nobody notices but the log. `begin` starts a thread.
 */
export function withPageThread(makeHere: MakePage, begin = beginThread): MakePage {
  let thread: PageThread | null = null;
  let mayBeginAt = 0;
  let here = 0;

  const beginWhereBusy = (): void => {
    if (thread !== null || here < BUSY || Date.now() < mayBeginAt) return;
    thread = new PageThread(begin(), (reason) => {
      thread = null;
      mayBeginAt = Date.now() + AFTER_A_FAILURE_MS;
      log().error({ err: reason }, "the thread that makes pages ended");
    });
  };
  const makeCounted: MakePage = async (asked) => {
    here += 1;
    try {
      return await makeHere(asked);
    } finally {
      here -= 1;
    }
  };

  return async (asked) => {
    if (!isForThread(asked)) return makeHere(asked);
    beginWhereBusy();
    const isOwnTurn = thread === null || !thread.isReady || thread.waiting >= FAIR_SHARE * (here + 1);
    return (isOwnTurn ? null : await thread?.make(asked)) ?? makeCounted(asked);
  };
}

/** One thread, and those who wait for it. */
class PageThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer | null) => void>();
  #isReady = false;
  #last = 0;

  constructor(worker: Worker, whenEnded: (reason: unknown) => void) {
    this.#worker = worker;
    let reason: unknown;
    worker.unref();
    worker.on("message", (said: SaidByThread) => this.#hear(said));
    worker.on("error", (error) => (reason = error));
    worker.once("exit", () => {
      this.#isReady = false;
      whenEnded(reason);
      for (const answer of this.#waiting.values()) answer(null);
      this.#waiting.clear();
    });
  }

  /** False until it has opened the register, and once it has ended. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** The answer, or null where the thread failed to make one. */
  make(asked: PageRequest): Promise<Answer | null> {
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, asked } satisfies AskedOfThread);
    });
  }

  #hear(said: SaidByThread): void {
    if (said === "ready") {
      this.#isReady = true;
      return;
    }
    this.#waiting.get(said.id)?.(said.made === null ? null : answerOf(said));
    this.#waiting.delete(said.id);
  }
}

function answerOf({ made: { status, headers, body }, isShareable, ready }: MadeInThread): Answer {
  const response = pageResponse(bytesOf(body), { status, headers });
  if (ready === null) return { response, isShareable };
  const { etag, packed } = ready;
  return {
    ...{ response, isShareable },
    made: { etag, ...(packed && { packed: { encoding: packed.encoding, body: bytesOf(packed.body) } }) },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Only from the built server, beside which the thread's file lies. */
function beginThread(): Worker {
  const workerData: PageThreadData = { mode: currentMode() };
  return new Worker(new URL("./page-thread.js", import.meta.url), { workerData, execArgv: [] });
}

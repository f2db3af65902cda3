import { Worker } from "node:worker_threads";
import { currentMode, type RegisterMode } from "~/domain/register/current-register.server";

export interface EverythingThreadData {
  mode: RegisterMode;
  origin: string;
}

/** How often the thread is asked whether it should stop, in ms. */
const LOOK_MS = 500;

/**
 * Makes the files with everything in a thread of its own: a few seconds of a core for 5,000 reports, which readers
 * would wait for. Answers as makeEverything does. Only from the built server, beside which the thread's file lies.
 */
export function makeEverythingInThread(origin: string, isStopped: () => boolean): Promise<boolean> {
  const workerData: EverythingThreadData = { mode: currentMode(), origin };
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./everything-thread.js", import.meta.url), {
      workerData,
      execArgv: [],
    });
    thread.unref();
    const look = setInterval(() => {
      if (isStopped()) thread.postMessage("stop");
    }, LOOK_MS);
    look.unref();
    let isMade = false;
    thread.once("message", (made: boolean) => (isMade = made));
    thread.once("error", reject);
    thread.once("exit", () => {
      clearInterval(look);
      resolve(isMade);
    });
  });
}

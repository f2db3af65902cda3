import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { currentMode, type RegisterMode } from "~/domain/register/current-register.server";

export interface EverythingAsked {
  mode: RegisterMode;
  origin: string;
}

/** How often it is looked whether the process should stop, in ms. */
const LOOK_MS = 500;
/** What the files are made from is read a little at a time: without this V8 lets the rubbish of minutes stand. */
const SMALL = ["--max-semi-space-size=4", "--max-old-space-size=256"];

/**
 * Makes the files with everything in a process of its own: a few seconds of a core for 5,000 reports, which readers
 * would wait for, and for 100,000 a hundred megabytes, which a thread would leave with the server. Answers as
 * makeEverything does. Only from the built server, beside which the file lies.
 */
export function makeEverythingInProcess(origin: string, isStopped: () => boolean): Promise<boolean> {
  const file = fileURLToPath(new URL("./everything-process.js", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(file, { execArgv: SMALL });
    const disconnect = () => void (child.connected && child.disconnect());
    // What it leaves half made is taken away with the next set; a server that is killed leaves it to hear of that itself.
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    const look = setInterval(() => void (isStopped() && disconnect()), LOOK_MS);
    // The server does not wait for it to end.
    look.unref();
    child.unref();
    child.channel?.unref();
    let isMade = false;
    child.once("message", (made) => (isMade = made === true));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearInterval(look);
      process.off("exit", end);
      if (code === 0 || isStopped()) resolve(isMade);
      else
        reject(new Error(`The process that makes the files with everything ended with ${signal ?? code}.`));
    });
    child.send({ mode: currentMode(), origin } satisfies EverythingAsked);
  });
}

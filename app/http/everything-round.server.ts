import { isEverythingOld } from "~/domain/open-data/everything.server";
import { log } from "./log.server";
import { publicOrigin } from "./served-origin.server";

const FIRST_LOOK_MS = 10_000;
const LOOK_MS = 60_000;
/** In busy hours the data changes every minute; the files need not. */
const AT_MOST_EVERY_MS = 10 * 60_000;

/** Makes the files, from pages that name this origin, until it is told to stop; false where it made none. */
export type Making = (origin: string, isStopped: () => boolean) => Promise<boolean>;

/** Makes the files with everything anew where the register has changed since. Answers how to stop. */
export function startMakingEverything(make: Making): () => void {
  let isUnderWay = false;
  let isStopped = false;
  let lastMadeAt = 0;
  const look = async () => {
    if (isUnderWay || isStopped || Date.now() - lastMadeAt < AT_MOST_EVERY_MS) return;
    isUnderWay = true;
    try {
      if (!isEverythingOld()) return;
      const startedAt = Date.now();
      const isMade = await make(publicOrigin() ?? "", () => isStopped);
      if (!isMade) return;
      lastMadeAt = Date.now();
      log().info({ ms: lastMadeAt - startedAt }, "files with everything made");
    } catch (err) {
      log().error({ err }, "files with everything");
    } finally {
      isUnderWay = false;
    }
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const timer = setInterval(look, LOOK_MS);
  first.unref();
  timer.unref();
  return () => {
    isStopped = true;
    clearTimeout(first);
    clearInterval(timer);
  };
}

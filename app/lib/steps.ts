/** Work that stops now and then so that somebody else can be served in between; it says nothing when it does. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it without a stop. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Far below what a reader would notice, and far above what a turn costs. */
const LONGEST_TURN_MS = 8;

/** Does it in turns of a few milliseconds, serving others in between. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + LONGEST_TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resume) => setImmediate(resume));
  }
}

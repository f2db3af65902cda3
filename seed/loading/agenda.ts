interface Step {
  on: string;
  take(): void;
}

/**
 * What is to happen, in the order of days. Steps of one day are taken in the order they were added; a step
 * may add later ones, as a judgement does that turns out to need a second reviewer.
 */
export class Agenda {
  readonly #steps: Step[] = [];

  /** `on` is a calendar day. One that is over already is taken next. */
  add(on: string, take: () => void): void {
    let at = this.#steps.length;
    while (at > 0 && (this.#steps[at - 1]?.on ?? "") > on) at -= 1;
    this.#steps.splice(at, 0, { on, take });
  }

  /** Takes up to `count` steps; false when none was left. */
  takeSome(count: number): boolean {
    for (let taken = 0; taken < count; taken += 1) {
      const step = this.#steps.shift();
      if (!step) return taken > 0;
      step.take();
    }
    return true;
  }
}

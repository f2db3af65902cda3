import { fixSeed, freezeSample } from "~/domain/samples/samples.server";
import type { SeedSample } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded } from "./loaded";
import { must } from "./must";

/** Freezes each sample on its day, and fixes its seed on the day that became known. */
export function enterSamples(loaded: Loaded, agenda: Agenda, samples: readonly SeedSample[]): void {
  for (const { on, seed, title, stratifiedBy, size, ...period } of samples) {
    const day = loaded.clock.day(on);
    const actor = () => loaded.person("oversightLead");
    agenda.add(day, () => {
      const { reference } = must(
        title,
        freezeSample({
          ...{ actor: actor(), at: loaded.clock.at(day), title, stratifiedBy, size, bodyType: null },
          claimedFromOn: loaded.clock.day(period.claimedFromOn),
          claimedToOn: loaded.clock.day(period.claimedToOn),
        }),
      );
      if (!seed) return;
      agenda.add(seed.on, () =>
        must(title, fixSeed({ actor: actor(), at: loaded.clock.at(seed.on), reference, ...seed })),
      );
    });
  }
}

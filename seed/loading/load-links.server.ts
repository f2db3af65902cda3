import { write } from "~db/writing.server";
import type { SeedItemLink, SeedReport } from "../seed-types";
import { found, type Loaded } from "./loaded";
import * as repository from "./seed-repository.server";

/** Links the reports and items of one report to others, when both ends are there, as the registrar would. */
export function linkReport(loaded: Loaded, seed: SeedReport, day: string): void {
  const { links = [], itemLinks = [] } = seed;
  if (links.length + itemLinks.length === 0) return;
  const from = loaded.report(seed.key);
  const actor = loaded.person("registrar");
  const at = loaded.clock.at(day);
  write({ actor, action: "reports_linked", subject: from.reference, at }, (w) => {
    for (const { kind, to } of links)
      repository.insertReportLink(w, {
        ...{ fromId: from.id, toId: loaded.report(to).id, kind, knownOn: day, recordedAt: w.at },
      });
    for (const link of itemLinks)
      repository.insertRecommendationLink(w, {
        ...{ fromId: found(from.items, link.from).id, toId: loaded.item(link.to).id, kind: link.kind },
        ...{ isConfirmed: link.isConfirmed, reasonTextId: w.text("reason", link.reason) },
        ...{ knownOn: day, recordedAt: w.at },
      });
  });
}

/** The reports that must be in the register before a report's links can be. */
export const linkedReports = (seed: SeedReport): string[] => [
  ...(seed.links ?? []).map((link) => link.to),
  ...(seed.itemLinks ?? []).map(({ to }: SeedItemLink) => to.slice(0, to.lastIndexOf("."))),
];

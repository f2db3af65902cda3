import { untrack } from "~/domain/addressings/replace-addressing.server";
import {
  addRecommendation,
  addRecommendations,
  rewordRecommendation,
  withdrawRecommendation,
  type NewRecommendation,
} from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import type { CatalogueReport } from "~/domain/reports/find-report.server";
import type { Writing } from "~db/writing.server";
import * as repository from "./imported-report-repository.server";
import { matchItems } from "./item-matching-rules";
import type { PreparedReport } from "./prepare-report.server";
import { addresseesNamedBy } from "./reading/addressee-heading-rules";
import { splitConcerns, type ConcernItem } from "./reading/concern-splitting-rules";
import type { Asked } from "./write-addressees.server";

const NO_LONGER_THERE = "A better text of this report does not have this as a point of its own.";

/** Brings in the points of a report's concerns, and tracks those that the text itself allots (design §2). */
export function writeItems(
  w: Writing,
  reportId: number,
  p: PreparedReport,
  { asked, added }: { asked: readonly Asked[]; added: Pick<CatalogueReport, "reference"> | null },
): void {
  const items = itemsOf(p, asked);
  if (added && !items?.length) return;
  const placed =
    items === null
      ? new Map<number, number>()
      : added
        ? addAll(w, { ...added, id: reportId }, items, p)
        : reconcile(w, reportId, items, p);
  const bodies = asked.map((one) => one.addressedAs);
  const allotted = new Map<number, number>();
  const shared: [recommendationId: number, addressingId: number][] = [];
  (items ?? []).forEach((item, place) => {
    const recommendationId = placed.get(place);
    if (item.allottedTo === null || recommendationId === undefined) return;
    const [first, ...others] = addresseesNamedBy(item.allottedTo, bodies).flatMap((at) => asked[at] ?? []);
    if (first) allotted.set(recommendationId, first.id);
    for (const { id, bodyId } of others) if (bodyId !== null) shared.push([recommendationId, id]);
  });
  trackFromText(w, reportId, allotted, p.known);
  for (const [recommendationId, addressingId] of shared)
    trackItem(w, { reportId, recommendationId, addressingId, basis: "allotted", known: p.known });
}

/** Headings are read against the addressees as the register has them, where those are another source's. */
function itemsOf(p: PreparedReport, asked: readonly Asked[]): readonly ConcernItem[] | null {
  if (p.concerns === null) return null;
  const own = p.addressees.map((one) => one.asWritten);
  const held = asked.map((one) => one.addressedAs);
  if (own.length === held.length && own.every((name, place) => name === held[place])) return p.concerns.items;
  const text = p.sections.find((one) => one.section === "concerns")?.text ?? "";
  return splitConcerns(text, held).items;
}

const toRecommendation = (reportId: number, item: ConcernItem, p: PreparedReport): NewRecommendation => ({
  reportId,
  kind: "matter_of_concern",
  text: item.text,
  split: item.how,
  sourceLabel: item.label,
  known: p.known,
});

/** The items of a report that this row adds, by their place. */
function addAll(
  w: Writing,
  report: { id: number; reference: string },
  items: readonly ConcernItem[],
  p: PreparedReport,
): Map<number, number> {
  const isAsRead = items === p.concerns?.items;
  const ids = addRecommendations(
    w,
    items.map((item, place) => ({
      ...toRecommendation(report.id, item, p),
      report,
      themesInText: isAsRead ? p.themesOfConcerns[place] : undefined,
    })),
  );
  return new Map(ids.map((id, place) => [place, id]));
}

/** Matches the held items to the better text's. Returns the item of each place. */
function reconcile(
  w: Writing,
  reportId: number,
  items: readonly ConcernItem[],
  p: PreparedReport,
): Map<number, number> {
  const held = repository.listHeldItems(reportId);
  const { kept, added, withdrawn } = matchItems(
    held.map(({ id, text, isWorkedOn }) => ({ id, text: text ?? "", isWorkedOn: isWorkedOn === 1 })),
    items,
  );
  const placed = new Map<number, number>();
  for (const { id, place, isReworded } of kept) {
    const item = items[place];
    const before = held.find((one) => one.id === id);
    placed.set(place, id);
    if (item && isReworded && before?.isErased === 0 && before.split !== "curated")
      rewordRecommendation(w, id, { text: item.text, split: item.how, known: p.known });
  }
  if (held.some(({ isErased, split }) => isErased === 1 || split === "curated")) return placed;
  for (const place of added) {
    const item = items[place];
    if (item) placed.set(place, addRecommendation(w, toRecommendation(reportId, item, p)));
  }
  for (const id of withdrawn) {
    withdrawRecommendation(w, id, { reason: NO_LONGER_THERE, since: null });
    for (const trackedId of repository.listTrackedOfItem(id))
      untrack(w, trackedId, { reason: NO_LONGER_THERE, since: null });
  }
  return placed;
}

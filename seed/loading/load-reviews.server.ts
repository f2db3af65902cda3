import {
  beginProgressReport,
  publishProgressReport,
  saveProgressReport,
} from "~/domain/progress-reports/write-progress-report.server";
import {
  addMember,
  moveItem,
  openReview,
  publishReview,
  saveSummary,
} from "~/domain/reviews/keep-review.server";
import { followUpDecision, recordDecision, recordMinutes } from "~/domain/reviews/review-meetings.server";
import { viewReview } from "~/domain/reviews/view-reviews.server";
import type { SeedProgressReport, SeedReview } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded } from "./loaded";
import { must } from "./must";

const MOST_ITEMS = 3;

/** Opens each review on its day, holds its meeting, follows up what was decided, and publishes the summary. */
export function enterReviews(loaded: Loaded, agenda: Agenda, reviews: readonly SeedReview[]): void {
  for (const review of reviews) {
    const day = loaded.clock.day(review.on);
    agenda.add(day, () => hold(loaded, review, loaded.clock.at(day)));
  }
}

function hold(loaded: Loaded, review: SeedReview, at: number): void {
  const actor = loaded.person("oversightLead");
  const { title, theme, summary } = review;
  const { reference } = must(title, openReview({ actor, title, theme, at }));
  const day = loaded.clock.day(review.on);
  const view = () => viewReview(reference, actor.userId, day);
  const next = () => ({ actor, reference, at, version: view()?.board.version ?? 0 });
  for (const role of review.members) must(role, addMember({ ...next(), role, bodyId: null }));
  for (const { reference: item } of view()?.agenda.slice(0, MOST_ITEMS) ?? [])
    must(item, moveItem({ ...next(), item, reason: "", isIn: true }));
  must(title, recordMinutes({ ...next(), meeting: 0, heldOn: day, minutes: review.minutes }));
  for (const { decision, owner, dueOn, done } of review.decisions) {
    const given = { meeting: 1, decision, owner, ownerBodyId: null, dueOn: loaded.clock.day(dueOn) };
    must(decision, recordDecision({ ...next(), ...given }));
    if (done === undefined) continue;
    const number = view()?.decisions.length ?? 0;
    must(decision, followUpDecision({ ...next(), number, kind: "done", account: done, dueOn: null }));
  }
  must(title, saveSummary({ ...next(), title, summary }));
  must(title, publishReview({ ...next(), actor: loaded.person("reviewerOne") }));
}

/** Writes and publishes each report on a period. After everything else: its figures are read from what was committed. */
export async function enterProgressReports(
  loaded: Loaded,
  reports: readonly SeedProgressReport[],
): Promise<void> {
  for (const { title, fromOn, toOn, ...words } of reports) {
    const actor = loaded.person("oversightLead");
    const { reference } = must(title, beginProgressReport({ actor, title, fromOn, toOn }));
    must(title, saveProgressReport({ actor, reference, version: 1, title, ...words }));
    const second = { actor: loaded.person("reviewerOne"), reference, version: 2 };
    must(title, await publishProgressReport(second));
  }
}

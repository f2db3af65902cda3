import { csvFile } from "~/lib/csv-text";
import { FACTORS, VARIATION_COUNT } from "./weight-rules";
import type { PublishedList } from "./view-published.server";

/** An edition of the list with a row for each entry: its scores, who scored them, and why it is a priority. */
export const prioritiesCsv = (list: PublishedList): string =>
  csvFile([
    [
      ...["edition", "published_on", "review_on", "position", "reference", "is_group", "title", "rationale"],
      ...["priority", "place", "ranked_count", "weightings_among_first", "weightings_tried"],
      ...FACTORS.flatMap((factor) => [
        `${factor}_score`,
        `${factor}_counted`,
        `${factor}_by`,
        `${factor}_weight`,
      ]),
      "owner",
    ],
    ...list.entries.map((entry) => [
      ...[list.number, list.publishedOn, list.reviewOn, entry.position, entry.reference],
      ...[entry.isGroup ? "yes" : "no", entry.title ?? "", entry.rationale ?? ""],
      ...[entry.priority, entry.rank, list.rankedCount, entry.held, VARIATION_COUNT],
      ...FACTORS.flatMap((factor) => {
        const one = entry.scores.find((score) => score.factor === factor);
        return [
          ...[one?.score ?? "", one?.counted ?? "", one?.isJudged === true ? "person" : "data"],
          list.weights[factor],
        ];
      }),
      entry.today.owner?.code ?? "",
    ]),
  ]);

/** The same as JSON. */
export const prioritiesJson = (list: PublishedList): string =>
  JSON.stringify({
    ...{ edition: list.number, published_on: list.publishedOn, publisher: list.publisher?.code ?? null },
    ...{ review_on: list.reviewOn, is_review_overdue: list.isReviewOverdue, ranked_count: list.rankedCount },
    weights: Object.fromEntries(FACTORS.map((factor) => [factor, list.weights[factor]])),
    weightings_tried: VARIATION_COUNT,
    introduction: list.introduction,
    entries: list.entries.map((entry) => ({
      ...{ position: entry.position, reference: entry.reference, is_group: entry.isGroup },
      ...{ title: entry.title, rationale: entry.rationale, priority: entry.priority, place: entry.rank },
      weightings_among_first: entry.held,
      scores: entry.scores.map(({ factor, score, counted, isJudged, reason }) => ({
        ...{ factor, score, counted, by: isJudged ? "person" : "data", reason },
      })),
      owner: entry.today.owner?.code ?? null,
      is_finished_today: entry.today.isFinished,
    })),
  });

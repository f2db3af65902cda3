const OF_MEASURES = "Of a measure's figures, not of a report: the forms ask to name no person.";

const OF_SAMPLES = "What a random sample is of, and where its seed comes from: of no report and no person.";

const OF_OFFICIAL_LISTS =
  "Whose list it is, and the lines typed from it, of many reports: what is kept of a line stands in its entry.";

const OF_PRIORITIES =
  "An oversight body's own words on its priorities together; the forms ask to name no person.";

const OF_REVIEWS =
  "A review board's own words on a theme, not on one report; the forms ask to name no person.";

const OF_PERIODS =
  "An oversight body's own words on a period, not on one report; the form asks to name no person.";

/** Columns that point to a text and are no text of a report that redaction reaches, and why. */
export const UNREACHED_TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...["name", "counted", "numerator", "denominator", "source", "source_address", "quality"].map(
        (part) => `measure_versions.${part}_text_id`,
      ),
      ...["limits", "chart_reason", "reason"].map((part) => `measure_versions.${part}_text_id`),
      ...["name", "aim", "source", "source_address", "reason"].map(
        (part) => `programme_versions.${part}_text_id`,
      ),
      ...["measure_aims.reason_text_id", "measure_links.reason_text_id", "measure_events.text_id"],
      ...["measure_readings.text_id", "measure_checks.text_id"],
      ...["measure_proposals.content_text_id", "measure_proposal_events.reason_text_id"],
    ].map((place) => [place, OF_MEASURES] as const),
  ),
  ...Object.fromEntries(
    ["title", "summary", "better", "worse", "silent", "methods"].flatMap((part) => [
      [`progress_reports.${part}_text_id`, OF_PERIODS] as const,
      [`progress_report_editions.${part}_text_id`, OF_PERIODS] as const,
    ]),
  ),
  ...Object.fromEntries(
    [
      ...["review_boards.title", "review_boards.summary", "review_boards.outcome", "review_members.role"],
      ...["review_minutes.minutes", "review_decisions.decision", "review_decisions.owner"],
      ...["review_decision_events.account", "review_editions.title", "review_editions.summary"],
    ].map((place) => [`${place}_text_id`, OF_REVIEWS] as const),
  ),
  "priority_weights.reason_text_id": OF_PRIORITIES,
  "priority_lists.introduction_text_id": OF_PRIORITIES,
  "priority_editions.introduction_text_id": OF_PRIORITIES,
  "non_response_lists.publisher_text_id": OF_OFFICIAL_LISTS,
  "non_response_lists.source_text_id": OF_OFFICIAL_LISTS,
  "non_response_lists.lines_text_id": OF_OFFICIAL_LISTS,
  "assessment_capacities.reason_text_id":
    "Why so many letters can be assessed in a month: of no report and no person.",
  "verification_samples.title_text_id": OF_SAMPLES,
  "verification_samples.seed_source_text_id": OF_SAMPLES,
  "body_events.reason_text_id":
    "The registrar's own words on the record of a body, of no report; the form asks to name no person.",
  "report_drafts.text_id":
    "A report nobody has published: its editors change it on its own page, it goes with publication, and what it said before goes with the daily round.",
};

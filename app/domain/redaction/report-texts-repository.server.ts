import { query } from "~db/client.server";
import type { TextKind } from "~db/vocabulary";
import { DOCUMENTS } from "./documents-of-report";
import type { TextGroup } from "./redaction-rules";

interface Place {
  group: TextGroup;
  /** SQL of what the text is, for the registrar; x is its row. */
  label: string;
  /** Where x is of the chosen report. */
  from: string;
}

const REPORT = "WHERE x.report_id = (SELECT id FROM chosen)";
const RECOMMENDATION = `JOIN recommendations r ON r.id = x.recommendation_id
  WHERE r.report_id = (SELECT id FROM chosen)`;
const ADDRESSING = `JOIN addressings a ON a.id = x.addressing_id WHERE a.report_id = (SELECT id FROM chosen)`;
const ITEM = `JOIN tracked_items t ON t.id = x.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
  WHERE a.report_id = (SELECT id FROM chosen)`;
/** What follows from a row that is itself of the report. */
const through = (parent: string, key: string, where: string) =>
  `JOIN (SELECT x.id FROM ${parent} x ${where}) p ON p.id = x.${key}`;

const at = (group: TextGroup, label: string, from: string): Place => ({ group, label, from });
const said = (what: string) => `'${what} on ' || t.reference`;
const ofAddressee = (what: string) => `'${what}, addressee ' || a.position`;
const ACTIONS = `JOIN (SELECT DISTINCT i.action_id AS id FROM action_items i
    JOIN tracked_items t ON t.id = i.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
    WHERE a.report_id = (SELECT id FROM chosen)) p ON p.id = x.action_id`;
/** Of every group that holds, or has held, an item of the report: what is said of it may repeat the report's words. */
const GROUPS = `JOIN (SELECT DISTINCT g.group_id AS id FROM group_items g
    JOIN recommendations r ON r.id = g.recommendation_id
    WHERE r.report_id = (SELECT id FROM chosen)) p ON p.id = x.group_id`;

/** Of every priority that is, or was, an item of the report, or a group that holds one. */
const PRIORITY = `WHERE x.recommendation_id IN (SELECT id FROM recommendations WHERE report_id = (SELECT id FROM chosen))
  OR x.group_id IN (SELECT g.group_id FROM group_items g JOIN recommendations r ON r.id = g.recommendation_id
    WHERE r.report_id = (SELECT id FROM chosen))`;
const ESCALATION = `JOIN escalations e ON e.id = x.escalation_id JOIN addressings a ON a.id = e.addressing_id
  WHERE a.report_id = (SELECT id FROM chosen)`;

/** What was said of a report on the way up the ladder, in the list of priorities, and on official lists. */
function oversightTexts(): Record<string, Place> {
  const of = (label: string, from: string) => at("Judgements", label, from);
  return {
    "priority_scores.reason_text_id": of("'Reason: score of a priority'", PRIORITY),
    "priority_entries.rationale_text_id": of("'Why it is a priority'", PRIORITY),
    "priority_edition_entries.title_text_id": of("'Title of a priority'", PRIORITY),
    "priority_edition_entries.rationale_text_id": of("'Why it was a priority'", PRIORITY),
    "review_items.reason_text_id": of("'Reason: what a review board looks at'", PRIORITY),
    "escalation_steps.text_id": of("'Letter of oversight: ' || x.rung", ESCALATION),
    "escalation_steps.skip_reason_text_id": of("'Reason: rungs left out'", ESCALATION),
    "escalation_steps.reply_text_id": of("'Reply to a letter of oversight'", ESCALATION),
    "escalation_events.reason_text_id": of("'Reason: ' || x.kind", ESCALATION),
    "non_response_entries.named_text_id": of("'Entry of an official list'", REPORT),
    "non_response_removals.reason_text_id": of(
      "'Reason: taken off an official list'",
      through("non_response_entries", "entry_id", REPORT),
    ),
  };
}

/** What bodies that were not asked found of what a report asks of others. */
function selfAssessmentTexts(): Record<string, Place> {
  const of = (what: string, from: string) => at("Plans and progress", `'Self-assessment: ${what}'`, from);
  const returned = through("self_assessments", "self_assessment_id", RECOMMENDATION);
  return {
    "self_assessments.reason_text_id": of("what a body found", RECOMMENDATION),
    "self_assessments.action_text_id": of("what will be done", RECOMMENDATION),
    "self_assessment_events.reason_text_id": of("why it was returned", returned),
  };
}

/** What a body's library says of a piece of evidence that the report has. */
function evidenceTexts(): Record<string, Place> {
  const of = "WHERE x.id IN (SELECT evidence_item_id FROM evidence_files WHERE document_id IN of_report)";
  return {
    "evidence_items.title_text_id": at("Documents", "'Title of evidence ' || x.id", of),
    "evidence_items.description_text_id": at("Documents", "'Description of evidence ' || x.id", of),
  };
}

/**
 * Every column that points to a text of a report, by table and column: what redaction reaches. A test holds it
 * against the schema, so that no new kind of text is forgotten.
 */
export const TEXT_PLACES: Readonly<Record<string, Place>> = {
  "reports.title_text_id": at("The report", "'Title'", "WHERE x.id = (SELECT id FROM chosen)"),
  "reports.author_text_id": at("The report", "'Author'", "WHERE x.id = (SELECT id FROM chosen)"),
  "report_revisions.title_text_id": at("The report", "'Title until ' || x.superseded_on", REPORT),
  "report_revisions.author_text_id": at("The report", "'Author until ' || x.superseded_on", REPORT),
  "report_revision_sections.text_id": at(
    "The report",
    "'Section until ' || v.superseded_on || ': ' || x.section",
    "JOIN report_revisions v ON v.id = x.revision_id WHERE v.report_id = (SELECT id FROM chosen)",
  ),
  "report_sections.text_id": at("The report", "'Section: ' || x.section", REPORT),
  "report_values.text_id": at("The report", "'Value of ' || x.field || ' by ' || x.provenance", REPORT),
  "report_states.reason_text_id": at("The report", "'Reason: ' || x.state", REPORT),
  "recommendations.text_id": at("What it asks", "'Item ' || x.reference", REPORT),
  "recommendation_versions.text_id": at("What it asks", "'Item ' || r.reference", RECOMMENDATION),
  "recommendations.withdrawn_reason_text_id": at(
    "What it asks",
    "'Reason: taken back ' || x.reference",
    REPORT,
  ),
  "recommendation_links.reason_text_id": at(
    "What it asks",
    "'Reason: link of ' || r.reference",
    "JOIN recommendations r ON r.id IN (x.from_id, x.to_id) WHERE r.report_id = (SELECT id FROM chosen)",
  ),
  "group_items.reason_text_id": at("What it asks", "'Reason: group of ' || r.reference", RECOMMENDATION),
  "group_versions.title_text_id": at("What it asks", "'Title of a group'", GROUPS),
  "group_versions.account_text_id": at("What it asks", "'Account of a group'", GROUPS),
  "group_versions.reason_text_id": at("What it asks", "'Reason: change of a group'", GROUPS),
  "lead_decisions.reason_text_id": at(
    "Who is asked",
    "'Reason: who leads on ' || r.reference",
    RECOMMENDATION,
  ),
  "supporting_bodies.reason_text_id": at(
    "Who is asked",
    "'Reason: who supports ' || r.reference",
    `JOIN lead_decisions d ON d.id = x.decision_id JOIN recommendations r ON r.id = d.recommendation_id
     WHERE r.report_id = (SELECT id FROM chosen)`,
  ),
  "tracked_items.withdrawn_reason_text_id": at(
    "What it asks",
    "'Reason: taken back ' || x.reference",
    ADDRESSING,
  ),
  "addressings.addressed_as_text_id": at("Who is asked", "'Addressee ' || x.position", REPORT),
  "addressings.withdrawn_reason_text_id": at(
    "Who is asked",
    "'Reason: taken back, addressee ' || x.position",
    REPORT,
  ),
  "addressing_matches.reason_text_id": at("Who is asked", ofAddressee("Reason: matched"), ADDRESSING),
  "responsibilities.reason_text_id": at("Who is asked", ofAddressee("Reason: who answers now"), ADDRESSING),
  "due_dates.source_text_id": at("Who is asked", ofAddressee("Source of a date"), ADDRESSING),
  "addressing_events.text_id": at("Who is asked", ofAddressee("Note on an event"), ADDRESSING),
  "responses.text_id": at("Answers", "'Answer'", REPORT),
  "response_attributions.reason_text_id": at(
    "Answers",
    ofAddressee("Reason: whose answer it is"),
    ADDRESSING,
  ),
  "positions.text_id": at("Answers", said("Position"), ITEM),
  "implementation_claims.text_id": at("Plans and progress", said("Progress"), ITEM),
  "action_versions.text_id": at("Plans and progress", "'Action'", ACTIONS),
  "action_versions.baseline_text_id": at("Plans and progress", "'Action: baseline'", ACTIONS),
  "action_versions.success_text_id": at("Plans and progress", "'Action: how success is known'", ACTIONS),
  "action_versions.lessons_text_id": at("Plans and progress", "'Action: lessons'", ACTIONS),
  "action_versions.why_text_id": at("Plans and progress", "'Action: why'", ACTIONS),
  "action_versions.resources_text_id": at("Plans and progress", "'Action: resources'", ACTIONS),
  "action_versions.risks_text_id": at("Plans and progress", "'Action: risks'", ACTIONS),
  "action_versions.milestones_text_id": at("Plans and progress", "'Action: milestones'", ACTIONS),
  "action_versions.plain_text_id": at("Plans and progress", "'Action: in plain words'", ACTIONS),
  "action_versions.rag_reason_text_id": at("Plans and progress", "'Action: how it stands'", ACTIONS),
  "assessments.text_id": at("Judgements", ofAddressee("Assessment"), ADDRESSING),
  "assessments.reply_text_id": at("Judgements", ofAddressee("Reply to an assessment"), ADDRESSING),
  "verifications.text_id": at("Judgements", said("Check"), ITEM),
  "verifications.reply_text_id": at("Judgements", said("Reply to a check"), ITEM),
  "disputes.text_id": at("Judgements", said("Dispute"), ITEM),
  "disputes.reply_text_id": at("Judgements", said("Reply to a dispute"), ITEM),
  "judgements.text_id": at("Judgements", said("Judgement being made"), ITEM),
  "judgements.reply_text_id": at("Judgements", said("Reply to a judgement being made"), ITEM),
  "letter_assessments.letter_text_id": at("Judgements", ofAddressee("Letter back"), ADDRESSING),
  "letter_assessments.reply_text_id": at("Judgements", ofAddressee("Reply to a letter back"), ADDRESSING),
  "planned_checks.reason_text_id": at("Judgements", said("Reason: planned check"), ITEM),
  "judgement_events.reason_text_id": at(
    "Judgements",
    "'Reason: ' || x.state",
    through("judgements", "judgement_id", ITEM),
  ),
  "submissions.text_id": at("Bodies' own drafts", "'Draft: ' || x.kind", ADDRESSING),
  "submissions.baseline_text_id": at("Bodies' own drafts", "'Draft: baseline'", ADDRESSING),
  "submissions.success_text_id": at("Bodies' own drafts", "'Draft: how success is known'", ADDRESSING),
  "submissions.lessons_text_id": at("Bodies' own drafts", "'Draft: lessons'", ADDRESSING),
  "submissions.why_text_id": at("Bodies' own drafts", "'Draft: why'", ADDRESSING),
  "submissions.resources_text_id": at("Bodies' own drafts", "'Draft: resources'", ADDRESSING),
  "submissions.risks_text_id": at("Bodies' own drafts", "'Draft: risks'", ADDRESSING),
  "submissions.milestones_text_id": at("Bodies' own drafts", "'Draft: milestones'", ADDRESSING),
  "submissions.plain_text_id": at("Bodies' own drafts", "'Draft: in plain words'", ADDRESSING),
  "submissions.timetable_text_id": at("Bodies' own drafts", "'Draft: by when'", ADDRESSING),
  "submissions.rag_reason_text_id": at("Bodies' own drafts", "'Draft: how it stands'", ADDRESSING),
  "submission_events.reason_text_id": at(
    "Bodies' own drafts",
    "'Reason: ' || x.state",
    through("submissions", "submission_id", ADDRESSING),
  ),
  "letters.opening_text_id": at("Bodies' own drafts", "'Draft: opening of the answer'", ADDRESSING),
  "letter_cosigners.reason_text_id": at(
    "Bodies' own drafts",
    ofAddressee("Joint answer declined"),
    ADDRESSING,
  ),
  "sign_off_comments.text_id": at(
    "Bodies' own drafts",
    "'Comment on a draft'",
    through("submissions", "submission_id", ADDRESSING),
  ),
  "correction_requests.message_text_id": at("Corrections asked", "x.reference || ': what they say'", REPORT),
  "correction_requests.contact_text_id": at("Corrections asked", "x.reference || ': from whom'", REPORT),
  "correction_requests.decision_text_id": at("Corrections asked", "x.reference || ': decision'", REPORT),
  "correction_events.text_id": at(
    "Corrections asked",
    "'Reason: ' || x.state",
    through("correction_requests", "correction_request_id", REPORT),
  ),
  ...Object.fromEntries(
    [
      ["message", "what they say"],
      ["contact", "from whom"],
      ["sender", "who they are"],
      ["identity", "how that was checked"],
      ["summary", "summary"],
      ["reply", "the body's reply"],
      ["decision", "decision"],
    ].map(([part, words]) => [
      `public_statements.${part}_text_id`,
      at("Statements by others", `x.reference || ': ${words?.replace("'", "''")}'`, REPORT),
    ]),
  ),
  "public_statement_events.text_id": at(
    "Statements by others",
    "'Reason: ' || x.state",
    through("public_statements", "public_statement_id", REPORT),
  ),
  ...oversightTexts(),
  ...selfAssessmentTexts(),
  ...evidenceTexts(),
  "documents.title_text_id": at("Documents", "'Name of document ' || x.id", "WHERE x.id IN of_report"),
  "documents.withdrawn_reason_text_id": at(
    "Documents",
    "'Reason: document ' || x.id || ' withdrawn'",
    "WHERE x.id IN of_report",
  ),
};

export interface ReportTextRow {
  id: number;
  group: TextGroup;
  label: string;
  content: string | null;
  kind: TextKind;
}

const selectOf = ([place, { label, from }]: [string, Place], order: number): string => {
  const [table = "", column = ""] = place.split(".");
  return `SELECT x.${column} AS id, ${label} AS label, ${order} AS place FROM ${table} x ${from}`;
};

/** Every text of a report, once, with what it is and under which heading it stands. */
export function listReportTexts(reportId: number): ReportTextRow[] {
  const places = Object.entries(TEXT_PLACES);
  const rows = query<Omit<ReportTextRow, "group"> & { place: number }, [number]>(
    `WITH chosen (id) AS (VALUES (?)), ${DOCUMENTS}
     SELECT t.id, f.label, min(f.place) AS place, t.content, t.kind
     FROM (${places.map(selectOf).join("\n UNION ALL ")}) f JOIN texts t ON t.id = f.id
     GROUP BY t.id ORDER BY min(f.place), t.id`,
  ).all(reportId);
  return rows.map(({ place, ...row }) => ({ ...row, group: places[place]?.[1].group ?? "The report" }));
}

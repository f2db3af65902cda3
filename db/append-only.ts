/** Histories: rows are added and never changed or removed. Triggers hold this (db/triggers.server.ts). */
export const APPEND_ONLY_TABLES = [
  "ledger_entries",
  "erasures",
  "report_values",
  "report_states",
  "report_links",
  "recommendation_versions",
  "recommendation_links",
  "addressing_matches",
  "due_dates",
  "addressing_events",
  "body_events",
  "responsibilities",
  "responses",
  "response_attributions",
  "positions",
  "implementation_claims",
  "claim_documents",
  "action_items",
  "action_versions",
  "action_documents",
  "submission_events",
  "judgement_points",
  "judgement_events",
  "assessments",
  "verifications",
  "disputes",
  "correction_events",
  "sample_claims",
  "group_versions",
  "group_items",
  "lead_decisions",
  "supporting_bodies",
  "import_problems",
  "measure_versions",
  "measure_aims",
  "measure_links",
  "measure_events",
  "measure_points",
  "measure_checks",
  "measure_readings",
  "measure_proposal_events",
  "programme_versions",
  "programme_bodies",
] as const;

/** Rows that may change but never vanish: other rows, references and the ledger name them. */
export const KEPT_TABLES = [
  "texts",
  "ledger_payloads",
  "reports",
  "recommendations",
  "addressings",
  "tracked_items",
  "bodies",
  "issuers",
  "actions",
  "documents",
  "submissions",
  "judgements",
  "verification_samples",
  "recommendation_groups",
  "correction_requests",
  "users",
  "memberships",
  "imports",
  "measures",
  "measure_proposals",
  "programmes",
] as const;

/** Columns assigned once: references and codes are permanent (design §3). */
export const PERMANENT_COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ["reports", "reference"],
  ["recommendations", "reference"],
  ["recommendations", "number"],
  ["recommendations", "report_id"],
  ["tracked_items", "reference"],
  ["tracked_items", "recommendation_id"],
  ["tracked_items", "addressing_id"],
  ["addressings", "report_id"],
  ["bodies", "code"],
  ["correction_requests", "reference"],
  ["measures", "slug"],
  ["programmes", "slug"],
  ["recommendation_groups", "reference"],
  ["verification_samples", "reference"],
  ["verification_samples", "frame_digest"],
];

/**
 * Written without a ledger entry, and why. Tests hold this list: a table is either here or written
 * through write() alone (design §3, "sessions, throttles and outbox claims are exempt, by a tested list").
 */
export const EXEMPT_FROM_LEDGER = {
  sessions: "Signing in and out is not a statement about a record.",
  throttles: "Counts attempts.",
  password_links: "Links that expire; the change they lead to is in the ledger.",
  outbox: "Claims and deliveries; the act that queued the message is in the ledger.",
  counters: "Only hands out numbers.",
  register_state: "A version number, raised by the writes that are in the ledger, and the day projected to.",
  source_rows: "Digests of rows already in the ledger.",
  addressing_now: "Derived from the histories.",
  tracked_item_now: "Derived from the histories.",
  listings: "Derived from the histories.",
  projection_queue: "Reports to derive again; the act that asked for it is in the ledger.",
  calendar_feeds: "A private address of a person's own; what it shows is in the ledger.",
  plan_uploads:
    "A file that was read and changes nothing until confirmed; the drafts it leads to are in the ledger.",
  plan_columns: "What a body's spreadsheets call their columns.",
  addressing_candidates: "Suggestions, recomputed at will.",
  connection_proposals: "Suggestions, recomputed at will; decisions on them are in the ledger.",
  connection_searches: "How far suggestions have come.",
} as const satisfies Record<string, string>;
export type ExemptTable = keyof typeof EXEMPT_FROM_LEDGER;

/** Columns whose values never enter a ledger payload, which is kept for ever: that they changed is recorded, not to what. */
export const SECRET_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  users: ["email", "name", "passwordHash"],
  outbox: ["recipient", "subject", "body", "stopAddress"],
  followers: ["email", "emailDigest"],
  follows: ["target"],
};

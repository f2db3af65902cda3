import { index, integer, real, sqliteTable } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { imports } from "./imports";
import { measures } from "./measures";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const measureId = () =>
  integer("measure_id")
    .notNull()
    .references(() => measures.id, { onDelete: "restrict" });
const bodyId = (name = "body_id") => integer(name).references(() => bodies.id, { onDelete: "restrict" });
const history = {
  provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
  recordedAt: instant("recorded_at").notNull(),
};

/**
 * The figure of one period. The newest row of a measure, body and period counts; the earlier ones are what it
 * was before it was revised. Append-only.
 */
export const measurePoints = sqliteTable(
  "measure_points",
  {
    id: id(),
    measureId: measureId(),
    /** Whose figure it is; null where the measure has one series for the whole country. */
    bodyId: bodyId(),
    /** The first day of its period. */
    periodOn: calendarDate("period_on").notNull(),
    state: word<V.PointState>("state", "point_state_terms").notNull(),
    /** Null where the state is not "reported", and where numerator and denominator are given. */
    value: real("value"),
    numerator: real("numerator"),
    denominator: real("denominator"),
    isProvisional: flag("is_provisional").notNull(),
    channel: word<V.PointChannel>("channel", "point_channel_terms").notNull(),
    importId: integer("import_id").references(() => imports.id, { onDelete: "restrict" }),
    proposalId: integer("proposal_id").references(() => measureProposals.id, { onDelete: "restrict" }),
    ...history,
  },
  (t) => [
    index("measure_points_by_series").on(t.measureId, t.bodyId, t.periodOn),
    index("measure_points_by_body").on(t.bodyId, t.measureId),
  ],
);

/** Somebody outside the body looked at its figures of these periods and found them right. Append-only. */
export const measureChecks = sqliteTable(
  "measure_checks",
  {
    id: id(),
    measureId: measureId(),
    bodyId: bodyId().notNull(),
    /** The first days of the first and the last period looked at. */
    fromOn: calendarDate("from_on").notNull(),
    toOn: calendarDate("to_on").notNull(),
    /** What was looked at, and what was found. */
    textId: textId("text_id").notNull(),
    checkerBodyId: bodyId("checker_body_id"),
    ...history,
  },
  (t) => [index("measure_checks_by_series").on(t.measureId, t.bodyId)],
);

/**
 * A body's definition or figures before they are public: they become rows of the histories when an approver who
 * did not write them publishes them. Public pages never read this table.
 */
export const measureProposals = sqliteTable(
  "measure_proposals",
  {
    id: id(),
    kind: word<V.MeasureProposalKind>("kind", "measure_proposal_kind_terms").notNull(),
    /** Null for the definition of a measure that there is not yet. */
    measureId: integer("measure_id").references(() => measures.id, { onDelete: "restrict" }),
    bodyId: bodyId().notNull(),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    version: integer("version").notNull(),
    authorUserId: integer("author_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    channel: word<V.PointChannel>("channel", "point_channel_terms").notNull(),
    /** What was typed or read from the file, as JSON. */
    contentTextId: textId("content_text_id").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [index("measure_proposals_by_body").on(t.bodyId, t.state)],
);

/** Who saved, sent, returned or published a proposal, and why. Append-only. */
export const measureProposalEvents = sqliteTable(
  "measure_proposal_events",
  {
    id: id(),
    proposalId: integer("proposal_id")
      .notNull()
      .references(() => measureProposals.id, { onDelete: "restrict" }),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("measure_proposal_events_by_proposal").on(t.proposalId)],
);

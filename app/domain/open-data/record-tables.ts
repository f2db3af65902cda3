import { addressingRecord } from "./addressing-record";
import { bodyRecord, issuerRecord, themeRecord } from "./body-record";
import { groupRecord } from "./group-record";
import { itemRecord } from "./item-record";
import { correctionRecord, ledgerRecord } from "./open-record";
import { figureRecord, measureRecord, programmeRecord } from "./measure-record";
import * as oversight from "./oversight-record";
import { publicStatementRecord } from "./public-statement-record";
import { reportRecord } from "./report-record";
import { trackedItemRecord } from "./tracked-item-record";

/**
 * Every table of the open data: the name its files carry, what one row is, and its fields. Files, the API and
 * their documentation are all made from these, so that a field has one name and one meaning everywhere.
 */
export const RECORD_TABLES = {
  items: {
    title: "Concerns and recommendations",
    unit: "One row for each concern or recommendation; a report whose words are not held has one row of its own.",
    schema: itemRecord,
    key: "reference",
  },
  reports: {
    title: "Reports",
    unit: "One row for each published report.",
    schema: reportRecord,
    key: "reference",
  },
  addressings: {
    title: "Requests",
    unit: "One row for each report at each of those it asks or tells: the unit of time limits and answers.",
    schema: addressingRecord,
    key: "reference",
  },
  tracked_items: {
    title: "Tracked concerns",
    unit: "One row for each concern or recommendation at each body it is tracked at.",
    schema: trackedItemRecord,
    key: "reference",
  },
  bodies: {
    title: "Bodies",
    unit: "One row for each organisation, whether it was ever asked or not.",
    schema: bodyRecord,
    key: "code",
  },
  issuers: {
    title: "Issuers",
    unit: "One row for each coroner area, investigator, inquiry or other issuer.",
    schema: issuerRecord,
    key: "slug",
  },
  themes: { title: "Themes", unit: "One row for each theme.", schema: themeRecord, key: "slug" },
  groups: {
    title: "Groups",
    unit: "One row for each group of recommendations that a person found to belong together.",
    schema: groupRecord,
    key: "reference",
  },
  measures: {
    title: "Measures",
    unit: "One row for each measure, whether it has figures or not.",
    schema: measureRecord,
    key: "slug",
  },
  figures: {
    title: "Figures of measures",
    unit: "One row for each period of a measure at each body, as it stands now.",
    schema: figureRecord,
    // A figure of the whole country names no body, and a key holds no null: its page names either.
    key: ["url", "period_on"],
  },
  programmes: {
    title: "Programmes",
    unit: "One row for each programme of several bodies towards one aim.",
    schema: programmeRecord,
    key: "slug",
  },
  corrections: {
    title: "Corrections",
    unit: "One row for each request for correction that was decided.",
    schema: correctionRecord,
    key: "reference",
  },
  statements: {
    title: "Statements by others",
    unit: "One row for each statement of a family, a charity, a staff body or somebody else that stands.",
    schema: publicStatementRecord,
    key: "reference",
  },
  escalations: {
    title: "Escalations",
    unit: "One row for each escalation that is public.",
    schema: oversight.escalationRecord,
    key: "reference",
  },
  escalation_steps: {
    title: "Steps of escalations",
    unit: "One row for each step taken in an escalation that is public.",
    schema: oversight.escalationStepRecord,
    key: ["escalation", "number"],
  },
  official_lists: {
    title: "Official lists of non-responders",
    unit: "One row for each official list of those that had not answered.",
    schema: oversight.officialListRecord,
    key: "reference",
  },
  official_list_entries: {
    title: "Entries of official lists",
    unit: "One row for each entry of an official list of those that had not answered.",
    schema: oversight.officialListEntryRecord,
    key: ["list", "number"],
  },
  priority_editions: {
    title: "Editions of the priorities",
    unit: "One row for each published edition of the list of what comes first.",
    schema: oversight.priorityEditionRecord,
    key: "edition",
  },
  priority_entries: {
    title: "Priorities",
    unit: "One row for each entry of each edition.",
    schema: oversight.priorityEntryRecord,
    key: ["edition", "number"],
  },
  reviews: {
    title: "Reviews of themes",
    unit: "One row for each published review, in its newest edition.",
    schema: oversight.reviewRecord,
    key: "reference",
  },
  review_decisions: {
    title: "Decisions of reviews",
    unit: "One row for each decision of a published review, and what became of it.",
    schema: oversight.reviewDecisionRecord,
    key: ["review", "number"],
  },
  ledger: {
    title: "Ledger",
    unit: "One row for each entry of the ledger.",
    schema: ledgerRecord,
    key: "number",
  },
} as const;

export type RecordTable = keyof typeof RECORD_TABLES;
export const RECORD_TABLE_NAMES = Object.keys(RECORD_TABLES) as RecordTable[];

/** A record of any table, by the names of its fields. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** Under what the data may be used, and how to say where it comes from. */
export const LICENCE = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
} as const;

import { z } from "zod";
import {
  ALIAS_KINDS,
  DOCUMENT_ROLES,
  PROVENANCES,
  RECOMMENDATION_LINK_KINDS,
  REPORT_FIELDS,
  REPORT_LINK_KINDS,
  TEXT_SOURCES,
} from "~db/vocabulary";
import { addressingRecord } from "./addressing-record";
import { bodyRecord } from "./body-record";
import { address, day, flag, listOf, oneOf, orNull, words } from "./field-kinds";
import * as h from "./history-records";
import { itemRecord } from "./item-record";
import { publicStatementRecord } from "./public-statement-record";
import { reportRecord } from "./report-record";
import { trackedItemRecord } from "./tracked-item-record";

/** Records with all that belongs to them: what the API answers for one reference. Histories are oldest first. */
export const trackedItemDetail = trackedItemRecord.extend({
  positions: listOf(h.positionRecord, "What the body said to it."),
  claims: listOf(h.claimRecord, "What the body said it has done."),
  assessments: listOf(h.assessmentRecord, "How oversight judged the answer."),
  verifications: listOf(h.verificationRecord, "Who checked it, and what they found."),
  disputes: listOf(h.disputeRecord, "Whether it was contested."),
  actions: listOf(h.actionRecord, "The body's plan, every wording of it."),
});

export const addressingDetail = addressingRecord.extend({
  due_dates: listOf(h.dueDateRecord, "By when an answer was due; the last one counts."),
  events: listOf(h.eventRecord, "What else happened to the clock."),
  answers: listOf(h.answerRecord, "Letters of answer attributed to it."),
});

const recommendationLink = z.object({
  kind: oneOf(RECOMMENDATION_LINK_KINDS, "How they relate."),
  is_from_this: flag("True where this one links, false where it is linked to."),
  reference: words("The other one."),
});

const considered = z.object({
  code: words("Code of the body."),
  name: words("Its name."),
  known_on: day("Since when the public could know it."),
});

export const recommendationDetail = itemRecord.extend({
  wordings: listOf(h.wordingRecord, "Every wording it has had here."),
  links: listOf(recommendationLink, "How it relates to others, as a person confirmed."),
  considered_by: listOf(
    considered,
    "Bodies that were not asked and say that they have considered whether it applies to them. What they found is theirs.",
  ),
  tracked_items: listOf(trackedItemDetail, "What is tracked of it, one for each body."),
  statements: listOf(publicStatementRecord, "What families, charities and staff bodies say of it."),
});

const section = z.object({
  section: oneOf(REPORT_FIELDS, "Which part of the report."),
  text: orNull(words("Its words."), "Null where they were removed."),
  text_source: oneOf(TEXT_SOURCES, "What the words were read from."),
  provenance: oneOf(PROVENANCES, "Where they come from."),
});

const reportLink = z.object({
  kind: oneOf(REPORT_LINK_KINDS, "How they relate."),
  is_from_this: flag("True where this one links, false where it is linked to."),
  reference: words("The other one."),
});

const documentRecord = z.object({
  role: oneOf(DOCUMENT_ROLES, "What it is."),
  url: address("Opens it, or leads to where it is published."),
  known_on: day("Since when the public could know it."),
});

export const reportDetail = reportRecord.extend({
  sections: listOf(section, "The text of the report, part by part."),
  items: listOf(itemRecord, "Its concerns and recommendations, in its order."),
  addressings: listOf(addressingDetail, "Everybody it asks or tells, in its order."),
  documents: listOf(documentRecord, "Its public documents."),
  links: listOf(reportLink, "How it relates to other reports."),
  statements: listOf(
    publicStatementRecord,
    "What families, charities and staff bodies say of it, or of one of its items.",
  ),
});

const alias = z.object({
  alias: words("The name."),
  kind: oneOf(ALIAS_KINDS, "What kind of name."),
  used_until_on: orNull(day("The last day a former name was in use.")),
});

const relative = z.object({
  code: words("Code of the other body."),
  name: words("Its name."),
  effective_on: orNull(day("The day it passed on.")),
});

export const bodyDetail = bodyRecord.extend({
  names: listOf(alias, "Other names, with their kind."),
  took_over_from: listOf(relative, "Bodies it took over from."),
  followed_by: listOf(relative, "Bodies that took over from it."),
});

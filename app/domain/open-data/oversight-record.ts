import { z } from "zod";
import {
  ESCALATION_GROUNDS,
  ESCALATION_RUNGS,
  ESCALATION_STATES,
  PRIORITY_FACTORS,
  THEMES,
} from "~db/vocabulary";
import { address, count, day, flag, list, listOf, oneOf, orNull, words } from "./field-kinds";

/** What oversight publishes besides its judgements: escalations, official lists, priorities and reviews. */

const notPublic = "Null for letters that are not public themselves.";

/** One escalation that is public. */
export const escalationRecord = z.object({
  reference: words("Permanent reference, such as ESCALATION-0012."),
  url: address("Where it can be read, among the others."),
  report: words("Reference of the report."),
  tracked_item: orNull(
    words("Reference of the concern at the body it is about."),
    "Null where it is about the whole request.",
  ),
  body: orNull(words("Code of the body asked.")),
  responsible_body: orNull(words("Code of the body that answers now."), "Null where there is none."),
  responsible_body_name: orNull(words("Name of that body."), "Null where there is none."),
  ground: oneOf(ESCALATION_GROUNDS, "What for."),
  state: oneOf(ESCALATION_STATES, "Whether it goes on."),
  public_on: day("The day it became public."),
  step_count: count("Steps taken, letters that were not public themselves among them."),
  last_rung: orNull(oneOf(ESCALATION_RUNGS, "The last step."), "Null where its steps are not known."),
  last_step_on: orNull(day("The day of the last step."), "Null where its steps are not known."),
});

const step = z.object({
  rung: oneOf(ESCALATION_RUNGS, "Which step of the ladder."),
  taken_on: day("The day it was taken."),
  answer_by_on: orNull(day("By when the body was asked to act."), "Null where no day was set."),
  text: orNull(words("The words."), notPublic),
  skip_reason: orNull(words("Why lower steps were left out."), "Null where none was."),
  is_replied: flag("The body replied before it was public, or did not wish to."),
  reply: orNull(words("What the body replied."), "Null where it did not."),
});

const move = z.object({
  kind: z.enum(["paused", "resumed", "stopped"]).meta({ description: "What was done." }),
  happened_on: day("The day of it."),
  reason: orNull(words("Why."), "Null where nothing was said."),
});

export const escalationDetail = escalationRecord.extend({
  steps: listOf(step, "The steps taken, lowest first."),
  moves: listOf(move, "When it was paused, went on or ended."),
});

export const escalationStepRecord = z.object({
  escalation: words("Reference of the escalation."),
  number: count("Which step of it, from 1."),
  ...step.shape,
});

/** One official list of those that had not answered. */
export const officialListRecord = z.object({
  reference: words("Permanent reference, such as LIST-0003."),
  url: address("The page of it."),
  publisher: orNull(words("Who published it.")),
  source: orNull(words("Where it was published.")),
  listed_on: day("The day the list is of."),
  public_on: day("The day it became public here."),
  entry_count: count("Entries of it."),
  removed_count: count("Those that were taken off the official list later."),
});

const listed = z.object({
  number: count("Its place on the list, from 1."),
  as_named: orNull(words("As the list names it."), "Null where the name was removed."),
  report: orNull(words("Reference of the report, where the register holds it."), "Null where it does not."),
  body: orNull(words("Code of the body, where it is known."), "Null where it is not."),
  body_name: orNull(words("Name of that body."), "Null where it is not known."),
  removed_on: orNull(day("The day it was taken off the official list."), "Null while it stands."),
  removal_reason: orNull(words("Why it was taken off."), "Null while it stands."),
  is_answered: orNull(flag("An answer is held now."), "Null where the request is not known."),
  first_answered_on: orNull(day("The day of the first answer held."), "Null where there is none."),
});

export const officialListDetail = officialListRecord.extend({
  entries: listOf(listed, "Its entries, in its order."),
});

export const officialListEntryRecord = z.object({
  list: words("Reference of the list."),
  ...listed.shape,
});

/** One published edition of the list of what comes first. */
export const priorityEditionRecord = z.object({
  edition: count("1 for the first, and so on."),
  url: address("The page of it."),
  published_on: day("The day it was published."),
  publisher: orNull(words("Code of the body that published it."), "Null where none is named."),
  introduction: orNull(words("What stands before the list."), "Null where nothing does."),
  ranked_count: count("How many things were ranked."),
  review_on: day("The day the list is to be looked at again."),
  entry_count: count("Entries of it."),
});

const amount = (what: string) => z.number().meta({ description: what });

const priority = z.object({
  number: count("Its place on the list, from 1."),
  reference: words("Reference of the concern, recommendation or group."),
  is_group: flag("It is a group of concerns."),
  title: orNull(words("What it asks."), "Null where it is about suicide or self-harm: read it on its page."),
  rationale: orNull(words("Why it is a priority."), "Null where the words were removed."),
  priority: amount("0 to 100, as it was when this was published."),
  place: count("Its place in the ranking that day."),
  weightings_among_first: count("In how many other weightings it stayed among the first 20."),
  owner: orNull(words("Code of the body that is to see to it, as known now."), "Null where nobody is named."),
});

const factorScore = z.object({
  factor: oneOf(PRIORITY_FACTORS, "What was scored."),
  score: amount("0 to 4."),
  is_judged: flag("A person scored it; else a stated rule did, from the data."),
  reason: orNull(words("Why, where a person scored it."), "Null where a rule did."),
});

export const priorityEditionDetail = priorityEditionRecord.extend({
  entries: listOf(
    priority.extend({ scores: listOf(factorScore, "How it was scored.") }),
    "Its entries, in its order.",
  ),
});

export const priorityEntryRecord = z.object({ edition: count("Which edition."), ...priority.shape });

/** A published review of a theme, in its newest edition. */
export const reviewRecord = z.object({
  reference: words("Permanent reference, such as REVIEW-0003."),
  url: address("The page of it."),
  title: words("What it is called."),
  theme: oneOf(THEMES, "The theme it looked at."),
  edition: count("Which edition, from 1."),
  published_on: day("The day that edition was published."),
  summary: words("What the board publishes."),
  closed_on: orNull(day("The day it was closed."), "Null while it goes on."),
  outcome: orNull(words("What came of it."), "Null while it goes on."),
  looked_at: list("References of what the board looked at."),
  decision_count: count("What it decided."),
});

const decision = z.object({
  number: count("Which decision, from 1."),
  meeting: count("At which meeting, from 1."),
  decision: orNull(words("What was decided."), "Null where the words were removed."),
  owner: orNull(words("The role that is to do it."), "Null where the words were removed."),
  owner_body: orNull(words("Code of its body."), "Null where none is named."),
  first_due_on: day("By when it was to be done, as first set."),
  due_on: day("By when it is to be done, as last set."),
  state: z.enum(["open", "done", "not_done"]).meta({ description: "What became of it." }),
  is_overdue: flag("It is open and past its day."),
});

export const reviewDetail = reviewRecord.extend({
  decisions: listOf(decision, "What the board decided, and what became of it."),
});

export const reviewDecisionRecord = z.object({
  review: words("Reference of the review."),
  ...decision.shape,
});

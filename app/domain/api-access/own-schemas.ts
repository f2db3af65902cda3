import { z } from "zod";
import { count, day, flag, list, oneOf, orNull, words } from "~/domain/open-data/field-kinds";
import { MOST_ROWS } from "~/domain/measures/points-file-rules";
import { SHEET_COLUMNS } from "~/domain/submissions/plan-sheet-columns";
import { isHttpsAddress, MAX_LINE, MAX_TEXT } from "~/domain/submissions/submission-form";
import {
  ACTION_STATES,
  API_SCOPES,
  BOARD_ASSURANCES,
  IMPLEMENTATION_STATUSES,
  POSITIONS,
  RAG_RATINGS,
  SUBMISSION_STATES,
  type Term,
} from "~db/vocabulary";

const isSent = z
  .boolean()
  .default(false)
  .meta({ description: "Send it for sign-off by another person of the body. Otherwise it stays a draft." });

const figurePart = (what: string) =>
  z
    .union([z.number(), z.string().max(200)], { error: "must be a number or a text" })
    .default("")
    .meta({ description: what });

export const figure = z.strictObject({
  period: z
    .string({ error: "must be a text such as 2026-02" })
    .max(200)
    .default("")
    .meta({ description: "The period: 2026-02, or the day it begins, such as 2026-02-01." }),
  value: figurePart("The figure. “*” where the source hides it, “not reported” where it gives none."),
  numerator: figurePart("So many…, for shares and rates, in place of the value."),
  denominator: figurePart("…of so many."),
  status: z
    .string({ error: "must be “provisional” or “final”" })
    .max(40)
    .default("")
    .meta({ description: "“provisional” where the figure may still change; else “final”, or nothing." }),
  unit: z
    .string()
    .max(100)
    .default("")
    .meta({ description: "The unit. Refused where it is not the measure’s." }),
});

export const figuresBody = z.strictObject({
  figures: z
    .array(figure, { error: "must be a list of figures" })
    .min(1, "must hold at least one figure")
    .max(MOST_ROWS, `may hold at most ${MOST_ROWS.toLocaleString("en-GB")} figures; send the rest apart`)
    .meta({ description: "One for each period." }),
  send: isSent,
});

export const judgedFigure = z
  .object({
    index: count("Which figure of those sent, from 0."),
    outcome: z
      .enum(["new", "revised", "unchanged", "refused"])
      .meta({ description: "What becomes of it once it is signed off." }),
    period: words("Its period, as it was read."),
    field: orNull(words("The field at fault."), "Null where nothing is."),
    notes: list("What is to be known of it, or why it is refused, as sentences."),
  })
  .meta({ description: "What becomes of one figure." });

const state = oneOf(SUBMISSION_STATES, "Where it is on the way to sign-off.");

export const figuresAnswer = z.object({
  draft: count("The number of the draft."),
  state,
  measure: words("The measure’s short name."),
  page: words("Where people of the body see it."),
  figures: z.array(judgedFigure).meta({ description: "Every figure sent, in its order." }),
});

const cell = (name: keyof typeof SHEET_COLUMNS) =>
  z
    .string({ error: "must be a text, or null to take out what is there" })
    .nullable()
    .optional()
    .meta({ description: `${SHEET_COLUMNS[name][0]}. ${SHEET_COLUMNS[name][1]}` });

/** The columns of the plan's spreadsheet, as JSON writes their names. */
export const ownAction = z.strictObject({
  key: z.string({ error: "must be a text" }).optional().meta({
    description: "The register’s number of an action to change, such as A12. Left out for a new one.",
  }),
  version: z
    .string({ error: "must be a text" })
    .optional()
    .meta({ description: "The version that was read of it. Needed to change an action." }),
  own_reference: cell("ownReference"),
  text: cell("text"),
  why: cell("why"),
  lead_role: cell("leadRole"),
  due_on: cell("dueOn"),
  milestones: cell("milestones"),
  baseline: cell("baseline"),
  success: cell("success"),
  resources: cell("resources"),
  risks: cell("risks"),
  rag: cell("rag").meta({ description: `On track? ${RAG_RATINGS.map(({ code }) => code).join(", ")}.` }),
  rag_reason: cell("ragReason"),
  plain: cell("plain"),
  lessons: cell("lessons"),
  state: cell("actionState").meta({
    description: `${ACTION_STATES.map(({ code }) => code).join(", ")}. A new action is open.`,
  }),
  serves: z
    .array(z.string(), { error: "must be a list of references" })
    .max(200)
    .optional()
    .meta({ description: "References of the concerns it answers. A new action needs one." }),
  evidence: z
    .string()
    .optional()
    .meta({ description: "An address that begins with https://, for closing it." }),
});

const MOST_ACTIONS = 500;

export const actionsBody = z.strictObject({
  actions: z
    .array(ownAction, { error: "must be a list of actions" })
    .min(1, "must hold at least one action")
    .max(MOST_ACTIONS, `may hold at most ${MOST_ACTIONS} actions; send the rest apart`)
    .meta({ description: "New actions and changed ones. All of them are taken, or none." }),
  send: isSent,
});

export const actionsAnswer = z.object({
  saved: count("How many became drafts."),
  sent: count("How many of those were sent for sign-off."),
  actions: z
    .array(
      z.object({
        index: count("Which action of those sent, from 0."),
        outcome: z.enum(["new", "changed", "unchanged"]).meta({ description: "What became of it." }),
        key: orNull(words("The register’s number of the action."), "Null for a new one."),
        missing: list("What keeps it from being sent for sign-off, as sentences."),
      }),
    )
    .meta({ description: "Every action sent, in its order." }),
});

export const planAnswer = z.object({
  actions: z
    .array(
      z.object({
        key: words("The register’s number."),
        version: words("Send it back with a change."),
        draft_state: orNull(state, "Null where no draft changes it."),
        own_reference: orNull(words("The body’s own number.")),
        text: words("What will be done."),
        why: orNull(words("The causes it acts on.")),
        lead_role: orNull(words("Who leads, by role.")),
        due_on: orNull(day("When it is due.")),
        milestones: orNull(words("One a line, each beginning with its date.")),
        baseline: orNull(words("How it is now.")),
        success: orNull(words("How anyone will know it worked.")),
        resources: orNull(words("What it needs.")),
        risks: orNull(words("Risks; not published.")),
        rag: orNull(oneOf(RAG_RATINGS, "Whether it is on track.")),
        rag_reason: orNull(words("Why it stands so.")),
        plain: orNull(words("The same for patients and families.")),
        lessons: orNull(words("What was learnt.")),
        state: oneOf(ACTION_STATES, "Whether it is open."),
        serves: list("References of the concerns it answers."),
      }),
    )
    .meta({ description: "The plan as people of the body last left it, drafts included." }),
});

const links = z
  .array(
    z.strictObject({
      address: z
        .string()
        .refine(isHttpsAddress, "must be a whole address that begins with https://")
        .meta({ description: "Where it is. It must begin with https://." }),
      title: z.string().max(MAX_LINE).optional().meta({ description: "What it is called." }),
    }),
  )
  .max(20)
  .default([])
  .meta({ description: "Evidence, as addresses. Files are attached on the draft’s page." });

const draft = z
  .strictObject({
    id: z.int().positive().meta({ description: "The number of the draft." }),
    version: z.int().meta({ description: "The version that was read of it." }),
  })
  .optional()
  .meta({ description: "The draft to change. Left out for a new one." });

const prose = z
  .string({ error: "must be a text" })
  .max(MAX_TEXT, `may have at most ${MAX_TEXT.toLocaleString("en-GB")} characters`)
  .default("");
const line = z.string().max(MAX_LINE, `may have at most ${MAX_LINE} characters`).nullable().default(null);
const date = z.iso.date("must be a real date, such as 2026-05-06").nullable().default(null);

const wordOrNull = <Code extends string>(terms: readonly Term<Code>[], what: string) =>
  oneOf(terms, what).nullable().default(null).meta({ description: what });

export const progressBody = z.strictObject({
  status: wordOrNull(IMPLEMENTATION_STATUSES, "How far the body is."),
  text: prose.meta({ description: "What was done, or why not." }),
  stated_on: date.meta({ description: "The day on which it was so." }),
  target_on: date.meta({ description: "The day by which it will be done." }),
  lead_role: line.meta({ description: "The role that leads on it." }),
  board_assurance: wordOrNull(BOARD_ASSURANCES, "What the board has seen."),
  superseded_by: line.meta({
    description: "The reference of the later recommendation that takes its place.",
  }),
  ...{ links, draft, send: isSent },
});

export const answerBody = z.strictObject({
  position: wordOrNull(POSITIONS, "What the body says to the concern."),
  text: prose.meta({ description: "What the body says." }),
  stated_on: date.meta({ description: "The date of the letter of answer." }),
  right_body: line.meta({ description: "The code of the body that should have been asked instead." }),
  ...{ links, draft, send: isSent },
});

export const reportAnswerBody = z.strictObject({
  text: prose.meta({ description: "What the body says to the whole report, point by point." }),
  timetable: prose.meta({ description: "By when." }),
  lead_role: line.meta({ description: "The role that leads on it." }),
  success: prose.meta({ description: "How the body will know that it worked." }),
  resources: prose.meta({ description: "What it needs, and whether it is provided for." }),
  stated_on: date.meta({ description: "The date of the letter of answer." }),
  right_body: line.meta({
    description:
      "The code of the body that should have been asked instead, where none of the report is the body’s own to answer.",
  }),
  ...{ links, draft, send: isSent },
});

export const reportDraftAnswer = z.object({
  draft: count("The number of the draft."),
  version: count("Its version; send it back with a change."),
  state,
  report: words("The reference of the report."),
  page: words("Where people of the body see it."),
});

export const draftAnswer = z.object({
  draft: count("The number of the draft."),
  version: count("Its version; send it back with a change."),
  state,
  concern: words("The reference of the concern."),
  page: words("Where people of the body see it."),
});

export const whoAnswer = z.object({
  body: words("The code of the body in whose name the token writes."),
  body_name: words("Its name."),
  token: words("What the token is called."),
  scopes: z.array(oneOf(API_SCOPES, "One of its uses.")).meta({ description: "What it may be used for." }),
  expires_on: day("The day on which it ends."),
  may_write: flag("Whether it may be used now."),
});

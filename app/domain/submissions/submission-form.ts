import { z } from "zod";
import { several } from "~/lib/several";
import { optionalDate, withDates } from "~/lib/typed-dates";
import {
  ACTION_STATES,
  BOARD_ASSURANCES,
  IMPLEMENTATION_STATUSES,
  isTerm,
  POSITIONS,
  RAG_RATINGS,
  type Term,
} from "~db/vocabulary";
import { readReferences } from "./action-rules";
import { tidyMilestones } from "./milestone-rules";

export const MAX_TEXT = 20_000;
export const MAX_LINE = 200;

const prose = z
  .string()
  .max(MAX_TEXT, `Write at most ${MAX_TEXT.toLocaleString("en-GB")} characters`)
  .default("");
const line = z
  .string()
  .max(MAX_LINE, `Write at most ${MAX_LINE} characters`)
  .optional()
  .transform((text) => (text === undefined || text === "" ? null : text));
const longOrNull = prose.transform((text) => (text === "" ? null : text));

/** A word of a list, or null where none was chosen; a word the form does not offer is as none. */
const wordOf = <Code extends string>(terms: readonly Term<Code>[]) =>
  z
    .unknown()
    .optional()
    .transform((code): Code | null => (isTerm(terms, code) ? code : null));

export const isHttpsAddress = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === "https:" && new URL(address).hostname.includes(".");

const shared = {
  /** "draft" saves, "send" sends for sign-off. */
  intent: z.enum(["draft", "send"]).default("draft"),
  version: z.coerce.number().int().min(0).default(0),
  text: prose,
};

const evidence = {
  linkAddress: z
    .string()
    .default("")
    .refine((address) => address === "" || isHttpsAddress(address), {
      message: "Enter a whole address that begins with https://",
    }),
  linkTitle: line,
  checkedForPatients: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === "yes"),
  remove: several(z.coerce.number().int()),
  /** Of the body's library. */
  cite: several(z.coerce.number().int()),
};

export const answerForm = withDates(
  ["statedOn"],
  z.object({
    ...shared,
    ...evidence,
    position: wordOf(POSITIONS),
    statedOn: optionalDate,
    rightBody: line,
  }),
);

export const progressForm = withDates(
  ["statedOn", "targetOn"],
  z.object({
    ...shared,
    ...evidence,
    status: wordOf(IMPLEMENTATION_STATUSES),
    statedOn: optionalDate,
    targetOn: optionalDate,
    leadRole: line,
    boardAssurance: wordOf(BOARD_ASSURANCES),
    supersededBy: line,
  }),
);

export const actionForm = withDates(
  ["dueOn"],
  z.object({
    ...shared,
    ...evidence,
    ownReference: line,
    why: longOrNull,
    leadRole: line,
    dueOn: optionalDate,
    milestones: longOrNull.transform(tidyMilestones),
    baseline: longOrNull,
    success: longOrNull,
    resources: longOrNull,
    risks: longOrNull,
    rag: wordOf(RAG_RATINGS),
    ragReason: longOrNull,
    plain: longOrNull,
    lessons: longOrNull,
    serves: prose.transform(readReferences),
    actionState: wordOf(ACTION_STATES).transform((state) => state ?? "open"),
  }),
);

/** The buttons of a submission's own page. */
export const decisionForm = z.object({
  intent: z.enum(["publish", "return", "withdraw", "discard", "comment"]),
  comment: prose,
  version: z.coerce.number().int(),
  reason: prose,
  publish: several(z.coerce.number().int()),
});

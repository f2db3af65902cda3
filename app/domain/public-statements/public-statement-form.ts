import { z } from "zod";
import {
  MODERATION_POINTS,
  STATEMENT_VOICES,
  type ModerationPoint,
  type StatementVoice,
} from "~db/vocabulary";
import { STATEMENT_MAX_LENGTH, STATEMENT_MIN_LENGTH } from "./public-statement-rules";

const voices = STATEMENT_VOICES.map(({ code }) => code) as [StatementVoice, ...StatementVoice[]];
const points = MODERATION_POINTS.map(({ code }) => code) as [ModerationPoint, ...ModerationPoint[]];

/** What anybody may send without an account. */
export const publicStatementForm = z.object({
  about: z.string().min(1, "Choose what this is about."),
  voice: z.enum(voices, { error: "Choose who you are." }),
  message: z
    .string()
    .min(STATEMENT_MIN_LENGTH, `Tell us what you know in at least ${STATEMENT_MIN_LENGTH} characters.`)
    .max(STATEMENT_MAX_LENGTH, `Use at most ${STATEMENT_MAX_LENGTH.toLocaleString("en-GB")} characters.`),
  sender: z
    .string()
    .min(2, "Enter your name, and your organisation if you write for one.")
    .max(200, "Use at most 200 characters."),
  email: z
    .email("Enter an e-mail address, such as name@example.org.")
    .max(200, "Enter a shorter e-mail address."),
  /** Left empty by people, who never see it. */
  website: z.string().optional(),
  shown: z.string().default(""),
});

const version = z.coerce.number().int();
const words = z.string().default("");

/** What the moderator does with a statement. */
export const moderationForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("confirm"), version }),
  z.object({
    intent: z.literal("agree"),
    summary: words,
    identity: words,
    points: z.union([z.enum(points).transform((one) => [one]), z.array(z.enum(points))]).default([]),
    disputes: z.string().optional(),
    version,
  }),
  z.object({ intent: z.literal("decline"), reason: words, version }),
  z.object({ intent: z.literal("publish"), version }),
  z.object({ intent: z.literal("withdraw"), reason: words, version }),
]);

/** What an approver of the body replies. */
export const statementReplyForm = z.object({ intent: z.enum(["reply", "none"]), reply: words, version });

import { z } from "zod";
import { CORRECTION_KINDS, type CorrectionKind } from "~db/vocabulary";
import { DECISIONS, MESSAGE_MAX_LENGTH, MESSAGE_MIN_LENGTH, REASON_MIN_LENGTH } from "./correction-rules";

const codes = CORRECTION_KINDS.map((term) => term.code) as [CorrectionKind, ...CorrectionKind[]];

/** "This is wrong" or "we did reply": what anyone may send without an account. */
export const correctionForm = z.object({
  about: z.string().min(1, "Choose what this is about."),
  kind: z.enum(codes, { error: "Choose what you want to tell us." }),
  message: z
    .string()
    .min(MESSAGE_MIN_LENGTH, `Say what is wrong in at least ${MESSAGE_MIN_LENGTH} characters.`)
    .max(MESSAGE_MAX_LENGTH, `Use at most ${MESSAGE_MAX_LENGTH.toLocaleString("en-GB")} characters.`),
  email: z
    .email("Enter an e-mail address, such as name@example.org.")
    .max(200, "Enter a shorter e-mail address."),
  /** Left empty by people, who never see it. */
  website: z.string().optional(),
  shown: z.string().default(""),
});

const version = z.coerce.number().int();

/** What the registrar does with a request: confirms it by hand, puts it aside, or decides it. */
export const deskForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("confirm"), version }),
  z.object({ intent: z.literal("dismiss"), dismissal: z.string().default(""), version }),
  z.object({
    intent: z.literal("decide"),
    decision: z.enum(DECISIONS, { error: "Choose a decision." }),
    reason: z
      .string()
      .min(
        REASON_MIN_LENGTH,
        `Say what was decided and why, in at least ${REASON_MIN_LENGTH} characters. The public reads it.`,
      ),
    version,
  }),
]);

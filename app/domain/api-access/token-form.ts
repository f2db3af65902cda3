import { z } from "zod";
import { several } from "~/lib/several";
import { API_SCOPES, isTerm, type ApiScope } from "~db/vocabulary";
import { LIFETIMES } from "./token-rules";

const MAX_NAME = 80;

/** Makes a token: a name, what for, and for how many days. */
const makeToken = z.object({
  intent: z.literal("make"),
  name: z
    .string()
    .default("")
    .refine((name) => name !== "", "Say which system will use it")
    .refine((name) => name.length <= MAX_NAME, `Write at most ${MAX_NAME} characters`),
  scopes: several(z.string()).transform((chosen, context): ApiScope[] => {
    const scopes = API_SCOPES.map(({ code }) => code).filter((code) => chosen.includes(code));
    if (scopes.length > 0 && chosen.every((one) => isTerm(API_SCOPES, one))) return scopes;
    context.addIssue({ code: "custom", message: "Choose what the token may be used for" });
    return z.NEVER;
  }),
  days: z.coerce
    .number("Choose for how long the token lasts")
    .refine((days) => (LIFETIMES as readonly number[]).includes(days), "Choose for how long the token lasts"),
});

/** Ends one. */
const revokeToken = z.object({ intent: z.literal("revoke"), id: z.coerce.number().int() });

export const tokensForm = z.discriminatedUnion("intent", [makeToken, revokeToken]);
export const revokeTokenForm = revokeToken;

const TOO_MANY =
  "Your body has 20 tokens in force, as many as it may have. Revoke those that no system uses any more.";
const NOT_YOURS = "Only whoever made this token, or an approver of your body, can revoke it.";

export const TOKEN_SENTENCES = { too_many: TOO_MANY, not_yours: NOT_YOURS } as const;

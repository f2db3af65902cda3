import { z } from "zod";
import { PASSWORD_MAX_LENGTH } from "./password-rules";

const NAME_MAX_LENGTH = 120;

/** Passwords arrive trimmed by the form reader, wherever they are typed, so they compare alike. */
const password = (sentence: string) =>
  z
    .string({ error: sentence })
    .min(1, sentence)
    .max(PASSWORD_MAX_LENGTH, "That is too long to be a password.");

const emailAddress = z.email("Enter an e-mail address, like name@example.nhs.uk").max(254);

export const signInForm = z.object({
  email: z.string({ error: "Enter your e-mail address" }).min(1, "Enter your e-mail address").max(254),
  password: password("Enter your password"),
  /** What was typed before the session ended, sealed. */
  kept: z.string().optional(),
});

export const choosePasswordForm = z
  .object({
    token: z.string(),
    password: password("Enter a new password"),
    again: z.string().optional(),
  })
  .refine((form) => form.again === undefined || form.again === form.password, {
    path: ["again"],
    error: "The two passwords differ. Enter the same one twice.",
  });

export const changePasswordForm = z
  .object({
    current: password("Enter your current password"),
    password: password("Enter a new password"),
    again: z.string().optional(),
  })
  .refine((form) => form.again === undefined || form.again === form.password, {
    path: ["again"],
    error: "The two passwords differ. Enter the same one twice.",
  });

export const inviteForm = z.object({
  email: emailAddress,
  name: z
    .string({ error: "Enter the person's name" })
    .min(1, "Enter the person's name")
    .max(NAME_MAX_LENGTH, "That is too long to be a name."),
  role: z.string({ error: "Choose a role" }).min(1, "Choose a role"),
  body: z.string().default(""),
  issuer: z.string().default(""),
});

const version = z.coerce.number().int();

/** Each button of an account's page says what to do with it. */
export const changeUserForm = z.discriminatedUnion("change", [
  z.object({
    change: z.literal("give_role"),
    version,
    role: z.string({ error: "Choose a role" }).min(1, "Choose a role"),
    body: z.string().default(""),
    issuer: z.string().default(""),
  }),
  z.object({ change: z.literal("end_role"), version, membership: z.coerce.number().int() }),
  z.object({ change: z.literal("disable"), version }),
  z.object({ change: z.literal("enable"), version }),
  z.object({ change: z.literal("new_link"), version }),
]);
export type UserChange = z.infer<typeof changeUserForm>;

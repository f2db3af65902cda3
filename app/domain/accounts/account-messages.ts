import type { Role } from "~db/vocabulary";
import { roleLabel } from "./permission-rules";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-rules";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
});

export const tooManyAttempts = (tryAgainAt: number): string =>
  `There were too many attempts. Try again after ${clock.format(tryAgainAt)}.`;

/** Sentences for whatever an account's form can be refused for, beside the field they belong to. */
const SENTENCES = {
  wrong: { password: "The e-mail address or the password is wrong." },
  too_short: {
    password: `Choose a password of at least ${PASSWORD_MIN_LENGTH} characters. A few words are easy to remember.`,
  },
  too_long: { password: `Choose a password of at most ${PASSWORD_MAX_LENGTH} characters.` },
  names_person: { password: "Choose a password that is not your name or e-mail address." },
  names_service: { password: "Choose a password that is not the name of this service." },
  common: { password: "Choose another password: this one is among the first an attacker tries." },
  link_over: { form: "This link has been used or is too old. Ask your administrator for a new one." },
  wrong_password: { current: "This is not your current password." },
  too_many: { current: "There were too many attempts. Try again in a quarter of an hour." },
  already_added: { email: "There is already an account with this e-mail address." },
  no_such_role: { role: "Choose a role." },
  body_missing: { body: "Enter the body this role is held for." },
  no_such_body: {
    body: "No single body has this code or name. Enter its code, such as RW5, or its full name.",
  },
  body_not_for_role: { body: "This role is not held for a body. Leave this empty." },
  issuer_missing: { issuer: "Enter the issuer whose reports this person enters." },
  no_such_issuer: { issuer: "No issuer has this name. Enter its full name." },
  issuer_not_for_role: { issuer: "This role is not held for an issuer. Leave this empty." },
  no_such_user: { form: "There is no such account." },
  changed_meanwhile: {
    form: "Somebody else changed this account while you had it open. Look again, then repeat your change.",
  },
  last_administrator: {
    form: "This is the last administrator: nobody could undo it. Make somebody else administrator first.",
  },
  no_such_membership: { form: "This role has already been ended." },
  held_already: { role: "This person already holds this role." },
  is_disabled: { form: "This account is disabled. Enable it first." },
} as const satisfies Record<string, Record<string, string>>;
export type AccountRefusal = keyof typeof SENTENCES | "kept_apart";

/** The sentence of a refusal, by the field it belongs to ("form" for the whole form). */
export function accountMessage(refusal: AccountRefusal, inTheWay?: Role): Record<string, string> {
  if (refusal !== "kept_apart") return SENTENCES[refusal];
  const other = inTheWay ? `“${roleLabel(inTheWay)}”` : "another role of theirs";
  return { role: `One person may not hold this role together with ${other}: nobody judges their own work.` };
}

/** The same in one sentence, for the command line. */
export const accountSentence = (refusal: AccountRefusal, inTheWay?: Role): string =>
  Object.values(accountMessage(refusal, inTheWay)).join(" ");

export const invitationMessage = (name: string, link: string): { subject: string; body: string } => ({
  subject: "Choose your password for the National Recommendations Register",
  body: `Dear ${name},

you have an account on the National Recommendations Register. Choose your password here:

${link}

The link works once, for seven days. If you did not expect this, you can ignore it: nothing happens without it.
`,
});

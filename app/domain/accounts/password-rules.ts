import { COMMON_PASSWORDS } from "./common-passwords";

/** ASVS 5, 6.2: length and what attackers try first; no rules on kinds of characters, no expiry. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;

export type PasswordFault = "too_short" | "too_long" | "names_person" | "names_service" | "common";

interface Owner {
  email: string;
  name: string;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");

/** The words of a name or address that would give a password away; shorter ones occur by chance. */
const wordsOf = ({ email, name }: Owner): string[] =>
  [email.split("@")[0] ?? "", ...name.split(/\s+/)].map(letters).filter((word) => word.length >= 5);

const SERVICE_WORDS = ["nationalrecommendationsregister", "recommendationsregister", "recommendations"];

/** Digits and signs are what people add to a common word, and "pa55w0rd" is a common word too. */
const plain = (password: string): string =>
  letters(password.replace(/[\d\W]+$/, "").replace(/[0@1345$7]/g, (sign) => UNDISGUISED[sign] ?? sign));
const UNDISGUISED: Readonly<Record<string, string>> = {
  "0": "o",
  "@": "a",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  $: "s",
  "7": "t",
};

const isOneOver = (password: string): boolean => new Set(password).size <= 4;

const isCommon = (password: string): boolean => {
  const forms = [letters(password), plain(password)];
  return (
    isOneOver(password) ||
    /^\d+$/.test(password) ||
    COMMON_PASSWORDS.some((word) => forms.some((form) => form === word || form === word + word))
  );
};

/** The first rule a password breaks, or null when it may be used. */
export function faultOfPassword(password: string, owner: Owner): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN_LENGTH) return "too_short";
  if ([...password].length > PASSWORD_MAX_LENGTH) return "too_long";
  const said = letters(password);
  if (password.toLowerCase().includes(owner.email.toLowerCase())) return "names_person";
  if (wordsOf(owner).some((word) => said === word || said === word + word)) return "names_person";
  if (SERVICE_WORDS.some((word) => said === word)) return "names_service";
  return isCommon(password) ? "common" : null;
}

import { LRUCache } from "lru-cache";
import { authorOf, openTyped, sealTyped } from "~/domain/accounts/form-tokens.server";
import { tokenHash } from "~/domain/accounts/sessions.server";
import type { TypedFields } from "./form.server";

/**
 * What somebody typed into a form and sent after their session had ended (design §4.4): it travels through
 * the sign-in page, sealed, and goes back into the form for the same person. Nothing is kept for anybody
 * who has not signed in again, so that sending forms fills no memory.
 */
interface KeptForm {
  userId: number;
  /** The address the form was sent to, query included. */
  path: string;
  fields: TypedFields;
  sentAt: number;
}

const MAX_CHARACTERS = 500_000;
const MOST_HOURS_AWAY_MS = 12 * 3_600_000;
const SECRET_FIELDS = new Set(["csrf", "password", "again", "current", "kept"]);

/** What was sent, sealed for its author; null where no form of ours named one, or it is too long to carry. */
export async function sealForm(request: Request, now: number): Promise<string | null> {
  const form = await request.formData().catch(() => null);
  const token = form?.get("csrf");
  const userId = typeof token === "string" ? authorOf(token) : null;
  if (!form || userId === null) return null;
  const { pathname, search } = new URL(request.url);
  const kept: KeptForm = { userId, path: pathname + search, fields: keepable(form), sentAt: now };
  const plain = JSON.stringify(kept);
  return plain.length > MAX_CHARACTERS ? null : sealTyped(plain);
}

/** The texts of a form by name, without passwords and without files, which a browser gives only once. */
function keepable(form: FormData): TypedFields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !SECRET_FIELDS.has(name)) (fields[name] ??= []).push(value);
  return fields;
}

/** What a seal holds, or null where it was not made here, is another person's, or is from too long ago. */
export function openForm(sealed: string, userId: number, now: number): KeptForm | null {
  const plain = openTyped(sealed);
  if (plain === null) return null;
  // Only this server can have sealed it, so its shape is the one it had.
  const kept = JSON.parse(plain) as KeptForm;
  return kept.userId === userId && now - kept.sentAt < MOST_HOURS_AWAY_MS ? kept : null;
}

/**
 * Forms on their way back, by session and address. In memory: they wait for one redirect, or for as long as
 * their author reloads the page before sending it; a restart in between costs what was typed.
 */
const waiting = new LRUCache<string, TypedFields>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (fields, key) => JSON.stringify(fields).length * 2 + key.length,
  ttl: 30 * 60_000,
});

const keyOf = (sessionToken: string, path: string): string => `${tokenHash(sessionToken)} ${path}`;

/** Lets the page at the form's address open with what was typed, for this session. */
export function letReturn(kept: KeptForm, sessionToken: string): void {
  waiting.set(keyOf(sessionToken, kept.path), kept.fields);
}

/** What waits to go back into the form of this address, or undefined. */
export const returningForm = (sessionToken: string | null, path: string): TypedFields | undefined =>
  sessionToken === null || waiting.size === 0 ? undefined : waiting.get(keyOf(sessionToken, path));

/** A form that is sent again needs nothing given back. */
export function forgetReturning(sessionToken: string | null, path: string): void {
  if (sessionToken !== null && waiting.size > 0) waiting.delete(keyOf(sessionToken, path));
}

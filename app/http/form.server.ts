import { data } from "@remix-run/node";
import type { z } from "zod";
import { authorOf } from "~/domain/accounts/form-tokens.server";
import { isCsrfTokenValid } from "./csrf.server";
import { currentUser } from "./current-user.server";
import { requestScope } from "./request-scope.server";
import { refusedRequest } from "./responses.server";

export type Errors = Record<string, string>;
/** What was typed, by field name, as the form components take it back; a list where a name came several times. */
export type TypedFields = Record<string, string | string[]>;

export type ParsedForm<Value> =
  { ok: true; value: Value; typed: TypedFields } | { ok: false; errors: Errors; typed: TypedFields };

export type ParsedUpload<Value> = ParsedForm<Value> & { files: Record<string, File[]> };

const SIGNED_OUT =
  "You were signed out before this was sent, so nothing was saved. What you typed is still here: check it, choose any files again, and send it.";
const SIGNED_IN_AGAIN =
  "You have signed in again since you opened this form, so nothing was saved yet. Check what you typed, choose any files again, and send it.";
const EXPIRED =
  "This form is no longer valid: you may have signed in or out in another window since you opened it. Go back, reload the page and send it again.";

/**
 * The fields of a posted form, checked by `schema`. The form's token is checked first (a wrong one
 * throws 400; one of the same person's earlier session is refused with what was typed). Text is trimmed and its line ends made "\n"; a name sent once is a string, several times
 * a list, and a field that may hold several is best read with `z.preprocess`/`several`. Errors are one
 * sentence a field, the first; those of the whole form are under "form".
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.infer<Schema>>> {
  const { form, refusal } = await readForm(request);
  return checked(schema, typedFields(form), refusal);
}

/** Like parseForm, for a form that sends files: those of `fileFields`, without the empty ones browsers send for no choice. */
export async function parseUploadForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { fileFields }: { fileFields: readonly string[] },
): Promise<ParsedUpload<z.infer<Schema>>> {
  const { form, refusal } = await readForm(request);
  const files: Record<string, File[]> = {};
  for (const name of fileFields)
    files[name] = form.getAll(name).filter((part): part is File => typeof part !== "string" && part.size > 0);
  // A file field left empty arrives as an empty text.
  for (const name of fileFields) form.delete(name);
  return { ...checked(schema, typedFields(form), refusal), files };
}

/** The answer to a form that was refused: its sentences and what was typed, status 400. */
export const badForm = (errors: Errors, typed: TypedFields) => data({ errors, typed }, { status: 400 });

/** The answer to a form filled in from an older version: what changed goes in `stale`, status 409 (design §4.4). */
export const staleForm = <Stale>(stale: Stale, errors: Errors, typed: TypedFields) =>
  data({ errors, typed, stale }, { status: 409 });

/** The form, and why it may not be acted on although it goes back to who typed it, or null. */
async function readForm(request: Request): Promise<{ form: FormData; refusal: string | null }> {
  const form = await request.formData().catch(() => null);
  if (!form) throw refusedRequest("What was sent is not a form.");
  const scope = requestScope();
  if (scope?.givingBack) {
    scope.givingBack.wasGiven = true;
    return { form, refusal: SIGNED_OUT };
  }
  const token = form.get("csrf");
  if (typeof token === "string") {
    if (isCsrfTokenValid(request, token)) return { form, refusal: null };
    const author = authorOf(token);
    if (author !== null && author === currentUser(request)?.userId) return { form, refusal: SIGNED_IN_AGAIN };
  }
  throw refusedRequest(EXPIRED);
}

/** What was typed into a form, without its token. */
export function typedFields(form: FormData): TypedFields {
  const typed: TypedFields = {};
  for (const name of new Set(form.keys())) {
    if (name === "csrf") continue;
    const values = form.getAll(name).filter((value): value is string => typeof value === "string");
    const [first, ...more] = values.map((value) => value.replace(/\r\n?/g, "\n").trim());
    if (first !== undefined) typed[name] = more.length === 0 ? first : [first, ...more];
  }
  return typed;
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  typed: TypedFields,
  refusal: string | null,
): ParsedForm<z.infer<Schema>> {
  if (refusal !== null) return { ok: false, errors: { form: refusal }, typed };
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data, typed };
  const errors: Errors = {};
  for (const { path, message } of result.error.issues)
    errors[path.length > 0 ? String(path[0]) : "form"] ??= message;
  return { ok: false, errors, typed };
}

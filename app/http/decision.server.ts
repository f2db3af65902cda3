import { z } from "zod";
import { badForm, parseForm, type Errors, type TypedFields } from "./form.server";
import { refusedRequest } from "./responses.server";

type Forms = Record<string, z.ZodType>;

/** One form of a page with several, read: which it was, about which row, and what it holds. */
export type ReadDecision<Given extends Forms> = {
  [Intent in keyof Given & string]: {
    ok: true;
    intent: Intent;
    /** The row it is about, for a form that stands once a row; empty otherwise. */
    about: string;
    value: z.infer<Given[Intent]>;
    /** Everything the form sent, under the names of its page. */
    typed: TypedFields;
    /** The answer when the use case refuses: each sentence beside its field of this form. */
    refuse: (errors: Errors) => ReturnType<typeof badForm>;
  };
}[keyof Given & string];

const anyFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * Reads one of the forms that DecisionForm draws: `form` says which, and its fields carry that name before
 * their own, so that no two forms of a page share a field. Throws 400 for a form the page does not have.
 */
export async function parseDecision<Given extends Forms>(
  request: Request,
  forms: Given,
): Promise<ReadDecision<Given> | { ok: false; answer: ReturnType<typeof badForm> }> {
  const parsed = await parseForm(request, anyFields);
  const { typed } = parsed;
  const form = typeof typed.form === "string" ? typed.form : "";
  const [intent = "", about = ""] = form.split(".");
  const schema = Object.hasOwn(forms, intent) ? forms[intent] : undefined;
  if (!schema) throw refusedRequest("This page has no such form. Go back and reload it.");
  const refuse = (errors: Errors) => badForm(withPrefix(form, errors), typed);
  if (!parsed.ok) return { ok: false, answer: refuse(parsed.errors) };
  const result = schema.safeParse(withoutPrefix(form, typed));
  if (!result.success) return { ok: false, answer: refuse(firstOfEach(result.error)) };
  // The schema looked up by the intent is the one that read the value: TypeScript cannot follow the index.
  return { ok: true, intent, about, value: result.data, typed, refuse } as ReadDecision<Given>;
}

function withoutPrefix(form: string, typed: TypedFields): TypedFields {
  const prefix = `${form}-`;
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

const withPrefix = (form: string, errors: Errors): Errors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [name === "form" ? name : `${form}-${name}`, sentence]),
  );

function firstOfEach(error: z.ZodError): Errors {
  const errors: Errors = {};
  for (const { path, message } of error.issues)
    errors[path.length > 0 ? String(path[0]) : "form"] ??= message;
  return errors;
}

export type EnteringRefusal =
  | "not_found"
  | "stale"
  | "issuer_unknown"
  | "not_a_draft"
  | "not_published"
  | "reason_required"
  | "nothing_changed"
  | "incomplete";

export const enteringMessages: Record<EnteringRefusal, Record<string, string>> = {
  not_found: { form: "There is no such report." },
  stale: { form: "Somebody else saved this report while you were writing." },
  issuer_unknown: { issuer: "Choose the issuer of the report." },
  not_a_draft: { form: "This report is public already: correct it instead." },
  not_published: { form: "This report is not public." },
  reason_required: { reason: "Say why, in at least 10 characters. The reason is public." },
  nothing_changed: { form: "Nothing is different from what is recorded." },
  incomplete: { form: "Some of what a report needs is missing." },
};

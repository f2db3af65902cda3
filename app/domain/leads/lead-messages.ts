import type { LeadRefusal } from "./lead-rules";

const MESSAGES: Readonly<Record<LeadRefusal, readonly [field: string, sentence: string]>> = {
  not_found: ["form", "This recommendation is not in the register, or no longer published"],
  stale: [
    "form",
    "Somebody has decided who leads since you opened this page. What you typed is still here: compare, and send it again",
  ],
  lead_closed: ["lead", "This body has closed: name one that can act"],
  reason_missing: ["reason", "Say why this body, in ten characters or more"],
  nobody_named: ["lead", "Name the body that should lead"],
  supporting_without_lead: ["lead", "Name the body that leads, before those that support it"],
  supporting_is_lead: ["supporting1", "The body that leads does not support itself: leave it out here"],
  supporting_twice: ["supporting1", "A body is named twice: leave one of them out"],
  supporting_closed: ["supporting1", "One of these bodies has closed: name one that can act"],
  supporting_reason_missing: ["why1", "Say what each supporting body is for, in ten characters or more"],
};

export const leadSentences = (refusals: readonly LeadRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => MESSAGES[refusal]).reverse());

/**
 * What a use case answers: done, or refused for one of a closed set of reasons. Expected refusals are
 * values with a sentence for people (each subject's *-messages.ts); surprises are thrown.
 */
export type Outcome<Value, Refusal extends string> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refused = <Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
});

/** Like Outcome, for a form of which every fault is worth saying at once. */
export type FormOutcome<Value, Refusal extends string> =
  { ok: true; value: Value } | { ok: false; refusals: readonly Refusal[] };

export const refusedFor = <Refusal extends string>(
  ...refusals: Refusal[]
): { ok: false; refusals: readonly Refusal[] } => ({ ok: false, refusals });

type Answer<Value> =
  { ok: true; value: Value } | { ok: false; refusal: string } | { ok: false; refusals: readonly string[] };

/** What a use case answered; throws where it refused, for the seed must break no rule of the register. */
export function must<Value>(what: string, answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  const refusals = "refusal" in answer ? answer.refusal : answer.refusals.join(", ");
  throw new Error(`The register refused “${what}”: ${refusals}`);
}

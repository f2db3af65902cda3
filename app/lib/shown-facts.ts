/** One thing a page showed when its form was opened, in words: what a decision was made on. */
export interface ShownFact {
  label: string;
  value: string;
}

/** A fact that is another now than when the form was opened; an empty text stands for nothing. */
export interface ChangedFact {
  label: string;
  had: string;
  now: string;
}

/** What differs between the facts a form was opened on and those that stand now, in the order they stand. */
export function changedFacts(had: readonly ShownFact[], now: readonly ShownFact[]): ChangedFact[] {
  const valueIn = (facts: readonly ShownFact[], label: string) =>
    facts.find((fact) => fact.label === label)?.value ?? "";
  const labels = new Set([...now, ...had].map(({ label }) => label));
  return [...labels]
    .map((label) => ({ label, had: valueIn(had, label), now: valueIn(now, label) }))
    .filter((fact) => fact.had !== fact.now);
}

/** The facts as a form carries them; null where it carries none that can be read. */
export function readFacts(sent: unknown): ShownFact[] | null {
  if (typeof sent !== "string") return null;
  let facts: unknown;
  try {
    facts = JSON.parse(sent);
  } catch {
    return null;
  }
  return Array.isArray(facts) && facts.every(isFact) ? facts : null;
}

const isFact = (fact: unknown): fact is ShownFact =>
  typeof fact === "object" &&
  fact !== null &&
  "label" in fact &&
  "value" in fact &&
  typeof fact.label === "string" &&
  typeof fact.value === "string";

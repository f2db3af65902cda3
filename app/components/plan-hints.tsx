interface PlanHintsProps {
  hints: readonly { about: string; hint: string }[];
}

/** What would make an action easier to do and to check: said, never demanded. */
export function PlanHints({ hints }: PlanHintsProps) {
  if (hints.length === 0) return null;
  return (
    <section className="nhsuk-inset-text" aria-label="Hints">
      <p>Hints, to take or leave:</p>
      <ul>
        {hints.map(({ about, hint }) => (
          <li key={hint}>
            <strong>{about}.</strong> {hint}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Prose } from "./prose";

/** Words of a draft to concerns that were divided, taken out or moved since, so that what is still needed can be copied. */
export function WordsLeftOut({ inVain }: { inVain: readonly { reference: string; words: string }[] }) {
  return inVain.map(({ reference, words }) => (
    <details key={reference} className="nhsuk-details" open>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Left out: what was written to {reference}, which is not your body’s to answer any more
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <p>The registrar divided it, took it out or moved it. Copy what you still need into the answer.</p>
        <Prose text={words} foldAfter={0} />
      </div>
    </details>
  ));
}

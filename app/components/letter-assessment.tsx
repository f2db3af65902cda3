import type { ShownLetterAssessment } from "~/domain/assurance/view-letter-assessment.server";
import type { LetterTurn } from "~/domain/samples/letter-draws.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { CONCERN_FLAGS, JUDGEMENT_STATES, labelOf } from "~db/vocabulary";
import { Prose } from "./prose";
import { StatusTag } from "./status-tag";

/** The letter back as it was, or will be, sent, with the body's reply. */
export function LetterBack({ shown }: { shown: ShownLetterAssessment }) {
  const { letter } = shown;
  return (
    <article className="register-letter">
      <h2 className="nhsuk-heading-m">The letter to the body</h2>
      {letter.letter === null ? <p>Nothing is written yet.</p> : <Prose text={letter.letter} foldAfter={0} />}
      {letter.reply === null ? null : (
        <>
          <h2 className="nhsuk-heading-m">The body’s reply</h2>
          <blockquote className="register-quote">
            <Prose text={letter.reply} foldAfter={0} />
          </blockquote>
        </>
      )}
    </article>
  );
}

/** Concern by concern what was found. `hrefFor` says where a reader goes from a concern. */
export function LetterConcerns({
  shown,
  hrefFor = paths.recommendation,
}: {
  shown: ShownLetterAssessment;
  hrefFor?: (reference: string) => string;
}) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What was found, concern by concern</h2>
      {shown.parts.map((part) => (
        <section key={part.reference}>
          <h3 className="nhsuk-heading-s">
            <a href={hrefFor(part.reference)}>{part.reference}</a>
          </h3>
          <p>
            <StatusTag fact="adequacy" word={part.adequacy ?? "not_assessed"} />
            {part.concernFlag === null || part.concernFlag === "none"
              ? null
              : ` ${labelOf(CONCERN_FLAGS, part.concernFlag)}.`}
            {part.state === "published" ? null : ` ${labelOf(JUDGEMENT_STATES, part.state)}.`}
          </p>
          <Prose text={part.text ?? "These words were removed."} />
        </section>
      ))}
    </section>
  );
}

/** The letters back on a report that are public, as links. */
export function LettersBack({
  letters,
}: {
  letters: readonly { reference: string; bodyName: string | null; publicOn: string | null }[];
}) {
  if (letters.length === 0) return null;
  return (
    <ul>
      {letters.map(({ reference, bodyName, publicOn }) => (
        <li key={reference}>
          <a href={paths.publicAssessment(reference)}>
            What oversight wrote to {bodyName ?? "the body"} about its answer
          </a>
          {publicOn === null ? null : `, ${showDate(publicOn)}`}
        </li>
      ))}
    </ul>
  );
}

/** Why an answer is not assessed: a matter of how many came, which says nothing of the answer. */
export function LetterTurns({ turns }: { turns: readonly LetterTurn[] }) {
  return turns.map(({ bodyName, sample, isDrawn }) => (
    <p key={`${sample}-${bodyName}`} className="nhsuk-inset-text">
      The answer of {bodyName ?? "a body that is not identified"} is not assessed
      {isDrawn === true
        ? " yet. It was drawn to be, in "
        : isDrawn === null
          ? ". More answers came than can be assessed, and which are is still to be decided by lot, in "
          : " because of capacity: more answers came than can be assessed, and it was not drawn in "}
      <a href={paths.sample(sample)}>{sample}</a>. That says nothing good or bad about it.
    </p>
  ));
}

import type { Point } from "~/domain/submissions/letter-rules";
import { RUBRIC_POINTS, termOf } from "~db/vocabulary";
import { Tag } from "./status-tag";

const WORDS = {
  met: "Yes",
  missing: "Not yet",
  ask: "Ask yourselves",
  not_needed: "Not needed here",
} as const;
const TONES = { met: "good", missing: "attention", ask: "neutral", not_needed: "neutral" } as const;

/** The nine points a reviewer looks for in an answer, as far as they are met: said, never demanded. */
export function AnswerPoints({ points }: { points: readonly Point[] }) {
  return (
    <section aria-labelledby="answer-points">
      <h2 className="nhsuk-heading-m" id="answer-points">
        What a good answer has
      </h2>
      <p>Reviewers look for these nine points. None of them keeps you from sending the answer.</p>
      <ul className="nhsuk-list register-points">
        {points.map(({ code, state, met, of }) => {
          const { label, meaning } = termOf(RUBRIC_POINTS, code);
          return (
            <li key={code}>
              <Tag tone={TONES[state]}>{WORDS[state]}</Tag> <strong>{label}.</strong> {meaning}
              {state === "missing" && of > 1 ? ` So far for ${met} of ${of} concerns.` : ""}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

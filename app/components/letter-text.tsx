import { inAttached, notOurs, signatories } from "~/domain/submissions/letter-rules";
import type { ReadLetter } from "~/domain/submissions/view-letter.server";
import { showDate } from "~/lib/dates";
import { Prose } from "./prose";

/** The answer as the letter it is: to whom, from whom, and to the whole report or concern by concern. */
export function LetterText({ letter, bodyName }: { letter: ReadLetter; bodyName: string }) {
  const { report, isToCoroner, statedOn, opening, whole, onlyAttached, parts, cosigners, state } = letter;
  const attached = inAttached(onlyAttached);
  const isEmpty = parts.length === 0 && whole === null && attached === null;
  const from = signatories(bodyName, cosigners, state === "published");
  return (
    <article className="register-letter">
      <p>
        To {isToCoroner ? "the coroner" : null}
        {isToCoroner ? <br /> : null}
        {report.issuerName}
      </p>
      <p>{statedOn === null ? "Not dated yet" : showDate(statedOn)}</p>
      <h2 className="nhsuk-heading-m">
        Answer to {report.reference}
        {report.reportedOn === null ? "" : `, report of ${showDate(report.reportedOn)}`}
      </h2>
      {opening === null ? null : <Prose text={opening} foldAfter={0} />}
      {whole?.position == null ? null : (
        <p>
          <strong>{notOurs(whole)}</strong>
        </p>
      )}
      {whole === null ? null : <Prose text={whole.words} foldAfter={0} />}
      {attached === null ? null : <p>{attached}</p>}
      {parts.map((part) => (
        <section key={part.reference}>
          <h3 className="nhsuk-heading-s">{part.reference}</h3>
          <blockquote className="register-quote">
            <Prose text={part.concern ?? "The text of this item was removed."} foldAfter={0} />
          </blockquote>
          <p>
            <strong>{part.position ?? "Position not chosen yet"}</strong>
            {part.rightBody === null ? "" : `: ${part.rightBody} should be asked`}
          </p>
          <Prose text={part.words} foldAfter={0} />
        </section>
      ))}
      {isEmpty ? <p>Nothing is written yet.</p> : null}
      <p>{from.join(", ")}</p>
    </article>
  );
}

import type { PublicStatement } from "~/domain/public-statements/view-statements.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { labelOf, STATEMENT_VOICES } from "~db/vocabulary";
import { Prose } from "./prose";

/** One public statement: the moderator's summary, and the body's reply. */
export function ShownStatement({ statement }: { statement: PublicStatement }) {
  const { reference, voice, publishedOn, summary, takenBack, bodyName, isReplied, reply } = statement;
  return (
    <article className="register-statement" id={reference}>
      <p className="register-statement__voice">
        <strong>{labelOf(STATEMENT_VOICES, voice)}</strong>
        {bodyName === null ? "" : `, about ${bodyName}`} · {showDate(publishedOn)} · {reference}
      </p>
      {takenBack === null ? (
        <>
          {statement.disputesClaim === 1 ? <p>It disputes what the body says it has done.</p> : null}
          <Prose text={summary ?? "The words of this statement were removed."} />
          {reply === null ? (
            isReplied === 1 ? (
              <p className="register-note-line">The body was asked to reply and did not wish to.</p>
            ) : null
          ) : (
            <>
              <p>
                <strong>{bodyName ?? "The body"} replied:</strong>
              </p>
              <Prose text={reply} />
            </>
          )}
        </>
      ) : (
        <p>This statement was taken back. {takenBack}</p>
      )}
    </article>
  );
}

/** What others say of a report or an item, in a moderator's words, and how to add to it. */
export const OthersSay = ({
  statements,
  about,
}: {
  statements: readonly PublicStatement[];
  about: string;
}) => (
  <>
    <h2 id="others">What others say</h2>
    {statements.length === 0 ? (
      <p>Nobody else has told this register what they know of it.</p>
    ) : (
      <>
        <p>
          Statements by families, charities and staff bodies, summed up by a moderator who knows who they are
          from. They are their authors’ word: nobody has checked them unless it says so.
        </p>
        {statements.map((statement) => (
          <ShownStatement key={statement.reference} statement={statement} />
        ))}
      </>
    )}
    <p>
      <a href={paths.sendStatement(about)}>Tell what you know of it</a>
    </p>
  </>
);

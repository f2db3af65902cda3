import type { PublicEscalation } from "~/domain/escalation/public-escalations.server";
import type { About } from "~/domain/escalation/view-escalations.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { ESCALATION_EVENT_KINDS, ESCALATION_GROUNDS, ESCALATION_RUNGS, labelOf } from "~db/vocabulary";
import { Prose } from "./prose";

/** What an escalation is about: which request or concern, of whom. */
export const EscalatedMatter = ({ about }: { about: About }) => (
  <p>
    About{" "}
    {about.itemReference === null ? (
      <a href={paths.report(about.reportReference)}>{about.reportReference}</a>
    ) : (
      <a href={paths.recommendation(about.itemReference.split("@")[0] ?? "")}>{about.itemReference}</a>
    )}
    , asked by {about.issuerName}
    {about.reportedOn === null ? "" : ` on ${showDate(about.reportedOn)}`} of{" "}
    {about.bodyName ?? "a body not yet matched"}
    {about.nowName !== null && about.nowName !== about.bodyName
      ? `, for which ${about.nowName} answers now`
      : ""}
    .{about.dueOn === null ? "" : ` An answer was due on ${showDate(about.dueOn)}.`}
  </p>
);

/** A public escalation: its steps with their dates, what was published, and what the body replied. */
export function ShownEscalation({ escalation }: { escalation: PublicEscalation }) {
  const { reference, about, ground, steps, moves } = escalation;
  return (
    <article className="register-statement" id={reference}>
      <p className="register-statement__voice">
        <strong>{labelOf(ESCALATION_GROUNDS, ground)}</strong>
        {about.nowName === null ? "" : `: ${about.nowName}`} · {reference}
      </p>
      <EscalatedMatter about={about} />
      <ol>
        {steps.map((step) => (
          <li key={step.rung}>
            <strong>{labelOf(ESCALATION_RUNGS, step.rung)}</strong>, {showDate(step.on)}
            {step.answerByOn === null ? "" : `; asked to act by ${showDate(step.answerByOn)}`}.
            {step.skipReason === null ? null : ` Steps below it were left out: ${step.skipReason}`}
            {step.text === null ? null : <Prose text={step.text} />}
            {step.reply === null ? null : (
              <>
                <p>
                  <strong>{about.nowName ?? "The body"} replied:</strong>
                </p>
                <Prose text={step.reply} />
              </>
            )}
            {step.isReplied && step.reply === null ? (
              <p className="register-note-line">The body did not wish to reply.</p>
            ) : null}
            {!step.isReplied && step.text !== null ? (
              <p className="register-note-line">The body could reply before this was public, and did not.</p>
            ) : null}
          </li>
        ))}
        {moves.map(({ kind, on, reason }) => (
          <li key={`${kind} ${on}`}>
            <strong>{labelOf(ESCALATION_EVENT_KINDS, kind)}</strong>, {showDate(on)}. {reason}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** What oversight did in public about a report or an item; nothing where it did nothing. */
export const Escalated = ({ escalations }: { escalations: readonly PublicEscalation[] }) =>
  escalations.length === 0 ? null : (
    <>
      <h2 id="escalated">What oversight did about it</h2>
      <p>
        <a href={`${paths.about()}#escalation`}>How oversight goes up the ladder</a>
      </p>
      {escalations.map((escalation) => (
        <ShownEscalation key={escalation.reference} escalation={escalation} />
      ))}
    </>
  );

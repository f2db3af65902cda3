import type { ViewedJudgement } from "~/domain/assurance/view-judgement.server";
import { londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import {
  ADEQUACIES,
  CONCERN_FLAGS,
  JUDGEMENT_STATES,
  labelOf,
  RUBRIC_POINTS,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Term,
} from "~db/vocabulary";
import { Prose } from "./prose";
import { SummaryList } from "./summary-list";

const word = (terms: readonly Term[], code: string | null): string | null =>
  code === null ? null : labelOf(terms, code);
const day = (on: string | null): string | null => (on === null ? null : showDate(on));

/** A judgement as the public will read it, where it stands, and who moved it on. */
export function JudgementFacts({ viewed, itemHref }: { viewed: ViewedJudgement; itemHref?: string }) {
  const { judgement, item, points, events } = viewed;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: "Item",
            value: <a href={itemHref ?? paths.recommendation(item.reference)}>{item.reference}</a>,
          },
          { key: "Where it is", value: labelOf(JUDGEMENT_STATES, judgement.state) },
          { key: "The answer", value: word(ADEQUACIES, judgement.adequacy) },
          { key: "Flag", value: word(CONCERN_FLAGS, judgement.concernFlag) },
          { key: "Found", value: word(VERIFICATION_FINDINGS, judgement.finding) },
          { key: "How", value: word(VERIFICATION_METHODS, judgement.method) },
          { key: "Level", value: word(VERIFICATION_LEVELS, judgement.level) },
          { key: "Day of the check", value: day(judgement.checkedOn) },
          { key: "To be checked again by", value: day(judgement.nextRecheckOn) },
          {
            key: "Dispute",
            value: judgement.isDisputed === null ? null : judgement.isDisputed === 1 ? "Raised" : "Resolved",
          },
          { key: "The body may reply until", value: day(judgement.replyDueOn) },
        ]}
      />
      <h2>Reasons</h2>
      <Prose text={judgement.text ?? "[removed]"} />
      {points.length > 0 ? (
        <>
          <h2>Points met</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{labelOf(RUBRIC_POINTS, point)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {judgement.reply === null ? null : (
        <>
          <h2>The body’s reply</h2>
          <Prose text={judgement.reply} />
        </>
      )}
      {events.length > 0 ? (
        <>
          <h2>So far</h2>
          <ul>
            {events.map((event) => (
              <li key={`${event.recordedAt}-${event.state}`}>
                {showDate(londonDay(event.recordedAt))}: {labelOf(JUDGEMENT_STATES, event.state)}
                {event.userName === null ? "" : `, ${event.userName}`}
                {event.reason === null ? "" : `: “${event.reason}”`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

import { judgementInWords } from "~/domain/assurance/judgement-words-rules";
import type { ViewedJudgement } from "~/domain/assurance/view-judgement.server";
import { londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { JUDGEMENT_STATES, labelOf, RUBRIC_POINTS } from "~db/vocabulary";
import { Prose } from "./prose";
import { SummaryList } from "./summary-list";

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
          ...judgementInWords(judgement).map(({ label, value }) => ({ key: label, value })),
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

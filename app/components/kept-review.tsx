import type { KeptReview } from "~/domain/reviews/view-reviews.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { DecisionForm } from "./decision-form";
import { TextArea, TextInput } from "./form-fields";
import { Prose } from "./prose";
import { DecisionEvents, DecisionStanding, ReviewItems, RoleAt } from "./review-contents";
import {
  FollowUpForm,
  ItemForm,
  MemberForm,
  MinutesForm,
  NewDecisionForm,
  type ReviewForm,
} from "./review-forms";

interface PartProps {
  review: KeptReview;
  form: ReviewForm;
}

/** A review as those who keep it work on it: what must be followed up first. */
export function KeptReviewContents({ review, form }: PartProps) {
  const isOpen = review.board.closedOn === null;
  return (
    <>
      {review.board.closedOn === null ? null : (
        <p>
          Closed on {showDate(review.board.closedOn)}: {review.board.outcome}
        </p>
      )}
      <Decisions review={review} form={form} />
      <h2 className="nhsuk-heading-m">The agenda</h2>
      <ReviewItems items={review.items} />
      {isOpen ? <Agenda review={review} form={form} /> : null}
      <h2 className="nhsuk-heading-m">Meetings</h2>
      {review.minutes.length === 0 ? <p>No meeting was recorded yet.</p> : null}
      {review.minutes.map(({ meeting, heldOn, minutes, versions }) => (
        <section key={meeting}>
          <h3 className="nhsuk-heading-s">
            Meeting {meeting}, {showDate(heldOn)}
            {versions > 1 ? ", corrected" : ""}
          </h3>
          <Prose text={minutes ?? ""} />
        </section>
      ))}
      {isOpen ? <MinutesForm {...form} minutes={review.minutes} /> : null}
      <Members review={review} form={form} />
      <Publishing review={review} form={form} />
    </>
  );
}

function Decisions({ review, form }: PartProps) {
  const { decisions, minutes, board } = review;
  const overdue = decisions.filter(({ isOverdue }) => isOverdue).length;
  const sorted = [...decisions].sort(
    (a, b) => Number(a.state !== "open") - Number(b.state !== "open") || a.dueNowOn.localeCompare(b.dueNowOn),
  );
  return (
    <>
      <h2 className="nhsuk-heading-m">Decisions</h2>
      {decisions.length === 0 ? <p>Nothing was decided yet.</p> : null}
      {overdue > 0 ? (
        <p>
          <strong>
            {overdue} {overdue === 1 ? "decision is past its day" : "decisions are past their day"}.
          </strong>
        </p>
      ) : null}
      {sorted.map((decision) => (
        <section key={decision.number}>
          <h3 className="nhsuk-heading-s">
            {decision.number}. {decision.decision}
          </h3>
          <p>
            <DecisionStanding decision={decision} />{" "}
            <RoleAt role={decision.owner} name={decision.ownerName} code={decision.ownerCode} />, by{" "}
            {showDate(decision.dueNowOn)}. Decided at meeting {decision.meeting}.
          </p>
          <DecisionEvents decision={decision} />
          {board.closedOn === null ? <FollowUpForm {...form} decision={decision} /> : null}
        </section>
      ))}
      {minutes.length > 0 && board.closedOn === null ? <NewDecisionForm {...form} minutes={minutes} /> : null}
    </>
  );
}

/** A form's row is named in a field's name, where a dot parts words. */
const inName = (reference: string): string => reference.replaceAll(".", "~");

function Agenda({ review, form }: PartProps) {
  const { agenda, items, theme } = review;
  return (
    <>
      {items.map(({ reference }) => (
        <DecisionForm
          key={reference}
          {...form}
          intent="drop"
          about={inName(reference)}
          title={`No longer look at ${reference}`}
          button="Take it off"
        >
          {(field) => <TextArea {...field("reason")} label="Why?" rows={3} />}
        </DecisionForm>
      ))}
      <ItemForm {...form} />
      <h3 className="nhsuk-heading-s">Open on this theme, and not looked at yet</h3>
      {agenda.length === 0 ? <p>Nothing else is open on “{theme}”.</p> : null}
      <ul>
        {agenda.map(({ reference, words, open, isGroup, reportedOn }) => (
          <li key={reference}>
            <a href={isGroup === 1 ? paths.group(reference) : paths.recommendation(reference)}>{reference}</a>
            {words === null ? "" : `: ${words}`}{" "}
            <span className="register-note-line">
              Open at {open} {open === 1 ? "place" : "places"}
              {reportedOn === null ? "" : `, first asked on ${showDate(reportedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Members({ review: { members, board }, form }: PartProps) {
  const isOpen = board.closedOn === null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Members</h2>
      {members.length === 0 ? <p>Nobody is named as a member yet.</p> : null}
      <ul>
        {members.map(({ number, role, bodyName, bodyCode }) => (
          <li key={number}>
            <RoleAt role={role} name={bodyName} code={bodyCode} />
            {isOpen ? (
              <DecisionForm
                {...form}
                intent="leave"
                about={number}
                title={`${role ?? "This member"} leaves the board`}
                button="Take off the board"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen ? <MemberForm {...form} /> : null}
    </>
  );
}

function Publishing({ review: { board, isOwn }, form }: PartProps) {
  const isDraft = board.isDraft === 1;
  return (
    <>
      <h2 className="nhsuk-heading-m">What the public reads</h2>
      {board.closedOn === null ? (
        <DecisionForm {...form} intent="save" title="Write the summary" button="Save the draft">
          {(field) => (
            <>
              <TextInput {...field("title")} label="What is the review called?" defaultValue={board.title} />
              <TextArea
                {...field("summary")}
                label="What should people know?"
                hint="Public once published. Name no person."
                defaultValue={board.summary ?? ""}
              />
            </>
          )}
        </DecisionForm>
      ) : null}
      {board.summary === null ? <p>No summary was written yet.</p> : <Prose text={board.summary} />}
      {!isDraft ? <p>Nothing was changed since it was last published.</p> : null}
      {isDraft && isOwn ? <p>You changed this review last, so another person publishes it.</p> : null}
      {isDraft && !isOwn ? (
        <DecisionForm {...form} intent="publish" title="Publish it" button="Publish the summary">
          {() => (
            <p>
              The summary, the members, what the board looks at and its decisions become public as they stand.
            </p>
          )}
        </DecisionForm>
      ) : null}
    </>
  );
}

import { letterFactsOf } from "~/domain/assurance/letter-words-rules";
import type { ViewedLetterAssessment } from "~/domain/assurance/view-letter-assessment.server";
import { londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { JUDGEMENT_STATES, labelOf } from "~db/vocabulary";
import { AsShown, WrittenInVain } from "./as-shown";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";

interface StepsProps {
  viewed: ViewedLetterAssessment;
  refused?: { errors: FieldErrors; typed: Typed };
}

/** The letter to the body, to be changed from its template. */
export function WriteLetterForm({ viewed, refused }: StepsProps) {
  const { letter, template } = viewed;
  const isPublic = letter.state === "published";
  return (
    <form method="post" action={paths.letterAssessment(letter.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={letter.version} />
      <AsShown facts={letterFactsOf(viewed)} />
      <TextArea
        name="letter"
        label="The letter to the body"
        hint={
          isPublic
            ? "Change what you wish. It is public at once, for nothing in it is against the body."
            : "Change what you wish. It is public after a second reviewer agrees and the body has had its right of reply."
        }
        rows={16}
        defaultValue={letter.letter ?? template}
        {...refused}
      />
      <SubmitBar>
        <Button name="intent" value="write">
          {isPublic ? "Send and publish this letter" : "Keep this letter"}
        </Button>
      </SubmitBar>
    </form>
  );
}

/** What a person can do with the assessment of a letter, and who did what so far. */
export function LetterSteps({ viewed, refused }: StepsProps) {
  const { letter, events } = viewed;
  const open = viewed.steps.filter((step) => step !== "reply" && !(step === "agree" && viewed.isOvertaken));
  const has = (step: (typeof open)[number]) => open.includes(step);
  return (
    <>
      {events.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">So far</h2>
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
      )}
      {open.length === 0 ? (
        <WrittenInVain words={refused?.typed.reason} />
      ) : (
        <form method="post" action={paths.letterAssessment(letter.reference)} noValidate>
          <FormToken />
          <HiddenVersion version={letter.version} />
          <AsShown facts={letterFactsOf(viewed)} />
          {has("reject") || (has("withdraw") && !viewed.isAuthor) ? (
            <TextArea
              name="reason"
              label="If you do not agree, or take it back: why?"
              hint="Its author reads this; it is not public."
              rows={3}
              {...refused}
            />
          ) : null}
          <SubmitBar>
            {has("agree") ? (
              <Button name="intent" value="agree">
                Agree with all of it, and ask the body to reply
              </Button>
            ) : null}
            {has("reject") ? (
              <Button name="intent" value="reject" variant="secondary">
                Do not agree
              </Button>
            ) : null}
            {has("publish") ? (
              <Button name="intent" value="publish">
                Publish
              </Button>
            ) : null}
            {has("withdraw") ? (
              <Button name="intent" value="withdraw" variant="warning">
                Take it back
              </Button>
            ) : null}
          </SubmitBar>
        </form>
      )}
    </>
  );
}

import { COMPLETENESS_SENTENCES } from "~/domain/submissions/letter-rules";
import { partField } from "~/domain/submissions/letter-messages";
import type { WrittenConcern, WrittenWhole } from "~/domain/submissions/view-letter.server";
import { paths } from "~/lib/paths";
import { labelOf, POSITIONS, type Position } from "~db/vocabulary";
import type { FieldErrors, Typed } from "./form-field";
import { Checkboxes } from "./choice-fields";
import { Button, Fieldset } from "./form-actions";
import { Select, TextArea, TextInput, TypeAhead } from "./form-fields";
import { Prose } from "./prose";
import { Tag } from "./status-tag";

type LetterPartWritten = WrittenConcern["part"];

interface LetterPartProps {
  code: string;
  concern: WrittenConcern;
  /** What a body may say; "not stated" is not among them. */
  positions: readonly { code: Position; label: string }[];
  /** The concern after this one: where saving goes on. */
  nextId: number | null;
  refused?: { errors: FieldErrors; typed: Typed };
}

/** One concern of a report: left what was asked, right what the body says to it. */
export function LetterPart(props: LetterPartProps) {
  const { code, concern } = props;
  const { reference, text, recommendationId, movedBecause, movedTo, waitingSubmissionId } = concern;
  const isFixed = movedBecause !== null || waitingSubmissionId !== null;
  return (
    <section id={`concern-${recommendationId}`} aria-labelledby={`heading-${recommendationId}`}>
      <h2 className="nhsuk-heading-m" id={`heading-${recommendationId}`}>
        {reference}
      </h2>
      {movedBecause === null ? null : (
        <p className="nhsuk-inset-text">
          The registrar moved this to another body{movedTo === null ? "" : ` (${movedTo})`}. {movedBecause}
        </p>
      )}
      {waitingSubmissionId === null ? null : (
        <p className="nhsuk-inset-text">
          <a href={paths.submission(code, waitingSubmissionId)}>An answer to this concern alone</a> waits for
          its own sign-off.
        </p>
      )}
      <div className="register-pair">
        <div>
          <p className="register-pair__label">What was asked</p>
          <Prose text={text ?? "The text of this item was removed."} foldAfter={4} />
          <Published concern={concern} />
        </div>
        {isFixed ? null : <PartFields {...props} />}
      </div>
    </section>
  );
}

function Published({ concern: { position, said, isOthers } }: { concern: WrittenConcern }) {
  if (position === null)
    return isOthers === 1 ? (
      <p className="nhsuk-hint">The report asks others this, not your body. You may leave it out.</p>
    ) : null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Your body has answered this: {labelOf(POSITIONS, position).toLowerCase()}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Prose text={said ?? "In the letter."} />
        <p>Leave it out below, or write what has changed.</p>
      </div>
    </details>
  );
}

function PartFields({ concern, positions, nextId, refused }: LetterPartProps) {
  const { recommendationId, part, rightBody, completeness, reference } = concern;
  const named = (field: string) => ({ name: partField(field, recommendationId), ...refused });
  return (
    <Fieldset legend={`Your answer to ${reference}`}>
      <p>
        <Tag tone={completeness === "complete" ? "good" : "attention"}>
          {completeness === "complete" ? "Complete" : "Not complete"}
        </Tag>{" "}
        {COMPLETENESS_SENTENCES[completeness]}
      </p>
      <Select
        {...named("position")}
        label="What does your body say to it?"
        placeholder="Choose"
        options={positions.map(({ code: value, label }) => ({ value, label }))}
        defaultValue={part.position ?? ""}
      />
      <TextArea {...named("text")} label="What was done, or will be done" rows={6} defaultValue={part.text} />
      <TextArea
        {...named("timetable")}
        label="By when"
        hint="A date for each step, or when it was done."
        rows={2}
        defaultValue={part.timetable}
      />
      <TextArea
        {...named("why")}
        label="If nothing, or nothing more, will be done: why"
        rows={3}
        defaultValue={part.why}
      />
      <TypeAhead
        {...named("rightBody")}
        label="If it is not yours to answer: who should be asked?"
        hint="Begin to type a name; without suggestions, write the full name or code."
        suggestFrom={paths.bodySuggestions()}
        defaultValue={rightBody ?? undefined}
      />
      <FurtherFields {...{ part, refused }} />
      <Button name="intent" value={`draft:${nextId ?? recommendationId}`} variant="secondary" small>
        {nextId === null ? "Save" : "Save and go on"}
      </Button>
    </Fieldset>
  );
}

/** The answer to a report of which the register holds no concern, as one text; or where one was begun so. */
export function WholePart({
  whole,
  isAlone,
  refused,
}: {
  whole: WrittenWhole;
  /** The register holds no concern that could be answered beside it. */
  isAlone: boolean;
} & Pick<LetterPartProps, "refused">) {
  const { part, rightBody } = whole;
  const named = (field: string) => ({ name: partField(field, null), ...refused });
  return (
    <Fieldset legend="What the letter says">
      {isAlone ? null : (
        <p className="nhsuk-inset-text">
          This answer was begun before the register held the concerns of the report. It stays as it is written
          here; what it says to each concern can be written below as well, or moved there.
        </p>
      )}
      <TextArea
        {...named("text")}
        label="What your body says"
        hint="Go through the report point by point: what was done or will be done to each, or why nothing will be. Or attach the letter below. Name nobody."
        rows={14}
        defaultValue={part.text}
      />
      <TextArea
        {...named("timetable")}
        label="By when, if the text does not say it (optional)"
        hint="A date for each step, or when it was done."
        rows={2}
        defaultValue={part.timetable}
      />
      <FurtherFields {...{ part, refused }} />
      <Checkboxes
        {...named("position")}
        label="If none of it is your body’s to answer"
        options={[
          {
            value: "outside_remit",
            label: "Another body should be asked",
            hint: "Say why above, in at least 50 characters. The registrar then decides whether another body is asked.",
          },
        ]}
        defaultValues={part.position === null ? [] : [part.position]}
      />
      <TypeAhead
        {...named("rightBody")}
        label="Which body should be asked?"
        hint="Begin to type a name; without suggestions, write the full name or code."
        suggestFrom={paths.bodySuggestions()}
        defaultValue={rightBody ?? undefined}
      />
    </Fieldset>
  );
}

function FurtherFields({ part, refused }: { part: LetterPartWritten } & Pick<LetterPartProps, "refused">) {
  const { recommendationId } = part;
  const named = (field: string) => ({ name: partField(field, recommendationId), ...refused });
  const fields = ["leadRole", "success", "resources"].map((field) => partField(field, recommendationId));
  const isOpen = fields.some((name) => refused?.errors[name]);
  return (
    <details className="nhsuk-details" open={isOpen}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Who leads, how you will know, what it needs</span>
      </summary>
      <div className="nhsuk-details__text">
        <TextInput
          {...named("leadRole")}
          label="Who leads on it"
          hint="A role, such as “Director of Nursing”, not a name."
          defaultValue={part.leadRole ?? undefined}
        />
        <TextArea
          {...named("success")}
          label="How you will know that it worked"
          rows={2}
          defaultValue={part.success}
        />
        <TextArea
          {...named("resources")}
          label="What it needs, and whether it is provided for"
          rows={2}
          defaultValue={part.resources}
        />
      </div>
    </details>
  );
}

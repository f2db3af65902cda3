import { exceptionFields } from "~/domain/assurance/letter-form";
import { answeredFactsOf } from "~/domain/assurance/letter-words-rules";
import { OFFERED_ADEQUACIES } from "~/domain/assurance/judgement-rules";
import type { LetterToAssess } from "~/domain/assurance/view-letter.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { ADEQUACIES, CONCERN_FLAGS, labelOf, POSITIONS, RUBRIC_POINTS, type Term } from "~db/vocabulary";
import { AsShown, WrittenInVain } from "./as-shown";
import { Checkboxes, Radios } from "./choice-fields";
import { ContentNotice } from "./content-notice";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { Select, TextArea } from "./form-fields";
import { FormToken } from "./form-token";
import { Notification } from "./notification";
import { Prose } from "./prose";

/** Concern by concern what was asked and answered, then the letters as they came. */
export function AnsweredLetter({ letter }: { letter: LetterToAssess }) {
  return (
    <section aria-labelledby="asked">
      <h2 className="nhsuk-heading-m" id="asked">
        What was asked and answered
      </h2>
      {letter.isSensitive === 1 ? <ContentNotice /> : null}
      <p>
        <a href={paths.report(letter.reportReference)}>{letter.reportReference} as the public sees it</a>
      </p>
      {letter.items.map((item) => (
        <section key={item.id}>
          <h3 className="nhsuk-heading-s">
            <a href={paths.assess(item.reference)}>{item.reference}</a>
          </h3>
          <Prose text={item.concern ?? "The text of this item was removed."} />
          <p>
            <strong>
              {item.position === null
                ? "Nothing said to this concern by itself"
                : labelOf(POSITIONS, item.position)}
            </strong>
          </p>
          {item.answer === null ? null : (
            <blockquote className="register-quote">
              <Prose text={item.answer} />
            </blockquote>
          )}
          <Standing item={item} />
        </section>
      ))}
      {letter.answers.map(({ id, datedOn, text, isWithheld }) => (
        <section key={id}>
          <h3 className="nhsuk-heading-s">
            {datedOn === null ? "Letter" : `Letter of ${showDate(datedOn)}`}
          </h3>
          <Prose
            text={
              text ??
              (isWithheld ? "This answer is not published." : "Only the document of this letter is held.")
            }
          />
        </section>
      ))}
    </section>
  );
}

function Standing({ item }: { item: LetterToAssess["items"][number] }) {
  if (item.waitingId !== null)
    return (
      <p>
        <a href={paths.judgement(item.waitingId)}>A judgement of {item.reference} is on its way</a>
      </p>
    );
  return item.isOpen ? null : <p>Judged: {labelOf(ADEQUACIES, item.adequacy)}</p>;
}

const options = (terms: readonly Term[]) =>
  terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));
const choices = (terms: readonly Term[]) => terms.map(({ code: value, label }) => ({ value, label }));
const ANSWERED = OFFERED_ADEQUACIES.filter(({ code }) => code !== "no_response");

interface Refused {
  errors: FieldErrors;
  typed: Typed;
  stale?: unknown;
}

interface AssessLetterFormProps {
  letter: LetterToAssess;
  refused?: Refused;
}

/** After a refusal for another reason the form keeps what it was filled in from, or a newer letter would slip by. */
const basisSent = (letter: LetterToAssess, refused?: Refused): string =>
  refused && !refused.stale && typeof refused.typed.basis === "string" ? refused.typed.basis : letter.basis;

/** The letter judged as a whole, and the concerns it deals with otherwise. */
export function AssessLetterForm({ letter, refused }: AssessLetterFormProps) {
  const open = letter.items.filter(({ isOpen }) => isOpen);
  if (open.length === 0)
    return (
      <Notification kind="important" title="Nothing to judge here">
        <p>No answer to this report waits to be judged.</p>
        <WrittenInVain words={refused?.typed.text} />
        <p>
          <a href={paths.oversight()}>Back to what needs judging</a>
        </p>
      </Notification>
    );
  return (
    <form method="post" action={paths.assessLetter(letter.addressingId)} noValidate>
      <FormToken />
      <input type="hidden" name="basis" value={basisSent(letter, refused)} />
      <AsShown facts={answeredFactsOf(letter)} />
      <Checkboxes
        name="points"
        label="Which of these does the answer meet?"
        hint="The first come from regulation 29(3)."
        options={options(RUBRIC_POINTS)}
        {...refused}
      />
      <Radios
        name="adequacy"
        label={open.length === 1 ? "Does it meet the concern?" : `Does it meet the ${open.length} concerns?`}
        options={options(ANSWERED)}
        {...refused}
      />
      <Radios
        name="concernFlag"
        label="Do you raise a flag?"
        options={options(CONCERN_FLAGS)}
        defaultValue="none"
        {...refused}
      />
      <TextArea
        name="text"
        label="Your reasons, as the public will read them"
        hint="Say what the answer does and what it leaves open. Names of people do not belong here."
        rows={8}
        {...refused}
      />
      {open.length === 1 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Concerns it deals with otherwise</h2>
          {open.map((item) => (
            <Exception key={item.id} item={item} refused={refused} />
          ))}
        </>
      )}
      <p>
        A judgement for the body is published at once. One against it is published after a second reviewer
        agrees and the body has had ten working days to reply.
      </p>
      <SubmitBar cancelHref={paths.oversight()}>
        <Button>Make this assessment</Button>
      </SubmitBar>
    </form>
  );
}

function Exception({ item, refused }: { item: { id: number; reference: string }; refused?: Refused }) {
  const names = exceptionFields(item.id);
  const isOpen = Object.values(names).some((name) => refused?.errors[name] || refused?.typed[names.adequacy]);
  return (
    <details className="nhsuk-details" open={isOpen}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Judge {item.reference} otherwise</span>
      </summary>
      <div className="nhsuk-details__text">
        <Select
          name={names.adequacy}
          label={`Does it meet ${item.reference}?`}
          placeholder="As the letter as a whole"
          options={choices(ANSWERED)}
          {...refused}
        />
        <Select
          name={names.concernFlag}
          label={`Flag for ${item.reference}`}
          options={choices(CONCERN_FLAGS)}
          defaultValue="none"
          {...refused}
        />
        <TextArea name={names.text} label={`Your reasons for ${item.reference}`} rows={4} {...refused} />
      </div>
    </details>
  );
}

/** Said above a letter that is not assessed in its turn, because more letters came than can be. */
export function HeldBackNotice({ heldBack }: Pick<LetterToAssess, "heldBack">) {
  if (heldBack === null) return null;
  const draw =
    heldBack.sample === null ? null : <a href={paths.oversightSample(heldBack.sample)}>{heldBack.sample}</a>;
  return (
    <Notification kind="important" title={heldBack.why === "not_drawn" ? "Not drawn" : "Wait for the draw"}>
      {heldBack.why === "not_drawn" ? (
        <p>
          This letter was not drawn in {draw}. You may still assess it; that does not count in what the sample
          says of all letters.
        </p>
      ) : (
        <p>
          More letters came than can be assessed, so which are assessed is decided by lot
          {draw === null ? "" : " in "}
          {draw}. Nobody may choose before.
        </p>
      )}
    </Notification>
  );
}

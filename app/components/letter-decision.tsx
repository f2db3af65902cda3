import { PATIENT_REMINDER } from "~/domain/documents/upload-messages";
import type { ViewedLetter } from "~/domain/submissions/view-letter.server";
import type { ShownFact } from "~/lib/shown-facts";
import { paths } from "~/lib/paths";
import { FAMILY_TOLD, REPRESENTATIONS } from "~db/vocabulary";
import { AsShown } from "./as-shown";
import { Checkboxes, Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";

interface LetterFormsProps {
  code: string;
  viewed: ViewedLetter;
  shown: readonly ShownFact[];
  refused?: { errors: FieldErrors; typed: Typed };
}

/** One form a decision, so that no button decides for another. */
function OneForm({ code, viewed, shown, children }: LetterFormsProps & { children: React.ReactNode }) {
  return (
    <form method="post" action={paths.letter(code, viewed.id)} noValidate>
      <FormToken />
      <HiddenVersion version={viewed.row.version} />
      <AsShown facts={shown} />
      {children}
    </form>
  );
}

/**
 * What happened to the answer outside the register, which has to be known before the public reads it, and the approval
 * that goes with it: one form, so that an approver fills it in and decides at once. Saving comes first among its
 * buttons, because pressing Enter in a field presses the first.
 */
export function DeliveryForm(props: LetterFormsProps) {
  const { viewed, refused } = props;
  const { reachedOn, representations, familyTold, familyToldOn } = viewed.row;
  const mayPublish = viewed.steps.includes("publish");
  const who = viewed.isToCoroner ? "the coroner" : viewed.report.issuerName;
  return (
    <OneForm {...props}>
      <h2 className="nhsuk-heading-m">Before it is published</h2>
      <p>
        Send the letter to {who} yourself: the register does not. Anyone of your body can fill this in, and it
        makes nobody an author of the answer.
      </p>
      <DateInput
        name="reachedOn"
        label={`When did the answer reach ${who}?`}
        defaultValue={reachedOn ?? undefined}
        {...refused}
      />
      {viewed.isToCoroner ? (
        <>
          <Radios
            name="representations"
            label="Did anyone make representations to the coroner about its publication (regulation 29)?"
            options={REPRESENTATIONS.map(({ code: value, label, meaning }) => ({
              value,
              label,
              hint: meaning,
            }))}
            defaultValue={representations ?? undefined}
            {...refused}
          />
          <Radios
            name="familyTold"
            label="Has the family had the answer?"
            hint="Nobody should learn from a public page what an answer says about the person they lost."
            options={FAMILY_TOLD.map(({ code: value, label }) => ({ value, label }))}
            defaultValue={familyTold ?? undefined}
            {...refused}
          />
          <DateInput
            name="familyToldOn"
            label="On which day, if they were sent it?"
            defaultValue={familyToldOn ?? undefined}
            {...refused}
          />
        </>
      ) : null}
      {mayPublish ? <DocumentsToOpen {...props} /> : null}
      <SubmitBar>
        <Button name="intent" value="deliver" variant="secondary">
          Save these facts
        </Button>
        {mayPublish ? (
          <Button name="intent" value="publish">
            Approve and publish
          </Button>
        ) : null}
      </SubmitBar>
    </OneForm>
  );
}

function DocumentsToOpen({ viewed, refused }: LetterFormsProps) {
  const closed = viewed.documents.filter(({ isPublic }) => !isPublic);
  if (closed.length === 0) return null;
  return (
    <Checkboxes
      name="publish"
      label="Which documents should the public be able to open?"
      hint={`${PATIENT_REMINDER} What is not ticked stays private to your body and its reviewers.`}
      defaultValues={closed.filter(({ isLetter }) => isLetter).map(({ id }) => String(id))}
      options={closed.map(({ id, title }) => ({ value: String(id), label: title }))}
      {...refused}
    />
  );
}

/** Return, take back, give up: what this person can do with the whole answer beside publishing it. */
export function LetterDecisions(props: LetterFormsProps) {
  const { viewed, refused } = props;
  const { steps } = viewed;
  return (
    <>
      {steps.includes("return") ? (
        <OneForm {...props}>
          <h2 className="nhsuk-heading-m">Return</h2>
          <TextArea name="reason" label="What should be changed?" rows={3} {...refused} />
          <SubmitBar>
            <Button name="intent" value="return" variant="secondary">
              Return to the author
            </Button>
          </SubmitBar>
        </OneForm>
      ) : null}
      {steps.includes("withdraw") || steps.includes("discard") ? (
        <OneForm {...props}>
          <SubmitBar>
            {steps.includes("withdraw") ? (
              <Button name="intent" value="withdraw" variant="secondary">
                Take back to go on writing
              </Button>
            ) : null}
            {steps.includes("discard") ? (
              <Button name="intent" value="discard" variant="warning">
                Discard this answer
              </Button>
            ) : null}
          </SubmitBar>
        </OneForm>
      ) : null}
    </>
  );
}

import type { ShownDecision, KeptReview } from "~/domain/reviews/view-reviews.server";
import { kindsAfter } from "~/domain/reviews/review-rules";
import { showDate } from "~/lib/dates";
import { labelOf, REVIEW_DECISION_EVENT_KINDS } from "~db/vocabulary";
import { BodyField } from "./body-field";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { DecisionForm, type RefusedForm } from "./decision-form";
import { Select, TextArea, TextInput } from "./form-fields";

/** What every form of a review's page needs. */
export interface ReviewForm {
  action: string;
  version: number;
  refused?: RefusedForm;
}

export const MemberForm = (form: ReviewForm) => (
  <DecisionForm {...form} intent="member" title="Add a member" button="Add this member">
    {(field) => (
      <>
        <TextInput {...field("role")} label="Which role?" hint="Public. A role, never a person’s name." />
        <BodyField {...field("body")} label="At which body? (optional)" />
      </>
    )}
  </DecisionForm>
);

export const ItemForm = (form: ReviewForm) => (
  <DecisionForm {...form} intent="item" title="Look at something else" button="Put it before the board">
    {(field) => (
      <>
        <TextInput
          {...field("item")}
          label="Which recommendation or group?"
          hint="Its reference, such as PFD-2024-0621.3 or GROUP-0007"
          width="20"
        />
        <TextArea {...field("reason")} label="Why? (optional)" rows={3} />
      </>
    )}
  </DecisionForm>
);

export const MinutesForm = ({ minutes, ...form }: ReviewForm & { minutes: KeptReview["minutes"] }) => (
  <DecisionForm {...form} intent="minutes" title="Record a meeting" button="Save the minutes">
    {(field) => (
      <>
        {minutes.length === 0 ? null : (
          <Select
            {...field("meeting")}
            label="Which meeting?"
            options={[
              { value: "0", label: "A new meeting" },
              ...minutes.map(({ meeting, heldOn }) => ({
                value: String(meeting),
                label: `Correct meeting ${meeting}, ${showDate(heldOn)}`,
              })),
            ]}
          />
        )}
        <DateInput {...field("heldOn")} label="On which day was it held?" />
        <TextArea
          {...field("minutes")}
          label="What was discussed?"
          hint="For oversight alone. Name no person. Decisions are recorded one by one, below."
          rows={8}
        />
      </>
    )}
  </DecisionForm>
);

export const NewDecisionForm = ({ minutes, ...form }: ReviewForm & { minutes: KeptReview["minutes"] }) => (
  <DecisionForm {...form} intent="decide" title="Record a decision" button="Save this decision">
    {(field) => (
      <>
        <Select
          {...field("meeting")}
          label="Which meeting decided it?"
          options={minutes.map(({ meeting, heldOn }) => ({
            value: String(meeting),
            label: `Meeting ${meeting}, ${showDate(heldOn)}`,
          }))}
        />
        <TextArea
          {...field("decision")}
          label="What was decided?"
          hint="Public with the next edition."
          rows={3}
        />
        <TextInput {...field("owner")} label="Which role does it?" hint="Never a person’s name." />
        <BodyField {...field("body")} label="At which body? (optional)" />
        <DateInput {...field("dueOn")} label="By which day?" />
      </>
    )}
  </DecisionForm>
);

export const FollowUpForm = ({ decision, ...form }: ReviewForm & { decision: ShownDecision }) => (
  <DecisionForm
    {...form}
    intent="follow"
    about={decision.number}
    title={`What became of decision ${decision.number}?`}
    button="Save what became of it"
  >
    {(field) => (
      <>
        <Radios
          {...field("kind")}
          label="What became of it?"
          options={kindsAfter(decision).map((kind) => ({
            value: kind,
            label: labelOf(REVIEW_DECISION_EVENT_KINDS, kind),
          }))}
        />
        <TextArea
          {...field("account")}
          label="What came of it, or why?"
          hint="Public with the next edition."
          rows={3}
        />
        <DateInput
          {...field("dueOn")}
          label="By which day now?"
          hint={decision.state === "open" ? "Only where the deadline moves" : undefined}
        />
      </>
    )}
  </DecisionForm>
);

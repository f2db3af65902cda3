import type { CheckPlan, RatedClaim } from "~/domain/assurance/check-plan.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { labelOf, RISK_FACTORS, VERIFICATION_METHODS } from "~db/vocabulary";
import { Checkboxes } from "./choice-fields";
import { DateInput } from "./date-input";
import { EmptyState } from "./empty-state";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { Select, TextArea } from "./form-fields";
import { FormToken } from "./form-token";

interface PlanProps {
  plan: CheckPlan;
  refused?: { errors: FieldErrors; typed: Typed };
}

/** What is planned with the reasons for each, and what could be. */
export function PlanForm({ plan, refused }: PlanProps) {
  const { planned, open, openCount } = plan;
  return (
    <>
      <h2 className="nhsuk-heading-m">On the plan</h2>
      {planned.length === 0 ? <EmptyState title="Nothing is on the plan." /> : null}
      <ul className="register-results">
        {planned.map((claim) => (
          <PlannedClaim key={claim.reference} claim={claim} />
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">What the factors of risk are</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>Each counts 0 to 3, and the claims with the greatest sum stand first.</p>
          <ul>
            {RISK_FACTORS.map(({ code, label, meaning }) => (
              <li key={code}>
                {label}: {meaning}
              </li>
            ))}
          </ul>
        </div>
      </details>
      <form method="post" action={paths.checkPlan()} noValidate>
        <FormToken />
        <h2 className="nhsuk-heading-m">Change the plan</h2>
        <p>
          {openCount.toLocaleString("en-GB")} claims are not on the plan; those of the greatest risk are
          listed.
        </p>
        <Checkboxes
          name="references"
          label="Which claims?"
          options={[...open, ...planned.filter(({ isPlanned }) => isPlanned === 1)].map((claim) => ({
            value: claim.reference,
            label: `${claim.reference}, ${claim.bodyName ?? "no body answers for it now"}`,
            hint: `${claim.isPlanned === 1 ? "On the plan. " : ""}Risk ${claim.points}: ${claim.reasons}.${claim.isIndependent ? "" : " Not for you: you stand too close to this body."}`,
          }))}
          {...refused}
        />
        <Select
          name="method"
          label="How is it to be checked? (optional)"
          placeholder="Not decided yet"
          options={VERIFICATION_METHODS.map(({ code: value, label }) => ({ value, label }))}
          {...refused}
        />
        <DateInput name="dueOn" label="By when? (optional)" {...refused} />
        <TextArea
          name="reason"
          label="Reason (needed to take a claim off the plan)"
          hint="Not public"
          rows={2}
          {...refused}
        />
        <SubmitBar cancelHref={paths.oversight()}>
          <Button name="intent" value="add">
            Put on the plan
          </Button>
          <Button name="intent" value="remove" variant="secondary">
            Take off the plan
          </Button>
        </SubmitBar>
      </form>
    </>
  );
}

function PlannedClaim({ claim }: { claim: RatedClaim }) {
  const { reference, bodyName, title, sample, dueOn, method, reasons, reason, points } = claim;
  return (
    <li className="register-result">
      <p className="register-result__head">
        <a className="register-result__link" href={paths.claimFile(reference)}>
          {reference}
        </a>{" "}
        <span className="register-result__meta">
          {bodyName ?? "No body answers for it now"}
          {title === null ? "" : `, on “${title}”`}
        </span>
      </p>
      <p>
        {sample === null ? null : (
          <>
            Drawn by lot in <a href={paths.oversightSample(sample)}>{sample}</a>.{" "}
          </>
        )}
        Risk {points}: {reasons}. {reason === null ? "" : `“${reason}” `}
        {method === null ? "" : `${labelOf(VERIFICATION_METHODS, method)}. `}
        {dueOn === null ? "No day set." : `By ${showDate(dueOn)}.`}
      </p>
    </li>
  );
}

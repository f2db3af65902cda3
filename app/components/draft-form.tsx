import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary";
import type { FieldErrors, Typed } from "./form-field";
import { Button, HiddenVersion, PressedByEnter, SubmitBar } from "./form-actions";
import { FormToken } from "./form-token";
import { StaleFormNotice, type ChangedField } from "./stale-form-notice";

export interface RefusedForm {
  errors: FieldErrors;
  typed: Typed;
  stale?: { changedBy: string; changes: readonly ChangedField[] };
}

interface DraftFormProps {
  action: string;
  /** The version of the draft shown; 0 for a new one. */
  version: number;
  refused?: RefusedForm;
  cancelHref: string;
  children: ReactNode;
}

/** A form is stale against the version it was filled in from: a refusal for another reason must not forget it. */
export const versionSent = (version: number, refused?: RefusedForm): string | number =>
  refused && !refused.stale && typeof refused.typed.version === "string" ? refused.typed.version : version;

/** A body's draft: its fields, and the two things that can be done with it. */
export function DraftForm({ action, version, refused, cancelHref, children }: DraftFormProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      <PressedByEnter name="intent" value="draft" />
      <FormToken />
      <HiddenVersion version={versionSent(version, refused)} />
      {children}
      <SubmitBar cancelHref={cancelHref}>
        <Button name="intent" value="send">
          Send for sign-off
        </Button>
        <Button name="intent" value="draft" variant="secondary">
          Save draft
        </Button>
      </SubmitBar>
    </form>
  );
}

/** What stands above a refused form: the refusals first, then what changed meanwhile. */
export function RefusalNotices({ refused }: { refused?: RefusedForm }) {
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      {refused?.stale ? <StaleFormNotice {...refused.stale} /> : null}
    </>
  );
}

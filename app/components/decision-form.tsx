import type { ReactNode } from "react";
import type { ShownFact } from "~/lib/shown-facts";
import { AsShown } from "./as-shown";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { FormToken } from "./form-token";

/** What an action answers when it refuses one of the forms of a page. */
export interface RefusedForm {
  errors: FieldErrors;
  typed: Typed;
}

/** Gives a field of one form its name, which no other form of the page has, and what was typed into it. */
export type FieldOf = (name: string) => { name: string; errors?: FieldErrors; typed?: Typed };

interface DecisionFormProps {
  /** Which decision it is; with `about`, of which row: what the action gets back. */
  intent: string;
  about?: string | number;
  action: string;
  version?: number;
  /** What the page showed, for a change meanwhile to be noticed. */
  shown?: readonly ShownFact[];
  refused?: RefusedForm;
  /** What is decided, as the line that unfolds the form; without it the form stands open. */
  title?: ReactNode;
  button?: string;
  variant?: "primary" | "secondary" | "warning";
  encType?: "multipart/form-data";
  children?: (field: FieldOf) => ReactNode;
}

/** One of several forms on a page. Only the one that was refused comes back open, with what was typed. */
export function DecisionForm(props: DecisionFormProps) {
  const { intent, about, version, refused, title, button, variant = "secondary" } = props;
  const form = about === undefined ? intent : `${intent}.${about}`;
  const isRefused = refused?.typed.form === form;
  const mine = isRefused ? refused : undefined;
  const field: FieldOf = (name) => ({ name: `${form}-${name}`, errors: mine?.errors, typed: mine?.typed });
  const content = (
    <form method="post" action={props.action} encType={props.encType} noValidate>
      <FormToken />
      <input type="hidden" name="form" value={form} />
      {props.shown === undefined ? null : <AsShown facts={props.shown} />}
      {version === undefined ? null : <HiddenVersion version={version} name={`${form}-version`} />}
      {props.children?.(field)}
      {button === undefined ? null : (
        <SubmitBar>
          <Button variant={variant}>{button}</Button>
        </SubmitBar>
      )}
    </form>
  );
  if (title === undefined) return content;
  return (
    <details className="nhsuk-details" open={isRefused}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{content}</div>
    </details>
  );
}

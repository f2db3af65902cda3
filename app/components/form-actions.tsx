import type { ReactNode } from "react";

interface ButtonProps {
  children: ReactNode;
  variant?: "primary" | "secondary" | "warning";
  /** With `value`, tells the action which of several buttons was pressed. */
  name?: string;
  value?: string;
  small?: boolean;
}

const VARIANT_CLASS = { primary: "", secondary: "nhsuk-button--secondary", warning: "nhsuk-button--warning" };

const buttonClasses = (variant: keyof typeof VARIANT_CLASS, small: boolean) =>
  ["nhsuk-button", VARIANT_CLASS[variant], small && "nhsuk-button--small"].filter(Boolean).join(" ");

export function Button({ children, variant = "primary", name, value, small = false }: ButtonProps) {
  return (
    <button className={buttonClasses(variant, small)} type="submit" name={name} value={value}>
      {children}
    </button>
  );
}

/**
 * What Enter in a field presses: a browser takes the first button of a form, so this stands first in it, seen by nobody.
 * For forms whose main button takes a step that is not easily taken back, such as sending a draft on.
 */
export const PressedByEnter = ({ name, value }: { name: string; value: string }) => (
  <button
    className="nhsuk-u-visually-hidden"
    type="submit"
    name={name}
    value={value}
    tabIndex={-1}
    aria-hidden="true"
  />
);

interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  variant?: "primary" | "secondary";
  small?: boolean;
}

/** Looks like a button, goes to a page: for the one thing to do next where nothing is sent. */
export function ButtonLink({ href, children, variant = "primary", small = false }: ButtonLinkProps) {
  return (
    <a className={buttonClasses(variant, small)} href={href} draggable={false}>
      {children}
    </a>
  );
}

/** The buttons at the end of a form, the main one first, then the way out. */
export function SubmitBar({ children, cancelHref }: { children: ReactNode; cancelHref?: string }) {
  return (
    <div className="nhsuk-button-group register-submit">
      {children}
      {cancelHref ? <a href={cancelHref}>Cancel</a> : null}
    </div>
  );
}

export const CsrfField = ({ token }: { token: string }) => <input type="hidden" name="csrf" value={token} />;

/** The version the form was filled in from; a newer one in the register refuses the form as stale. */
export const HiddenVersion = ({ version, name = "version" }: { version: string | number; name?: string }) => (
  <input type="hidden" name={name} value={version} />
);

/** Fields that belong together under one legend. */
export function Fieldset({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="nhsuk-fieldset register-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
      {children}
    </fieldset>
  );
}

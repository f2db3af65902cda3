import type { ReactNode } from "react";

export interface StatStep {
  key: string;
  /** "Issued", "Answered", "Says it is done", "Checked", "Sustained". */
  label: string;
  count: number;
  /** The list the number counts. */
  href: string;
  /** What it is a share of: "of 4,210 bodies asked". A share is only ever of what was examined. */
  of?: ReactNode;
  /** What nobody has looked at, said beside: "3,980 not assessed". */
  notAssessed?: ReactNode;
}

const inWords = (count: number) => count.toLocaleString("en-GB");

/** The national picture: each step of the chain as a number, its denominator, and the way to its list. */
export function StatStrip({ label, steps }: { label: string; steps: readonly StatStep[] }) {
  return (
    <ol className="register-stats" aria-label={label}>
      {steps.map((step) => (
        <li className="register-stat" key={step.key}>
          <a className="register-stat__link" href={step.href}>
            <span className="register-stat__count">{inWords(step.count)}</span>
            <span className="register-stat__label">{step.label}</span>
          </a>
          {step.of ? <span className="register-stat__of">{step.of}</span> : null}
          {step.notAssessed ? <span className="register-stat__unknown">{step.notAssessed}</span> : null}
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from "react";

export interface ChangedField {
  label: string;
  /** What the register holds now. */
  now: ReactNode;
  /** What the visitor typed over an older version. */
  typed: ReactNode;
}

interface StaleFormNoticeProps {
  /** Who changed it, by role and body, and when: "Changed by an approver of … on 6 May 2026". */
  changedBy: string;
  changes: readonly ChangedField[];
}

/** Shown above a form refused because somebody else changed the record meanwhile; nothing typed is lost. */
export function StaleFormNotice({ changedBy, changes }: StaleFormNoticeProps) {
  return (
    <section className="register-stale" aria-labelledby="stale-form-title">
      <h2 className="nhsuk-heading-m" id="stale-form-title">
        This changed while you were writing
      </h2>
      <p>
        {changedBy} Nothing you typed is lost: it is still in the form below. Compare the two, change yours if
        you need to, and send it again.
      </p>
      {changes.map((change) => (
        <div className="register-pair" key={change.label}>
          <div>
            <h3 className="nhsuk-heading-xs">{change.label}: now in the register</h3>
            <div className="register-quote">{change.now || "Nothing"}</div>
          </div>
          <div>
            <h3 className="nhsuk-heading-xs">{change.label}: what you typed</h3>
            <div className="register-quote">{change.typed || "Nothing"}</div>
          </div>
        </div>
      ))}
    </section>
  );
}

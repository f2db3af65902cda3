import type { ReactNode } from "react";

export interface PublicChange {
  label: string;
  before: ReactNode;
  after: ReactNode;
}

/** What the public reads now and what it will read after approval. */
export function BeforeAfter({ changes }: { changes: readonly PublicChange[] }) {
  if (changes.length === 0) return <p>Nothing the public can read would change.</p>;
  return (
    <div className="register-before-after">
      {changes.map((change) => (
        <section key={change.label}>
          <h3 className="nhsuk-heading-xs">{change.label}</h3>
          <div className="register-pair">
            <div>
              <p className="register-pair__label">The public reads now</p>
              <div className="register-quote">{change.before || "Nothing"}</div>
            </div>
            <div>
              <p className="register-pair__label">The public will read</p>
              <div className="register-quote register-quote--new">{change.after || "Nothing"}</div>
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}

import type { ReactNode } from "react";

/** Says, before the text, that it describes a death, and where to find someone to talk to. */
export function ContentNotice({ children }: { children?: ReactNode }) {
  return (
    <aside className="register-notice" aria-label="Content notice">
      <p>
        <strong>{children ?? "This text describes how somebody died."}</strong>
      </p>
      <p>
        <HelplineLine />
      </p>
    </aside>
  );
}

/** Samaritans is free to call at any hour from the United Kingdom. */
export const HelplineLine = () => (
  <>
    If you need to talk to someone, you can call Samaritans at any time, free, on{" "}
    <a className="register-phone" href="tel:116123">
      116 123
    </a>
    .
  </>
);

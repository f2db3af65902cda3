import type { ReactNode } from "react";

/** Where a list has nothing: why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="register-empty">
      <p className="register-empty__title">{title}</p>
      {children}
    </div>
  );
}

import type { ReactNode } from "react";

interface NotificationProps {
  kind: "success" | "important";
  title?: string;
  children: ReactNode;
}

/** What just happened, or what the visitor must know first. A success is announced and takes the focus. */
export function Notification({ kind, title, children }: NotificationProps) {
  const isSuccess = kind === "success";
  return (
    <div
      className={
        isSuccess
          ? "nhsuk-notification-banner nhsuk-notification-banner--success"
          : "nhsuk-notification-banner"
      }
      role={isSuccess ? "alert" : "region"}
      aria-labelledby="notification-title"
      tabIndex={isSuccess ? -1 : undefined}
      autoFocus={isSuccess}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id="notification-title">
          {title ?? (isSuccess ? "Done" : "Important")}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">{children}</div>
    </div>
  );
}

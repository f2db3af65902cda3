import { Notification } from "./notification";

/** A link to choose a password, shown once to whoever made it, since a register may send no e-mail. */
export function PasswordLink({ name, link }: { name: string; link: string }) {
  return (
    <Notification kind="success" title={`${name} can now choose a password`}>
      <p>
        An e-mail is on its way where this register sends e-mail. If it does not, give them this link
        yourself. It works once, for seven days, and is not shown again:
      </p>
      <p>
        <code data-copy="Copy the link">{link}</code>
      </p>
    </Notification>
  );
}

import { usePublicOrigin } from "./public-origin";
import { showDate } from "~/lib/dates";

interface CopyCitationProps {
  /** What is cited: "PFD-2024-0621 (Mid Kent, 6 May 2026)". */
  what: string;
  path: string;
  /** The London day it is shown, ISO: pages change as bodies answer, so a citation says when. */
  today: string;
}

/** How to cite a page, with its whole public address; a copy button joins it where JavaScript runs. */
export function CopyCitation({ what, path, today }: CopyCitationProps) {
  const origin = usePublicOrigin();
  return (
    <div className="register-citation">
      <p className="register-citation__label">How to cite this page</p>
      <p className="register-citation__text" data-copy="Copy citation">
        National Recommendations Register, {what}, as shown on {showDate(today)}, {origin + path}
      </p>
    </div>
  );
}

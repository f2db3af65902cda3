import { paths } from "~/lib/paths";
import type { FollowKind } from "~db/vocabulary";

/** The way to be told by e-mail what is new about what a page shows. */
export const FollowLink = ({ kind, target }: { kind: FollowKind; target: string }) => (
  <p className="register-follow">
    <a href={paths.follow(kind, target)}>Get e-mails about this</a>
  </p>
);

/** The parameters of a search's address: what of it is followed. */
export const queryOf = (href: string): string => href.split("?")[1] ?? "";

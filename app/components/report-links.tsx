import { paths } from "~/lib/paths";
import type { ReportLinkKind, ReportState } from "~db/vocabulary";

interface ReportLinksProps {
  links: readonly {
    kind: ReportLinkKind;
    isFrom: number;
    reference: string;
    title: string | null;
    state: ReportState;
  }[];
}

/** Each kind of link, read from the report that links and from the one linked to. */
const SENTENCE: Readonly<Record<ReportLinkKind, readonly [from: string, to: string]>> = {
  supersedes: ["This report replaces", "This report was replaced by"],
  reissue_of: ["This is a re-issue of", "This report was issued again as"],
  same_inquest: ["From the same inquest:", "From the same inquest:"],
};

export function ReportLinks({ links }: ReportLinksProps) {
  if (links.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {links.map((link) => (
        <li key={`${link.kind}-${link.reference}`}>
          {SENTENCE[link.kind][link.isFrom === 1 ? 0 : 1]}{" "}
          <a href={paths.report(link.reference)}>{link.reference}</a>
          {link.title === null ? "" : `, ${link.title}`}
          {link.state === "withdrawn" ? " (withdrawn)" : ""}
        </li>
      ))}
    </ul>
  );
}

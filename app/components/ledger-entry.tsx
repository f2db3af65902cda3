import type { SubjectPart } from "~/domain/ledger/public-entry-rules";
import { paths } from "~/lib/paths";

export const LedgerEntryAct = ({ what, meaning }: { what: string; meaning: string | null }) => (
  <>
    {what}
    {meaning === null ? null : <span className="register-note-line">{meaning}</span>}
  </>
);

const PAGES = { report: paths.report, recommendation: paths.recommendation, body: paths.body } as const;

/** What an entry is about, each part a link where it has a page. */
export function LedgerEntryAbout({ about }: { about: readonly SubjectPart[] }) {
  if (about.length === 0) return <span className="register-absent">–</span>;
  return about.map(({ text, page }, index) => (
    <span key={text}>
      {index === 0 ? null : ", "}
      {page === null ? text : <a href={PAGES[page.kind](page.reference)}>{text}</a>}
    </span>
  ));
}

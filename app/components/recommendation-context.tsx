import type { ShownRecommendation } from "~/domain/recommendations/view-recommendation.server";
import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, RECOMMENDATION_LINK_KINDS, REPORT_KINDS, SPLIT_METHODS } from "~db/vocabulary";
import { SummaryList } from "./summary-list";

/** The item before and after it in the report, what it is part of and its own parts. */
export function SiblingLinks({ page }: { page: ShownRecommendation }) {
  const { previous, next, parts } = page.siblings;
  const { parentReference } = page.recommendation;
  const links = [
    { label: "Part of", reference: parentReference },
    { label: "Previous in this report", reference: previous },
    { label: "Next in this report", reference: next },
    ...parts.map((reference) => ({ label: "Its part", reference })),
  ].filter((link): link is { label: string; reference: string } => link.reference !== null);
  if (links.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {links.map(({ label, reference }) => (
        <li key={label + reference}>
          {label}: <a href={paths.recommendation(reference)}>{reference}</a>
        </li>
      ))}
    </ul>
  );
}

/** How a link reads from the other side: the one repeated is "repeated by". */
const FROM_OTHER_SIDE = {
  duplicates: "Same as",
  supports: "Supported by",
  contradicts: "Contradicts",
  supersedes: "Replaced by",
  reiterates: "Repeated by",
} as const;

export function LinkedRecommendations({ links }: { links: ShownRecommendation["links"] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2>The same was asked elsewhere</h2>
      <ul>
        {links.map((link) => (
          <li key={`${link.kind}-${link.reference}`}>
            {link.isFrom === 1 ? labelOf(RECOMMENDATION_LINK_KINDS, link.kind) : FROM_OTHER_SIDE[link.kind]}{" "}
            <a href={paths.recommendation(link.reference)}>{link.reference}</a>
            {link.askedOf === null ? "" : `, asked of ${firstWords(link.askedOf, 120)}`}
            {link.reportedOn === null ? "" : ` on ${showDate(link.reportedOn)}`} ({link.issuerName})
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where the item comes from, and the official page. */
export function ReportFacts({ page }: { page: ShownRecommendation }) {
  const { recommendation, themes } = page;
  return (
    <>
      <h2>The report it comes from</h2>
      <SummaryList
        rows={[
          {
            key: "Report",
            value: (
              <>
                <a href={paths.report(recommendation.reportReference)}>{recommendation.reportReference}</a>{" "}
                {recommendation.reportTitle}
              </>
            ),
          },
          { key: "Kind", value: labelOf(REPORT_KINDS, recommendation.reportKind) },
          {
            key: "Issued by",
            value: <a href={paths.issuer(recommendation.issuerSlug)}>{recommendation.issuerName}</a>,
          },
          {
            key: "Written by",
            value: [recommendation.author, recommendation.authorOffice].filter(Boolean).join(", "),
          },
          {
            key: "Dated",
            value: recommendation.reportedOn === null ? null : showDate(recommendation.reportedOn),
            whenEmpty: "The date cannot be read; see the report",
          },
          {
            key: "Official page",
            value: recommendation.hasSource ? (
              <a href={paths.reportSource(recommendation.reportReference)} rel="noreferrer">
                Read the report at its source
              </a>
            ) : null,
            whenEmpty: "Not known",
          },
          { key: "How it was divided", value: labelOf(SPLIT_METHODS, recommendation.split) },
          {
            key: "Themes",
            value:
              themes.length === 0
                ? null
                : themes.map((theme, index) => (
                    <span key={theme.slug}>
                      {index > 0 ? ", " : ""}
                      <a href={paths.theme(theme.slug)}>{theme.label}</a>
                    </span>
                  )),
            whenEmpty: "None given yet",
          },
        ]}
      />
    </>
  );
}

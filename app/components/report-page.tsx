import type { ReactNode } from "react";
import type { ShownReport } from "~/domain/reports/view-report.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { labelOf, PROVENANCES, REPORT_FIELDS, REPORT_KINDS, TEXT_SOURCES } from "~db/vocabulary";
import { GroupNames } from "./asked-before";
import { ContentNotice } from "./content-notice";
import type { PublicStatement } from "~/domain/public-statements/view-statements.server";
import type { PublicEscalation } from "~/domain/escalation/public-escalations.server";
import { Escalated } from "./escalation-facts";
import { OthersSay } from "./others-say";
import { LettersBack, LetterTurns } from "./letter-assessment";
import { CopyCitation } from "./copy-citation";
import { FollowLink } from "./follow-link";
import { DocumentLinks } from "./document-links";
import { PageMain, PageTitle } from "./page-shell";
import { ReportAnswers } from "./report-answers";
import { AskedTable, ReportItems } from "./report-contents";
import { ReportFactList, SourceDifferences } from "./report-facts";
import { ReportLinks } from "./report-links";
import { TakeAway } from "./take-away";
import { TextSections } from "./text-sections";

interface ReportPageProps {
  page: ShownReport;
  today: string;
  /** In which groups of what was asked again its items are. */
  groups?: readonly { reference: string; title: string }[];
  /** What oversight wrote back about answers to it. */
  letters?: Parameters<typeof LettersBack>[0]["letters"];
  /** Whose answers were, or were not, drawn for assessment where more came than can be assessed. */
  turns?: Parameters<typeof LetterTurns>[0]["turns"];
  /** What others say of it; absent in a preview. */
  statements?: readonly PublicStatement[];
  /** What oversight did in public about it. */
  escalations?: readonly PublicEscalation[];
  /** Shown above it all: what a preview is and how to publish it. */
  before?: ReactNode;
}

/** A report as the public reads it. The preview of a draft is this page too, so that they cannot differ. */
export function ReportPage({
  page,
  today,
  groups = [],
  letters = [],
  turns = [],
  before,
  statements,
  escalations = [],
}: ReportPageProps) {
  const { report } = page;
  return (
    <PageMain crumbs={[{ label: report.issuerName, href: paths.issuer(report.issuerSlug) }]}>
      {before}
      <PageTitle caption={labelOf(REPORT_KINDS, report.kind)}>
        {report.reference}
        {report.title === null ? null : <span className="nhsuk-caption-m">{report.title}</span>}
      </PageTitle>
      {report.isSensitive ? <ContentNotice /> : null}
      {report.isUnverified ? (
        <p className="nhsuk-inset-text">
          This report was supplied to the register and was not found at its source.
        </p>
      ) : null}
      <ReportLinks links={page.links} />
      <ReportFactList page={page} />

      <h2>Who was asked</h2>
      <AskedTable asked={page.asked} />
      <ReportAnswers answers={page.answers} />
      <LettersBack letters={letters} />
      <LetterTurns turns={turns} />
      {page.unattributedAnswers === 0 ? null : (
        <p>
          {page.unattributedAnswers === 1 ? "One answer is" : `${page.unattributedAnswers} answers are`} held
          that the register has not connected to a body yet. They are among the documents below.
        </p>
      )}

      <h2>What it asks</h2>
      <ReportItems items={page.items} />
      {groups.length === 0 ? null : (
        <p>
          Asked before or since, as part of <GroupNames groups={groups} />
        </p>
      )}
      {report.state === "published" ? (
        <TakeAway
          what="what it asks"
          file={(format) => paths.reportItemsFile(format, report.reference)}
          feed={paths.reportFeed(report.reference)}
        />
      ) : null}

      <h2>Documents</h2>
      <DocumentLinks reportReference={report.reference} documents={page.documents} />

      <h2>The text of the report</h2>
      <TextSections
        sections={page.sections.map((section) => ({
          id: section.section,
          title: labelOf(REPORT_FIELDS, section.section),
          text: section.text ?? "This text was removed.",
          note: `${labelOf(TEXT_SOURCES, section.textSource)}; source: ${labelOf(PROVENANCES, section.provenance).toLowerCase()}`,
        }))}
      />

      <Escalated escalations={escalations} />
      {statements === undefined ? null : <OthersSay statements={statements} about={report.reference} />}

      <SourceDifferences differences={page.differences} />
      <FollowLink kind="report" target={report.reference} />
      <CopyCitation
        what={`${report.reference} (${report.issuerName}${report.reportedOn === null ? "" : `, ${showDate(report.reportedOn)}`})`}
        path={paths.report(report.reference)}
        today={today}
      />
      <p>
        As this register knew it on {showDate(today)}.{" "}
        <a href={paths.requestCorrection(report.reference)}>Is something on this page wrong? Tell us</a>
      </p>
    </PageMain>
  );
}

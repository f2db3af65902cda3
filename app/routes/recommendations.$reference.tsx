import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AskedBefore } from "~/components/asked-before";
import { ContentNotice } from "~/components/content-notice";
import { ConsideredByOthers, type ConsideredBy } from "~/components/considered-by-others";
import { Escalated } from "~/components/escalation-facts";
import { CopyCitation } from "~/components/copy-citation";
import { FollowLink } from "~/components/follow-link";
import { LinkedRecommendations, ReportFacts, SiblingLinks } from "~/components/recommendation-context";
import { OthersSay } from "~/components/others-say";
import { LinkedMeasures } from "~/components/measure-sections";
import { PageMain, PageTitle } from "~/components/page-shell";
import { LeadFacts } from "~/components/lead-facts";
import { PlanTable } from "~/components/plan-table";
import { Prose } from "~/components/prose";
import { RecommendationChain } from "~/components/recommendation-chain";
import { RouteError } from "~/components/route-error";
import { Timeline } from "~/components/timeline";
import { Tombstone } from "~/components/tombstone";
import { askedForOthersInWords, askedTogetherInWords } from "~/domain/recommendations/asked-together-rules";
import {
  viewRecommendation,
  type ShownRecommendation,
} from "~/domain/recommendations/view-recommendation.server";
import { measuresOfRecommendation, type LinkedMeasure } from "~/domain/measures/view-measures.server";
import { groupsOf } from "~/domain/connections/view-groups.server";
import { publicEscalations, type PublicEscalation } from "~/domain/escalation/public-escalations.server";
import { leadOn, type ShownLead } from "~/domain/leads/leads.server";
import { withEffects } from "~/domain/recommendations/effect-rules";
import { consideredBy } from "~/domain/self-assessments/view-self-assessments.server";
import { statementsAbout, type PublicStatement } from "~/domain/public-statements/view-statements.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFoundAs } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, RECOMMENDATION_KINDS } from "~db/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { page, today, ...beside } = await onDayAsked(request, (day) => {
    const viewed = viewRecommendation(reference, day);
    return {
      ...{ page: viewed, today: day },
      ...(viewed?.state === "shown" ? besideOf(viewed, day) : NOTHING_BESIDE),
    };
  });
  if (!page) throw notFoundAs(reference, paths.recommendation);
  return data({ page, today, ...beside }, page.state === "withdrawn" ? { status: 410 } : undefined);
}

const NOTHING_BESIDE = {
  measures: [],
  groups: [],
  lead: null,
  statements: [],
  escalations: [],
  considered: [],
};

/** What stands beside the item itself: what measures it, what asked the same, who leads, what others say. */
const besideOf = (viewed: ShownRecommendation, day: string) => ({
  measures: measuresOf(viewed),
  groups: groupsOf([viewed.recommendation.id]),
  lead: leadOn(viewed.recommendation.id, day),
  considered: consideredBy(viewed.recommendation.id, day),
  statements: statementsAbout(viewed.recommendation.reportReference, viewed.recommendation.reference, day),
  escalations: publicEscalations(
    { report: viewed.recommendation.reportReference, item: viewed.recommendation.reference },
    day,
  ),
});

const measuresOf = ({ recommendation, rows }: ShownRecommendation) =>
  measuresOfRecommendation(
    recommendation.reference,
    rows.flatMap(({ bodyCode }) => bodyCode ?? []),
  );

export const meta = metaOf<typeof loader>((loaded) => {
  if (loaded.page.state === "withdrawn")
    return { title: `${loaded.page.reference} (withdrawn)`, description: "This was withdrawn." };
  const { recommendation } = loaded.page;
  const preview = `What ${recommendation.issuerName} asked for, who was asked, and what they did.`;
  const description = recommendation.isSensitive ? preview : firstWords(recommendation.text ?? "");
  const canonical = paths.recommendation(recommendation.reference);
  const feed = paths.reportFeed(recommendation.reportReference);
  return { title: recommendation.reference, description, canonical, preview, feed };
});

export default function RecommendationRoute() {
  const { page, ...beside } = useLoaderData<typeof loader>();
  if (page.state === "shown") return <Shown page={page} {...beside} />;
  return (
    <PageMain crumbs={[{ label: page.reportReference, href: paths.report(page.reportReference) }]}>
      <Tombstone
        reference={page.reference}
        what={page.isReportWithdrawn ? "The report of this item was withdrawn" : "This item was withdrawn"}
        reason={page.reason ?? ""}
        instead={
          <>
            Read what is known of{" "}
            <a href={paths.report(page.reportReference)}>report {page.reportReference}</a>.
          </>
        }
      />
    </PageMain>
  );
}

interface ShownProps {
  page: ShownRecommendation;
  today: string;
  measures: LinkedMeasure[];
  groups: { reference: string; title: string }[];
  lead: ShownLead | null;
  statements: PublicStatement[];
  escalations: PublicEscalation[];
  considered: ConsideredBy[];
}

function Shown({ page, today, measures, groups, lead, statements, escalations, considered }: ShownProps) {
  const { recommendation } = page;
  const measured = new Set(measures.flatMap(({ series }) => series.map(({ body }) => body.code)));
  const { reference, reportReference } = recommendation;
  return (
    <PageMain crumbs={[{ label: reportReference, href: paths.report(reportReference) }]}>
      <PageTitle caption={labelOf(RECOMMENDATION_KINDS, recommendation.kind)}>{reference}</PageTitle>
      {page.notice ? (
        <p className="nhsuk-inset-text">
          {page.notice.sentence}{" "}
          {page.notice.replacedBy ? (
            <a href={paths.recommendation(page.notice.replacedBy)}>It is now {page.notice.replacedBy}.</a>
          ) : null}
        </p>
      ) : null}
      {recommendation.isSensitive ? <ContentNotice /> : null}
      <Prose text={recommendation.text ?? "The text of this item was removed."} isLarge />
      <SiblingLinks page={page} />

      <h2>What became of it</h2>
      <LeadFacts lead={lead} />
      <RecommendationChain
        reportReference={reportReference}
        rows={withEffects(page.rows, measured)}
        opened={page.opened}
        askedTogether={askedTogetherInWords(page.askedTogether, page.askedCount) ?? undefined}
      />
      {page.askedForOthers.length === 0 ? null : <p>{askedForOthersInWords(page.askedForOthers)}</p>}
      <p>
        <a href={`${paths.aboutData()}#words`}>What these words mean</a>
      </p>

      <LinkedMeasures measures={measures} what="this recommendation" />

      <h2>The plan</h2>
      <PlanTable actions={page.plan} />

      <h2>Every statement, newest first</h2>
      <Timeline
        entries={page.timeline.map((entry) => ({ ...entry, date: entry.onInWords ?? showDate(entry.on) }))}
      />

      <AskedBefore reference={reference} groups={groups} />
      <Escalated escalations={escalations} />
      <ConsideredByOthers considered={considered} />
      <OthersSay statements={statements} about={reference} />
      <LinkedRecommendations links={page.links} />
      <ReportFacts page={page} />
      <FollowLink kind="report" target={page.recommendation.reportReference} />
      <CopyCitation what={cited(page)} path={paths.recommendation(reference)} today={today} />
      <p>
        As this register knew it on {showDate(today)}.{" "}
        <a href={paths.requestCorrection(reference)}>Is something on this page wrong? Tell us</a>
      </p>
    </PageMain>
  );
}

/** What a citation names: the reference, who asked, and when. */
const cited = ({ recommendation: { reference, issuerName, reportedOn } }: ShownRecommendation): string =>
  `${reference} (${issuerName}${reportedOn === null ? "" : `, ${showDate(reportedOn)}`})`;

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No recommendation has this reference" />
  </PageMain>
);

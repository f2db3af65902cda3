import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/form-fields";
import { NarrowingForm } from "~/components/narrowing-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { PriorityMethod, RecountNotice, ScoreLine, titleInWords } from "~/components/priority-facts";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { SubNav } from "~/components/sub-nav";
import { placeInWords } from "~/domain/priorities/priority-messages";
import { viewWorkingList, type RankedRow } from "~/domain/priorities/view-priorities.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { isTerm, REPORT_KINDS, THEMES } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  const { searchParams } = new URL(request.url);
  const [theme, kind] = [searchParams.get("theme"), searchParams.get("kind")];
  const [unit, scored] = [searchParams.get("unit"), searchParams.get("scored")];
  const filter = {
    theme: isTerm(THEMES, theme) ? theme : null,
    kind: isTerm(REPORT_KINDS, kind) ? kind : null,
    body: searchParams.get("body")?.trim() || null,
    unit: unit === "group" || unit === "single" ? unit : null,
    scored: scored === "person" || scored === "data" ? scored : null,
  } as const;
  const today = londonDay(Date.now());
  return { filter, list: await viewWorkingList(filter, pageOf(searchParams), today) };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Priorities",
  description: "What is open, highest priority first.",
});

const choices = (terms: readonly { code: string; label: string }[]) =>
  terms.map(({ code: value, label }) => ({ value, label }));
const UNITS = [
  { value: "group", label: "Confirmed groups of what was asked again" },
  { value: "single", label: "Single concerns and recommendations" },
];
const SCORED = [
  { value: "person", label: "With a score by a person" },
  { value: "data", label: "By the data alone" },
];

export default function PrioritiesAtWorkRoute() {
  const { filter, list } = useLoaderData<typeof loader>();
  const { rows, count, total, page, pages, weights, steady, first, tried, sharingLast } = list;
  const { theme, kind, unit, scored, body } = filter;
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle lead="Everything that is open, by a score that anybody can follow. The score proposes; the list of priorities is what people put on it, with their reasons.">
        Priorities
      </PageTitle>
      <SubNav
        label="More about priorities"
        links={[
          { label: "The list in preparation", href: paths.priorityList() },
          { label: "Weights, and what they decide", href: paths.priorityWeights() },
          { label: "The published list", href: paths.priorities() },
        ]}
      />
      <NarrowingForm
        action={paths.workPriorities()}
        clearHref={paths.workPriorities()}
        isOpen={body !== null}
        filters={[
          { name: "theme", label: "Theme", options: choices(THEMES), chosen: theme },
          { name: "kind", label: "Kind of report", options: choices(REPORT_KINDS), chosen: kind },
          { name: "unit", label: "What is ranked", options: UNITS, chosen: unit },
          { name: "scored", label: "How it is scored", options: SCORED, chosen: scored },
        ]}
      >
        <TextInput
          name="body"
          label="Body that answers for it now"
          hint="Its code, or its whole name"
          defaultValue={body ?? ""}
        />
      </NarrowingForm>
      <p>
        {count === total
          ? `${inWords(total)} are open.`
          : `${inWords(count)} of the ${inWords(total)} that are open. Places are of all of them.`}{" "}
        {first === 0
          ? ""
          : `Of the first ${first}, ${steady} stay there in each of the ${tried} ways of halving, keeping or doubling the weights. `}
        {sharingLast > 1
          ? `${inWords(sharingLast)} have the same score as the last of them; the oldest of these come first.`
          : ""}
      </p>
      <RecountNotice freshness={list.freshness} />
      {rows.length === 0 ? <EmptyState title="Nothing open fits what you chose." /> : null}
      <ol className="register-results">
        {rows.map((row) => (
          <li key={row.reference} className="register-result">
            <Row row={row} tried={tried} />
          </li>
        ))}
      </ol>
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.workPriorities({ ...filter, page: to })} />
      <h2 className="nhsuk-heading-m">How it is reckoned</h2>
      <PriorityMethod weights={weights} />
    </PageMain>
  );
}

const inWords = (count: number): string => count.toLocaleString("en-GB");
const QUOTED = 220;

function Row({ row, tried }: { row: RankedRow; tried: number }) {
  const { reference, title, isSensitive, priority, rank, sharing, held } = row;
  return (
    <>
      <p className="register-result__head">
        <a className="register-result__link" href={paths.workPriority(reference)}>
          {reference}
        </a>{" "}
        {row.isGroup ? <Tag>Asked again</Tag> : null} {row.isOnList ? <Tag>On the list</Tag> : null}
      </p>
      <p className="register-result__state">
        Place {placeInWords({ rank, sharing })}. Priority {priority.toFixed(1)} of 100.
        {held === null ? "" : ` Among the first in ${held} of ${tried} weightings.`}
      </p>
      <p>{firstWords(titleInWords(title, isSensitive), QUOTED)}</p>
      <ScoreLine scores={row.scores} />
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/form-fields";
import { NarrowingForm } from "~/components/narrowing-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SubNav } from "~/components/sub-nav";
import { TaskList } from "~/components/task-list";
import { viewWork } from "~/domain/escalation/escalation-work.server";
import { WORKS, type Work } from "~/domain/escalation/ladder-rules";
import { viewCandidates } from "~/domain/escalation/view-escalations.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { ESCALATION_GROUNDS, isTerm, labelOf, termOf, type EscalationGround } from "~db/vocabulary";

const BASES = ["kept", "listed", "unpublished"] as const;
const BASIS_CHOICES = [
  { value: "kept", label: "This register keeps the clock" },
  { value: "listed", label: "On an official list of non-responders" },
  { value: "unpublished", label: "Nothing was published" },
];

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("ground");
  const ground: EscalationGround = isTerm(ESCALATION_GROUNDS, asked) ? asked : "no_answer";
  const basis = BASES.find((one) => one === searchParams.get("basis")) ?? null;
  const filter = {
    ground,
    basis,
    body: searchParams.get("body")?.trim() || null,
    ...placeAndYear(searchParams),
  };
  const today = londonDay(Date.now());
  return {
    ...{ filter, work: viewWork(actor, workAsked(searchParams), today) },
    isLead: actor.role === "oversight_lead",
    candidates: viewCandidates({ ...filter, today }, pageOf(searchParams)),
  };
}

/** Which escalations, and which page of them; `page` is of what could be escalated. */
const workAsked = (params: URLSearchParams) => ({
  work: WORKS.find((one) => one === params.get("work")) ?? "running",
  page: pageOf(params, "at"),
});

function placeAndYear(params: URLSearchParams): { issuer: string | null; year: string | null } {
  const [issuer, year] = [params.get("issuer") ?? "", params.get("year") ?? ""];
  return {
    issuer: /^[a-z0-9-]{1,120}$/.test(issuer) ? issuer : null,
    year: /^\d{4}$/.test(year) ? year : null,
  };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Escalation",
  description: "Going up the ladder with bodies that did not act.",
});

export default function EscalationRoute() {
  const { filter, work, candidates, isLead } = useLoaderData<typeof loader>();
  const { ground, basis, body, issuer, year } = filter;
  const { rows, count, page, pages, years, issuers } = candidates;
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle lead="From a reminder up to Parliament, one step at a time. A person takes every step; the body can reply before anything is public.">
        Escalation
      </PageTitle>
      <SubNav
        label="More about escalation"
        links={[
          { label: "Official lists of non-responders", href: paths.keepNonResponders() },
          { label: "What is public of it", href: paths.escalations() },
        ]}
      />
      <WorkList shown={work} filter={filter} />
      <h2 className="nhsuk-heading-m">
        What could be escalated: {labelOf(ESCALATION_GROUNDS, ground).toLowerCase()}
      </h2>
      <p>{termOf(ESCALATION_GROUNDS, ground).meaning}</p>
      <NarrowingForm
        action={paths.keepEscalations()}
        clearHref={paths.keepEscalations()}
        keep={{ work: addressOf(work.work) }}
        isOpen={[body, issuer, year].some((chosen) => chosen !== null)}
        filters={[
          {
            ...{ name: "ground", label: "Ground", chosen: ground === "no_answer" ? null : ground },
            options: ESCALATION_GROUNDS.map(({ code: value, label }) => ({ value, label })),
          },
          { name: "basis", label: "How it is known", options: BASIS_CHOICES, chosen: basis },
          { name: "issuer", label: "Coroner area or issuer", options: withCounts(issuers), chosen: issuer },
          { name: "year", label: "Year of report", options: withCounts(years), chosen: year },
        ]}
      >
        <TextInput
          name="body"
          label="Body that answers for it now"
          hint="Its code, or its whole name"
          defaultValue={body ?? ""}
        />
      </NarrowingForm>
      {ground === "no_answer" ? (
        <p>
          {count.toLocaleString("en-GB")} {count === 1 ? "request is" : "requests are"} past the day to
          answer, longest first, and <strong>the register knows of no answer</strong>. Where it does not keep
          the clock itself, an answer may have been sent and not published: ask the body first.
        </p>
      ) : (
        <p>{count.toLocaleString("en-GB")}, longest first.</p>
      )}
      {rows.length === 0 ? <EmptyState title="Nothing could be escalated on this ground." /> : null}
      <ol className="register-results">
        {rows.map((row) => (
          <li key={`${row.addressingId} ${row.itemReference ?? ""}`} className="register-result">
            <p className="register-result__head">
              {isLead ? (
                <a
                  className="register-result__link"
                  href={paths.openEscalation(
                    row.itemReference === null
                      ? { addressing: row.addressingId }
                      : { item: row.itemReference, ground },
                  )}
                >
                  {row.itemReference ?? `${row.reportReference}@${row.bodyCode}`}
                </a>
              ) : (
                (row.itemReference ?? `${row.reportReference}@${row.bodyCode}`)
              )}
            </p>
            <p className="register-result__who">
              {row.bodyName}, asked by {row.issuerName}
            </p>
            <p className="register-result__state">{whyOf(row, ground)}</p>
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.keepEscalations({ ...filter, work: addressOf(work.work), page: to })}
      />
    </PageMain>
  );
}

const WORK_TITLES: Readonly<Record<Work, string>> = {
  running: "Being escalated",
  due: "A step is due",
  ended: "Ended",
};
const addressOf = (work: Work): string | null => (work === "running" ? null : work);

interface WorkListProps {
  shown: ReturnType<typeof viewWork>;
  filter: Record<string, string | null>;
}

/** What is being escalated, what of it waits for oversight, or what ended: one of the three at a time. */
function WorkList({ shown: { work, counts, rows, page, pages }, filter }: WorkListProps) {
  if (counts.running + counts.ended === 0) return null;
  return (
    <>
      <SubNav
        label="Which escalations"
        links={WORKS.filter((one) => one !== work).map((one) => ({
          label: `${WORK_TITLES[one]} (${counts[one].toLocaleString("en-GB")})`,
          href: paths.keepEscalations({ ...filter, work: addressOf(one) }),
        }))}
      />
      <TaskList
        title={WORK_TITLES[work]}
        total={counts[work]}
        empty="None."
        tasks={rows.map(({ reference, name, bodyName, why }) => ({
          ...{ key: reference, href: paths.keepEscalation(reference), label: `${reference}: ${name}` },
          why: `${bodyName}. ${why}`,
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.keepEscalations({ ...filter, work: addressOf(work), at: to })}
      />
    </>
  );
}

const withCounts = (found: readonly { value: string; label: string; n: number }[]) =>
  found.map(({ value, label, n }) => ({ value, label: `${label} (${n.toLocaleString("en-GB")})` }));

type Row = ReturnType<typeof viewCandidates>["rows"][number];

function whyOf({ since, isClockKept, isListed }: Row, ground: EscalationGround): string {
  if (ground === "answer_not_adequate")
    return "Its answer was judged not to meet the concern, or only part of it.";
  if (ground === "not_done")
    return since === null
      ? "A check did not find it done."
      : `The body said that it would be done by ${showDate(since)}.`;
  const known =
    isListed === 1
      ? "An official list names it."
      : isClockKept === 1
        ? "No answer is held, and this register keeps the clock."
        : "The register knows of no answer.";
  return `Due on ${showDate(since ?? "")}. ${known}`;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

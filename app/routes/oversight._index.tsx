import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { TaskList } from "~/components/task-list";
import { isQueue } from "~/domain/assurance/oversight-queue-rules";
import { viewOversightQueue, type QueueRow } from "~/domain/assurance/view-oversight-queue.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("list");
  const list = isQueue(asked) ? asked : null;
  const isLead = actor.role === "oversight_lead";
  return { list, isLead, queue: viewOversightQueue(actor, { list, page: pageOf(searchParams) }) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Oversight", description: "What needs judging." });

export default function OversightRoute() {
  const { list, queue, isLead } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={list ? [{ label: "Oversight", href: paths.oversight() }] : undefined}>
      <PageTitle lead="Answers to assess and claims to check, oldest target first.">
        What needs judging
      </PageTitle>
      <p>
        <a href={paths.oversightWaiting()}>What waits, and for whom</a> ·{" "}
        <a href={paths.oversightPicture()}>The national picture</a>
      </p>
      {isLead ? (
        <p>
          <a href={paths.responsibility()}>Who must act: name who leads where nobody clearly owns it</a>
        </p>
      ) : null}
      {isLead ? (
        <p>
          <a href={paths.oversightSamples()}>Choose by lot what is checked or assessed</a>;{" "}
          <a href={paths.assessmentCapacity()}>how many letters can be assessed</a>
        </p>
      ) : null}
      <p>
        <a href={paths.workPriorities()}>Priorities: what should come first</a>
      </p>
      <p>
        <a href={paths.keepEscalations()}>Escalation: what to do where nobody answers or acts</a>
      </p>
      <p>
        <a href={paths.checkPlan()}>Plan of checks: which claims to check, and why</a>
      </p>
      <p>
        <a href={paths.keepProgressReports()}>Progress reports: what became of it in a period</a>
      </p>
      <p>
        <a href={paths.keepReviews()}>Review boards: what is decided on a theme, and what came of it</a>
      </p>
      <p>
        <a href={paths.connections()}>Connections: decide what was asked before</a>
      </p>
      {queue.lists.every(({ total }) => total === 0) ? (
        <EmptyState title="Nothing waits to be judged." />
      ) : null}
      {queue.lists.map(({ key, title, rows, total }) => (
        <TaskList
          key={key}
          title={title}
          total={total}
          allHref={list ? undefined : paths.oversight({ list: key })}
          tasks={rows.map((row) => ({
            key: row.key,
            label: row.label,
            href: hrefOf(row),
            why: row.note === null ? row.why : `${row.why} ${row.note}`,
            tag: row.note === null ? undefined : <Tag tone="attention">Not independent</Tag>,
          }))}
        />
      ))}
      {list ? null : (
        <p>
          <a href={paths.keepMeasures()}>
            Measures: add to what a chart says, or record that you checked figures
          </a>
        </p>
      )}
      {list ? (
        <Pagination
          page={queue.page}
          pages={queue.pages}
          hrefFor={(page) => paths.oversight({ list, page })}
        />
      ) : null}
    </PageMain>
  );
}

function hrefOf({ leadsTo }: QueueRow): string {
  if (leadsTo.page === "letterAssessment") return paths.letterAssessment(leadsTo.reference);
  if ("id" in leadsTo)
    return leadsTo.page === "letter" ? paths.assessLetter(leadsTo.id) : paths.judgement(leadsTo.id);
  return leadsTo.page === "verify" ? paths.verify(leadsTo.reference) : paths.dispute(leadsTo.reference);
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

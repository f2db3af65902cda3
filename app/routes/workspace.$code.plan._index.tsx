import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NarrowingForm } from "~/components/narrowing-form";
import { OwnActionRows } from "~/components/own-action-rows";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { PlanRows } from "~/components/plan-rows";
import { RouteError } from "~/components/route-error";
import { SubNav } from "~/components/sub-nav";
import { TaskList } from "~/components/task-list";
import { actionsTaken } from "~/domain/self-assessments/view-self-assessments.server";
import { withConcern } from "~/domain/submissions/my-work-rules";
import { viewPlan } from "~/domain/submissions/view-plan.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { ACTION_STATES, labelOf, RAG_RATINGS, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const filters = {
    show: searchParams.get("show") || "open",
    rag: searchParams.get("rag") || null,
    lead: searchParams.get("lead") || null,
  };
  const plan = viewPlan(actor, filters, { page: pageOf(searchParams) });
  return { code, body, filters, plan, own: plan.isWhole ? actionsTaken(body.id) : [] };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Plan – ${loaded.body.name}`,
  description: "Your body's plan of action.",
}));

const SHOW = [
  ...ACTION_STATES.map(({ code: value, label }) => ({ value, label })),
  { value: "late", label: "Open and past their date" },
  { value: "all", label: "All" },
];

export default function PlanRoute() {
  const { code, body, filters, plan, own } = useLoaderData<typeof loader>();
  const { rows, total, page, pages, leads, newActions, unserved, unservedTotal, today } = plan;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead="What your body does about what it was asked. An action may answer several concerns of several reports; what it says is public once another person approves it."
      >
        Plan
      </PageTitle>
      <SubNav
        label="More about your work"
        links={[
          { label: "My work", href: paths.workspaceBody(code) },
          { label: "Download as Excel", href: paths.planFile(code, "xlsx") },
          { label: "Download as CSV", href: paths.planFile(code, "csv") },
          { label: "Upload a spreadsheet", href: paths.uploadPlan(code) },
          { label: "Calendar", href: paths.workspaceCalendar(code) },
          { label: "API tokens", href: paths.apiTokens(code) },
          { label: "Help", href: paths.workspaceHelp() },
        ]}
      />
      <TaskList
        title="New actions, seen by your body only"
        tasks={newActions.map(({ id, state, reference, text, ownReference }) => ({
          key: String(id),
          label: withConcern(ownReference ?? `New action for ${reference}`, text),
          why: `${labelOf(SUBMISSION_STATES, state)}. For ${reference}.`,
          href: paths.submission(code, id),
        }))}
      />
      <TaskList
        title="Accepted, and no action planned"
        total={unservedTotal}
        tasks={unserved.map(({ reference, text }) => ({
          key: reference,
          label: withConcern(`Plan an action for ${reference}`, text),
          href: paths.planAction(code, reference),
        }))}
      />
      <h2 className="nhsuk-heading-m">Actions</h2>
      <NarrowingForm
        action={paths.plan(code)}
        clearHref={paths.plan(code)}
        filters={[
          {
            name: "show",
            label: "Which actions",
            options: SHOW,
            chosen: filters.show === "open" ? null : filters.show,
          },
          {
            name: "rag",
            label: "How they stand",
            options: RAG_RATINGS.map(({ code: value, label }) => ({ value, label })),
            chosen: filters.rag,
          },
          {
            name: "lead",
            label: "Led by",
            options: leads.map((lead) => ({ value: lead, label: lead })),
            chosen: filters.lead,
          },
        ]}
      />
      <p>
        {total.toLocaleString("en-GB")} {total === 1 ? "action" : "actions"}
        {filters.show === "open" ? " open" : ""}.
      </p>
      <PlanRows code={code} rows={rows} today={today} />
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.plan(code, { ...filters, page: to })} />
      <OwnActionRows code={code} rows={own} today={today} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

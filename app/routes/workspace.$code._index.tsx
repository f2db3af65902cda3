import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { NarrowingForm } from "~/components/narrowing-form";
import { SubNav } from "~/components/sub-nav";
import { TaskList } from "~/components/task-list";
import { isWorkList } from "~/domain/submissions/my-work-rules";
import { escalationsForBody } from "~/domain/escalation/view-escalations.server";
import { statementsForBody } from "~/domain/public-statements/view-statements.server";
import { openAssessments } from "~/domain/self-assessments/view-self-assessments.server";
import { countOverseen } from "~/domain/submissions/view-overseen.server";
import { viewMyWork, type WorkRow } from "~/domain/submissions/view-my-work.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { labelOf, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { user, actor, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("list");
  const list = isWorkList(asked) ? asked : null;
  const narrowing = {
    asked: searchParams.get("asked"),
    from: searchParams.get("from"),
    by: searchParams.get("by"),
  };
  const work = viewMyWork(actor, { list, page: pageOf(searchParams), ...narrowing });
  return {
    code,
    body,
    list,
    work,
    overseen: countOverseen(actor),
    statements: list === null ? statementsForBody(body.id) : [],
    considering: list === null ? openAssessments(body.id, user.userId) : [],
    letters: list === null ? lettersOf(body.id) : [],
    isApprover: actor.role === "body_approver",
  };
}

/** What oversight wrote to the body and has not ended. */
const lettersOf = (bodyId: number) =>
  escalationsForBody(bodyId)
    .filter(({ state }) => state !== "stopped")
    .map(({ reference, about, waiting }) => ({
      ...{ reference, name: about.name, replyDueOn: waiting?.replyDueOn ?? null },
    }));

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `My work – ${loaded.body.name}`,
  description: "What your body has to do.",
}));

export default function MyWorkRoute() {
  const { code, body, list, work, overseen, statements, considering, letters, isApprover } =
    useLoaderData<typeof loader>();
  const narrowed = Object.fromEntries(work.filters.map(({ name, chosen }) => [name, chosen]));
  const isNarrowed = work.filters.some(({ chosen }) => chosen !== null);
  const besideLists = statements.length + letters.length + considering.length;
  const isIdle = work.lists.every(({ total }) => total === 0) && besideLists === 0;
  return (
    <PageMain crumbs={list ? [{ label: "My work", href: paths.workspaceBody(code) }] : undefined}>
      <PageTitle caption={body.name} lead={work.sentence}>
        My work
      </PageTitle>
      <SubNav
        label="More about your work"
        links={[
          { label: "Plan", href: paths.plan(code) },
          { label: "Evidence", href: paths.evidence(code) },
          { label: "Measures", href: paths.workspaceMeasures(code) },
          { label: "Does this apply to us?", href: paths.askedOfOthers(code) },
          ...(isApprover ? [{ label: "Sign-off", href: paths.signOffMany(code) }] : []),
          { label: "Approval during leave", href: paths.delegation(code) },
          { label: "Board report", href: paths.boardReport(code) },
          { label: "Reminders", href: paths.reminders() },
          { label: "Calendar", href: paths.workspaceCalendar(code) },
          { label: "API tokens", href: paths.apiTokens(code) },
          ...(overseen > 0 ? [{ label: "Bodies you oversee", href: paths.overseenBodies(code) }] : []),
          { label: "Public page", href: paths.body(code) },
          { label: "Help", href: paths.workspaceHelp() },
        ]}
      />
      <NarrowingForm
        action={paths.workspaceBody(code)}
        clearHref={paths.workspaceBody(code, { list })}
        filters={work.filters}
        keep={{ list }}
      />
      {isIdle && isNarrowed ? <p>Nothing here fits what you chose.</p> : null}
      {isIdle && !isNarrowed ? (
        <EmptyState title="Nothing waits for your body.">
          <p>
            What it was asked and what it has answered is on <a href={paths.body(code)}>its public page</a>.
          </p>
        </EmptyState>
      ) : null}
      {work.lists.map(({ key, title, rows, total }) => (
        <TaskList
          key={key}
          title={title}
          total={total}
          allHref={list ? undefined : paths.workspaceBody(code, { list: key, ...narrowed })}
          tasks={rows.map((row) => ({
            key: row.key,
            label: row.label,
            why: row.why,
            href: hrefOf(code, row),
          }))}
        />
      ))}
      <TaskList
        title="Letters of oversight"
        total={letters.length}
        tasks={letters.map(({ reference, name, replyDueOn }) => ({
          ...{ key: reference, label: `Letter about ${name}: ${reference}` },
          why:
            replyDueOn === null
              ? "Read what you are asked, and by when."
              : `A step will be public. Your body can reply until ${showDate(replyDueOn)}.`,
          href: paths.escalationForBody(code, reference),
        }))}
      />
      <TaskList
        title="Statements by others to reply to"
        total={statements.length}
        tasks={statements.map(({ reference, reportReference, trackedItemReference, replyDueOn }) => ({
          key: reference,
          label: `Reply to what was said about ${trackedItemReference ?? reportReference}: ${reference}`,
          why: `Your body can reply until ${showDate(replyDueOn ?? "")}.`,
          href: paths.statementForBody(code, reference),
        }))}
      />
      <TaskList
        title="Whether what others were asked applies to you"
        total={considering.length}
        tasks={considering.map(({ id, reference, state, authorName }) => ({
          key: String(id),
          label: `Whether ${reference} applies`,
          why: `${labelOf(SUBMISSION_STATES, state)}. Written by ${authorName}.`,
          href: paths.selfAssessment(code, reference),
        }))}
      />
      {list ? (
        <Pagination
          page={work.page}
          pages={work.pages}
          hrefFor={(page) => paths.workspaceBody(code, { list, page, ...narrowed })}
        />
      ) : null}
    </PageMain>
  );
}

function hrefOf(code: string, { leadsTo }: WorkRow): string {
  if (leadsTo.page === "submission") return paths.submission(code, leadsTo.id);
  if (leadsTo.page === "joint") return paths.jointAnswer(code, leadsTo.id);
  if (leadsTo.page === "letter") return paths.letter(code, leadsTo.id);
  if (leadsTo.page === "letterAssessment") return paths.replyToLetter(code, leadsTo.reference);
  if (leadsTo.page === "judgement") return paths.replyToJudgement(code, leadsTo.id);
  if (leadsTo.page === "action") return paths.plannedAction(code, leadsTo.id);
  if (leadsTo.page === "others") return paths.selfAssessment(code, leadsTo.reference);
  if (leadsTo.page === "evidence") return paths.evidenceItem(code, leadsTo.id);
  if (leadsTo.page === "report") return paths.workspaceReport(code, leadsTo.reference);
  return paths.workspaceItem(code, leadsTo.reference);
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

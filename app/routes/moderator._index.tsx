import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { viewModeration, type StatementRow } from "~/domain/public-statements/view-statements.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, STATEMENT_VOICES } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "moderator");
  return viewModeration();
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Statements to moderate", description: "What others have sent." });

const sentOn = (row: Pick<StatementRow, "receivedOn">) => `Sent on ${showDate(row.receivedOn)}.`;

export default function ModeratorRoute() {
  const { unconfirmed, received, publishable, withBody } = useLoaderData<typeof loader>();
  const lists = [
    { title: "To be confirmed by hand", rows: unconfirmed, why: sentOn },
    { title: "To be read", rows: received, why: sentOn },
    { title: "Ready to publish", rows: publishable, why: sentOn },
    {
      title: "Waiting for the body’s reply",
      rows: withBody,
      why: (row: Pick<StatementRow, "replyDueOn">) => `It can reply until ${showDate(row.replyDueOn ?? "")}.`,
    },
  ];
  return (
    <PageMain>
      <PageTitle lead="What families, charities and staff bodies have told the register.">
        Statements to moderate
      </PageTitle>
      {lists.every(({ rows }) => rows.length === 0) ? (
        <EmptyState title="Nothing waits for you.">
          <p>
            What was published is under <a href={paths.statements()}>what others say</a>.
          </p>
        </EmptyState>
      ) : null}
      {lists.map(({ title, rows, why }) => (
        <TaskList
          key={title}
          title={title}
          total={rows.length}
          tasks={rows.map((row) => ({
            key: row.reference,
            label: `${row.reference}: ${labelOf(STATEMENT_VOICES, row.voice)} about ${row.trackedItemReference ?? row.reportReference}`,
            why: why(row),
            href: paths.moderatedStatement(row.reference),
          }))}
        />
      ))}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

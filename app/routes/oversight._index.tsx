import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { NarrowingForm } from "~/components/narrowing-form";
import { OversightPlaces } from "~/components/oversight-places";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SortLinks } from "~/components/sort-links";
import { Tag } from "~/components/status-tag";
import { TaskList } from "~/components/task-list";
import { WaitsTable } from "~/components/waits-table";
import { isRegistrar, mayLeadOversight, mayModerate } from "~/domain/accounts/permission-rules";
import {
  CLAIM_ORDERS,
  isClaimOrder,
  isQueue,
  OWN_WORK,
  QUEUES,
  type ClaimOrder,
  type Queue,
} from "~/domain/assurance/oversight-queue-rules";
import { viewOversightQueue, type QueueRow } from "~/domain/assurance/view-oversight-queue.server";
import { viewOwnWork } from "~/domain/assurance/view-own-work.server";
import { viewWaits } from "~/domain/oversight-picture/waits.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

/** Lists of work that anybody may take up; what is somebody's own stands above them. */
const TO_TAKE_UP: readonly Queue[] = ["assess", "disputed", "verify", "recheck"];

export function loader({ request }: LoaderFunctionArgs) {
  const { actor, user } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("list");
  const list = isQueue(asked) ? asked : null;
  const [by, typed] = [searchParams.get("order"), searchParams.get("year")];
  const order: ClaimOrder = isClaimOrder(by) ? by : "plan";
  const year = list === "assess" && typed !== null && /^\d{4}$/.test(typed) ? typed : null;
  const today = londonDay(Date.now());
  return {
    ...{ list, order, year, today },
    queue: viewOversightQueue(actor, {
      ...{ list, among: TO_TAKE_UP, page: pageOf(searchParams), year, order },
    }),
    desk: list === null ? { own: viewOwnWork(actor), waits: viewWaits(today) } : null,
    opens: {
      lead: mayLeadOversight(user) || isRegistrar(user),
      registrar: isRegistrar(user),
      moderator: mayModerate(user),
    },
  };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Oversight", description: "What needs judging." });

export default function OversightRoute() {
  const { list, order, year, queue, desk, opens, today } = useLoaderData<typeof loader>();
  const own = { list, year, order: list === "verify" && order !== "plan" ? order : null };
  return (
    <PageMain crumbs={list ? [{ label: "Oversight", href: paths.oversight() }] : undefined}>
      <PageTitle
        lead={list ? leadOf(list) : "What waits for you first, then everything else that needs judging."}
      >
        {list ? QUEUES[list] : "What needs judging"}
      </PageTitle>
      {desk ? (
        <>
          <TaskList
            title="Waiting for you"
            total={desk.own.total}
            tasks={desk.own.rows.map((row) => ({
              ...taskOf(row),
              tag: <Tag tone="waiting">{OWN_WORK[row.kind]}</Tag>,
            }))}
            empty="No letter of yours is to be written, and nobody waits for your second review."
          />
          <h2 className="nhsuk-heading-m">How much waits</h2>
          <WaitsTable
            whom={["reviewers", ...(opens.lead ? (["lead"] as const) : []), "moderator"]}
            waits={desk.waits}
            today={today}
            opens={opens}
          />
        </>
      ) : null}
      {list === "assess" ? (
        <NarrowingForm
          action={paths.oversight()}
          clearHref={paths.oversight({ list })}
          filters={[
            { name: "year", label: "Answers that became known in", options: queue.years, chosen: year },
          ]}
          keep={{ list }}
        />
      ) : null}
      {list === "verify" ? <OrderOfClaims order={order} /> : null}
      {queue.lists.every(({ total }) => total === 0) ? (
        <EmptyState title={list ? "Nothing waits here." : "Nothing waits to be judged."} />
      ) : null}
      {queue.lists.map(({ key, title, rows, total }) => (
        <TaskList
          key={key}
          title={title}
          total={total}
          allHref={list ? undefined : paths.oversight({ list: key })}
          tasks={rows.map(taskOf)}
        />
      ))}
      {list ? (
        <Pagination
          page={queue.page}
          pages={queue.pages}
          hrefFor={(page) => paths.oversight({ ...own, page })}
        />
      ) : (
        <OversightPlaces isLead={opens.lead} />
      )}
    </PageMain>
  );
}

const leadOf = (list: Queue): string | undefined =>
  list === "assess"
    ? "Those within their target first, the nearest target before the others; then those past it, the newest first."
    : undefined;

/** Claims as the plan of checks rates them, or by age. */
const OrderOfClaims = ({ order }: { order: ClaimOrder }) => (
  <>
    <SortLinks
      label="In order"
      options={(Object.keys(CLAIM_ORDERS) as ClaimOrder[]).map((key) => ({
        label: CLAIM_ORDERS[key],
        href: paths.oversight({ list: "verify", order: key === "plan" ? null : key }),
        isCurrent: key === order,
      }))}
    />
    <p>
      What each point stands for, and which claims are to be checked next, is in the{" "}
      <a href={paths.checkPlan()}>plan of checks</a>.
    </p>
  </>
);

const taskOf = (row: QueueRow) => ({
  key: row.key,
  label: row.label,
  href: hrefOf(row),
  why: row.note === null ? row.why : `${row.why} ${row.note}`,
  tag: row.note === null ? undefined : <Tag tone="attention">Not independent</Tag>,
});

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

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { WaitsTable } from "~/components/waits-table";
import { isRegistrar, mayLeadOversight, mayModerate } from "~/domain/accounts/permission-rules";
import { viewWaits } from "~/domain/oversight-picture/waits.server";
import { WAITED_FOR, type WaitedFor } from "~/domain/oversight-picture/wait-rules";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const today = londonDay(Date.now());
  return {
    today,
    waits: viewWaits(today),
    opens: {
      lead: mayLeadOversight(user) || isRegistrar(user),
      registrar: isRegistrar(user),
      moderator: mayModerate(user),
    },
  };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "What waits, and for whom",
  description: "How much waits for whom, since when, and against which target.",
});

export default function OversightWaitingRoute() {
  const { today, waits, opens } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle
        caption={`On ${showDate(today)}`}
        lead="How much waits for whom, since when, and whether the first of it is past its target."
      >
        What waits, and for whom
      </PageTitle>
      {(Object.keys(WAITED_FOR) as WaitedFor[]).map((whom) => (
        <section key={whom}>
          <h2 className="nhsuk-heading-m">{WAITED_FOR[whom]}</h2>
          <WaitsTable whom={[whom]} waits={waits} today={today} opens={opens} />
        </section>
      ))}
      <p>
        A number without a link is of a list that others work through, and that your account does not open. No
        target is shown where the register has none.
      </p>
      <p>
        <a href={paths.oversightPicture()}>The national picture: what became of what was asked</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
    <RouteError />
  </PageMain>
);

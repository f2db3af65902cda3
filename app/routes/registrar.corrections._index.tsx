import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import {
  CORRECTIONS_PER_PAGE,
  listCorrectionsToConfirm,
  listOpenCorrections,
} from "~/domain/corrections/list-corrections.server";
import { requireRole } from "~/http/current-user.server";
import { pageAsked } from "~/http/page-number.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS, labelOf } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const page = pageAsked(request);
  const { open, openCount } = listOpenCorrections(page);
  const rows = open.map(({ reference, reportReference, kind, bodyName, targetOn }) => ({
    ...{ reference, reportReference, kind, bodyName, targetOn },
  }));
  const { toConfirm, toConfirmCount } = listCorrectionsToConfirm(page);
  const unconfirmed = toConfirm.map(({ reference, reportReference, kind, requestedOn }) => ({
    ...{ reference, reportReference, kind, requestedOn },
  }));
  const pages = Math.ceil(Math.max(openCount, toConfirmCount) / CORRECTIONS_PER_PAGE);
  return { ...{ page, pages, rows, openCount }, unconfirmed, toConfirmCount };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Corrections asked", description: "To be decided." });

export default function OpenCorrectionsRoute() {
  const { page, pages, rows, openCount, unconfirmed, toConfirmCount } = useLoaderData<typeof loader>();
  return (
    <RegistrarPage title="Corrections asked">
      <TaskList
        title="To be decided"
        empty="Nothing waits for a decision."
        total={openCount}
        tasks={rows.map((row) => ({
          key: row.reference,
          label: `${row.reference}: ${labelOf(CORRECTION_KINDS, row.kind)}, about ${row.reportReference}`,
          href: paths.registrarCorrection(row.reference),
          why: `${row.bodyName ?? "The report itself"}. To be decided by ${showDate(row.targetOn ?? "")}`,
        }))}
      />
      <TaskList
        title="To be confirmed by you"
        total={toConfirmCount}
        tasks={unconfirmed.map((row) => ({
          key: row.reference,
          label: `${row.reference}: ${labelOf(CORRECTION_KINDS, row.kind)}, about ${row.reportReference}`,
          href: paths.registrarCorrection(row.reference),
          why: `Asked on ${showDate(row.requestedOn)}. This register cannot send e-mail yet, so you confirm it`,
        }))}
      />
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.registrarCorrections(number)} />
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/form-actions";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { draftsFor } from "~/domain/entering/save-draft.server";
import { whatToDo } from "~/domain/worklists/import-advice-rules";
import { viewWorklists } from "~/domain/worklists/view-worklists.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS, IMPORT_FORMATS, IMPORT_STATES, labelOf } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "registrar");
  const drafts = draftsFor(user).map((draft) => ({ ...draft, savedOn: londonDay(draft.savedAt) }));
  return { ...viewWorklists(), drafts };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Registrar", description: "What waits for the registrar." });

export default function RegistrarRoute() {
  const lists = useLoaderData<typeof loader>();
  const waiting =
    lists.unmatched.total +
    lists.remit.total +
    lists.moreTime.total +
    lists.corrections.total +
    lists.nobodys.total +
    lists.orphans.total +
    lists.areas.total +
    lists.imports.total;
  return (
    <RegistrarPage
      title="Registrar"
      lead={
        waiting === 0 ? "Nothing waits for a decision." : `${waiting.toLocaleString("en-GB")} decisions wait.`
      }
    >
      <div className="nhsuk-button-group">
        <ButtonLink href={paths.enterReport()}>Enter a report</ButtonLink>
        <ButtonLink href={paths.registrarBodies()} variant="secondary">
          Bodies
        </ButtonLink>
        <ButtonLink href={paths.keepMeasures()} variant="secondary">
          Keep measures
        </ButtonLink>
        <ButtonLink href={paths.responsibility()} variant="secondary">
          Who must act
        </ButtonLink>
        <ButtonLink href={paths.registrarImports()} variant="secondary">
          Imports
        </ButtonLink>
      </div>
      <MoreTimeAsked {...lists} />
      <Lists {...lists} />
    </RegistrarPage>
  );
}

function MoreTimeAsked({ moreTime }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "moreTime">) {
  return (
    <TaskList
      title="More time asked for"
      total={moreTime.total}
      allHref={paths.registrarWorklist("time")}
      tasks={moreTime.rows.map((row) => ({
        key: String(row.addressingId),
        label: `Record the coroner’s decision on ${row.reportReference}`,
        href: paths.registrarAddressing(row.addressingId),
        why: `${row.bodyName} says it asked for more time on ${showDate(row.askedOn)}`,
      }))}
    />
  );
}

function Lists(lists: ReturnType<typeof useLoaderData<typeof loader>>) {
  return (
    <>
      <TaskList
        title="Imports held or stopped"
        total={lists.imports.total}
        allHref={paths.registrarImports()}
        tasks={lists.imports.rows.map((run) => ({
          key: String(run.id),
          label: `${labelOf(IMPORT_FORMATS, run.format)}: ${run.fileName}`,
          href: paths.registrarImport(run.id),
          why: `${labelOf(IMPORT_STATES, run.state)}, ${showDate(londonDay(run.startedAt))}. ${run.message ?? ""} ${whatToDo(run.state)}`,
        }))}
      />
      <TaskList
        title="Corrections asked"
        total={lists.corrections.total}
        allHref={paths.registrarCorrections()}
        tasks={lists.corrections.rows.map((row) => ({
          key: row.reference,
          label: `${row.reference}: ${labelOf(CORRECTION_KINDS, row.kind)}, about ${row.reportReference}`,
          href: paths.registrarCorrection(row.reference),
          why:
            row.targetOn === null ? "To be confirmed by you" : `To be decided by ${showDate(row.targetOn)}`,
        }))}
      />
      <TaskList
        title="Not theirs to answer"
        total={lists.remit.total}
        allHref={paths.registrarWorklist("remit")}
        tasks={lists.remit.rows.map((row) => ({
          key: `${row.reference}-${row.wholeAt ?? ""}`,
          label: `Re-assign or send back ${row.reference}`,
          href:
            row.wholeAt === null
              ? paths.registrarItem(row.reference)
              : paths.registrarAddressing(row.wholeAt),
          why: `${row.bodyName ?? "The body"} names ${row.rightBodyName ?? "nobody else"}. Decide by ${showDate(row.decideBy)}`,
        }))}
      />
      <TaskList
        title="Names not matched"
        total={lists.unmatched.total}
        allHref={paths.registrarUnmatched()}
        tasks={lists.unmatched.rows.map((row) => ({
          key: String(row.addressingId),
          label: row.addressedAs ?? "Name removed",
          href: `${paths.registrarUnmatched()}#name-${row.addressingId}`,
          why: row.addressings === 1 ? row.reportReference : `Written so ${row.addressings} times`,
        }))}
      />
      <TaskList
        title="Answers of nobody yet"
        total={lists.nobodys.total}
        allHref={paths.registrarWorklist("nobodys")}
        tasks={lists.nobodys.rows.map((row) => ({
          key: String(row.responseId),
          label: `Say whose the answer to ${row.reportReference} is`,
          href: `${paths.registrarReport(row.reportReference)}#answers`,
          why: row.datedOn === null ? "It bears no date" : `Dated ${showDate(row.datedOn)}`,
        }))}
      />
      <TaskList
        title="Bodies closed without one successor"
        total={lists.orphans.total}
        allHref={paths.registrarWorklist("orphans")}
        tasks={lists.orphans.rows.map((row) => ({
          key: String(row.addressingId),
          label: `Decide who answers ${row.reportReference} for ${row.bodyName}`,
          href: paths.registrarAddressing(row.addressingId),
          why: row.closedOn === null ? null : `Closed ${showDate(row.closedOn)}`,
        }))}
      />
      <TaskList
        title="Coroner areas not recognised"
        total={lists.areas.total}
        allHref={paths.registrarWorklist("areas")}
        tasks={lists.areas.rows.map((row) => ({
          key: row.slug,
          label: row.name,
          href: paths.registrarWorklist("areas"),
          why: `${row.reports} ${row.reports === 1 ? "report" : "reports"}`,
        }))}
      />
      <TaskList
        title="Items to divide"
        total={lists.toDivide.total}
        allHref={paths.registrarWorklist("divide")}
        tasks={lists.toDivide.rows.map((row) => ({
          key: row.reference,
          label: `Divide ${row.reference}`,
          href: paths.divideItem(row.reference),
          why: `${row.characters.toLocaleString("en-GB")} characters in one piece`,
        }))}
      />
      <TaskList
        title="Reports being entered"
        tasks={lists.drafts.slice(0, 10).map((draft) => ({
          key: draft.reference,
          label: draft.reference,
          href: paths.editReport(draft.reference),
          why: `${draft.issuerName}, saved ${showDate(draft.savedOn)}`,
        }))}
        total={lists.drafts.length}
      />
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import {
  listRecognised,
  recogniseIssuer,
  recognitionMessages,
} from "~/domain/issuers/recognise-issuer.server";
import {
  ROWS_PER_PAGE,
  viewWorklist,
  WORKLISTS,
  type Worklist,
} from "~/domain/worklists/view-worklists.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { pageAsked } from "~/http/page-number.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

const TITLES: Record<Worklist, string> = {
  remit: "Not theirs to answer",
  time: "More time asked for",
  nobodys: "Answers of nobody yet",
  orphans: "Bodies closed without one successor",
  areas: "Coroner areas not recognised",
  divide: "Items to divide",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const { list } = requireParams(params, "list");
  const name = WORKLISTS.find((one) => one === list);
  if (!name) throw notFound();
  const page = pageAsked(request);
  const { rows, total } = viewWorklist(name, page);
  const known = name === "areas" ? listRecognised() : [];
  return { name, page, known, rows: rows.map(rowOf), total, pages: Math.ceil(total / ROWS_PER_PAGE) };
}

type WorklistRow = ReturnType<typeof viewWorklist<Worklist>>["rows"][number];

/** Each row as one link to the one thing to do, and why it is here. */
function rowOf(row: WorklistRow): { key: string; label: string; href: string | null; why: string } {
  if ("decideBy" in row)
    return {
      ...{ key: `${row.reference}-${row.wholeAt ?? ""}`, label: `Re-assign or send back ${row.reference}` },
      href:
        row.wholeAt === null ? paths.registrarItem(row.reference) : paths.registrarAddressing(row.wholeAt),
      why: `${row.bodyName ?? "The body"} names ${row.rightBodyName ?? "nobody else"}. Decide by ${showDate(row.decideBy)}`,
    };
  if ("responseId" in row)
    return {
      ...{ key: String(row.responseId), label: `Say whose the answer to ${row.reportReference} is` },
      href: `${paths.registrarReport(row.reportReference)}#answers`,
      why: row.datedOn === null ? "It bears no date" : `Dated ${showDate(row.datedOn)}`,
    };
  if ("askedOn" in row)
    return {
      ...{ key: String(row.addressingId), label: `Record the coroner’s decision on ${row.reportReference}` },
      href: paths.registrarAddressing(row.addressingId),
      why: `${row.bodyName} says it asked for more time on ${showDate(row.askedOn)}`,
    };
  if ("addressingId" in row)
    return {
      ...{ key: String(row.addressingId), label: `${row.reportReference}: ${row.bodyName}` },
      href: paths.registrarAddressing(row.addressingId),
      why: row.closedOn === null ? "" : `Closed ${showDate(row.closedOn)}`,
    };
  if ("slug" in row)
    return { key: String(row.id), label: row.name, href: null, why: `${row.reports} reports` };
  return {
    ...{ key: row.reference, label: `Divide ${row.reference}`, href: paths.divideItem(row.reference) },
    why: `${row.characters.toLocaleString("en-GB")} characters in one piece`,
  };
}

const areaForm = z.object({ issuer: z.coerce.number().int(), sameAs: z.string().default("") });

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { list } = requireParams(params, "list");
  if (list !== "areas") throw notFound();
  const form = await parseForm(request, areaForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { issuer, sameAs } = form.value;
  const outcome = recogniseIssuer({ actor, issuerId: issuer, sameAs: sameAs === "" ? null : Number(sameAs) });
  if (!outcome.ok) return badForm(recognitionMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarWorklist(list));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: TITLES[loaded.name],
  description: "A list of the registrar.",
}));

export default function WorklistRoute() {
  const { name, page, pages, rows, total, known } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      title={TITLES[name]}
      lead={`${total.toLocaleString("en-GB")} in all.`}
      errors={refused?.errors}
    >
      <ul className="nhsuk-list">
        {rows.map((row) => (
          <li key={row.key} className="register-task">
            <div>
              {row.href === null ? (
                <h2 className="nhsuk-heading-s">{row.label}</h2>
              ) : (
                <a href={row.href}>{row.label}</a>
              )}
              <span className="register-task__why">{row.why}</span>
              {name === "areas" ? <AreaDecision issuer={row.key} known={known} about={row.label} /> : null}
            </div>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.registrarWorklist(name, number)} />
    </RegistrarPage>
  );
}

function AreaDecision(props: {
  issuer: string;
  known: { id: number; name: string }[];
  about: string;
}): ReactNode {
  const { issuer, known, about } = props;
  return (
    <form method="post" action={paths.registrarWorklist("areas")}>
      <FormToken />
      <input type="hidden" name="issuer" value={issuer} />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            Decide<span className="nhsuk-u-visually-hidden"> about {about}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <AreaSelect issuer={issuer} known={known} />
          <Button small>Record this decision</Button>
        </div>
      </details>
    </form>
  );
}

/** Not the shared Select: its id comes from its name, and several rows send the same name. */
const AreaSelect = ({ issuer, known }: { issuer: string; known: { id: number; name: string }[] }) => (
  <div className="nhsuk-form-group">
    <label className="nhsuk-label" htmlFor={`same-as-${issuer}`}>
      It is another name of
    </label>
    <select className="nhsuk-select" id={`same-as-${issuer}`} name="sameAs" defaultValue="">
      <option value="">None: it is an area of its own</option>
      {known.map((area) => (
        <option key={area.id} value={area.id}>
          {area.name}
        </option>
      ))}
    </select>
  </div>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

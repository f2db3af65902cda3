import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown } from "~/components/as-shown";
import { Select, TextInput, TypeAhead } from "~/components/form-fields";
import { Button, Fieldset } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { addressingMessages } from "~/domain/addressings/addressing-messages";
import { viewAddressing } from "~/domain/addressings/asked.server";
import { matchAddressee, type WhoItIs } from "~/domain/addressings/match-addressee.server";
import { matchForm, NOBODY_WORDS } from "~/domain/addressings/match-form";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { matchToNewBody } from "~/domain/worklists/match-new-body.server";
import { ROWS_PER_PAGE, viewUnmatched } from "~/domain/worklists/view-worklists.server";
import { requireRole } from "~/http/current-user.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm } from "~/http/form.server";
import { pageAsked } from "~/http/page-number.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { BODY_TYPES, labelOf } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const page = pageAsked(request);
  const { rows, total } = viewUnmatched(page);
  const decided = viewAddressing(Number(new URL(request.url).searchParams.get("done") ?? "0"));
  return {
    ...{ page, rows, total, pages: Math.ceil(total / ROWS_PER_PAGE) },
    decided: decided && { id: decided.id, name: decided.addressedAs, body: decided.bodyName },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const form = await parseForm(request, matchForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { addressing, choose, body, nobody, everywhere, add, newName, newType } = form.value;
  const row = viewAddressing(addressing);
  const changed = row && refuseIfChanged(form.typed, nameFacts(row));
  if (changed) return changed;
  const back = paths.registrarUnmatched({ page: pageAsked(request), done: addressing });
  if (add) {
    const added = matchToNewBody({ actor, addressingId: addressing, name: newName, type: newType });
    return added.ok ? redirect(back) : badForm(added.errors, form.typed);
  }
  const typed = choose ?? body;
  const found = typed ? findBodyAsTyped(typed).found : null;
  const who: WhoItIs | null = found ? { kind: "body", bodyId: found.id } : nobody ? { kind: nobody } : null;
  if (!who) return badForm(addressingMessages.body_required, form.typed);

  const outcome = matchAddressee({ actor, addressingId: addressing, who, everywhere });
  if (!outcome.ok) return badForm(addressingMessages[outcome.refusal], form.typed);
  return redirect(back);
}

/** What a row of the list shows of a name: that nobody has decided it yet. */
const nameFacts = (row: { addressedAs: string | null; bodyName?: string | null; isWithdrawn?: number }) => [
  { label: "As the report writes it", value: row.addressedAs ?? "" },
  { label: "Body", value: row.bodyName ?? "" },
  { label: "Taken back", value: row.isWithdrawn === 1 ? "Yes" : "" },
];

export const headers = keptByNobody;
export const meta = metaOf({ title: "Names not matched", description: "Names to match." });

export default function UnmatchedRoute() {
  const { page, pages, rows, total, decided } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const heldHere = (id: number) => (refused?.typed.addressing === String(id) ? refused : undefined);
  return (
    <RegistrarPage
      title="Names not matched"
      lead={`${total.toLocaleString("en-GB")} ${total === 1 ? "name" : "names"} that may be a body’s. A decision holds for every report that writes the name this way.`}
      errors={refused?.errors}
      done={decided && `“${decided.name ?? "Name"}” is ${decided.body ?? "nobody the register can know"}.`}
    >
      {decided ? (
        <p>
          <a href={paths.registrarAddressing(decided.id)}>Change this decision</a>
        </p>
      ) : null}
      {rows.length === 0 ? <p>No name waits.</p> : null}
      {rows.map((row) => (
        <section key={row.addressingId} id={`name-${row.addressingId}`} className="register-task">
          <h2 className="nhsuk-heading-s">
            {row.addressedAs ?? "Name removed"}{" "}
            <span className="register-note-line">
              <a href={paths.registrarReport(row.reportReference)}>{row.reportReference}</a>
              {row.addressings > 1 ? ` and ${row.addressings - 1} more` : ""}
            </span>
          </h2>
          {row.candidates.length === 0 ? null : <Candidates {...row} page={page} />}
          <OtherDecision
            addressingId={row.addressingId}
            name={row.addressedAs}
            refused={heldHere(row.addressingId)}
            page={page}
          />
        </section>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => paths.registrarUnmatched({ page: number })}
      />
    </RegistrarPage>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

/** One button a candidate: pressing it is the whole decision. */
function Candidates({ addressingId, addressedAs, candidates, page }: Row & { page: number }) {
  return (
    <form method="post" action={paths.registrarUnmatched({ page })}>
      <FormToken />
      <AsShown facts={nameFacts({ addressedAs })} isRefused={false} />
      <input type="hidden" name="addressing" value={addressingId} />
      <input type="hidden" name="everywhere" value="yes" />
      <ul className="nhsuk-list">
        {candidates.map((body) => (
          <li key={body.code}>
            <Button small variant="secondary" name="choose" value={body.code}>
              It is {body.name}
            </Button>{" "}
            <span className="nhsuk-body-s">
              {body.code}
              {"type" in body ? `, ${labelOf(BODY_TYPES, body.type).toLowerCase()}` : ""},{" "}
              {Math.round(body.score * 100)}% alike
            </span>
          </li>
        ))}
      </ul>
    </form>
  );
}

interface OtherDecisionProps {
  addressingId: number;
  name: string | null;
  refused: { errors: Record<string, string>; typed: Record<string, string | string[]> } | undefined;
  page: number;
}

function OtherDecision({ addressingId, name, refused, page }: OtherDecisionProps) {
  return (
    <details className="nhsuk-details" open={refused !== undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Another body, or nobody<span className="nhsuk-u-visually-hidden">: {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <form method="post" action={paths.registrarUnmatched({ page })} noValidate>
          <FormToken />
          <AsShown facts={nameFacts({ addressedAs: name })} isRefused={refused !== undefined} />
          <input type="hidden" name="addressing" value={addressingId} />
          <input type="hidden" name="everywhere" value="yes" />
          <RowFields addressingId={addressingId} refused={refused} />
          <Button small>Record this decision</Button>
          <NewBody addressingId={addressingId} name={name} refused={refused} />
        </form>
      </div>
    </details>
  );
}

/** Ids on a page are unique, so each row's fields carry its number; the form reads them by their ending. */
function RowFields({ addressingId, refused }: Pick<OtherDecisionProps, "addressingId" | "refused">) {
  const at = (name: string) => `${name}-${addressingId}`;
  const sentence = refused?.errors.body ?? refused?.errors.form;
  const errors = sentence === undefined ? undefined : { [at("body")]: sentence };
  return (
    <>
      <TypeAhead
        name={at("body")}
        label="Body, by name or code"
        suggestFrom={paths.bodySuggestions()}
        errors={errors}
        typed={refused?.typed}
      />
      <Select
        name={at("nobody")}
        label="Or it is nobody the register can know"
        placeholder="Choose only if no body is meant"
        options={NOBODY_WORDS}
        typed={refused?.typed}
      />
    </>
  );
}

/** A name of a body that the register does not have: adding it and matching it is one step. */
function NewBody({ addressingId, name, refused }: Omit<OtherDecisionProps, "page">) {
  const at = (field: string) => `${field}-${addressingId}`;
  const errors = refused?.errors.name ? { [at("newName")]: refused.errors.name } : undefined;
  return (
    <Fieldset legend="Or a body that is not in the register yet">
      <TextInput
        name={at("newName")}
        label="Its full name"
        defaultValue={name ?? ""}
        width="30"
        errors={errors}
        typed={refused?.typed}
      />
      <Select
        name={at("newType")}
        label="Kind of body"
        defaultValue="other"
        options={BODY_TYPES.map(({ code, label }) => ({ value: code, label }))}
        typed={refused?.typed}
      />
      <Button small variant="secondary" name="add" value="yes">
        Add this body and match the name to it
      </Button>
    </Fieldset>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

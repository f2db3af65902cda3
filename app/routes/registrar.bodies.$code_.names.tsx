import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Reason } from "~/components/addressing-decisions";
import { DecisionForm } from "~/components/decision-form";
import { Select, TextInput } from "~/components/form-fields";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { addOtherName, nameMessages, removeOtherName } from "~/domain/bodies/other-names.server";
import { viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { nameForms } from "~/domain/worklists/name-form";
import { bodyFacts } from "~/domain/worklists/shown-facts-rules";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ALIAS_KINDS, labelOf } from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  addName: "The name is added. Reports that write it find this body from now on.",
  removeName: "The name is taken out. What was matched by it stays as it is.",
};

function requireBody(code: string) {
  const body = viewBodyForCorrection(code);
  if (!body) throw notFound();
  return body;
}

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const body = requireBody(requireParams(params, "code").code);
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  return { body, shown: bodyFacts(body), done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { code } = requireParams(params, "code");
  const form = await parseDecision(request, nameForms);
  if (!form.ok) return form.answer;
  const changed = refuseIfChanged(form.typed, bodyFacts(requireBody(code)));
  if (changed) return changed;
  const outcome =
    form.intent === "addName"
      ? addOtherName({ actor, code, ...form.value })
      : removeOtherName({ actor, code, ...form.value });
  if (!outcome.ok) return form.refuse(nameMessages[outcome.refusal]);
  return redirect(paths.registrarBodyNames(code, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Names of ${loaded.body.name}`,
  description: "Add and take out names under which reports find a body.",
}));

export default function BodyNamesRoute() {
  const { body, shown, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { action: paths.registrarBodyNames(body.code), shown, refused };
  return (
    <RegistrarPage
      caption={`${body.name} (${body.code})`}
      title="Other names"
      lead="Imports match what a report writes against these names. A change holds for what is imported or matched from now on."
      crumbs={[
        { label: "Bodies", href: paths.registrarBodies() },
        { label: body.name, href: paths.registrarBody(body.code) },
      ]}
      errors={refused?.errors}
      done={done}
    >
      {body.aliases.length === 0 ? <p>It is known under its own name only.</p> : null}
      <ul className="register-candidates">
        {body.aliases.map(({ id, alias, kind, usedUntilOn }) => (
          <li key={id}>
            {alias}
            <span className="register-note-line">
              {labelOf(ALIAS_KINDS, kind)}
              {usedUntilOn === null ? "" : `, in use until ${showDate(usedUntilOn)}`}
            </span>
            <DecisionForm
              {...form}
              intent="removeName"
              about={id}
              title={`“${alias}” does not mean this body`}
              button="Take this name out"
              variant="warning"
            >
              {(field) => (
                <>
                  <input type="hidden" name={field("aliasId").name} value={id} />
                  <Reason field={field} label="How do you know?" />
                </>
              )}
            </DecisionForm>
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Add a name</h2>
      <DecisionForm {...form} intent="addName" button="Add this name">
        {(field) => (
          <>
            <TextInput {...field("alias")} label="The name, as reports write it" width="30" />
            <Select
              {...field("kind")}
              label="What kind of name is it?"
              defaultValue="name"
              options={ALIAS_KINDS.map(({ code, label }) => ({ value: code, label }))}
            />
            <Reason field={field} label="How do you know?" />
          </>
        )}
      </DecisionForm>
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such body" />
  </PageMain>
);

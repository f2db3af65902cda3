import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown } from "~/components/as-shown";
import { BodyFields } from "~/components/body-fields";
import { DateInput } from "~/components/date-input";
import { Button, ButtonLink, HiddenVersion, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { bodyForm } from "~/domain/bodies/body-form";
import { bodyMessages } from "~/domain/bodies/body-messages";
import { readRelatives } from "~/domain/bodies/read-relatives.server";
import { correctBody, viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { bodyFacts } from "~/domain/worklists/shown-facts-rules";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const body = viewBodyForCorrection(requireParams(params, "code").code);
  if (!body) throw notFound();
  return { body, shown: bodyFacts(body) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const { code } = requireParams(params, "code");
  const form = await parseForm(request, bodyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const relatives = readRelatives(form.value);
  if (!relatives.ok) return badForm(relatives.errors, form.typed);
  const body = viewBodyForCorrection(code);
  const changed = body && refuseIfChanged(form.typed, bodyFacts(body));
  if (changed) return changed;
  const outcome = correctBody({ actor, code, ...form.value, ...relatives.value });
  if (!outcome.ok) return badForm(bodyMessages[outcome.refusal], form.typed);
  return redirect(paths.registrarBody(code));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.body.name,
  description: "Correct a body.",
}));

export default function RegistrarBodyRoute() {
  const { body, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      caption={body.code}
      title={body.name}
      crumbs={[{ label: "Bodies", href: paths.registrarBodies() }]}
      errors={refused?.errors}
    >
      <SummaryList
        rows={[
          { key: "Asked in", value: `${body.reports} reports, ${body.trackedItems} items` },
          { key: "Accounts", value: String(body.accounts) },
          {
            key: "Other names",
            value: body.aliases
              .map(({ alias, usedUntilOn }) =>
                usedUntilOn ? `${alias} (until ${showDate(usedUntilOn)})` : alias,
              )
              .join("; "),
          },
          { key: "Took over from", value: body.predecessors.map(({ name }) => name).join("; ") },
          {
            key: "Joined to",
            value: body.mergedInto && (
              <a href={paths.registrarBody(body.mergedInto.code)}>{body.mergedInto.name}</a>
            ),
          },
          { key: "Joined here", value: body.mergedHere.map(({ name }) => name).join("; ") },
        ]}
      />
      <div className="nhsuk-button-group">
        <ButtonLink href={paths.body(body.code)} variant="secondary">
          Public page
        </ButtonLink>
        <ButtonLink href={paths.registrarBodyNames(body.code)} variant="secondary">
          Add or take out other names
        </ButtonLink>
        <ButtonLink href={paths.registrarMerge({ from: body.code })} variant="secondary">
          {body.mergedInto ? "Undo the join" : "Join to another record"}
        </ButtonLink>
      </div>
      <h2>Correct this body</h2>
      <form method="post" action={paths.registrarBody(body.code)} noValidate>
        <FormToken />
        <HiddenVersion version={body.version} />
        <AsShown facts={shown} />
        <BodyFields body={body} {...refused} />
        <DateInput
          name="formerNameUntilOn"
          label="If the name changes: last day of the old one"
          hint="The old name stays as a former name, so that old reports still find the body."
          {...refused}
        />
        <TextArea
          name="reason"
          label="Why is it corrected?"
          hint="Leave names of people out."
          rows={3}
          {...refused}
        />
        <SubmitBar cancelHref={paths.registrarBodies()}>
          <Button>Save this correction</Button>
        </SubmitBar>
      </form>
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such body" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BodyFields } from "~/components/body-fields";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { bodyForm } from "~/domain/bodies/body-form";
import { bodyMessages } from "~/domain/bodies/body-messages";
import { readRelatives } from "~/domain/bodies/read-relatives.server";
import { addBody } from "~/domain/bodies/save-body.server";
import { matchAgain } from "~/domain/imports/match-again.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  return { name: new URL(request.url).searchParams.get("name") ?? "" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const form = await parseForm(request, bodyForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const relatives = readRelatives(form.value);
  if (!relatives.ok) return badForm(relatives.errors, form.typed);
  const { name, type, openedOn, closedOn, odsCode } = form.value;
  const facts = { name, type, openedOn, closedOn, odsCode: odsCode === "" ? null : odsCode };
  const outcome = addBody({ actor, ...facts, ...relatives.value });
  if (!outcome.ok) return badForm(bodyMessages[outcome.refusal], form.typed);
  matchAgain({ actor, names: [name] });
  return redirect(paths.registrarBody(outcome.value.code));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Add a body", description: "Add a body." });

export default function AddBodyRoute() {
  const { name } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      title="Add a body"
      crumbs={[{ label: "Bodies", href: paths.registrarBodies() }]}
      errors={refused?.errors}
    >
      <form method="post" action={paths.addBody()} noValidate>
        <FormToken />
        <BodyFields name={name} {...refused} />
        <TextInput
          name="odsCode"
          label="ODS code, if it has one"
          hint="It becomes the body's permanent code here. Without one, the register gives it a number."
          width="10"
          {...refused}
        />
        <SubmitBar cancelHref={paths.registrarBodies()}>
          <Button>Add this body</Button>
        </SubmitBar>
      </form>
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

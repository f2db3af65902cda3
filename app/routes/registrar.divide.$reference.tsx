import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown } from "~/components/as-shown";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import {
  divideItem,
  divisionMessages,
  findItemToDivide,
  partsOf,
} from "~/domain/entering/divide-item.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { z } from "zod";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const item = findItemToDivide(requireParams(params, "reference").reference);
  if (!item) throw notFound();
  return { item, shown: factsOf(item) };
}

/** The text as it would be parted, and for whom it is: what a person divides by. */
const factsOf = (item: { suggestion: string; heldBy: string }) => [
  { label: "The text, parted", value: item.suggestion },
  { label: "Followed up at", value: item.heldBy },
];

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const item = findItemToDivide(requireParams(params, "reference").reference);
  if (!item) throw notFound();
  const form = await parseForm(request, z.object({ parts: z.string().max(200_000).default("") }));
  if (!form.ok) return badForm(form.errors, form.typed);
  const changed = refuseIfChanged(form.typed, factsOf(findItemToDivide(item.reference) ?? item));
  if (changed) return changed;
  const { reference: itemReference, reportReference } = item;
  const divided = divideItem({ actor, reportReference, itemReference, parts: partsOf(form.value.parts) });
  if (!divided.ok) return badForm(divisionMessages[divided.refusal], form.typed);
  return redirect(paths.report(reportReference));
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Divide an item", description: "Divide a whole section." });

export default function DivideItemRoute() {
  const { item, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RegistrarPage
      caption={item.reportReference}
      title={`Divide ${item.reference}`}
      lead="The whole keeps its number for those who cited it, and leads to its parts. The parts get the next numbers."
      errors={refused?.errors}
    >
      <form method="post" action={paths.divideItem(item.reference)} noValidate>
        <FormToken />
        <AsShown facts={shown} />
        <TextArea
          name="parts"
          label="The text, with an empty line between the parts"
          rows={20}
          defaultValue={item.suggestion}
          {...refused}
        />
        <SubmitBar cancelHref={paths.registrarWorklist("divide")}>
          <Button>Divide this item</Button>
        </SubmitBar>
      </form>
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such item to divide" />
  </PageMain>
);

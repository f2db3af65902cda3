import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown } from "~/components/as-shown";
import { DataTable } from "~/components/data-table";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TypeAhead } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain } from "~/components/page-shell";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { mergeForm } from "~/domain/bodies/body-form";
import { mergeMessages } from "~/domain/bodies/body-messages";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { mergeBodies, previewMerge, undoMerge, type MergePreview } from "~/domain/bodies/merge-bodies.server";
import { viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { bodyFacts } from "~/domain/worklists/shown-facts-rules";
import { requireRole } from "~/http/current-user.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { badForm, parseForm, type TypedFields } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const asked = new URL(request.url).searchParams;
  const [from, into] = [asked.get("from") ?? "", asked.get("into") ?? ""];
  const joined = viewBodyForCorrection(from)?.mergedInto ?? null;
  return { from, into, joined, shown: joined && pairFacts(from, joined.code) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "registrar");
  const form = await parseForm(request, mergeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { reason, step, fromVersion, intoVersion } = form.value;
  const from = findBodyAsTyped(form.value.from).found;
  const into = findBodyAsTyped(form.value.into).found;
  if (!from) return badForm({ from: "No body is called so. Use its full name or code." }, form.typed);
  if (!into) return badForm({ into: "No body is called so. Use its full name or code." }, form.typed);
  const changed = refuseIfChanged(form.typed, pairFacts(from.code, into.code));
  if (step === "undo") {
    if (changed) return changed;
    const undone = undoMerge({ actor, code: from.code, reason });
    return undone.ok
      ? redirect(paths.registrarBody(from.code))
      : badForm(mergeMessages[undone.refusal], form.typed);
  }
  const preview = previewMerge(from.code, into.code);
  if (!preview.ok) return badForm(mergeMessages[preview.refusal], form.typed);
  if (step === "preview") return previewOf(preview.value, form.typed);
  if (changed) return data({ ...changed.data, ...previewOf(preview.value, form.typed) }, { status: 409 });
  const versions = { from: fromVersion ?? 0, into: intoVersion ?? 0 };
  const merged = mergeBodies({ actor, fromCode: from.code, intoCode: into.code, reason, versions });
  if (merged.ok) return redirect(paths.registrarBody(into.code));
  // The page stays at its second step: the reason is asked for there.
  const errors = mergeMessages[merged.refusal];
  return data({ errors, ...previewOf(preview.value, form.typed) }, { status: 400 });
}

/** The second step: what joining touches, and on which facts it is decided. */
const previewOf = (preview: MergePreview, typed: TypedFields) => ({
  preview,
  typed,
  shown: pairFacts(preview.from.code, preview.into.code),
});

/** Both records in words, each fact with the code of its record. */
const pairFacts = (from: string, into: string) =>
  [from, into].flatMap((code) => {
    const body = viewBodyForCorrection(code);
    return body ? bodyFacts(body).map(({ label, value }) => ({ label: `${code}: ${label}`, value })) : [];
  });

export const headers = keptByNobody;
export const meta = metaOf({ title: "Join two records", description: "Two records of one body." });

const COLUMNS = [
  { key: "record", label: "Record" },
  ...["Reports", "Bodies asked", "Items", "Accounts"].map((label) => ({
    key: label,
    label,
    isNumeric: true,
  })),
];

export default function MergeRoute() {
  const { from, into, joined, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer && "errors" in answer ? answer.errors : undefined;
  const preview = answer && "preview" in answer ? answer.preview : undefined;
  const shown = answer && "shown" in answer ? answer.shown : loaded.shown;
  const field = { typed: answer?.typed, errors };
  return (
    <RegistrarPage
      title={joined ? `Undo the join to ${joined.name}` : "Join two records of one body"}
      lead="Nothing is moved: references and codes stay, and lists follow the join. It can be undone."
      crumbs={[{ label: "Bodies", href: paths.registrarBodies() }]}
      errors={errors}
    >
      <form method="post" action={paths.registrarMerge({ from, into })} noValidate>
        <FormToken />
        {shown ? <AsShown facts={shown} /> : null}
        <TypeAhead
          name="from"
          label="Record to join to the other"
          suggestFrom={paths.bodySuggestions()}
          defaultValue={from}
          {...field}
        />
        <TypeAhead
          name="into"
          label="Record that stays"
          suggestFrom={paths.bodySuggestions()}
          defaultValue={joined?.code ?? into}
          {...field}
        />
        {preview ? (
          <>
            <DataTable
              caption="What this touches"
              columns={COLUMNS}
              rows={[preview.from, preview.into].map((body) => ({
                key: body.code,
                cells: [
                  `${body.name} (${body.code})`,
                  body.reports,
                  body.addressings,
                  body.trackedItems,
                  body.accounts,
                ],
              }))}
            />
            <input type="hidden" name="fromVersion" value={preview.from.version} />
            <input type="hidden" name="intoVersion" value={preview.into.version} />
          </>
        ) : null}
        {preview || joined ? <TextArea name="reason" label="How do you know?" rows={3} {...field} /> : null}
        <SubmitBar cancelHref={paths.registrarBodies()}>
          <Button name="step" value={joined ? "undo" : preview ? "merge" : "preview"}>
            {joined ? "Undo the join" : preview ? "Join these records" : "See what this touches"}
          </Button>
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

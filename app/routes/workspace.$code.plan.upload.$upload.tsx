import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "~/components/error-summary";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { ColumnChoices, UploadPreview } from "~/components/plan-upload-preview";
import { RouteError } from "~/components/route-error";
import { isSheetField, type SheetField } from "~/domain/submissions/plan-sheet-columns";
import {
  confirmUpload,
  decideColumns,
  discardUpload,
  viewUpload,
} from "~/domain/submissions/plan-upload.server";
import { UPLOAD_SENTENCES } from "~/domain/submissions/plan-upload-messages";
import type { PersonActor } from "~/domain/submissions/own-concern.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm, type TypedFields } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { several } from "~/lib/several";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

/** So many rows are shown in full; a longer sheet says how many follow. */
/** Of the rows that change something, on one page. */
const ROWS_SHOWN = 100;

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, upload } = requireParams(params, "code", "upload");
  const { actor, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const viewed = viewUpload(actor, Number(upload));
  const done = searchParams.has("saved")
    ? { saved: Number(searchParams.get("saved")), sent: Number(searchParams.get("sent")) }
    : null;
  const csrf = csrfToken(request);
  if (!viewed) return { code, body, done, csrf, viewed: null };
  const of = (kind: string) => viewed.changes.filter((change) => change.kind === kind);
  const counts = {
    ...{ new: of("new").length, changed: of("changed").length, conflict: of("conflict").length },
    ...{ refused: of("refused").length, unchanged: of("unchanged").length, skipped: of("skipped").length },
    complete: [...of("new"), ...of("changed")].filter(({ missing }) => missing.length === 0).length,
  };
  const changing = [...of("refused"), ...of("conflict"), ...of("new"), ...of("changed")];
  const pages = Math.max(1, Math.ceil(changing.length / ROWS_SHOWN));
  const page = Math.min(pageOf(searchParams), pages);
  const rows = changing
    .slice((page - 1) * ROWS_SHOWN, page * ROWS_SHOWN)
    .map(({ row, kind, label, changes, faults, missing }) => ({
      row,
      kind,
      label,
      changes,
      faults,
      missing,
    }));
  const conflicts = of("conflict").map(({ row, label }) => ({ row, label }));
  const { id, fileName, headings, needsColumns, seen } = viewed;
  const shown = { id, fileName, headings, needsColumns, seen, counts, rows, conflicts, page, pages };
  return { code, body, done, csrf, viewed: shown };
}

const uploadForm = z.looseObject({
  intent: z.enum(["columns", "draft", "send", "discard"]),
  seen: z.string().default(""),
  take: several(z.coerce.number().int()),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, upload } = requireParams(params, "code", "upload");
  const { actor } = requireBodyPerson(request, code);
  const form = await parseForm(request, uploadForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const id = Number(upload);
  const { intent, seen, take } = form.value;
  if (intent === "discard") {
    discardUpload(actor, id);
    return redirect(paths.plan(code));
  }
  if (intent === "columns") return chooseColumns(actor, id, { code, typed: form.typed });
  const outcome = confirmUpload(actor, id, { seen, take, isSent: intent === "send" });
  if (!outcome.ok) return badForm({ form: UPLOAD_SENTENCES[outcome.refusal] }, form.typed);
  const { saved, sent } = outcome.value;
  return redirect(paths.planUpload(code, id, { saved, sent }));
}

function chooseColumns(
  actor: PersonActor,
  id: number,
  { code, typed }: { code: string; typed: TypedFields },
) {
  const fields = new Map<number, SheetField | null>();
  for (const [name, value] of Object.entries(typed)) {
    const at = /^column-(\d+)$/.exec(name)?.[1];
    if (at !== undefined && typeof value === "string")
      fields.set(Number(at), isSheetField(value) ? value : null);
  }
  const outcome = decideColumns(actor, id, fields);
  if (!outcome.ok) return badForm({ form: UPLOAD_SENTENCES[outcome.refusal] }, typed);
  return redirect(paths.planUpload(code, id));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "What the spreadsheet would change",
  description: "Every change, before it is saved.",
});

export default function PlanUploadRoute() {
  const { code, body, viewed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const title = viewed?.needsColumns ? "Which column is which?" : "What the spreadsheet would change";
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Plan", href: paths.plan(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success">
          {done.saved === 1 ? "1 action was saved as a draft" : `${done.saved} actions were saved as drafts`}
          {done.sent > 0 ? `, ${done.sent} of them sent for sign-off` : ""}.
        </Notification>
      ) : null}
      <PageTitle caption={body.name}>{viewed ? title : "This upload is done with"}</PageTitle>
      {viewed === null ? (
        <p>
          Its rows are no longer kept. <a href={paths.plan(code)}>Go to the plan</a> or{" "}
          <a href={paths.uploadPlan(code)}>upload another spreadsheet</a>.
        </p>
      ) : viewed.needsColumns ? (
        <ColumnChoices action={paths.planUpload(code, viewed.id)} headings={viewed.headings} {...refused} />
      ) : (
        <UploadPreview
          action={paths.planUpload(code, viewed.id)}
          hrefFor={(page) => paths.planUpload(code, viewed.id, { page })}
          viewed={viewed}
          {...refused}
        />
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);

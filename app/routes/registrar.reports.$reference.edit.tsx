import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Notification } from "~/components/notification";
import { fieldId } from "~/components/form-field";
import { PageMain, PageTitle } from "~/components/page-shell";
import { CorrectReportForm, DraftReportForm } from "~/components/report-entry";
import { RouteError } from "~/components/route-error";
import { StaleFormNotice } from "~/components/stale-form-notice";
import { readCorrection } from "~/domain/entering/correction-fields";
import { correctReport } from "~/domain/entering/correct-report.server";
import {
  countRows,
  readStep,
  ROW_FIELDS,
  rowField,
  withRowAdded,
  withRowRemoved,
  type DraftFields,
  type FormStep,
  type RowKind,
} from "~/domain/entering/draft-fields";
import { fieldInWords, valueInWords } from "~/domain/entering/field-words-rules";
import { enteringMessages } from "~/domain/entering/entering-messages";
import { masked } from "~/domain/entering/masked-fields";
import { previewDraft, publishDraft } from "~/domain/entering/publish-draft.server";
import { findEditable, saveDraft, savedDay } from "~/domain/entering/save-draft.server";
import { withItemsSuggested } from "~/domain/entering/suggest-items.server";
import { editedFields, listStandingItems, twinsOf } from "~/domain/entering/view-edited.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseUploadForm, staleForm, type TypedFields } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { reportFieldsForm } from "~/http/report-fields.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { severalUploads } from "~/http/uploads.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

function editable(request: Request, params: LoaderFunctionArgs["params"]) {
  const { user, actor } = requireRole(request, "registrar", "issuer_editor");
  const { reference } = requireParams(params, "reference");
  const report = findEditable(user, reference);
  if (!report || report.state === "withdrawn") throw notFound();
  return { user, actor, report, reference };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { report, reference } = editable(request, params);
  const fields = editedFields(report);
  return {
    ...{ reference, fields, version: report.version, isDraft: report.draftId !== null },
    ...{ issuerName: report.issuerName, twins: twinsOf(report, fields) },
    isSaved: new URL(request.url).searchParams.get("done") === "saved",
    items: listStandingItems(report.id).map(({ number, reference: itemReference }) => ({
      number,
      itemReference,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { user, actor, report, reference } = editable(request, params);
  const form = await parseUploadForm(request, reportFieldsForm, { fileFields: ["upload"] });
  if (!form.ok) return badForm(form.errors, form.typed);
  const by = { actor, editor: user, reference, version: form.value.version };
  if (report.draftId === null) return correct(by, form.value, form.typed);

  const uploads = await severalUploads(form.files.upload);
  if (!uploads.ok) return badForm({ upload: uploads.sentence }, form.typed);
  const step = readStep(form.value.pressed);
  const saved = saveDraft({ ...by, fields: afterStep(form.value.fields, step), uploads: uploads.files });
  if (!saved.ok) return refuse(saved.refusal, reference, user, form.typed);
  if (step.do === "save") return redirect(paths.editReport(reference, "saved"));
  if (step.do === "add")
    return redirect(`${paths.editReport(reference)}#${newRow(saved.value.fields, step.kind)}`);
  if (step.do !== "preview" && step.do !== "publish") return redirect(paths.editReport(reference));
  const ready = { ...by, version: saved.value.version };
  const outcome = step.do === "preview" ? previewDraft(ready) : publishDraft(ready);
  if (outcome.ok)
    return redirect(step.do === "preview" ? paths.previewReport(reference) : paths.report(reference));
  return badForm(sentencesOf(outcome), { ...saved.value.fields, version: String(saved.value.version) });
}

/** Where the row just added begins, so that the page opens there and not at its top. */
const newRow = (fields: DraftFields, kind: RowKind) =>
  fieldId(rowField(kind, countRows(fields, kind), ROW_FIELDS[kind][0]));

const sentencesOf = (outcome: { refusal: keyof typeof enteringMessages; errors?: Record<string, string> }) =>
  outcome.errors ?? enteringMessages[outcome.refusal];

function afterStep(fields: DraftFields, step: FormStep): DraftFields {
  if (step.do === "add") return withRowAdded(fields, step.kind);
  if (step.do === "remove") return withRowRemoved(fields, step.kind, step.number);
  return step.do === "split" ? withItemsSuggested(fields) : fields;
}

type Correcting = Pick<Parameters<typeof correctReport>[0], "actor" | "editor" | "reference" | "version">;

function correct(by: Correcting, sent: { fields: DraftFields; reason: string }, typed: TypedFields) {
  const { reason, ...fields } = masked({ ...sent.fields, reason: sent.reason });
  const read = readCorrection(fields, londonDay(Date.now()));
  if (!read.ok) return badForm(read.errors, typed);
  const outcome = correctReport({ ...by, ...read.value, reason: String(reason) });
  if (!outcome.ok) return refuse(outcome.refusal, by.reference, by.editor, typed);
  return redirect(paths.report(by.reference));
}

interface StaleDraft {
  savedOn: string;
  changes: { label: string; now: string; typed: string }[];
}

/** A stale form keeps what was typed beside what the register holds now. */
function refuse(
  refusal: keyof typeof enteringMessages,
  reference: string,
  editor: Correcting["editor"],
  typed: TypedFields,
) {
  const newer = refusal === "stale" ? findEditable(editor, reference) : null;
  if (!newer) return badForm(enteringMessages[refusal], typed);
  const now = editedFields(newer);
  const changes = Object.keys({ ...now, ...typed })
    .filter((name) => !["version", "do", "reason"].includes(name))
    .map((name) => ({
      label: fieldInWords(name),
      now: valueInWords(name, now),
      typed: valueInWords(name, typed),
    }))
    .filter((change) => change.now !== change.typed);
  const stale: StaleDraft = { savedOn: savedDay(newer), changes };
  return staleForm(stale, enteringMessages.stale, { ...typed, version: String(newer.version) });
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Enter a report", description: "Enter or correct a report." });

export default function EditReportRoute() {
  const { reference, fields, version, isDraft, isSaved, issuerName, twins, items } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const shown = { reference, fields: refused?.typed ?? fields, errors: refused?.errors };
  const shownVersion = String(refused?.typed.version ?? version);
  // Only staleForm answers with this field, and Remix's types lose its shape in the union.
  const stale = refused && "stale" in refused ? (refused.stale as StaleDraft) : null;
  return (
    <PageMain crumbs={[{ label: "Enter a report", href: paths.enterReport() }]}>
      <ErrorSummary errors={refused?.errors} />
      {isSaved && !refused ? (
        <Notification kind="success" title="Saved">
          <p>The draft is saved. Nobody else than its editors and the registrar sees it.</p>
        </Notification>
      ) : null}
      <PageTitle caption={issuerName}>{isDraft ? `Enter ${reference}` : `Correct ${reference}`}</PageTitle>
      {stale ? (
        <StaleFormNotice
          changedBy={`Saved by somebody else on ${showDate(stale.savedOn)}.`}
          changes={stale.changes}
        />
      ) : null}
      {twins.length === 0 ? null : (
        <div className="nhsuk-inset-text">
          {twins.map((twin) => (
            <p key={twin.reference}>
              <a href={paths.report(twin.reference)}>{twin.reference}</a> {twin.because}. That may be right:
              make sure that this is another report.
            </p>
          ))}
        </div>
      )}
      {isDraft ? (
        <DraftReportForm {...shown} version={shownVersion} />
      ) : (
        <>
          <CorrectReportForm {...shown} version={shownVersion} items={items} />
          <p>
            <a href={paths.withdrawReport(reference)}>Withdraw this report instead</a>
          </p>
        </>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You have no such report to enter or correct" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AsShown, ChangedMeanwhile } from "~/components/as-shown";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { EvidenceFile, EvidenceWords } from "~/components/evidence-form";
import { Button, HiddenVersion } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { formatInWords } from "~/domain/documents/format-rules";
import { changeEvidenceForm, replaceEvidenceForm } from "~/domain/evidence/evidence-form";
import { evidenceFacts, evidenceSentences, isCitable, scanInWords } from "~/domain/evidence/evidence-rules";
import { changeEvidence, replaceEvidence, viewEvidence } from "~/domain/evidence/library.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm, parseUploadForm } from "~/http/form.server";
import { refuseIfChanged } from "~/http/freshness.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { oneUpload } from "~/http/uploads.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, SUBMISSION_STATES, type SubmissionState } from "~db/vocabulary";

const DONE = {
  added: "It is in your library. Cite it when you report progress or close an action.",
  changed: "Your change is saved.",
  replaced: "The newer file is in its place. What cited the older one still does.",
} as const;
const isDone = (key: string | null): key is keyof typeof DONE => key !== null && key in DONE;

function requireEvidence(request: Request, params: LoaderFunctionArgs["params"]) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = /^[1-9]\d{0,14}$/.test(id) ? viewEvidence(actor, Number(id)) : null;
  if (!viewed) throw notFound();
  return { code, actor, body, ...viewed };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, body, item, files, citations } = requireEvidence(request, params);
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...{ code, body, item, csrf: csrfToken(request), done: isDone(done) ? DONE[done] : null },
    shown: evidenceFacts(item),
    isCitable: isCitable(item, londonDay(Date.now())),
    files: files.map((file) => ({
      ...{ documentId: file.documentId, sha256: file.sha256, addedBy: file.addedBy },
      format: file.isRemoved === 1 ? null : formatInWords(file.mediaType, file.byteSize),
      addedOn: showDate(londonDay(file.addedAt)),
      scan: file.isRemoved === 1 ? "Removed" : scanInWords(file.isScanned === 1),
    })),
    citations,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, actor, item } = requireEvidence(request, params);
  const acting = { actor, id: item.id };
  if (new URL(request.url).searchParams.has("replace")) {
    const form = await parseUploadForm(request, replaceEvidenceForm, { fileFields: ["file"] });
    if (!form.ok) return badForm(form.errors, form.typed);
    const newer = refuseIfChanged(form.typed, evidenceFacts(item));
    if (newer) return newer;
    const upload = await oneUpload(form.files.file);
    if (!upload.ok) return badForm({ file: upload.sentence }, form.typed);
    if (upload.file === null) return badForm({ file: "Choose a file" }, form.typed);
    const replaced = replaceEvidence({ ...acting, version: form.value.version, file: upload.file });
    if (!replaced.ok) return badForm(evidenceSentences(replaced.refusals), form.typed);
    return redirect(paths.evidenceItem(code, item.id, "replaced"));
  }
  const form = await parseForm(request, changeEvidenceForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const stale = refuseIfChanged(form.typed, evidenceFacts(item));
  if (stale) return stale;
  const changed = changeEvidence({ ...acting, version: form.value.version, words: form.value });
  if (!changed.ok) return badForm(evidenceSentences(changed.refusals), form.typed);
  return redirect(paths.evidenceItem(code, item.id, "changed"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `${loaded.item.title ?? "Evidence"} – ${loaded.body.name}`,
  description: "A piece of your body's evidence.",
}));

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function EvidenceItemRoute() {
  const {
    code,
    body,
    item,
    files,
    citations,
    shown,
    done,
    isCitable: mayBeCited,
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const address = paths.evidenceItem(code, item.id);
  /** Two forms stand on the page: only the refused one takes back what was typed and its sentences. */
  const refusedIn = (part: "words" | "file") =>
    refused && (refused.typed.part === "file") === (part === "file") ? refused : {};
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Evidence", href: paths.evidence(code) },
      ]}
    >
      {done && !refused ? <Notification kind="success">{done}</Notification> : null}
      <ErrorSummary errors={refused?.errors} />
      <ChangedMeanwhile />
      <PageTitle caption={body.name}>{item.title ?? "Title removed"}</PageTitle>
      <SummaryList
        rows={[
          { key: "What it shows", value: item.description },
          {
            key: "Who reads it",
            value:
              item.isPublic === 1
                ? "Everyone: it was published"
                : "Your body; once it is cited in what is published, also those who check",
          },
          { key: "To be reviewed by", value: item.reviewOn ? showDate(item.reviewOn) : null },
          {
            key: "Last day",
            value: item.expiresOn
              ? `${showDate(item.expiresOn)}${mayBeCited ? "" : ". It has passed, so it cannot be cited anew."}`
              : null,
          },
        ]}
      />
      <FilesAndCitations code={code} files={files} citations={citations} />
      <h2>Change what is said of it</h2>
      <form method="post" action={address} noValidate>
        <FormToken />
        <AsShown facts={shown} />
        <HiddenVersion version={item.version} />
        <EvidenceWords said={item} {...refusedIn("words")} />
        <Button>Save</Button>
      </form>
      <h2 id="replace">Replace the file</h2>
      <p>The older file is kept, and what cites it goes on citing it.</p>
      <form method="post" action={`${address}?replace`} encType="multipart/form-data" noValidate>
        <FormToken />
        <AsShown facts={shown} />
        <HiddenVersion version={item.version} />
        <input type="hidden" name="part" value="file" />
        <EvidenceFile {...refusedIn("file")} />
        <Button variant="secondary">Replace the file</Button>
      </form>
    </PageMain>
  );
}

const FilesAndCitations = ({ code, files, citations }: Pick<Loaded, "code" | "files" | "citations">) => (
  <>
    <DataTable
      caption="Its files, the newest first"
      columns={[
        { key: "file", label: "File" },
        { key: "added", label: "Added" },
        { key: "scan", label: "Virus scan" },
        { key: "sha256", label: "SHA-256" },
      ]}
      rows={files.map(({ documentId, format, addedOn, addedBy, scan, sha256 }) => ({
        key: String(documentId),
        cells: [
          format === null ? (
            "Removed"
          ) : (
            <a href={paths.document(documentId)}>{`Document ${documentId} (${format})`}</a>
          ),
          `${addedOn} by ${addedBy}`,
          scan,
          sha256 === null ? "" : <code className="register-address">{sha256}</code>,
        ],
      }))}
    />
    <DataTable
      caption="Where it is cited"
      columns={[
        { key: "reference", label: "For" },
        { key: "state", label: "State" },
        { key: "document", label: "With" },
      ]}
      rows={citations.map(({ reference, submissionId, state, documentId }) => ({
        key: `${submissionId}-${documentId}`,
        cells: [
          <a key="to" href={paths.submission(code, submissionId)}>
            {reference}
          </a>,
          labelOf(SUBMISSION_STATES, state as SubmissionState),
          `Document ${documentId}`,
        ],
      }))}
      empty="It is cited nowhere yet."
    />
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such evidence" />
  </PageMain>
);

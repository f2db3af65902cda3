import type { ReactNode } from "react";
import { PATIENT_REMINDER } from "~/domain/documents/upload-messages";
import type { ViewedSubmission } from "~/domain/submissions/view-submission.server";
import { londonDay, showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";
import { paths } from "~/lib/paths";
import { labelOf, SUBMISSION_STATES } from "~db/vocabulary";
import { Checkboxes } from "./choice-fields";
import { DocumentList } from "./document-list";
import type { FieldErrors, Typed } from "./form-field";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import { FormToken } from "./form-token";
import { TextArea } from "./form-fields";
import { SummaryList } from "./summary-list";
import { AsShown } from "./as-shown";

interface Viewed {
  code: string;
  viewed: ViewedSubmission;
}

/** Where a submission stands, who touched it, and what is attached. */
export function SubmissionFacts({ code, viewed }: Viewed) {
  const { row, concern, events, documents, returnedBecause } = viewed;
  return (
    <>
      <SummaryList
        rows={[
          { key: "Where it is", value: labelOf(SUBMISSION_STATES, row.state) },
          { key: "Returned because", value: returnedBecause },
          {
            key: "Risks, not published",
            value: viewed.content.kind === "action" ? viewed.content.risks : null,
          },
          {
            key: "Concern",
            value: <a href={paths.workspaceItem(code, concern.reference)}>{concern.reference}</a>,
          },
          {
            key: "So far",
            value: (
              <ul className="nhsuk-list">
                {events.slice(0, 10).map((event) => (
                  <li key={`${event.recordedAt}-${event.state}`}>
                    {showDate(londonDay(event.recordedAt))}: {labelOf(SUBMISSION_STATES, event.state)}
                    {event.userName === null ? "" : `, ${event.userName}`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {documents.length === 0 ? null : (
        <>
          <h2>Documents</h2>
          <DocumentList
            documents={documents.map((document) => ({
              key: String(document.id),
              title: document.title,
              href: paths.document(document.id),
              role: document.role,
              format: document.format ?? "Link",
              note: document.isPublic ? "Public" : "Private: your body and its reviewers can open it",
            }))}
          />
        </>
      )}
    </>
  );
}

interface DecisionFormsProps extends Viewed {
  shown: readonly ShownFact[];
  refused?: { errors: FieldErrors; typed: Typed };
}

/** What this person can do with it: publish or return, take back, give up. One form each, so that no button decides for another. */
export function DecisionForms({ code, viewed, shown, refused }: DecisionFormsProps) {
  const { row, steps, documents } = viewed;
  const shared = { action: paths.submission(code, row.id), version: row.version, shown };
  const closed = documents.filter(({ isPublic }) => !isPublic);
  return (
    <>
      {steps.includes("publish") ? (
        <DecisionForm {...shared}>
          <h2>Approve</h2>
          {closed.length > 0 ? (
            <Checkboxes
              name="publish"
              label="Which documents should the public be able to open?"
              hint={`${PATIENT_REMINDER} What is not ticked stays private to your body and its reviewers.`}
              defaultValues={closed.filter(({ isLetter }) => isLetter).map(({ id }) => String(id))}
              options={closed.map(({ id, title }) => ({ value: String(id), label: title }))}
              {...refused}
            />
          ) : null}
          <SubmitBar>
            <Button name="intent" value="publish">
              Approve and publish
            </Button>
          </SubmitBar>
        </DecisionForm>
      ) : null}
      {steps.includes("return") ? (
        <DecisionForm {...shared}>
          <h2>Return</h2>
          <TextArea name="reason" label="What should be changed?" rows={3} {...refused} />
          <SubmitBar>
            <Button name="intent" value="return" variant="secondary">
              Return to the author
            </Button>
          </SubmitBar>
        </DecisionForm>
      ) : null}
      {steps.includes("withdraw") || steps.includes("discard") ? (
        <DecisionForm {...shared}>
          <SubmitBar>
            {steps.includes("withdraw") ? (
              <Button name="intent" value="withdraw" variant="secondary">
                Take back to go on writing
              </Button>
            ) : null}
            {steps.includes("discard") ? (
              <Button name="intent" value="discard" variant="warning">
                Discard this draft
              </Button>
            ) : null}
          </SubmitBar>
        </DecisionForm>
      ) : null}
    </>
  );
}

function DecisionForm({
  action,
  version,
  shown,
  children,
}: {
  action: string;
  version: number;
  shown: readonly ShownFact[];
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} noValidate>
      <FormToken />
      <HiddenVersion version={version} />
      <AsShown facts={shown} />
      {children}
    </form>
  );
}

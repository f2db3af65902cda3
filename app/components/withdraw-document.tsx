import type { ManagedDocument } from "~/domain/documents/withdraw-document.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { DOCUMENT_ROLES, labelOf } from "~db/vocabulary";
import { Radios } from "./choice-fields";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";
import { FormToken } from "./form-token";
import { SummaryList } from "./summary-list";

interface WithdrawFormProps {
  document: ManagedDocument;
  isRegistrar: boolean;
  refused?: { errors: FieldErrors; typed: Typed };
}

const nameOf = ({ title, role, id }: ManagedDocument) => title ?? `${labelOf(DOCUMENT_ROLES, role)} ${id}`;

function DocumentFacts({ document }: { document: ManagedDocument }) {
  const { id, role, format, isPublic, withdrawnOn } = document;
  const state = isPublic ? "Public" : withdrawnOn ? `Withdrawn on ${showDate(withdrawnOn)}` : "Not public";
  return (
    <SummaryList
      rows={[
        { key: "Document", value: <a href={paths.document(id)}>{nameOf(document)}</a> },
        { key: "What it is", value: [labelOf(DOCUMENT_ROLES, role), format ?? "a link"].join(", ") },
        { key: "Now", value: state },
      ]}
    />
  );
}

/** Why a document goes, and for the registrar whether for good. */
export function WithdrawForm({ document, isRegistrar, refused }: WithdrawFormProps) {
  return (
    <form method="post" action={paths.withdrawDocument(document.id)} noValidate>
      <FormToken />
      <DocumentFacts document={document} />
      <p>
        A document that is taken back cannot be opened by the public any more. Its line stays on the pages,
        without its name, and says when and why. It cannot be made public again; attach it anew, without what
        must not be read.
      </p>
      {isRegistrar ? (
        <>
          <Radios
            name="kind"
            label="What is to be done?"
            options={[
              {
                value: "withdraw",
                label: "Take it back from the public",
                hint: "Its owner and those who judge what it shows can still open it.",
              },
              { value: "expunge", label: "Remove it for good", hint: "Nobody can open it any more." },
            ]}
            {...refused}
          />
          <TextInput
            name="orderedBy"
            label="Who ordered its removal?"
            hint="Public: an office, not a person. Only where it is removed for good."
            width="30"
            {...refused}
          />
        </>
      ) : (
        <input type="hidden" name="kind" value="withdraw" />
      )}
      <TextArea
        name="reason"
        label="Why?"
        hint="Public, in at least 10 characters, without repeating what must not be read."
        rows={2}
        {...refused}
      />
      <SubmitBar cancelHref={paths.report(document.reportReference)}>
        <Button variant="warning" name="step" value="review">
          {isRegistrar ? "Go on" : "Take this document back"}
        </Button>
      </SubmitBar>
    </form>
  );
}

/** The second page of a removal for good: exactly what goes. */
export function ExpunctionReview(props: {
  document: ManagedDocument;
  order: { orderedBy: string; reason: string };
}) {
  const { document, order } = props;
  const sent = { ...order, kind: "expunge", seen: document.seen };
  return (
    <form method="post" action={paths.withdrawDocument(document.id)}>
      <FormToken />
      <DocumentFacts document={document} />
      <SummaryList
        rows={[
          { key: "Ordered by", value: order.orderedBy },
          { key: "Why", value: order.reason },
        ]}
      />
      <p>
        Its file, its name and any address it has are removed from this register and its later backups, for
        everybody. Its digest stays, by which the file would be known again. This cannot be taken back.
      </p>
      {document.sameFile.length === 0 ? null : (
        <p>The same file was also attached elsewhere. It goes there too: {document.sameFile.length} more.</p>
      )}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitBar cancelHref={paths.report(document.reportReference)}>
        <Button variant="warning" name="step" value="confirm">
          Remove this document for good
        </Button>
        <Button variant="secondary" name="step" value="change">
          Change this
        </Button>
      </SubmitBar>
    </form>
  );
}

/** The documents of a report that the reader may take back, each with the way to do so. */
export function TakeBackList({ documents }: { documents: readonly ManagedDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Documents you may take back</h2>
      <ul className="register-candidates">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={paths.withdrawDocument(document.id)}>{nameOf(document)}</a>
            <span className="register-note-line">
              {labelOf(DOCUMENT_ROLES, document.role)}
              {document.isPublic ? ", public" : ", not public"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

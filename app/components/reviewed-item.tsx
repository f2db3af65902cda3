import type { ReactNode } from "react";
import type { ReviewedItem } from "~/domain/assurance/view-judgement.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { JUDGEMENT_KINDS, JUDGEMENT_STATES, labelOf } from "~db/vocabulary";
import { ContentNotice } from "./content-notice";
import { DocumentList } from "./document-list";
import { ErrorSummary } from "./error-summary";
import type { FieldErrors, Typed } from "./form-field";
import { Button, SubmitBar } from "./form-actions";
import { FormToken } from "./form-token";
import { Notification } from "./notification";
import { Prose } from "./prose";
import { RecommendationChain } from "./recommendation-chain";
import { Timeline } from "./timeline";

/** What is judged, on one screen: the concern, what was said and shown, and everything before. */
export function ReviewedItemFacts({ viewed }: { viewed: ReviewedItem }) {
  const { item, documents, underWay } = viewed;
  return (
    <section aria-labelledby="judged">
      <h2 className="nhsuk-heading-m" id="judged">
        What was asked
      </h2>
      {viewed.isSensitive ? <ContentNotice /> : null}
      <Prose text={viewed.text ?? "The text of this item was removed."} />
      <p>
        <a href={paths.recommendation(item.reference)}>{item.reference} as the public sees it</a>
      </p>
      <Said title="The body’s answer" words={viewed.said.answer} />
      <Said title="What it says it has done" words={viewed.said.claim} />
      <h2 className="nhsuk-heading-m">What became of it</h2>
      <RecommendationChain
        reportReference={viewed.reportReference}
        rows={viewed.rows}
        opened={item.reference}
      />
      <h2 className="nhsuk-heading-m">Documents</h2>
      <DocumentList
        empty="Nothing is attached."
        documents={documents.map((document) => ({
          key: String(document.id),
          title: document.title,
          href: paths.document(document.id),
          role: document.role,
          format: document.format ?? "Link",
          note: document.isPublic ? undefined : "Private: shown to reviewers, not to the public",
        }))}
      />
      {underWay.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">Judgements on their way</h2>
          <ul>
            {underWay.map(({ id, kind, state }) => (
              <li key={id}>
                <a href={paths.judgement(id)}>{labelOf(JUDGEMENT_KINDS, kind)}</a>:{" "}
                {labelOf(JUDGEMENT_STATES, state).toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">Every statement, newest first</h2>
      <Timeline
        entries={viewed.timeline.map((entry) => ({ ...entry, date: entry.onInWords ?? showDate(entry.on) }))}
      />
    </section>
  );
}

function Said({ title, words }: { title: string; words: string | null }) {
  if (words === null) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <blockquote className="register-quote">
        <Prose text={words} />
      </blockquote>
    </>
  );
}

/** Said above a form that this person, or everybody, stands too close to send. */
export function IndependenceNotice({
  viewed,
}: {
  viewed: Pick<ReviewedItem, "isIndependent" | "hasIndependentReviewer">;
}) {
  if (viewed.isIndependent) return null;
  return (
    <Notification
      kind="important"
      title={viewed.hasIndependentReviewer ? "Not for you" : "No independent verifier"}
    >
      <p>
        {viewed.hasIndependentReviewer
          ? "You belong to this body, its parent, sponsor, predecessor or successor, or wrote part of what is judged. Another reviewer must judge it."
          : "Everybody who could judge this stands too close to the body. The public page keeps saying that it is not checked."}
      </p>
    </Notification>
  );
}

interface JudgementFormProps {
  action: string;
  /** Why there is nothing that this judgement could be about: said in place of the form. */
  nothing: string | null;
  /** The newest statement shown on this page. */
  judgedId: number | null;
  button: string;
  refused?: { errors: FieldErrors; typed: Typed; stale?: unknown };
  children: ReactNode;
}

/** After a refusal for another reason the form keeps what it was filled in from, or a newer statement would slip by. */
const judgedIdSent = (judgedId: number | null, refused: JudgementFormProps["refused"]): string | number =>
  refused && !refused.stale && typeof refused.typed.judgedId === "string"
    ? refused.typed.judgedId
    : (judgedId ?? "");

export function JudgementForm({ action, nothing, judgedId, button, refused, children }: JudgementFormProps) {
  if (nothing !== null)
    return (
      <div>
        <Notification kind="important" title="Nothing to judge here">
          <p>{nothing}.</p>
          <p>
            <a href={paths.oversight()}>Back to what needs judging</a>
          </p>
        </Notification>
      </div>
    );
  return (
    <form method="post" action={action} noValidate>
      <FormToken />
      <input type="hidden" name="judgedId" value={judgedIdSent(judgedId, refused)} />
      {children}
      <p>
        A judgement for the body is published at once. One against it is published after a second reviewer
        agrees and the body has had ten working days to reply.
      </p>
      <SubmitBar cancelHref={paths.oversight()}>
        <Button>{button}</Button>
      </SubmitBar>
    </form>
  );
}

export const JudgementErrors = ({ refused }: Pick<JudgementFormProps, "refused">) => (
  <ErrorSummary errors={refused?.errors} />
);

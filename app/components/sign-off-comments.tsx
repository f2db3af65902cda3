import type { SignOffComment } from "~/domain/submissions/comment-repository.server";
import { londonDay, showDate } from "~/lib/dates";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";
import { Prose } from "./prose";

interface SignOffCommentsProps {
  /** The page of the draft, which takes the comment. */
  action: string;
  comments: readonly SignOffComment[];
  isOpen: boolean;
  refused?: { errors: FieldErrors; typed: Typed };
}

/** What the people of the body say to each other about a draft: never public. */
export function SignOffComments({ action, comments, isOpen, refused }: SignOffCommentsProps) {
  if (comments.length === 0 && !isOpen) return null;
  return (
    <section aria-labelledby="comments">
      <h2 className="nhsuk-heading-m" id="comments">
        Comments, read by your body only
      </h2>
      {comments.length === 0 ? <p>Nothing has been said about it yet.</p> : null}
      <ol className="nhsuk-list">
        {comments.map(({ id, userName, text, recordedAt }) => (
          <li key={id}>
            <p>
              <strong>{userName}</strong>, {showDate(londonDay(recordedAt))}
            </p>
            <Prose text={text ?? "Removed."} />
          </li>
        ))}
      </ol>
      {isOpen ? (
        <form method="post" action={action} noValidate>
          <FormToken />
          <input type="hidden" name="version" value="0" />
          <TextArea name="comment" label="Add a comment" rows={3} {...refused} />
          <SubmitBar>
            <Button name="intent" value="comment" variant="secondary">
              Comment
            </Button>
          </SubmitBar>
        </form>
      ) : null}
    </section>
  );
}

import type { ReactNode } from "react";
import type { ModeratedStatement } from "~/domain/public-statements/view-statements.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { MODERATION_POINTS } from "~db/vocabulary";
import { Checkboxes } from "./choice-fields";
import type { RefusedForm } from "./decision-form";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";

interface ModerationProps {
  viewed: ModeratedStatement;
  refused: RefusedForm | undefined;
}

/** What a moderator can do with a statement, by where it stands. */
export function ModerationForms({ viewed, refused }: ModerationProps) {
  const { statement, isByHand, isReplyOpen } = viewed;
  switch (statement.state) {
    case "unconfirmed":
      return isByHand ? (
        <StepForm statement={statement} intent="confirm" button="Confirm this statement">
          <p>
            This register cannot send e-mail yet, so the sender could not confirm their address. Write to them
            yourself first.
          </p>
        </StepForm>
      ) : null;
    case "received":
      return (
        <>
          <AgreeForm viewed={viewed} refused={refused} />
          <ReasonForm
            statement={statement}
            intent="decline"
            title="Or do not publish it"
            hint="The sender reads this. What they sent is then removed."
            button="Do not publish"
            refused={refused}
          />
        </>
      );
    case "with_body":
      return (
        <>
          {isReplyOpen ? (
            <p>
              The body can reply until {showDate(statement.replyDueOn ?? "")}. It can be published after that.
            </p>
          ) : (
            <StepForm statement={statement} intent="publish" button="Publish the summary">
              <p>
                The summary becomes public
                {statement.disputesClaim === 1 ? ", and the claim is shown as disputed" : ""}. The sender is
                told, and what they sent is removed.
              </p>
            </StepForm>
          )}
          <ReasonForm
            statement={statement}
            intent="decline"
            title="Or do not publish it after all"
            hint="The sender reads this. What they sent is then removed."
            button="Do not publish"
            refused={refused}
          />
        </>
      );
    case "published":
      return (
        <ReasonForm
          statement={statement}
          intent="withdraw"
          title="Take it back"
          hint="The public reads this in place of the summary."
          button="Take it back"
          refused={refused}
        />
      );
    default:
      return null;
  }
}

function AgreeForm({ viewed, refused }: ModerationProps) {
  const { statement, hasClaim } = viewed;
  const mine = refused?.typed.intent === "agree" ? refused : undefined;
  return (
    <form method="post" action={paths.moderatedStatement(statement.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={statement.version} />
      <h2>Sum it up</h2>
      <TextArea
        name="summary"
        label="What the public will read"
        hint="In your own words, as what its author says. Name no person."
        rows={8}
        {...mine}
      />
      <TextArea
        name="identity"
        label="How do you know who it is from?"
        hint="Nobody else reads this, and it is removed once the statement is decided."
        rows={2}
        {...mine}
      />
      <Checkboxes
        name="points"
        label="Make sure of each"
        options={MODERATION_POINTS.map(({ code, label, meaning }) => ({ value: code, label, hint: meaning }))}
        {...mine}
      />
      {hasClaim ? (
        <Checkboxes
          name="disputes"
          label="Does it dispute what the body says it has done?"
          options={[
            {
              value: "yes",
              label: "Yes",
              hint: "When it is published, the claim is shown as disputed and a reviewer is asked to check it.",
            },
          ]}
          {...mine}
        />
      ) : null}
      <SubmitBar cancelHref={paths.moderator()}>
        <Button name="intent" value="agree">
          {statement.bodyName === null ? "Agree this summary" : "Send it to the body for its reply"}
        </Button>
      </SubmitBar>
    </form>
  );
}

type Statement = ModeratedStatement["statement"];

interface StepFormProps {
  statement: Statement;
  intent: string;
  button: string;
  children: ReactNode;
}

const StepForm = ({ statement, intent, button, children }: StepFormProps) => (
  <form method="post" action={paths.moderatedStatement(statement.reference)} noValidate>
    <FormToken />
    <HiddenVersion version={statement.version} />
    {children}
    <SubmitBar cancelHref={paths.moderator()}>
      <Button name="intent" value={intent}>
        {button}
      </Button>
    </SubmitBar>
  </form>
);

interface ReasonFormProps {
  statement: Statement;
  intent: "decline" | "withdraw";
  title: string;
  hint: string;
  button: string;
  refused: RefusedForm | undefined;
}

function ReasonForm({ statement, intent, title, hint, button, refused }: ReasonFormProps) {
  const mine = refused?.typed.intent === intent ? refused : undefined;
  return (
    <form method="post" action={paths.moderatedStatement(statement.reference)} noValidate>
      <FormToken />
      <HiddenVersion version={statement.version} />
      <h2>{title}</h2>
      <TextArea name="reason" label="Why?" hint={hint} rows={3} {...mine} />
      <SubmitBar>
        <Button name="intent" value={intent} variant="secondary">
          {button}
        </Button>
      </SubmitBar>
    </form>
  );
}

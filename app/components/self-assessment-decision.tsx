import { showDate, londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import type { ShownFact } from "~/lib/shown-facts";
import { labelOf, SELF_ASSESSMENT_FINDINGS, type SelfAssessmentFinding } from "~db/vocabulary";
import { AsShown } from "./as-shown";
import { Button, HiddenVersion } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";
import { SummaryList } from "./summary-list";

interface Said {
  id: number;
  finding: SelfAssessmentFinding;
  reason: string | null;
  action: string | null;
  leadRole: string | null;
  dueOn: string | null;
  actionId: number | null;
  documentIds: readonly number[];
  authorName: string;
  savedAt: number;
  signedBy: string | null;
  version: number;
}

/** What a self-assessment says, for the people of its body. */
export const SelfAssessmentSaid = ({ code, said }: { code: string; said: Said }) => (
  <SummaryList
    rows={[
      { key: "Finding", value: labelOf(SELF_ASSESSMENT_FINDINGS, said.finding) },
      { key: "Why", value: said.reason ?? "This text was removed." },
      { key: "What will be done", value: said.action },
      {
        key: "Action of the plan",
        value:
          said.actionId === null ? null : (
            <a href={paths.plannedAction(code, said.actionId)}>Action {said.actionId}</a>
          ),
      },
      { key: "Led by", value: said.leadRole },
      { key: "By", value: said.dueOn === null ? null : showDate(said.dueOn) },
      {
        key: "Evidence",
        value:
          said.documentIds.length === 0
            ? null
            : said.documentIds.map((id, at) => (
                <span key={id}>
                  {at > 0 ? ", " : null}
                  <a href={paths.document(id)}>Document {id}</a>
                </span>
              )),
      },
      { key: "Written by", value: `${said.authorName}, ${showDate(londonDay(said.savedAt))}` },
      { key: "Signed by", value: said.signedBy },
    ]}
  />
);

type Step = "publish" | "return" | "withdraw" | "discard" | "edit";

interface SelfAssessmentDecisionProps {
  action: string;
  open: Said;
  steps: readonly Step[];
  shown: readonly ShownFact[];
  refused?: { errors: FieldErrors; typed: Typed };
}

/** What this person may do with it now. */
export function SelfAssessmentDecision({ action, open, steps, shown, refused }: SelfAssessmentDecisionProps) {
  if (!steps.some((step) => step !== "edit"))
    return <p>Another approver of your body can sign it: nobody signs what they wrote.</p>;
  return (
    <form method="post" action={action} noValidate>
      <FormToken />
      <AsShown facts={shown} />
      <HiddenVersion version={open.version} />
      <input type="hidden" name="id" value={open.id} />
      {steps.includes("return") ? (
        <TextArea name="comment" label="What should be changed? (if you return it)" rows={3} {...refused} />
      ) : null}
      <div className="nhsuk-button-group">
        {steps.includes("publish") ? (
          <Button name="intent" value="publish">
            Sign: it was considered
          </Button>
        ) : null}
        {steps.includes("return") ? (
          <Button name="intent" value="return" variant="secondary">
            Return it
          </Button>
        ) : null}
        {steps.includes("withdraw") ? (
          <Button name="intent" value="withdraw" variant="secondary">
            Take it back to go on writing
          </Button>
        ) : null}
        {steps.includes("discard") ? (
          <Button name="intent" value="discard" variant="secondary">
            Discard the draft
          </Button>
        ) : null}
      </div>
    </form>
  );
}

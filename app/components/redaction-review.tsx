import type { RedactionPlan } from "~/domain/redaction/redact-report-text.server";
import { paths } from "~/lib/paths";
import { ERASURE_KINDS, labelOf, type ErasureKind } from "~db/vocabulary";
import { BeforeAfter } from "./before-after";
import { Button, SubmitBar } from "./form-actions";
import { FormToken } from "./form-token";
import { SummaryList } from "./summary-list";

interface RedactionReviewProps {
  reference: string;
  textId: number;
  plan: RedactionPlan;
  order: { kind: ErasureKind; content: string | null; orderedBy: string; reason: string };
}

/** The second page of a removal: exactly what goes, what goes with it, and what still holds the same words. */
export function RedactionReview({ reference, textId, plan, order }: RedactionReviewProps) {
  const sent = { ...order, content: order.content ?? "", seen: plan.seen, textId: String(textId) };
  return (
    <>
      <h2 className="nhsuk-heading-m">{plan.label}</h2>
      <BeforeAfter
        changes={[
          {
            label: order.content === null ? "All of it goes" : "Part of it goes",
            before: plan.before,
            after:
              order.content === null ? "That something was removed, why, and who ordered it" : plan.after,
          },
        ]}
      />
      {plan.copies.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">The same text also stands here, and changes with it</h3>
          <TextLinks reference={reference} texts={plan.copies} />
        </>
      )}
      {plan.mentions.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">These texts hold the same words, and do not change</h3>
          <p>Take the words out of each of them as well, where they should go.</p>
          <TextLinks reference={reference} texts={plan.mentions} />
        </>
      )}
      <SummaryList
        rows={[
          { key: "What is done", value: labelOf(ERASURE_KINDS, order.kind) },
          { key: "Ordered by", value: order.orderedBy },
          { key: "Why", value: order.reason },
        ]}
      />
      <p>
        This cannot be taken back: the words leave this register, its search and its later backups. Copies of
        backups that were made before still hold them, and so do copies that others made.
      </p>
      <form method="post" action={paths.redactReport(reference, textId)}>
        <FormToken />
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitBar cancelHref={paths.registrarReport(reference)}>
          <Button variant="warning" name="step" value="confirm">
            Take the words out
          </Button>
          <Button variant="secondary" name="step" value="change">
            Change this
          </Button>
        </SubmitBar>
      </form>
    </>
  );
}

function TextLinks({ reference, texts }: { reference: string; texts: RedactionPlan["copies"] }) {
  return (
    <ul>
      {texts.map(({ id, label }) => (
        <li key={id}>
          <a href={paths.redactReport(reference, id)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

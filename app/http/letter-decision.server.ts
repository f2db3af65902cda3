import type { z } from "zod";
import { ofLetter } from "~/domain/submissions/letter-faults.server";
import type { letterDecisionForm } from "~/domain/submissions/letter-form";
import { deliverySentences, letterSentences } from "~/domain/submissions/letter-messages";
import { DELIVERY_SENTENCES, type Delivery, type DeliveryFault } from "~/domain/submissions/letter-rules";
import {
  discardLetter,
  recordDelivery,
  returnLetter,
  withdrawLetter,
} from "~/domain/submissions/move-letter.server";
import type { PersonActor } from "~/domain/submissions/own-concern.server";
import { publishLetter } from "~/domain/submissions/publish-letter.server";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import type { Errors } from "./form.server";

type Decision = z.infer<typeof letterDecisionForm>;

const MOVES = { return: returnLetter, withdraw: withdrawLetter, discard: discardLetter } as const;

/** Does what a button of a letter's page says; the sentences of a refusal, or null where it is done. */
export function decideOnLetter(
  actor: PersonActor,
  letterId: number,
  decided: Decision,
  referenceOf: (recommendationId: number) => string,
): Errors | null {
  const { intent, version } = decided;
  if (intent === "deliver") return deliver(actor, letterId, decided);
  if (intent === "comment") return null;
  if (intent === "publish") {
    const outcome = publishLetter({
      ...{ actor, letterId, version, publishDocumentIds: decided.publish, delivery: deliveryIn(decided) },
    });
    if (outcome.ok) return null;
    return { ...letterSentences(outcome.refusals, referenceOf), ...deliverySentences(outcome.delivery) };
  }
  const reason = intent === "return" ? decided.reason : null;
  const outcome = MOVES[intent]({ actor, letterId, version, reason });
  return outcome.ok ? null : submissionSentences(outcome.refusals);
}

function deliver(actor: PersonActor, letterId: number, decided: Decision): Errors | null {
  const outcome = recordDelivery({ actor, letterId, delivery: deliveryIn(decided) });
  if (outcome.ok) return null;
  const faults = outcome.refusals.filter(
    (refusal): refusal is DeliveryFault => refusal in DELIVERY_SENTENCES,
  );
  const others = outcome.refusals.flatMap((refusal) =>
    refusal === "not_yours" || refusal === "not_for_this_state" ? [ofLetter(refusal)] : [],
  );
  return { ...letterSentences(others, () => ""), ...deliverySentences(faults) };
}

const deliveryIn = ({ reachedOn, representations, familyTold, familyToldOn }: Decision): Delivery => ({
  ...{ reachedOn, representations, familyTold, familyToldOn },
});

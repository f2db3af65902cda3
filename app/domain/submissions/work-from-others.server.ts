import { actionsTaken } from "~/domain/self-assessments/view-self-assessments.server";
import { addDays, showDate } from "~/lib/dates";
import * as registrar from "./from-registrar-repository.server";
import * as letters from "./letter-repository.server";
import { ACTION_DAYS, actionDueInWords, withConcern } from "./my-work-rules";
import type { WorkRow } from "./view-my-work.server";
import type { Narrowed, Part } from "./worklist-repository.server";

type Listed = { rows: WorkRow[]; total: number };

/** What the body called not its own and the registrar sent back: to be answered after all. */
export function listSentBack(of: { bodyId: number; narrowed: Narrowed }, part: Part): Listed {
  const { askedId, issuerId } = of.narrowed;
  const rows = registrar.listSentBack({ bodyId: of.bodyId, askedId, issuerId, ...part });
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ reference, isWhole, text, reason, happenedOn }) => ({
      key: `sent-back-${reference}`,
      label: withConcern(`Answer ${reference}`, text),
      why: `The registrar sent it back on ${showDate(happenedOn)}: “${reason ?? ""}”`,
      leadsTo: { page: isWhole === 1 ? "report" : "item", reference },
    })),
  };
}

/** Answers of other bodies that name this one: its approver confirms, or says that they are not its own. */
export function listJointToConfirm({ bodyId }: { bodyId: number }, part: Part): Listed {
  const all = letters.listNamedIn(bodyId);
  return {
    total: all.length,
    rows: all.slice(part.offset, part.offset + part.limit).map(({ letterId, reference, writerName }) => ({
      key: `joint-${letterId}`,
      label: `Confirm or decline the joint answer to ${reference}`,
      why: `${writerName} names your body. It counts for yours only once an approver has confirmed it.`,
      leadsTo: { page: "joint", id: letterId },
    })),
  };
}

/** What the body said it will do about what others were asked. It is nobody's request, so no choice of one shows it. */
export function listTakenOn(of: { bodyId: number; today: string; narrowed: Narrowed }, part: Part): Listed {
  const { askedId, issuerId, authorId } = of.narrowed;
  if (askedId !== null || issuerId !== null || authorId !== null) return { rows: [], total: 0 };
  const all = actionsTaken(of.bodyId, addDays(of.today, ACTION_DAYS));
  return {
    total: all.length,
    rows: all.slice(part.offset, part.offset + part.limit).map(({ reference, text, ...due }) => ({
      key: `taken-${reference}`,
      label: withConcern(`What you do about ${reference}, asked of others`, text),
      why: `${actionDueInWords({ ...due, firstDueOn: null }, of.today)}.`,
      leadsTo: { page: "others", reference },
    })),
  };
}

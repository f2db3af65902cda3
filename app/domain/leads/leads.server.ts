import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { listWaiting } from "~/domain/projection/waiting-lists.server";
import { write, type Actor } from "~db/writing.server";
import * as repository from "./lead-repository.server";
import {
  refusalsOfNaming,
  unclearBecause,
  UNCLEAR,
  type LeadRefusal,
  type Named,
  type Unclear,
} from "./lead-rules";

export interface NameLead {
  actor: Extract<Actor, { kind: "person" }>;
  reference: string;
  /** The body that leads; null takes an earlier decision back. */
  leadId: number | null;
  reason: string;
  supporting: readonly { bodyId: number; reason: string }[];
  /** The newest decision that the page showed; 0 where there was none. */
  seen?: number;
  at?: number;
}

/** Names the body that leads on a recommendation and those that support it, each with a public reason. */
export function nameLead(given: NameLead): FormOutcome<{ reference: string }, LeadRefusal> {
  const { actor, at, reference, leadId, reason, seen } = given;
  return write({ actor, at, action: "lead_named", subject: reference }, (w) => {
    const item = repository.findItem(reference);
    if (!item) return refusedFor("not_found");
    const [newest] = repository.listDecisions(item.id);
    if (seen !== undefined && seen !== (newest?.id ?? 0)) return refusedFor("stale");
    const today = londonDay(w.at);
    const supporting = given.supporting.map((one) => ({
      body: named(one.bodyId, today),
      reason: one.reason,
    }));
    const lead = leadId === null ? null : named(leadId, today);
    const refusals = refusalsOfNaming({ lead, reason, supporting }, (newest?.bodyId ?? null) !== null);
    if (refusals.length > 0) return refusedFor(...refusals);
    const known = { knownOn: today, recordedAt: w.at };
    const decisionId = repository.insertDecision(w, {
      ...{ recommendationId: item.id, bodyId: leadId, reasonTextId: w.text("reason", reason.trim()) },
      ...{ decidedByUserId: actor.userId, ...known },
    });
    for (const { body, reason: why } of supporting)
      repository.insertSupporting(w, {
        ...{ decisionId, bodyId: body.id, reasonTextId: w.text("reason", why.trim()), ...known },
      });
    listWaiting([item.reportId], today);
    return done({ reference });
  });
}

function named(id: number, today: string): Named {
  const closedOn = repository.findClosing(id)?.closedOn ?? null;
  return { id, isClosed: closedOn !== null && closedOn <= today };
}

export interface ShownLead {
  name: string;
  code: string;
  hasClosed: boolean;
  reason: string | null;
  on: string;
  supporting: { name: string; code: string; reason: string | null }[];
}

/** Who leads on a recommendation by its id, and who supports; null where nobody is named. */
export function leadOn(recommendationId: number, today: string): ShownLead | null {
  const [newest] = repository.listDecisions(recommendationId);
  if (!newest || newest.bodyName === null || newest.bodyCode === null) return null;
  return {
    ...{ name: newest.bodyName, code: newest.bodyCode, reason: newest.reason, on: newest.knownOn },
    hasClosed: newest.bodyClosedOn !== null && newest.bodyClosedOn <= today,
    supporting: repository.listSupporting(JSON.stringify([newest.id])),
  };
}

const MOST_LED = 20;

/** What a body leads on and supports. */
export const ledBy = (bodyId: number) => repository.listLedBy(bodyId, MOST_LED);

export const UNCLEAR_PER_PAGE = 20;

/** How many recommendations nobody clearly owns, by why. */
export function countUnclear(): Record<Unclear, number> {
  const counts = new Map(repository.countUnclear().map(({ why, n }) => [why, n]));
  return Object.fromEntries(UNCLEAR.map((why) => [why, counts.get(why) ?? 0])) as Record<Unclear, number>;
}

export const listUnclear = (why: Unclear, page: number) =>
  repository.listUnclear({ why, limit: UNCLEAR_PER_PAGE, offset: (page - 1) * UNCLEAR_PER_PAGE });

/** A recommendation with everybody it is asked of and every decision on who leads; undefined where it is not published. */
export function viewResponsibility(reference: string, today: string) {
  const item = repository.findItem(reference);
  if (!item) return undefined;
  const owners = repository.listOwners(item.id);
  const decisions = repository.listDecisions(item.id);
  const lead = leadOn(item.id, today);
  const hasClosed = (closedOn: string | null): boolean => closedOn !== null && closedOn <= today;
  return {
    ...{ item, owners, lead, seen: decisions[0]?.id ?? 0 },
    unclear: unclearBecause(
      owners.map((owner) => ({ ...owner, hasClosed: hasClosed(owner.closedOn) })),
      lead,
    ),
    history: decisions.map((decision) => ({
      ...{ on: decision.knownOn, name: decision.bodyName, reason: decision.reason },
    })),
  };
}

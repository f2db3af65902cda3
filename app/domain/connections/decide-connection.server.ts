import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as candidates from "./candidates-repository.server";
import type { SubjectRow } from "./candidates-repository.server";
import * as groups from "./group-repository.server";
import {
  isReason,
  refusalsOfDecision,
  type ConnectionRefusal,
  type DecisionAsked,
  type IntoGroup,
} from "./group-rules";
import { openGroup, putIn } from "./groups.server";
import * as repository from "./proposals-repository.server";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export interface DecideConnection extends DecisionAsked {
  actor: PersonActor;
  /** References of the two, in either order. */
  one: string;
  other: string;
  /** The newest decision that the page showed, by its number; 0 where there was none. */
  seen?: number;
  at?: number;
}

/**
 * What a person makes of two recommendations: confirmed as an overlap, repeat, contradiction or supersession, and
 * gathered in a group, or found not to belong together. Nothing is ever overwritten; the newest decision counts.
 * Answers the group's reference, null where they were gathered in none.
 */
export function decideConnection(
  given: DecideConnection,
): FormOutcome<{ group: string | null }, ConnectionRefusal> {
  const { actor, at, decision, reason, into, seen } = given;
  const missing = refusalsOfDecision(given);
  if (missing.length > 0 || decision === null) return refusedFor(...missing);
  const action = decision === "not_the_same" ? "connection_rejected" : "connection_confirmed";
  return write({ actor, at, action }, (w) => {
    const pair = inOrder(given.one, given.other);
    if (!pair.ok) return pair;
    const { later, earlier } = pair.value;
    const before = repository.findDecision(later.recommendationId, earlier.recommendationId);
    if (seen !== undefined && seen !== (before?.id ?? 0)) return refusedFor<ConnectionRefusal>("stale");
    const gathered = decision === "not_the_same" ? ({ kind: "none" } as const) : into;
    const refusal = refusalOfGroup(gathered);
    if (refusal !== null) return refusedFor(refusal);
    w.about(`${later.reference} ${earlier.reference}`);
    const link = { reasonTextId: isReason(reason) ? w.text("reason", reason.trim()) : null };
    // A decision that an issuer or the seed wrote the other way round would otherwise still stand.
    if (before && before.fromId === earlier.recommendationId && before.isConfirmed === 1)
      insert(w, { fromId: before.fromId, toId: before.toId, kind: before.kind, isConfirmed: false, ...link });
    insert(w, {
      ...{ fromId: later.recommendationId, toId: earlier.recommendationId, ...link },
      kind: decision === "not_the_same" ? (before?.kind ?? "duplicates") : decision,
      isConfirmed: decision !== "not_the_same",
    });
    return done({ group: gather(w, actor, gathered, [earlier, later]) });
  });
}

type Pair = { later: SubjectRow; earlier: SubjectRow };

/** The two as they followed each other: of one day, the one that the register has had longer is the earlier. */
function inOrder(one: string, other: string): FormOutcome<Pair, ConnectionRefusal> {
  if (one === other) return refusedFor("same_item");
  const [a, b] = [candidates.findSubject(one), candidates.findSubject(other)];
  if (!a || !b) return refusedFor("not_found");
  if (a.reportId === b.reportId) return refusedFor("same_report");
  const [x, y] = [a.reportedOn ?? "", b.reportedOn ?? ""];
  const isFirstEarlier = x === y ? a.recommendationId < b.recommendationId : x < y;
  return done(isFirstEarlier ? { earlier: a, later: b } : { earlier: b, later: a });
}

function refusalOfGroup(into: IntoGroup): ConnectionRefusal | null {
  if (into.kind !== "group") return null;
  const group = groups.findGroup(into.reference);
  if (!group) return "group_missing";
  return group.mergedInto === null ? null : "joined_before";
}

const insert = (
  w: Writing,
  row: Omit<Parameters<typeof repository.insertLink>[1], "knownOn" | "recordedAt">,
): number => repository.insertLink(w, { ...row, knownOn: londonDay(w.at), recordedAt: w.at });

function gather(
  w: Writing,
  actor: PersonActor,
  into: IntoGroup,
  items: readonly SubjectRow[],
): string | null {
  if (into.kind === "none") return null;
  const group =
    into.kind === "new" ? openGroup(w, actor, { title: into.title }) : groups.findGroup(into.reference);
  if (!group) return null;
  putIn(w, actor, {
    groupId: group.id,
    recommendationIds: items.map(({ recommendationId }) => recommendationId),
  });
  return group.reference;
}

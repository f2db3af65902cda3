import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./group-repository.server";
import type { GroupRow } from "./group-repository.server";
import { isReason, isTitle, type GroupRefusal } from "./group-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;
type Result<Value> = FormOutcome<Value, GroupRefusal>;

/** Opens a group; its reference is given once. */
export function openGroup(
  w: Writing,
  actor: PersonActor,
  { title }: { title: string },
): { id: number; reference: string } {
  const reference = `GROUP-${String(w.nextNumber("group")).padStart(4, "0")}`;
  const id = repository.insertGroup(w, reference);
  repository.insertVersion(w, {
    ...{ groupId: id, titleTextId: w.text("name", title.trim()), decidedByUserId: actor.userId },
    ...{ knownOn: londonDay(w.at), recordedAt: w.at },
  });
  return { id, reference };
}

/** Puts recommendations in a group; those that are in it stay as they are. */
export function putIn(
  w: Writing,
  actor: PersonActor,
  {
    groupId,
    recommendationIds,
    reasonTextId = null,
  }: {
    groupId: number;
    recommendationIds: readonly number[];
    reasonTextId?: number | null;
  },
): void {
  const held = new Set(
    repository.listMembers(JSON.stringify([groupId])).map(({ recommendationId }) => recommendationId),
  );
  for (const recommendationId of recommendationIds) {
    if (held.has(recommendationId)) continue;
    repository.insertItem(w, {
      ...{ groupId, recommendationId, isIn: true, reasonTextId, decidedByUserId: actor.userId },
      ...{ knownOn: londonDay(w.at), recordedAt: w.at },
    });
  }
}

interface Change {
  actor: PersonActor;
  reference: string;
  reason: string;
  /** The version the form was filled in from; a newer one refuses it (design §4.4). */
  version?: number;
  at?: number;
}

/** The group a change is about, if nobody changed it since the form was shown. */
function groupFor({ reference, version }: Pick<Change, "reference" | "version">): Result<GroupRow> {
  const group = repository.findGroup(reference);
  if (!group) return refusedFor("not_found");
  if (group.mergedInto !== null) return refusedFor("joined_before");
  return version !== undefined && version !== group.version ? refusedFor("stale") : done(group);
}

/** Says what a group is called, its account, and who should own it. `owner` is a body's code; "" for nobody. */
export function describeGroup(
  given: Change & { title: string; account: string; owner: string },
): Result<{ reference: string }> {
  const { actor, at, reference, title, account, owner, reason } = given;
  return write({ actor, at, action: "group_changed", subject: reference }, (w) => {
    const found = groupFor(given);
    if (!found.ok) return found;
    const body = owner === "" ? null : repository.findBody(owner);
    const refusals: GroupRefusal[] = [];
    if (!isTitle(title)) refusals.push("title_missing");
    if (body === undefined) refusals.push("owner_unknown");
    if (!isReason(reason)) refusals.push("reason_missing");
    if (refusals.length > 0 || body === undefined) return refusedFor(...refusals);
    repository.insertVersion(w, {
      ...{ groupId: found.value.id, titleTextId: w.text("name", title.trim()) },
      ...{ accountTextId: w.textOrNull("judgement", account), ownerBodyId: body?.id ?? null },
      ...{ reasonTextId: w.text("reason", reason.trim()), decidedByUserId: actor.userId },
      ...{ knownOn: londonDay(w.at), recordedAt: w.at },
    });
    repository.updateVersion(w, found.value.id, found.value.version + 1);
    return done({ reference });
  });
}

/** Takes a recommendation out of a group; that it was in it stays in the group's history. */
export function takeOut(given: Change & { item: string }): Result<{ reference: string }> {
  const { actor, at, reference, item, reason } = given;
  return write({ actor, at, action: "group_changed", subject: `${reference} ${item}` }, (w) => {
    const found = groupFor(given);
    if (!found.ok) return found;
    const member = repository
      .listMembers(JSON.stringify([found.value.id]))
      .find((one) => one.reference === item);
    if (!member) return refusedFor("not_in_group");
    if (!isReason(reason)) return refusedFor("reason_missing");
    repository.insertItem(w, {
      ...{ groupId: found.value.id, recommendationId: member.recommendationId, isIn: false },
      ...{ reasonTextId: w.text("reason", reason.trim()), decidedByUserId: actor.userId },
      ...{ knownOn: londonDay(w.at), recordedAt: w.at },
    });
    repository.updateVersion(w, found.value.id, found.value.version + 1);
    return done({ reference });
  });
}

/** Makes two groups one: what is in the first goes into the second, to which the first leads from then on. */
export function joinGroups(given: Change & { into: string }): Result<{ reference: string }> {
  const { actor, at, reference, reason } = given;
  const into = given.into.trim().toUpperCase();
  return write({ actor, at, action: "groups_joined", subject: `${reference} ${into}` }, (w) => {
    const found = groupFor(given);
    if (!found.ok) return found;
    if (into === reference) return refusedFor("into_itself");
    const target = repository.findGroup(into);
    if (!target) return refusedFor("group_missing");
    if (target.mergedInto !== null) return refusedFor("joined_before");
    if (!isReason(reason)) return refusedFor("reason_missing");
    const reasonTextId = w.text("reason", reason.trim());
    const members = repository.listMembers(JSON.stringify([found.value.id]));
    putIn(w, actor, {
      groupId: target.id,
      recommendationIds: members.map(({ recommendationId }) => recommendationId),
      reasonTextId,
    });
    repository.insertVersion(w, {
      ...{
        groupId: found.value.id,
        titleTextId: found.value.titleTextId,
        mergedIntoId: target.id,
        reasonTextId,
      },
      ...{ accountTextId: found.value.accountTextId, ownerBodyId: found.value.ownerBodyId },
      ...{ decidedByUserId: actor.userId, knownOn: londonDay(w.at), recordedAt: w.at },
    });
    repository.updateVersion(w, found.value.id, found.value.version + 1);
    repository.updateVersion(w, target.id, target.version + 1);
    return done({ reference: target.reference });
  });
}

import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./list-repository.server";
import { isRationale, refusalOfReview, type ListRefusal } from "./list-rules";
import { isGroupKey, type UnitKey } from "./ranking-rules";
import { factsOfUnit, groupsHolding, unitOf } from "./units.server";
import { isReason } from "./weight-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;
type Kept = FormOutcome<null, ListRefusal>;

interface Keeping {
  actor: PersonActor;
  /** The version of the list that the page showed; 0 where there was none. */
  version?: number;
  at?: number;
}

/** Puts a unit on the list in preparation, with why it is a priority, or says anew why. */
export const putOnList = (given: Keeping & { reference: string; rationale: string }): Kept =>
  keep(given, given.reference, (today) => {
    const key = unitOf(given.reference);
    if (key === undefined) return ["not_found"];
    if (groupsHolding(key).length > 0) return ["in_group"];
    if (factsOfUnit(key, today).isFinished) return ["nothing_left_to_do"];
    const rationale = given.rationale.trim();
    if (!isRationale(rationale)) return ["rationale_missing"];
    const entry = repository.listEntries().find((one) => one.key === key);
    if (entry?.rationale === rationale) return ["rationale_as_before"];
    return (w, list) => insertEntry(w, list, { key, isIn: true, actor: given.actor, text: rationale });
  });

/** Takes a unit off the list in preparation, with why. */
export const takeOffList = (given: Keeping & { reference: string; reason: string }): Kept =>
  keep(given, given.reference, () => {
    // What was withdrawn or joined to another since must still come off.
    const entry = repository.listEntries().find(({ reference }) => reference === given.reference);
    if (!entry) return ["not_on_list"];
    const { key } = entry;
    const text = given.reason.trim();
    if (!isReason(text)) return ["reason_missing"];
    return (w, list) => insertEntry(w, list, { key, isIn: false, actor: given.actor, text });
  });

/** Says what stands before the list, and when it is looked at again. */
export const saveList = (given: Keeping & { introduction: string; reviewOn: string | null }): Kept =>
  keep(given, "priorities", (today) => {
    const { introduction, reviewOn } = given;
    const refusal = refusalOfReview(reviewOn, today);
    if (refusal !== null) return [refusal];
    return (w, list) =>
      repository.updateList(w, list.id, {
        ...{ introductionTextId: w.textOrNull("judgement", introduction), reviewOn },
      });
  });

type Change = (w: Writing, list: { id: number }) => void;

function insertEntry(
  w: Writing,
  list: { id: number },
  { key, isIn, actor, text }: { key: UnitKey; isIn: boolean; actor: PersonActor; text: string },
): void {
  repository.insertEntry(w, {
    ...{ listId: list.id, isIn, rationaleTextId: w.text("judgement", text) },
    ...(isGroupKey(key) ? { groupId: -key } : { recommendationId: key }),
    ...{ decidedByUserId: actor.userId, recordedAt: w.at },
  });
}

/** Changes the list in preparation in one act: it then waits for another person to publish it. */
function keep(
  { actor, at, version }: Keeping,
  subject: string,
  changeOn: (today: string) => ListRefusal[] | Change,
): Kept {
  return write({ actor, at, action: "priority_list_saved", subject }, (w): Kept => {
    const held = repository.findList();
    const last = held?.version ?? 0;
    if (version !== undefined && version !== last) return refusedFor("stale");
    const change = changeOn(londonDay(w.at));
    if (Array.isArray(change)) return refusedFor(...change);
    const saved = { savedByUserId: actor.userId, savedAt: w.at, isDraft: true, version: last + 1 };
    const id = held?.id ?? repository.insertList(w, saved);
    change(w, { id });
    repository.updateList(w, id, saved);
    return done(null);
  });
}

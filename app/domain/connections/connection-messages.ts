import type { ConnectionRefusal, GroupRefusal } from "./group-rules";

type Sentences<Refusal extends string> = Readonly<
  Record<Refusal, readonly [field: string, sentence: string]>
>;

const CONNECTING: Sentences<ConnectionRefusal> = {
  not_found: ["form", "One of the two is not in the register, or no longer published"],
  same_item: ["form", "A recommendation cannot be connected to itself"],
  same_report: ["form", "Both are of one report, which says itself how they belong together"],
  decision_missing: ["decision", "Choose what the two are to each other"],
  stale: [
    "form",
    "Somebody has decided on these two since you opened this page. Read the decision, and send yours again if it is another",
  ],
  reason_missing: ["reason", "Say why, in ten characters or more"],
  title_missing: [
    "title",
    "Give the new group a name of five characters or more, such as “Staffing of night shifts”",
  ],
  group_missing: ["into", "There is no such group"],
  joined_before: ["into", "This group was joined to another one: choose that one"],
};

const GROUPS: Sentences<GroupRefusal> = {
  not_found: ["form", "There is no such group"],
  stale: [
    "form",
    "Somebody has changed this group since you opened this page. What you typed is still here: compare, and send it again",
  ],
  title_missing: ["title", "Give the group a name of five characters or more"],
  reason_missing: ["reason", "Say why, in ten characters or more"],
  not_in_group: ["form", "This recommendation is not in the group"],
  group_missing: ["into", "There is no group with this reference"],
  into_itself: ["into", "A group cannot be joined to itself: enter the reference of another one"],
  joined_before: ["into", "One of the two groups was joined to another before, and holds nothing any more"],
  owner_unknown: ["owner", "Choose a body of the register by its name or code"],
};

const sentences = <Refusal extends string>(
  messages: Sentences<Refusal>,
  refusals: readonly Refusal[],
): Record<string, string> => Object.fromEntries(refusals.map((refusal) => messages[refusal]).reverse());

export const connectionSentences = (refusals: readonly ConnectionRefusal[]) =>
  sentences(CONNECTING, refusals);
export const groupSentences = (refusals: readonly GroupRefusal[]) => sentences(GROUPS, refusals);

import { alarmOf, type Alarm } from "./alarm-rules";
import * as repository from "./group-repository.server";
import type { GroupRow, MemberRow } from "./group-repository.server";
import { mostAsked, standingInWords } from "./standing-rules";

export interface ListedGroup {
  id: number;
  reference: string;
  title: string;
  items: number;
  issuers: number;
  firstOn: string | null;
  lastOn: string | null;
  ownerName: string | null;
  ownerCode: string | null;
  changedOn: string;
  alarm: Alarm | null;
}

const NO_TITLE = "A group whose name was removed";

/** Confirmed groups, those with an alarm first and then newest first. */
export function listGroups(): ListedGroup[] {
  const groups = repository.listGroups();
  const members = membersOf(groups.map(({ id }) => id));
  const issuerNow = successors();
  return groups
    .map((group) => listed(group, members.get(group.id) ?? [], issuerNow))
    .sort((a, b) => Number(b.alarm !== null) - Number(a.alarm !== null) || b.id - a.id);
}

export const GROUPS_PER_PAGE = 50;

/** One page of them, and how many there are with and without an alarm. */
export function viewGroups(asked: number) {
  const groups = listGroups();
  const pages = Math.max(1, Math.ceil(groups.length / GROUPS_PER_PAGE));
  const page = Math.min(asked, pages);
  const alarmCount = groups.filter(({ alarm }) => alarm !== null).length;
  return {
    ...{ page, pages, alarmCount, otherCount: groups.length - alarmCount },
    groups: groups.slice((page - 1) * GROUPS_PER_PAGE, page * GROUPS_PER_PAGE),
  };
}

function listed(group: GroupRow, held: readonly MemberRow[], issuerNow: (id: number) => number): ListedGroup {
  const items = held.filter(({ isWithdrawn }) => isWithdrawn === 0);
  const days = items.flatMap(({ reportedOn }) => reportedOn ?? []).sort();
  return {
    ...{ id: group.id, reference: group.reference, title: group.title ?? NO_TITLE, items: items.length },
    issuers: new Set(items.map(({ issuerId }) => issuerNow(issuerId))).size,
    ...{ firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null, changedOn: group.changedOn },
    ...{ ownerName: group.ownerName, ownerCode: group.ownerCode },
    alarm: alarmOf(
      held.map((item) => ({
        issuerId: issuerNow(item.issuerId),
        on: item.reportedOn,
        isWithdrawn: item.isWithdrawn === 1,
      })),
    ),
  };
}

function membersOf(groupIds: readonly number[]): Map<number, MemberRow[]> {
  const members = new Map<number, MemberRow[]>();
  for (const row of repository.listMembers(JSON.stringify(groupIds)))
    members.set(row.groupId, [...(members.get(row.groupId) ?? []), row]);
  return members;
}

/** The area that an area is part of now; it is its own where it joined none. */
function successors(): (id: number) => number {
  const next = new Map(repository.listSuccessions().map(({ from, to }) => [from, to]));
  return (id) => {
    let now = id;
    // A circle of successions would be a mistake of a file; it must not hang a page.
    for (let step = 0; step < next.size && next.has(now); step += 1) now = next.get(now) ?? now;
    return now;
  };
}

export interface GroupItem {
  reference: string;
  reportReference: string;
  text: string;
  isSensitive: boolean;
  on: string | null;
  issuer: { name: string; slug: string };
  asked: { name: string; code: string; now: string; isAnswered: boolean }[];
  /** "Answered; nobody says it is done; not checked." */
  standing: string;
}

export interface ShownGroup extends ListedGroup {
  state: "shown";
  version: number;
  account: string | null;
  rows: GroupItem[];
  links: repository.LinkRow[];
  /** Who answers for most of it now, where nobody was named. */
  mostAsked: { name: string; items: number }[];
  changes: repository.ChangeRow[];
  /** Groups that were joined to this one. */
  joined: string[];
}

/** A group as everybody may see it; where it was joined to another, which; undefined where there is none. */
export function viewGroup(reference: string): ShownGroup | { state: "joined"; into: string } | undefined {
  const group = repository.findGroup(reference);
  if (!group) return undefined;
  if (group.mergedInto !== null) return { state: "joined", into: group.mergedInto };
  const held = repository.listMembers(JSON.stringify([group.id]));
  const rows = itemsOf(held.filter(({ isWithdrawn }) => isWithdrawn === 0));
  return {
    ...{ state: "shown", version: group.version, account: group.account, rows },
    ...listed(group, held, successors()),
    links: repository.listLinksAmong(JSON.stringify(held.map(({ recommendationId }) => recommendationId))),
    mostAsked: mostAsked(rows),
    changes: repository.listChanges(group.id),
    joined: repository.listJoined(group.id),
  };
}

function itemsOf(held: readonly MemberRow[]): GroupItem[] {
  const asked = repository.listAsked(JSON.stringify(held.map(({ reportReference }) => reportReference)));
  const standings = repository.listStandings(
    JSON.stringify(held.map(({ recommendationId }) => recommendationId)),
  );
  return held.map((item) => {
    const bodies = asked
      .filter(({ reportReference }) => reportReference === item.reportReference)
      .map((row) => ({
        ...{ name: row.bodyName, code: row.bodyCode, now: row.nowName ?? row.bodyName },
        isAnswered: row.isAnswered === 1,
      }));
    const own = standings.filter(({ recommendationId }) => recommendationId === item.recommendationId);
    return {
      ...{
        reference: item.reference,
        reportReference: item.reportReference,
        on: item.reportedOn,
        asked: bodies,
      },
      ...{ text: item.text ?? "", isSensitive: item.isSensitive === 1 },
      issuer: { name: item.issuerName, slug: item.issuerSlug },
      standing: standingInWords(bodies, own),
    };
  });
}

/** The listings of what a group holds, for its files; undefined where there is no such group. */
export function listingsOfGroup(reference: string): number[] | undefined {
  const group = repository.findGroup(reference);
  if (!group || group.mergedInto !== null) return undefined;
  return repository
    .listMembers(JSON.stringify([group.id]))
    .flatMap(({ listingId, isWithdrawn }) => (listingId === null || isWithdrawn === 1 ? [] : listingId));
}

/** In which groups recommendations are, by their ids. */
export const groupsOf = (recommendationIds: readonly number[]): { reference: string; title: string }[] => [
  ...new Map(
    repository
      .listGroupsOf(JSON.stringify(recommendationIds))
      .map(({ reference, title }) => [reference, { reference, title: title ?? NO_TITLE }] as const),
  ).values(),
];

/** In which groups the items of a report are. */
export const groupsOfReport = (reportReference: string): { reference: string; title: string }[] =>
  groupsOf(repository.listItemsOfReport(reportReference));

import { setImmediate as nextTurn, setTimeout as after } from "node:timers/promises";
import { publicVersion, register } from "~db/client.server";
import * as repository from "./facts-repository.server";
import type { AskedRow, FollowedRow, ItemRow } from "./facts-repository.server";
import { boardOf, codeOf, keyOfGroup, type Board, type UnitKey } from "./ranking-rules";
import { dataScoresOf, isFinished, listedScores, type ItemFacts } from "./score-rules";

/** What is ranked as the data alone score it, with what is needed to find an item's unit. */
export interface DataBoard extends Board {
  /** The place of a unit. */
  placeOf: ReadonlyMap<UnitKey, number>;
  /** The code of what stands at each place. */
  codes: Uint16Array;
  /** The groups that hold an item, where any do. */
  groupsOf: ReadonlyMap<number, readonly UnitKey[]>;
}

/** A slice takes some ten milliseconds. */
const REPORTS_AT_A_TIME = 250;

interface HeldBoard {
  file: string;
  state: string;
  /** When it was begun to be made, ms since 1970: what was public then is in it. */
  at: number;
  board: DataBoard;
}

let held: HeldBoard | undefined;
let making: { file: string; state: string; done: Promise<HeldBoard> } | undefined;

const stateOn = (today: string): string => `${register().file} ${publicVersion()} ${today}`;

/**
 * Everything that is open, scored by the data as of a London day: read in slices between which others are answered, and
 * kept until something public changes. What people scored is not in it (priorities-now.server.ts).
 */
export async function dataBoard(today: string): Promise<DataBoard> {
  const state = stateOn(today);
  return held?.state === state ? held.board : (await make(state, today)).board;
}

export interface BoardAtHand {
  board: DataBoard;
  /** When it was made, ms since 1970. */
  at: number;
  /** Whether something public changed since, so that it is being made anew. */
  isRecounting: boolean;
}

/** So long a page waits for the board of a small register, ms. */
const PATIENCE_MS = 300;

/**
 * The board as it was last made, while one is made of what is public now: nobody waits long for it, and one is made at
 * a time however often something changes. Only the first is waited for.
 */
export async function boardAtHand(today: string, patience = PATIENCE_MS): Promise<BoardAtHand> {
  const state = stateOn(today);
  if (held?.file !== register().file) return { ...(await make(state, today)), isRecounting: false };
  if (held.state !== state) {
    // Whatever fails here is met by the next that waits for a board.
    const done = (making?.file === held.file ? making.done : make(state, today)).catch(() => undefined);
    if (patience > 0) await Promise.race([done, after(patience, undefined, { ref: false })]);
  }
  return { board: held.board, at: held.at, isRecounting: held.state !== state };
}

function make(state: string, today: string): Promise<HeldBoard> {
  if (making?.state === state) return making.done;
  const [file, at] = [register().file, Date.now()];
  const done = makeBoard(today)
    .then((board) => (held = { file, state, at, board }))
    .finally(() => {
      if (making?.done === done) making = undefined;
    });
  making = { file, state, done };
  return done;
}

interface Scored {
  key: UnitKey;
  since: string;
  code: number;
}

async function makeBoard(today: string): Promise<DataBoard> {
  const members = membersOf();
  const gathered = new Map<number, ItemFacts>();
  const background = backgroundOf(today);
  const scored: Scored[] = [];
  const last = repository.findLastReport();
  for (let from = 1; from <= last; from += REPORTS_AT_A_TIME) {
    for (const [id, facts] of factsBetween(from, from + REPORTS_AT_A_TIME - 1, background)) {
      if (members.groupsOf.has(id)) gathered.set(id, facts);
      else if (!isFinished(facts)) scored.push(scoreOf(id, [facts], today));
    }
    await nextTurn();
  }
  for (const [groupId, ids] of members.itemsOf) {
    const facts = ids.flatMap((id) => gathered.get(id) ?? []);
    if (facts.some((one) => !isFinished(one))) scored.push(scoreOf(keyOfGroup(groupId), facts, today));
  }
  scored.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key - b.key));
  return {
    ...boardOf(scored),
    codes: Uint16Array.from(scored, ({ code }) => code),
    placeOf: new Map(scored.map(({ key }, at) => [key, at])),
    groupsOf: members.groupsOf,
  };
}

/** Later than every date, for what bears none. */
const NO_DATE = "9999";

const scoreOf = (key: UnitKey, facts: readonly ItemFacts[], today: string): Scored => ({
  key,
  since: facts.flatMap(({ reportedOn }) => reportedOn ?? []).sort()[0] ?? NO_DATE,
  code: codeOf(listedScores(dataScoresOf(facts, today))),
});

function membersOf() {
  const itemsOf = new Map<number, number[]>();
  const groupsOf = new Map<number, UnitKey[]>();
  for (const { groupId, recommendationId } of repository.listMembers()) {
    itemsOf.set(groupId, [...(itemsOf.get(groupId) ?? []), recommendationId]);
    groupsOf.set(recommendationId, [...(groupsOf.get(recommendationId) ?? []), keyOfGroup(groupId)]);
  }
  return { itemsOf, groupsOf };
}

interface Background {
  ofChildOrCustody: ReadonlySet<number>;
  led: ReadonlySet<number>;
  issuerNow: (id: number) => number;
}

function backgroundOf(today: string): Background {
  const next = new Map(repository.listSuccessions().map(({ from, to }) => [from, to]));
  return {
    ofChildOrCustody: new Set(repository.listOfChildOrCustody()),
    led: new Set(repository.listLed(today)),
    issuerNow: (id) => {
      let now = id;
      // A circle of successions would be a mistake of a file; it must not hang a page.
      for (let step = 0; step < next.size && next.has(now); step += 1) now = next.get(now) ?? now;
      return now;
    },
  };
}

/** The facts of the items of a slice of reports, in three statements however many they are. */
function factsBetween(from: number, to: number, background: Background): Map<number, ItemFacts> {
  return factsOf(
    {
      items: repository.listItemsBetween(from, to),
      asked: repository.listAskedBetween(from, to),
      followed: repository.listFollowedBetween(from, to),
    },
    background,
  );
}

interface ReadItems {
  items: readonly ItemRow[];
  asked: readonly AskedRow[];
  followed: readonly FollowedRow[];
}

function factsOf({ items, ...rows }: ReadItems, background: Background): Map<number, ItemFacts> {
  const asked = byKey(rows.asked, ({ reportId }) => reportId);
  const followed = byKey(rows.followed, ({ recommendationId }) => recommendationId);
  return new Map(
    items.map((item) => [
      item.recommendationId,
      {
        ...{ reportKind: item.reportKind, kind: item.kind, reportedOn: item.reportedOn },
        issuerId: background.issuerNow(item.issuerId),
        isOfChildOrCustody: background.ofChildOrCustody.has(item.reportId),
        hasLead: background.led.has(item.recommendationId),
        owners: ownersOf(asked.get(item.reportId) ?? [], followed.get(item.recommendationId) ?? []),
      },
    ]),
  );
}

/** An item is asked of those its text allots it to, else of all that its report asks (design §2). */
function ownersOf(asked: readonly AskedRow[], followed: readonly FollowedRow[]) {
  const allotted = followed.filter(({ isAllotted }) => isAllotted === 1);
  const places = new Set(allotted.map(({ addressingId }) => addressingId));
  return asked
    .filter(({ addressingId }) => places.size === 0 || places.has(addressingId))
    .map((one) => {
      const here = followed.find(({ addressingId }) => addressingId === one.addressingId);
      return {
        ...{ bodyId: one.bodyId, bodyType: one.bodyType, bodyCode: one.bodyCode, bodyName: one.bodyName },
        position: here?.position ?? null,
        implementation: here?.implementation ?? ("unknown" as const),
        level: here?.level ?? ("none" as const),
      };
    });
}

function byKey<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const sorted = new Map<number, Row[]>();
  for (const row of rows) {
    const same = sorted.get(key(row));
    if (same) same.push(row);
    else sorted.set(key(row), [row]);
  }
  return sorted;
}

/** The facts of some items, by the ids of their recommendations; those not published are left out. */
export function factsOfItems(recommendationIds: readonly number[], today: string): Map<number, ItemFacts> {
  const items = repository.listItems(JSON.stringify(recommendationIds));
  const reports = JSON.stringify([...new Set(items.map(({ reportId }) => reportId))]);
  const [asked, followed] = [repository.listAsked(reports), repository.listFollowed(reports)];
  return factsOf({ items, asked, followed }, backgroundOf(today));
}

/** Everybody who answers for some items, once. */
export function ownersNamed(items: readonly ItemFacts[]): { id: number; code: string; name: string }[] {
  const named = new Map<number, { id: number; code: string; name: string }>();
  for (const { owners } of items)
    for (const { bodyId, bodyCode, bodyName } of owners)
      if (bodyId !== null)
        named.set(bodyId, { id: bodyId, code: bodyCode ?? "", name: bodyName ?? bodyCode ?? "" });
  return [...named.values()];
}

import type { Actor } from "~db/writing.server";
import type { AccountKey, ActionAdded, SeedReport } from "../seed-types";
import type { SeedClock } from "./clock";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export interface LoadedBody {
  id: number;
  code: string;
}

/** A report in the register, and how the seed's names lead to its rows. */
export interface LoadedReport {
  readonly seed: SeedReport;
  readonly id: number;
  readonly reference: string;
  /** Addressings by the addressee's key; one that is moved or replaced is entered anew. */
  readonly addressings: Map<string, number>;
  /** Recommendations by the source's number. */
  readonly items: Map<string, { id: number; reference: string }>;
  /** Answers by the seed's key for their letter, and actions by the body's own reference. */
  readonly letters: Map<string, number>;
  readonly actions: Map<string, LoadedAction>;
}

export interface LoadedAction {
  readonly id: number;
  readonly seed: ActionAdded;
  /** The day it is due now. */
  readonly dueOn: string;
}

/** What is in the register so far, by the names the seed uses. Asking for what is not there throws. */
export class Loaded {
  readonly bodies = new Map<string, LoadedBody>();
  readonly issuers = new Map<string, number>();
  readonly people = new Map<AccountKey, PersonActor>();
  readonly reports = new Map<string, LoadedReport>();

  constructor(readonly clock: SeedClock) {}

  body = (code: string): LoadedBody => found(this.bodies, code);
  issuer = (slug: string): number => found(this.issuers, slug);
  person = (key: AccountKey): PersonActor => found(this.people, key);
  report = (key: string): LoadedReport => found(this.reports, key);

  /** An item named from elsewhere, as "report-key.item". */
  item(name: string): { id: number; reference: string } {
    const dot = name.lastIndexOf(".");
    return found(this.report(name.slice(0, dot)).items, name.slice(dot + 1));
  }
}

/** Throws where the seed names something that is not there. */
export function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demonstration names “${key}”, which is not there.`);
  return value;
}

import * as tables from "~db/schema/all";
import type * as V from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import type { BodyMade } from "./catalogue";

export type Person = Extract<Actor, { kind: "person" }>;

let made = 0;

/** Somebody with an account and a role, for a body or for none, as write() names them. */
export function aPerson(role: V.Role, body: BodyMade | null = null, issuerId: number | null = null): Person {
  made += 1;
  const email = `${role}-${made}@example.test`;
  return write({ actor: { kind: "job", job: "setup" }, action: "user_added", subject: email }, (w) => {
    const userId = w.insert(tables.users, { email, name: `Person ${made}`, state: "active", addedAt: w.at });
    w.insert(tables.memberships, { userId, role, bodyId: body?.id ?? null, issuerId, startedAt: w.at });
    return { kind: "person", userId, role, bodyId: body?.id ?? null };
  });
}

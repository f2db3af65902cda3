import { query } from "~db/client.server";
import { memberships, users } from "~db/schema/accounts";
import type { Writing } from "~db/writing.server";
import type { Role, UserState } from "~db/vocabulary";
import type { HeldRole } from "./permission-rules";

export interface User {
  id: number;
  email: string;
  name: string;
  state: UserState;
  version: number;
  passwordHash: string | null;
}

const USER = "id, email, name, state, version, password_hash AS passwordHash";

export const findUser = (id: number) =>
  query<User, [number]>(`SELECT ${USER} FROM users WHERE id = ?`).get(id);

/** E-mail addresses are kept in lower case. */
export const findUserByEmail = (email: string) =>
  query<User, [string]>(`SELECT ${USER} FROM users WHERE email = ?`).get(email);

/** Roles a person holds now, with the body's code and name as they stand now. */
export const listRolesHeld = (userId: number): HeldRole[] =>
  query<HeldRole, [number]>(
    `SELECT m.role, m.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName, m.issuer_id AS issuerId
     FROM memberships m LEFT JOIN bodies b ON b.id = m.body_id
     WHERE m.user_id = ? AND m.ended_at IS NULL ORDER BY m.id`,
  ).all(userId);

export interface Membership extends HeldRole {
  id: number;
  userId: number;
  issuerName: string | null;
  startedAt: number;
  endedAt: number | null;
}

export const listMemberships = (userId: number): Membership[] =>
  query<Membership, [number]>(
    `SELECT m.id, m.user_id AS userId, m.role, m.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName,
            m.issuer_id AS issuerId, i.name AS issuerName, m.started_at AS startedAt, m.ended_at AS endedAt
     FROM memberships m LEFT JOIN bodies b ON b.id = m.body_id LEFT JOIN issuers i ON i.id = m.issuer_id
     WHERE m.user_id = ? ORDER BY m.ended_at IS NOT NULL, m.id`,
  ).all(userId);

/** People holding a role who may sign in, or have been invited to. */
export const countHolders = (role: Role): number =>
  query<{ n: number }, [Role]>(
    `SELECT count(DISTINCT u.id) AS n FROM users u JOIN memberships m ON m.user_id = u.id
     WHERE m.role = ? AND m.ended_at IS NULL AND u.state = 'active'`,
  ).get(role)?.n ?? 0;

export const insertUser = (
  w: Writing,
  user: { email: string; name: string; passwordHash: string | null; state: UserState },
): number => w.insert(users, { ...user, addedAt: w.at });

/** Every change raises the version, so that a form filled in from an older page is refused. */
export const updateUser = (
  w: Writing,
  user: Pick<User, "id" | "version">,
  changes: Partial<Pick<User, "name" | "state" | "passwordHash">>,
): void => w.update(users, user.id, { ...changes, version: user.version + 1 });

export const insertMembership = (
  w: Writing,
  membership: { userId: number; role: Role; bodyId: number | null; issuerId: number | null },
): number => w.insert(memberships, { ...membership, startedAt: w.at });

export const endMembership = (w: Writing, id: number): void => w.update(memberships, id, { endedAt: w.at });

export interface UserFilter {
  /** Part of a name or e-mail address. */
  words: string;
  role: Role | null;
  state: UserState | null;
}

export interface UserRow {
  id: number;
  name: string;
  email: string;
  state: UserState;
}

const WHERE = `WHERE (? = '' OR instr(lower(name), ?) > 0 OR instr(email, ?) > 0)
    AND (? IS NULL OR state = ?)
    AND (? IS NULL OR id IN (SELECT user_id FROM memberships WHERE role = ? AND ended_at IS NULL))`;

const filterValues = ({ words, role, state }: UserFilter) => {
  const part = words.toLowerCase();
  return [part, part, part, state, state, role, role];
};

export const listUsers = (filter: UserFilter, offset: number, limit: number): UserRow[] =>
  query<UserRow>(
    `SELECT id, name, email, state FROM users ${WHERE} ORDER BY lower(name), id LIMIT ? OFFSET ?`,
  ).all(...filterValues(filter), limit, offset);

export const countUsersMatching = (filter: UserFilter): number =>
  query<{ n: number }>(`SELECT count(*) AS n FROM users ${WHERE}`).get(...filterValues(filter))?.n ?? 0;

/** A body by its permanent code, unless it was joined to another record. */
export const findStandingBody = (code: string) =>
  query<{ id: number; name: string }, [string]>(
    "SELECT id, name FROM bodies WHERE code = ? COLLATE NOCASE AND merged_into_id IS NULL",
  ).get(code);

export const findIssuer = (slugOrName: string) =>
  query<{ id: number; name: string }, [string, string]>(
    "SELECT id, name FROM issuers WHERE slug = ? COLLATE NOCASE OR name = ? COLLATE NOCASE LIMIT 1",
  ).get(slugOrName, slugOrName);

import type { Role, UserState } from "~db/vocabulary";
import {
  countUsersMatching,
  findUser,
  findUserByEmail,
  listMemberships,
  listUsers,
  type Membership,
  type UserFilter,
  type UserRow,
} from "./users-repository.server";

export type { Membership, UserFilter };

export const USERS_A_PAGE = 50;

export interface UserList {
  users: (UserRow & { roles: { role: Role; of: string | null }[] })[];
  total: number;
  page: number;
  pages: number;
}

/** Accounts by name, one page of them; a page past the end is the last one. */
export function viewUsers(filter: UserFilter, page: number): UserList {
  const total = countUsersMatching(filter);
  const pages = Math.max(1, Math.ceil(total / USERS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const users = listUsers(filter, (shown - 1) * USERS_A_PAGE, USERS_A_PAGE).map((user) => ({
    ...user,
    roles: currentMemberships(user.id).map(({ role, bodyName, issuerName }) => ({
      role,
      of: bodyName ?? issuerName,
    })),
  }));
  return { users, total, page: shown, pages };
}

export interface UserView {
  id: number;
  name: string;
  email: string;
  state: UserState;
  version: number;
  memberships: Membership[];
}

export function viewUser(userId: number): UserView | null {
  const user = findUser(userId);
  if (!user) return null;
  const { id, name, email, state, version } = user;
  return { id, name, email, state, version, memberships: currentMemberships(id) };
}

export function viewUserByEmail(email: string): UserView | null {
  const user = findUserByEmail(email.toLowerCase());
  return user ? viewUser(user.id) : null;
}

const currentMemberships = (userId: number): Membership[] =>
  listMemberships(userId).filter(({ endedAt }) => endedAt === null);

import { ROLES, type Role } from "~db/vocabulary";

/** One role of a person, and for whom they hold it. */
export interface HeldRole {
  role: Role;
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  issuerId: number | null;
}

export interface SignedIn {
  userId: number;
  name: string;
  email: string;
  memberships: HeldRole[];
}

type Holder = Pick<SignedIn, "memberships">;

export const BODY_ROLES = ["body_contributor", "body_approver"] as const satisfies Role[];
export const OVERSIGHT_ROLES = ["oversight_reviewer", "oversight_lead"] as const satisfies Role[];

/** Roles a person can be given. The others of B9 need no account (public, subscriber) or are not people (api_client). */
export const GRANTABLE_ROLES = [
  ...BODY_ROLES,
  "issuer_editor",
  ...OVERSIGHT_ROLES,
  "registrar",
  "moderator",
  "auditor",
  "admin",
] as const satisfies Role[];
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

export const isGrantable = (role: string): role is GrantableRole =>
  (GRANTABLE_ROLES as readonly string[]).includes(role);

/** Roles held for a body: without one they mean nothing. A reviewer's body is whom they must not judge. */
export const needsBody = (role: Role): boolean =>
  (BODY_ROLES as readonly Role[]).includes(role) || (OVERSIGHT_ROLES as readonly Role[]).includes(role);
export const needsIssuer = (role: Role): boolean => role === "issuer_editor";

/**
 * Roles one person may not hold together (design §4.2: nobody judges their own). Whoever speaks for a
 * body neither judges bodies, nor keeps the catalogue, nor enters reports, nor hands out roles; whoever
 * judges does not keep the catalogue or hand out roles either; an auditor changes nothing, so holds no
 * other role. The registrar may be the administrator, as in a small office, and may enter reports.
 */
const KEPT_APART: readonly (readonly [readonly Role[], readonly Role[]])[] = [
  [BODY_ROLES, [...OVERSIGHT_ROLES, "registrar", "moderator", "issuer_editor", "admin"]],
  [OVERSIGHT_ROLES, ["registrar", "admin"]],
  [["auditor"], GRANTABLE_ROLES.filter((role) => role !== "auditor")],
];

export const mayBeHeldTogether = (one: Role, other: Role): boolean =>
  !KEPT_APART.some(
    ([left, right]) =>
      (left.includes(one) && right.includes(other)) || (left.includes(other) && right.includes(one)),
  );

/** The first of `held` that keeps a person from being given `role`, or null. */
export const roleInTheWay = (held: readonly Role[], role: Role): Role | null =>
  held.find((one) => !mayBeHeldTogether(one, role)) ?? null;

export const roleLabel = (role: Role): string => ROLES.find((term) => term.code === role)?.label ?? role;

const holds = (user: Holder, roles: readonly Role[]): boolean =>
  user.memberships.some((membership) => roles.includes(membership.role));

const holdsFor = (user: Holder, bodyId: number, roles: readonly Role[]): boolean =>
  user.memberships.some((membership) => membership.bodyId === bodyId && roles.includes(membership.role));

/** Drafts answers, plans and progress for the body. An approver may draft too, and then somebody else approves. */
export const mayContribute = (user: Holder, bodyId: number): boolean => holdsFor(user, bodyId, BODY_ROLES);

/** Publishes for the body what somebody else drafted; that it is somebody else is a rule of submissions. */
export const mayApprove = (user: Holder, bodyId: number): boolean =>
  holdsFor(user, bodyId, ["body_approver"]);

/** Judges answers. Whose answers is a rule of judgements: never one's own body's, its parent's, sponsor's or successor's. */
export const mayAssess = (user: Holder): boolean => holds(user, OVERSIGHT_ROLES);
export const mayVerify = (user: Holder): boolean => holds(user, OVERSIGHT_ROLES);
export const mayLeadOversight = (user: Holder): boolean => holds(user, ["oversight_lead"]);

export const isRegistrar = (user: Holder): boolean => holds(user, ["registrar"]);

/** Enters reports by hand: the registrar for anyone, an issuer's editor for their issuer. */
export const mayEnterReportsFor = (user: Holder, issuerId: number): boolean =>
  isRegistrar(user) ||
  user.memberships.some(({ role, issuerId: own }) => role === "issuer_editor" && own === issuerId);

export const mayEnterReports = (user: Holder): boolean => holds(user, ["registrar", "issuer_editor"]);

export const mayModerate = (user: Holder): boolean => holds(user, ["moderator"]);

/** Reads drafts, unpublished judgements and the ledger with names. */
export const mayReadEverything = (user: Holder): boolean => holds(user, ["auditor"]);

export const mayAdminister = (user: Holder): boolean => holds(user, ["admin"]);

/** The bodies a person belongs to, by id, each once. What else a body answers for is a matter of the bodies' own records. */
export const bodiesOf = (user: Holder, roles?: readonly Role[]): number[] => [
  ...new Set(
    user.memberships
      .filter(({ role }) => !roles || roles.includes(role))
      .flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])),
  ),
];

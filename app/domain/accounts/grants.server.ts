import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import type { Role } from "~db/vocabulary";
import { isGrantable, needsBody, needsIssuer, roleInTheWay, type GrantableRole } from "./permission-rules";
import { findIssuer, findStandingBody } from "./users-repository.server";

/** A role as asked for: by words people type. */
export interface Wish {
  role: string;
  /** The body it is held for: its code, full name, or "Name (CODE)" as suggestions fill it in. */
  body?: string;
  /** Slug or full name of the issuer it is held for. */
  issuer?: string;
}

export interface Grant {
  role: GrantableRole;
  bodyId: number | null;
  issuerId: number | null;
}

export type GrantRefusal =
  | "no_such_role"
  | "body_missing"
  | "no_such_body"
  | "body_not_for_role"
  | "issuer_missing"
  | "no_such_issuer"
  | "issuer_not_for_role"
  | "kept_apart";

export type GrantOutcome = { ok: true; value: Grant } | { ok: false; refusal: GrantRefusal; inTheWay?: Role };

/** What is wished for as rows of the register, or the first reason why it cannot be, given the roles already held. */
export function grantFor(wish: Wish, held: readonly Role[]): GrantOutcome {
  const { role } = wish;
  if (!isGrantable(role)) return { ok: false, refusal: "no_such_role" };
  const inTheWay = roleInTheWay(held, role);
  if (inTheWay) return { ok: false, refusal: "kept_apart", inTheWay };

  const body = wish.body?.trim() ?? "";
  const issuer = wish.issuer?.trim() ?? "";
  if (needsBody(role) && body === "") return { ok: false, refusal: "body_missing" };
  if (!needsBody(role) && body !== "") return { ok: false, refusal: "body_not_for_role" };
  if (needsIssuer(role) && issuer === "") return { ok: false, refusal: "issuer_missing" };
  if (!needsIssuer(role) && issuer !== "") return { ok: false, refusal: "issuer_not_for_role" };

  const bodyId = body === "" ? null : bodyIdOf(body);
  if (bodyId === undefined) return { ok: false, refusal: "no_such_body" };
  const issuerId = issuer === "" ? null : findIssuer(issuer)?.id;
  if (issuerId === undefined) return { ok: false, refusal: "no_such_issuer" };
  return { ok: true, value: { role, bodyId, issuerId } };
}

/** Nobody is given a role at a record that was joined to another. */
function bodyIdOf(typed: string): number | undefined {
  const { found } = findBodyAsTyped(typed);
  return found ? findStandingBody(found.code)?.id : undefined;
}

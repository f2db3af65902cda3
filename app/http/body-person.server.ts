import { standingInFor } from "~/domain/accounts/delegations.server";
import { BODY_ROLES, mayApprove } from "~/domain/accounts/permission-rules";
import { requireBodyRole, type AuthorisedForBody } from "./current-user.server";

/**
 * Somebody who writes for a body, acting as its approver where they are one, or stand in for one today. Throws as
 * requireBodyRole does: 404 for a body that is not one's own.
 */
export function requireBodyPerson(request: Request, bodyCode: string): AuthorisedForBody {
  const authorised = requireBodyRole(request, bodyCode, ...BODY_ROLES);
  const { user, body, actor } = authorised;
  if (mayApprove(user, body.id)) return requireBodyRole(request, bodyCode, "body_approver");
  return standingInFor(user.userId, body.id) === null
    ? authorised
    : { ...authorised, actor: { ...actor, role: "body_approver" } };
}

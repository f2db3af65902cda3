import { BODY_ROLES, mayApprove } from "~/domain/accounts/permission-rules";
import { requireBodyRole, type AuthorisedForBody } from "./current-user.server";

/**
 * Somebody who writes for a body, acting as its approver where they are one. Throws as requireBodyRole
 * does: 404 for a body that is not one's own.
 */
export function requireBodyPerson(request: Request, bodyCode: string): AuthorisedForBody {
  const authorised = requireBodyRole(request, bodyCode, ...BODY_ROLES);
  return mayApprove(authorised.user, authorised.body.id)
    ? requireBodyRole(request, bodyCode, "body_approver")
    : authorised;
}

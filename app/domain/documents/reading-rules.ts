import type { DocumentRole, ReportState, Role } from "~db/vocabulary";

export interface DocumentInQuestion {
  role: DocumentRole;
  isPublic: boolean;
  /** The body whose it is, and that of a membership: the kept record, where two were merged. */
  ownerBodyId: number | null;
  /** Whether what it was attached to was published by its owner: until then it is a draft. */
  isSubmitted: boolean;
  /** Of the report it belongs to; null where it belongs to none. */
  reportState: ReportState | null;
  reportIssuerId: number | null;
}

interface Membership {
  role: Role;
  bodyId: number | null;
  issuerId: number | null;
}

/** Roles that read what bodies have not published: those who judge it, who keep the register and who audit it. */
const READS_EVIDENCE: readonly Role[] = ["registrar", "oversight_reviewer", "oversight_lead", "auditor"];
const READS_CATALOGUE: readonly Role[] = ["registrar", "auditor"];

/**
 * Whether a reader with these memberships (none: a visitor) may have a document. Evidence is its owner's
 * alone until what it supports is published; then those who judge it read it too, and everybody once the
 * owner opens it (design §4.12). What came with a correction request is for the registrar. A report that
 * is not public takes its documents with it (design §4.10): a draft's are for those who enter it.
 */
export function mayRead(document: DocumentInQuestion, memberships: readonly Membership[]): boolean {
  const { role, isPublic, isSubmitted, ownerBodyId, reportState, reportIssuerId } = document;
  const holds = (roles: readonly Role[]) => memberships.some((held) => roles.includes(held.role));
  if (role === "correction") return holds(READS_CATALOGUE);
  if (reportState === "withdrawn") return holds(READS_CATALOGUE);
  if (reportState === "draft")
    return (
      holds(READS_CATALOGUE) ||
      memberships.some((held) => held.role === "issuer_editor" && held.issuerId === reportIssuerId)
    );
  if (isPublic || (isSubmitted && holds(READS_EVIDENCE))) return true;
  return ownerBodyId !== null && memberships.some((held) => held.bodyId === ownerBodyId);
}

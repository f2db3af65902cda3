import type { Role } from "~db/vocabulary";

export type WithdrawRefusal =
  | "not_found"
  | "not_public"
  | "reason_required"
  | "order_required"
  | "choice_required"
  | "only_registrar"
  | "gone"
  | "stale";

export const WITHDRAW_REASON_MIN_LENGTH = 10;

export const withdrawMessages: Record<WithdrawRefusal, Record<string, string>> = {
  not_found: { form: "There is no such document of yours." },
  not_public: { kind: "This document is not public. It can only be removed for good." },
  reason_required: {
    reason: `Say why, in at least ${WITHDRAW_REASON_MIN_LENGTH} characters, without repeating what must not be read.`,
  },
  order_required: { orderedBy: "Say who ordered it, such as a court or the registrar." },
  choice_required: { kind: "Choose what is to be done." },
  only_registrar: {
    kind: "Only the registrar can remove a document for good. Take it back from the public first.",
  },
  gone: { form: "This document was removed for good before." },
  stale: { form: "This document changed while you were looking. Look over it again." },
};

/** Of a membership, as far as it says whose documents its holder may take back. */
export interface Holding {
  role: Role;
  bodyId: number | null;
}

/** The registrar takes back any document, an approver those of their own body. Ids are of kept records. */
export const mayTakeBack = (ownerBodyId: number | null, held: Holding): boolean =>
  held.role === "registrar" ||
  (held.role === "body_approver" && ownerBodyId !== null && held.bodyId === ownerBodyId);

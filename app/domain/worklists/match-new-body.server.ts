import { addressingMessages } from "~/domain/addressings/addressing-messages";
import { viewAddressing } from "~/domain/addressings/asked.server";
import { matchAddressee } from "~/domain/addressings/match-addressee.server";
import { bodyMessages } from "~/domain/bodies/body-messages";
import { addBody } from "~/domain/bodies/save-body.server";
import type { BodyType } from "~db/vocabulary";
import type { Actor } from "~db/writing.server";

type Matched = { ok: true; code: string } | { ok: false; errors: Record<string, string> };

/**
 * Adds a body under a name that no record has, and matches what a report writes to it, wherever it is written
 * so. Whether the name can still be matched is looked at first: a body is added only where it is wanted.
 */
export function matchToNewBody(given: {
  actor: Actor;
  addressingId: number;
  name: string;
  type: BodyType;
}): Matched {
  const { actor, addressingId, name, type } = given;
  const row = viewAddressing(addressingId);
  if (!row || row.isWithdrawn === 1) return { ok: false, errors: addressingMessages.not_found };
  if (row.bodyId !== null) return { ok: false, errors: addressingMessages.stale };
  const unknown = { openedOn: null, closedOn: null, parentId: null, sponsorId: null, successorIds: [] };
  const added = addBody({ actor, name, type, ...unknown });
  if (!added.ok) return { ok: false, errors: bodyMessages[added.refusal] };
  const { id: bodyId, code } = added.value;
  const who = { kind: "body", bodyId } as const;
  const matched = matchAddressee({ actor, addressingId, who, everywhere: true });
  return matched.ok ? { ok: true, code } : { ok: false, errors: addressingMessages[matched.refusal] };
}

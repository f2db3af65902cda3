import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { londonDay } from "~/lib/dates";
import type { PersonActor } from "./own-concern.server";
import * as repository from "./overseen-repository.server";
import type { OverseenRow } from "./overseen-repository.server";

export interface Overseen {
  rows: OverseenRow[];
  total: number;
  page: number;
  pages: number;
}

const PAGE_SIZE = 50;

/**
 * What the bodies that one oversees, such as an integrated care board its trusts, have published: nothing of
 * their drafts. By name and never by number, for bodies asked more often are not the worse ones (design §4.11).
 */
export function viewOverseen(actor: PersonActor, page = 1, at = Date.now()): Overseen {
  if (actor.bodyId === null) return { rows: [], total: 0, page: 1, pages: 1 };
  const bodyId = standingBodyId(actor.bodyId);
  const total = repository.countOverseen(bodyId);
  const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const rows = repository.listOverseen({ bodyId, today: londonDay(at), ...part });
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

/** How many bodies somebody's own body oversees. */
export const countOverseen = (actor: PersonActor): number =>
  actor.bodyId === null ? 0 : repository.countOverseen(standingBodyId(actor.bodyId));

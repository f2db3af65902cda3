import { queueClosingsBy, queueReportsOf } from "~/domain/projection/projection-queue.server";
import { londonDay } from "~/lib/dates";
import { listClosedBetween, listLeadingTo } from "./body-repository.server";

/**
 * Marks the reports whose items may end at one of these bodies, in the transaction of the act that changed
 * them; projectQueued follows after it. Items pass on through any number of successions and merges.
 */
export const queueItemsEndingAt = (...bodyIds: number[]): void => queueReportsOf(listLeadingTo(bodyIds));

/** Passes on the items of bodies whose closing date has come since the last time, once a London day. */
export function queueClosings(at = Date.now()): void {
  queueClosingsBy(londonDay(at), (after, by) => listLeadingTo(listClosedBetween(after, by)));
}

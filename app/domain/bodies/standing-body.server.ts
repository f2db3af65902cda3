import { findBodyById } from "./body-repository.server";
import { resolveMerge } from "./succession-rules";

/** The record a body is kept under now, where two were merged; its own id where it stands by itself. */
export const standingBodyId = (bodyId: number): number =>
  resolveMerge(bodyId, (id) => {
    const body = findBodyById(id);
    return body && { closedOn: body.closedOn, mergedIntoId: body.mergedIntoId, successorIds: [] };
  });

import { listClockEvents, type ClockEvent } from "./from-registrar-repository.server";

/** What the registrar decided where a body said that something is not its own to answer, newest first. */
export const listRemitDecisions = (addressingId: number): ClockEvent[] =>
  listClockEvents(addressingId).filter(({ kind }) => kind === "sent_back" || kind === "outside_remit_upheld");

import type { AddressingEventKind } from "~db/vocabulary";

interface Happened {
  addressingId: number;
  kind: AddressingEventKind;
}

/** The last of what happened that is one of `kinds`, such as the newest of a decision and its reversal. */
export const lastOf = <Kind extends string>(
  happened: readonly string[],
  kinds: readonly Kind[],
): Kind | undefined =>
  happened.findLast((kind): kind is Kind => (kinds as readonly string[]).includes(kind)) as Kind | undefined;

const WITHHOLDING = ["response_withheld", "response_released"] as const;
/** Whether the coroner keeps back what an addressee answered. */
export const isKeptBack = (events: readonly Happened[]) => (addressingId: number) =>
  lastOf(
    events.filter((event) => event.addressingId === addressingId).map((event) => event.kind),
    WITHHOLDING,
  ) === "response_withheld";

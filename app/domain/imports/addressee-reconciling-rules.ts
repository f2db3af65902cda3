/** An addressee the register holds for a report. */
export interface HeldAddressee {
  addressingId: number;
  bodyId: number | null;
  /** The keyed digest of the name it was addressed by. */
  key: string;
  /** Whether the source that named it ranks below the one now read. */
  isLesser: boolean;
  /** Answered, judged, or decided on by a person: then an import leaves it as it is. */
  isSettled: boolean;
}

export interface NamedAddressee {
  bodyId: number | null;
  key: string;
}

/** What becomes of each addressee a source names, in the source's order. */
export type AddresseeStep =
  | { do: "nothing"; addressingId: number | null }
  | { do: "add" }
  /** One addressee under two spellings: the held one takes the body that the other source's spelling gave. */
  | { do: "adopt_body"; addressingId: number; bodyId: number }
  /** The held one keeps its body and takes the better source's spelling. */
  | { do: "respell"; addressingId: number }
  /** The better source names another body in its place. */
  | { do: "replace"; addressingId: number };

/**
 * Sources spell one addressee differently, and one may split what another leaves whole. The list of the
 * best source decides (design §4.5): a lesser source adds nobody and only helps to tell who an unmatched
 * name is; a better one adds whom it names. Addressees are the same where their body or their spelling is;
 * what is left on both sides is paired in order if it is equally many, for the sources copy one page.
 * Whom only the lesser source named is kept: to take an addressee out is a person's decision.
 */
export function reconcileAddressees(
  held: readonly HeldAddressee[],
  named: readonly NamedAddressee[],
  isBest: boolean,
): AddresseeStep[] {
  const free = new Set(held);
  const identified = named.map((addressee) => {
    const found =
      held.find((one) => one.bodyId !== null && one.bodyId === addressee.bodyId) ??
      held.find((one) => one.key === addressee.key && free.has(one));
    if (found) free.delete(found);
    return found ?? null;
  });
  const open = identified.flatMap((found, place) => (found ? [] : [place]));
  const spare = [...free].filter((one) => !isBest || one.isLesser);
  const pairs = new Map(
    spare.length === open.length ? open.map((place, index) => [place, spare[index]]) : [],
  );
  const mayAdd = isBest || held.length === 0;
  return named.map((addressee, place) => {
    const same = identified[place];
    if (same) return stepForSame(same, addressee, isBest);
    const pair = pairs.get(place);
    if (pair) return stepForPair(pair, addressee, isBest);
    return mayAdd ? { do: "add" } : { do: "nothing", addressingId: null };
  });
}

function stepForSame(same: HeldAddressee, named: NamedAddressee, isBest: boolean): AddresseeStep {
  if (same.bodyId === null && named.bodyId !== null && !same.isSettled)
    return { do: "adopt_body", addressingId: same.addressingId, bodyId: named.bodyId };
  if (isBest && same.isLesser && same.key !== named.key && !same.isSettled)
    return { do: "respell", addressingId: same.addressingId };
  return { do: "nothing", addressingId: same.addressingId };
}

function stepForPair(held: HeldAddressee, named: NamedAddressee, isBest: boolean): AddresseeStep {
  if (held.isSettled) return { do: "nothing", addressingId: held.addressingId };
  if (!isBest)
    return held.bodyId === null && named.bodyId !== null
      ? { do: "adopt_body", addressingId: held.addressingId, bodyId: named.bodyId }
      : { do: "nothing", addressingId: held.addressingId };
  if (named.bodyId === null) return { do: "respell", addressingId: held.addressingId };
  return held.bodyId === null
    ? { do: "adopt_body", addressingId: held.addressingId, bodyId: named.bodyId }
    : { do: "replace", addressingId: held.addressingId };
}

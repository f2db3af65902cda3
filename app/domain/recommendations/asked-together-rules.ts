/**
 * Said above the chain where a report asks several bodies and allots the concern to none of them (design §2):
 * null where each body has a row of its own.
 */
export function askedTogetherInWords(together: number, asked: number): string | null {
  if (together < 2) return null;
  if (together === asked)
    return `Asked of all ${asked} bodies together: the report does not say which of them must do this.`;
  return `The report does not say which of the other ${together} bodies must do this.`;
}

/** Says of the bodies that have no row why: null where every body asked has one. */
export function askedForOthersInWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const bodies = new Intl.ListFormat("en-GB").format(names);
  return `The report also asked ${bodies}, but gives this one by name to others: what became of its other concerns is on their own pages.`;
}

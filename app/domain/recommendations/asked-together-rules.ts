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

const FORMAT = new Intl.NumberFormat("en-GB");
const FEW = 1000;

/** A whole number as people read it: "12,345". One format for all: asking for it anew each time takes longer. */
export const inThousands = (count: number): string =>
  count < FEW && count >= 0 ? String(count) : FORMAT.format(count);

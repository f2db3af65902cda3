import type { ChainRowFacts } from "./chain-rows";
import { effectStep } from "./chain-rules";

/** The rows of a chain, with those bodies' marked of whom a linked measure has figures. */
export const withEffects = (
  rows: readonly ChainRowFacts[],
  measuredCodes: ReadonlySet<string>,
): ChainRowFacts[] =>
  rows.map((row) =>
    row.bodyCode !== null && measuredCodes.has(row.bodyCode)
      ? { ...row, steps: { ...row.steps, effect: effectStep(true) } }
      : row,
  );

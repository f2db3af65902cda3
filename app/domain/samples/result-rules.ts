import { shareInterval } from "~/domain/impact/interval-rules";
import type { VerificationFinding } from "~db/vocabulary";

/** What was found of a drawn claim; null while nobody has checked it since. */
export interface CheckedClaim {
  stratum: string;
  finding: VerificationFinding | null;
}

export interface StratumResult {
  stratum: string;
  /** Claims in the frame, drawn, checked, and of those how many held in full. */
  inFrame: number;
  drawn: number;
  checked: number;
  held: number;
}

export interface ShareOfFrame {
  /** 0 to 1, with the limits of a 95% interval. */
  share: number;
  low: number;
  high: number;
}

/** What a sample found, a row for each stratum in the order of their words. */
export function resultsByStratum(
  frame: ReadonlyMap<string, number>,
  drawn: readonly CheckedClaim[],
): StratumResult[] {
  return [...frame]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stratum, inFrame]) => {
      const own = drawn.filter((claim) => claim.stratum === stratum);
      return {
        ...{ stratum, inFrame, drawn: own.length },
        checked: own.filter(({ finding }) => finding !== null).length,
        held: own.filter(({ finding }) => finding === "held").length,
      };
    });
}

/**
 * The share of all claims of the frame that held, or null until every claim drawn was checked: those checked first
 * may be those that were easy to check. Strata count by their size. Its interval is Wilson's (JASA 22, 1927) for
 * the effective size of the sample (Korn & Graubard, Survey Methodology 24, 1998), which takes in the strata and
 * that the frame is finite; where every stratum is of one kind, the effective size is that of the sample. A frame
 * checked whole has no uncertainty of sampling.
 */
export function shareThatHeld(results: readonly StratumResult[]): ShareOfFrame | null {
  const drawn = sum(results, ({ drawn }) => drawn);
  if (drawn === 0 || results.some(({ checked, drawn }) => checked < drawn || drawn === 0)) return null;
  const total = sum(results, ({ inFrame }) => inFrame);
  const share = sum(results, ({ inFrame, held, checked }) => (inFrame / total) * (held / checked));
  if (drawn === total) return { share, low: share, high: share };
  const variance = sum(results, ({ inFrame, held, checked }) => {
    if (checked < 2) return 0;
    const [weight, p] = [inFrame / total, held / checked];
    return weight ** 2 * (1 - checked / inFrame) * ((p * (1 - p)) / (checked - 1));
  });
  const effective = variance === 0 ? drawn : Math.min(total, (share * (1 - share)) / variance);
  const { low, high } = shareInterval(share * effective, effective);
  return { share, low, high };
}

const sum = <One>(list: readonly One[], of: (one: One) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const WORDS = {
  claims: { what: "claims", done: "checked", held: "held in full", hold: "hold" },
  letters: {
    ...{ what: "letters", done: "assessed", held: "were found to meet every concern" },
    hold: "meet every concern",
  },
} as const;

/** What a sample shows, in a sentence that claims no more than it can. */
export function resultSentence(results: readonly StratumResult[], of: keyof typeof WORDS = "claims"): string {
  const [drawn, checked, held] = [
    sum(results, (one) => one.drawn),
    sum(results, (one) => one.checked),
    sum(results, (one) => one.held),
  ];
  const words = WORDS[of];
  const found = shareThatHeld(results);
  const total = sum(results, (one) => one.inFrame);
  const all = total.toLocaleString("en-GB");
  if (found === null)
    return `${checked} of the ${drawn} ${words.what} drawn have been ${words.done} since, and ${held} of those ${words.held}. The share of all ${all} is told when every one drawn was ${words.done}.`;
  if (drawn === total)
    return `All ${all} ${words.what} were ${words.done}: ${percent(found.share)} ${words.held}.`;
  return `${held} of the ${drawn} ${words.what} drawn ${words.held}. Of all ${all} ${words.what}, an estimated ${percent(found.share)} ${words.hold} (95% interval ${percent(found.low)} to ${percent(found.high)}).`;
}

/** The share of one stratum that held, with its 95% interval (Wilson); null until all drawn of it were checked. */
export const shareOfStratum = (result: StratumResult): ShareOfFrame | null => shareThatHeld([result]);

export const shareInWords = (share: ShareOfFrame | null): string =>
  share === null
    ? "Not told yet"
    : `${percent(share.share)} (${percent(share.low)} to ${percent(share.high)})`;

import { londonDay, showDate } from "~/lib/dates";
import {
  BODY_TYPES,
  isTerm,
  labelOf,
  THEMES,
  VERIFICATION_LEVELS,
  type SampleStratum,
  type VerificationFinding,
} from "~db/vocabulary";
import { draw, frameText } from "./draw.server";
import { resultsByStratum, resultSentence, shareThatHeld, type StratumResult } from "./result-rules";
import { listLetterFrame } from "./letter-sample-repository.server";
import * as repository from "./sample-repository.server";
import type { FrameRow, SampleRow } from "./sample-repository.server";

export interface ListedSample {
  reference: string;
  title: string;
  size: number;
  frameSize: number;
  isOfLetters: boolean;
  /** "What it is drawn from was fixed on 6 May 2026; the seed is awaited". */
  state: string;
}

const stateOf = ({ seed, seedOn, frozenAt }: SampleRow): string =>
  seed === null || seedOn === null
    ? `What it is drawn from was fixed on ${showDate(londonDay(frozenAt))}. The seed is still to come.`
    : `Drawn with the seed of ${showDate(seedOn)}.`;

export const listSamples = (): ListedSample[] =>
  repository.listSamples().map((sample) => ({
    ...{ reference: sample.reference, title: sample.title, size: sample.size, frameSize: sample.frameSize },
    isOfLetters: sample.isOfLetters === 1,
    state: stateOf(sample),
  }));

export interface ShownSample {
  sample: SampleRow;
  frozenOn: string;
  /** Claims drawn, in their order; null before there is a seed. */
  drawn: DrawnClaim[] | null;
  results: (StratumResult & { label: string })[];
  sentence: string | null;
  /** Of the whole frame; null until every claim drawn was checked. */
  share: ReturnType<typeof shareThatHeld>;
}

export interface DrawnClaim {
  reference: string;
  bodyName: string | null;
  stratum: string;
  finding: VerificationFinding | null;
  /** Of a letter. */
  addressingId?: number;
}

/** A sample as the public sees it; null where there is none. */
export function viewSample(reference: string): ShownSample | null {
  const sample = repository.findSample(reference);
  if (!sample) return null;
  const frame = frameOf(sample);
  const byReference = new Map(frame.map((row) => [row.reference, row]));
  const label = (stratum: string) => stratumLabel(sample.stratifiedBy, stratum);
  const drawn =
    sample.seed === null
      ? null
      : draw(frame, sample.seed, sample.size)
          .filter(({ isDrawn }) => isDrawn)
          .flatMap(({ reference: drawnReference }) => byReference.get(drawnReference) ?? []);
  const sizes = new Map<string, number>();
  for (const { stratum } of frame) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const results = resultsByStratum(sizes, drawn ?? []);
  return {
    sample,
    frozenOn: londonDay(sample.frozenAt),
    drawn: drawn?.map((row) => ({ ...row, stratum: label(row.stratum) })) ?? null,
    results: results.map((row) => ({ ...row, label: label(row.stratum) })),
    sentence:
      drawn === null ? null : resultSentence(results, sample.isOfLetters === 1 ? "letters" : "claims"),
    share: drawn === null ? null : shareThatHeld(results),
  };
}

const STRATA = { type: BODY_TYPES, level: VERIFICATION_LEVELS, theme: THEMES } as const;

function stratumLabel(by: SampleStratum, stratum: string): string {
  if (by === "none") return "All";
  const terms = STRATA[by];
  return isTerm<string>(terms, stratum) ? labelOf(terms, stratum) : "Not known";
}

/** The frame as it was sealed, for everybody to repeat the draw with; null where there is no such sample. */
export function frameFile(reference: string): string | null {
  const sample = repository.findSample(reference);
  return sample ? frameText(frameOf(sample)) : null;
}

const frameOf = ({ id, frozenAt, isOfLetters }: SampleRow): (FrameRow & { addressingId?: number })[] =>
  isOfLetters === 1 ? listLetterFrame(id, frozenAt) : repository.listFrame(id, frozenAt);

/** Claims drawn in a sample that nobody has checked since, by the reference of the tracked item. */
export const claimsDrawn = (): { reference: string; sample: string }[] =>
  repository
    .listSamples()
    .filter(({ isOfLetters, seed }) => isOfLetters === 0 && seed !== null)
    .flatMap(({ reference: sample }) =>
      (viewSample(sample)?.drawn ?? [])
        .filter(({ finding }) => finding === null)
        .map(({ reference }) => ({ reference, sample })),
    );

import { createHash } from "node:crypto";
import { allotToStrata, type FrameClaim } from "./sample-rules";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** A claim with what decides its turn: the SHA-256 of the seed, a line feed and its reference. */
export interface Ticket extends FrameClaim {
  ticket: string;
  isDrawn: boolean;
}

/** The frame as it is published and sealed: a line for each claim, stratum and reference, in the order of references. */
export const frameText = (frame: readonly FrameClaim[]): string =>
  [...frame]
    .sort(byReference)
    .map(({ stratum, reference }) => `${stratum},${reference}\n`)
    .join("");

/** SHA-256 of the frame in UTF-8, in hexadecimal: what `sha256sum` says of the published file. */
export const frameDigest = (frame: readonly FrameClaim[]): string => sha256(frameText(frame));

/**
 * Who is drawn: in each stratum those with the lowest tickets, as many as allotToStrata says. The same frame, seed
 * and size give the same draw wherever it is made, with nothing but SHA-256 (as in ballot-polling audits: Rivest,
 * “Sampler”, 2011). Answers all claims, by stratum and then by ticket.
 */
export function draw(frame: readonly FrameClaim[], seed: string, size: number): Ticket[] {
  const strata = new Map<string, FrameClaim[]>();
  for (const claim of [...frame].sort(byReference))
    strata.set(claim.stratum, [...(strata.get(claim.stratum) ?? []), claim]);
  const sizes = new Map([...strata].map(([stratum, claims]) => [stratum, claims.length]));
  const allotted = allotToStrata(sizes, size);
  return [...strata]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([stratum, claims]) =>
      claims
        .map((claim) => ({ ...claim, ticket: sha256(`${seed}\n${claim.reference}`) }))
        .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
        .map((claim, turn) => ({ ...claim, isDrawn: turn < (allotted.get(stratum) ?? 0) })),
    );
}

const byReference = (a: FrameClaim, b: FrameClaim): number => (a.reference < b.reference ? -1 : 1);

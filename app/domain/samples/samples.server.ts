import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { THEMES, type BodyType, type SampleStratum } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { listOpenLetters } from "./capacity-repository.server";
import { frameDigest } from "./draw.server";
import { insertLetters } from "./letter-sample-repository.server";
import * as repository from "./sample-repository.server";
import type { ClosedClaim } from "./sample-repository.server";
import {
  plainSeed,
  refusalOfFrame,
  refusalsOfPlan,
  refusalsOfSeed,
  type FrameClaim,
  type FreezeRefusal,
  type SamplePlan,
  type Seed,
  type SeedRefusal,
} from "./sample-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;

export interface FreezeSample extends SamplePlan {
  actor: PersonActor;
  bodyType: BodyType | null;
  stratifiedBy: SampleStratum;
  /** Whether letters of answer are drawn; else claims. */
  isOfLetters?: boolean;
  at?: number;
}

/** In which stratum claims are that have no value. */
const NO_STRATUM = "none";

/**
 * Fixes what a sample is drawn from: every item whose body says, in a period that is over, that it is done; or
 * every letter of answer of the period that nobody has judged and that stood in no draw. Who is drawn is decided by a seed that nobody can know yet (fixSeed). Answers the sample's reference.
 */
export function freezeSample(given: FreezeSample): FormOutcome<{ reference: string }, FreezeRefusal> {
  const { actor, at, title, claimedFromOn, claimedToOn, bodyType, stratifiedBy, size } = given;
  const isOfLetters = given.isOfLetters === true;
  return write({ actor, action: "sample_frozen", at }, (w) => {
    const refusals = refusalsOfPlan(given, londonDay(w.at));
    if (isOfLetters && stratifiedBy !== "type" && stratifiedBy !== "none") refusals.push("strata_unfit");
    if (refusals.length > 0 || claimedFromOn === null || claimedToOn === null || size === null)
      return refusedFor(...refusals);
    const found = { from: claimedFromOn, to: claimedToOn, bodyType };
    const { frame, keep } = isOfLetters
      ? frameOfLetters(found, stratifiedBy)
      : frameOfClaims(found, stratifiedBy);
    const refusal = refusalOfFrame(frame, size);
    if (refusal) return refusedFor(refusal);
    const reference = `SAMPLE-${String(w.nextNumber("sample")).padStart(4, "0")}`;
    w.about(reference);
    const sampleId = repository.insertSample(w, {
      ...{ reference, claimedFromOn, claimedToOn, bodyType, isOfLetters, stratifiedBy, size },
      ...{ titleTextId: w.text("name", title.trim()), frameSize: frame.length },
      ...{ frameDigest: frameDigest(frame), frozenByUserId: actor.userId, frozenAt: w.at },
    });
    keep(w, sampleId);
    return done({ reference });
  });
}

interface Found {
  from: string;
  to: string;
  bodyType: BodyType | null;
}

interface Frame {
  frame: FrameClaim[];
  keep: (w: Writing, sampleId: number) => void;
}

function frameOfClaims(found: Found, by: SampleStratum): Frame {
  const claims = repository
    .listClosedClaims({ ...found, statuses: JSON.stringify(DONE_STATUSES) })
    .map((claim) => ({ ...claim, stratum: stratumOf(claim, by) }));
  return {
    frame: claims.map(({ reference, stratum }) => ({ reference, stratum })),
    keep: (w, sampleId) =>
      repository.insertClaims(
        w,
        claims.map(({ trackedItemId, claimId, stratum }) => ({ sampleId, trackedItemId, claimId, stratum })),
      ),
  };
}

/** The second letter of a body on a report, which there is where it was asked twice, is told by its number. */
function frameOfLetters(found: Found, by: SampleStratum): Frame {
  const known = new Set<string>();
  const letters = listOpenLetters(found).map(({ addressingId, reportReference, bodyCode, bodyType }) => {
    const plain = `${reportReference}@${bodyCode ?? `X${addressingId}`}`;
    const reference = known.has(plain) ? `${plain}-${addressingId}` : plain;
    known.add(reference);
    return { addressingId, reference, stratum: by === "type" ? (bodyType ?? NO_STRATUM) : NO_STRATUM };
  });
  return {
    frame: letters.map(({ reference, stratum }) => ({ reference, stratum })),
    keep: (w, sampleId) =>
      insertLetters(
        w,
        letters.map((letter) => ({ sampleId, ...letter })),
      ),
  };
}

function stratumOf({ bodyType, level, themes }: ClosedClaim, by: SampleStratum): string {
  if (by === "type") return bodyType ?? NO_STRATUM;
  if (by === "level") return level;
  if (by === "none") return NO_STRATUM;
  const held = new Set<unknown>(themes === null ? [] : JSON.parse(themes));
  return THEMES.find(({ code }) => held.has(code))?.code ?? NO_STRATUM;
}

export interface FixSeed extends Seed {
  actor: PersonActor;
  reference: string;
  at?: number;
}

/** Enters the seed, once: from now on everybody can repeat the draw. */
export function fixSeed({ actor, reference, at, ...given }: FixSeed): FormOutcome<null, SeedRefusal> {
  return write({ actor, action: "sample_seed_fixed", subject: reference, at }, (w) => {
    const sample = repository.findSample(reference);
    if (!sample) return refusedFor("not_found");
    if (sample.seed !== null) return refusedFor("already_fixed");
    const refusals = refusalsOfSeed(given, londonDay(sample.frozenAt), londonDay(w.at));
    if (refusals.length > 0 || given.on === null) return refusedFor(...refusals);
    repository.updateSample(w, sample.id, {
      ...{ seed: plainSeed(given.seed), seedSourceTextId: w.text("reason", given.source.trim()) },
      ...{ seedOn: given.on, seedByUserId: actor.userId, seedAt: w.at, version: sample.version + 1 },
    });
    return done(null);
  });
}

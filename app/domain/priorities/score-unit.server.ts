import { isFarEnough } from "~/domain/assurance/independence.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { PriorityFactor } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { bodiesOfUnit, groupsHolding, unitOf } from "./units.server";
import * as repository from "./priority-repository.server";
import { isGroupKey } from "./ranking-rules";
import { refusalsOfScore, type ScoreRefusal } from "./scoring-rules";
import { refusalsOfWeights, type WeightRefusal } from "./weight-rules";
import { weightsNow } from "./priorities-now.server";

type PersonActor = Extract<Actor, { kind: "person" }>;

export interface ScoreUnit {
  actor: PersonActor;
  reference: string;
  factor: PriorityFactor;
  /** 0 to 4; null takes an earlier score back, so that the data count again. */
  score: number | null;
  reason: string;
  /** The newest score of the unit that the page showed; 0 where there was none. */
  seen?: number;
  at?: number;
}

/** A person scores a factor of a unit, or takes a score back. What they say goes before what the data say. */
export function scoreUnit(given: ScoreUnit): FormOutcome<{ reference: string }, ScoreRefusal> {
  const { actor, at, reference, factor, score, reason, seen } = given;
  return write({ actor, at, action: "priority_scored", subject: reference }, (w) => {
    const key = unitOf(reference);
    if (key === undefined) return refusedFor("not_found");
    if (groupsHolding(key).length > 0) return refusedFor("in_group");
    const history = repository.listScoresOf(key);
    if (seen !== undefined && seen !== (history[0]?.id ?? 0)) return refusedFor("stale");
    const today = londonDay(w.at);
    if (!isFarEnough(actor.userId, bodiesOfUnit(key, today), w.at)) return refusedFor("not_independent");
    const now = history.find((row) => row.factor === factor)?.score ?? null;
    const refusals = refusalsOfScore({ score, reason, now });
    if (refusals.length > 0) return refusedFor(...refusals);
    repository.insertScore(w, {
      ...(isGroupKey(key) ? { groupId: -key } : { recommendationId: key }),
      ...{ factor, score, reasonTextId: w.text("reason", reason.trim()), scoredByUserId: actor.userId },
      ...{ knownOn: today, recordedAt: w.at },
    });
    return done({ reference });
  });
}

export interface ChangeWeights {
  actor: PersonActor;
  weights: Readonly<Record<PriorityFactor, number | null>>;
  reason: string;
  /** The decision that the page showed; 0 where there was none. */
  seen?: number;
  at?: number;
}

/** The oversight lead decides how much each factor counts. */
export function changeWeights(given: ChangeWeights): FormOutcome<null, WeightRefusal> {
  const { actor, at, weights, reason, seen } = given;
  return write({ actor, at, action: "priority_weights_changed", subject: "priorities" }, (w) => {
    const held = weightsNow();
    if (seen !== undefined && seen !== held.id) return refusedFor("stale");
    const refusals = refusalsOfWeights(weights, { now: held.weights, reason });
    if (refusals.length > 0) return refusedFor(...refusals);
    const { severity, recurrence, breadth, feasibility, time_open: timeOpen } = weights;
    if (severity === null || recurrence === null || breadth === null) return refusedFor("weight_unreadable");
    if (feasibility === null || timeOpen === null) return refusedFor("weight_unreadable");
    repository.insertWeights(w, {
      ...{ severity, recurrence, breadth, timeOpen, feasibility },
      ...{ reasonTextId: w.text("reason", reason.trim()), decidedByUserId: actor.userId },
      ...{ knownOn: londonDay(w.at), recordedAt: w.at },
    });
    return done(null);
  });
}

import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { londonDay } from "~/lib/dates";
import { write, type Actor } from "~db/writing.server";
import * as capacities from "./capacity-repository.server";
import {
  capacityOf,
  endOfMonth,
  refusalsOfCapacity,
  startOfNextMonth,
  type CapacityRefusal,
} from "./capacity-rules";
import { draw } from "./draw.server";
import { listLetterFrame, listLetterSamples, listLetterSamplesOf } from "./letter-sample-repository.server";

type PersonActor = Extract<Actor, { kind: "person" }>;

/** States anew how many letters can be assessed in a month, from the next month on. */
export function setCapacity(given: {
  actor: PersonActor;
  at?: number;
  letters: number | null | undefined;
  reason: string;
}): FormOutcome<null, CapacityRefusal> {
  const { actor, at, letters, reason } = given;
  return write({ actor, action: "assessment_capacity_set", subject: "capacity", at }, (w) => {
    const now = capacities.listCapacities().at(-1)?.lettersAMonth ?? null;
    const refusals = refusalsOfCapacity({ letters, reason }, now);
    if (refusals.length > 0 || letters === undefined) return refusedFor(...refusals);
    const today = londonDay(w.at);
    capacities.insertCapacity(w, {
      ...{ lettersAMonth: letters, startsOn: startOfNextMonth(today), knownOn: today, recordedAt: w.at },
      ...{ reasonTextId: w.text("reason", reason.trim()), decidedByUserId: actor.userId },
    });
    return done(null);
  });
}

export interface MonthOfLetters extends capacities.LetterMonth {
  /** How many could be assessed; null without a limit. */
  capacity: number | null;
  isOver: boolean;
  isPast: boolean;
}

/** What was stated of the capacity, and how the months since compare, newest first. */
export function viewCapacity(today: string): {
  history: capacities.CapacityRow[];
  months: MonthOfLetters[];
} {
  const history = capacities.listCapacities();
  const from = history[0]?.startsOn;
  const months = from === undefined ? [] : capacities.listMonths(from);
  return {
    history: [...history].reverse(),
    months: months.reverse().map((month) => {
      const capacity = capacityOf(month.month, history);
      return {
        ...{ ...month, capacity, isPast: endOfMonth(month.month) < today },
        isOver: capacity !== null && month.letters > capacity,
      };
    }),
  };
}

/** Why a letter is not assessed in its turn, and the draw that decides it where there is one. */
export interface HeldBack {
  why: "awaits_draw" | "not_drawn";
  sample: string | null;
}

/**
 * Letters that are not assessed, or not yet, because more came than can be: those of a month above its capacity
 * until they are drawn from, those of a frame without a seed, and those that were not drawn.
 */
export function lettersHeldBack(today = londonDay(Date.now())): Map<number, HeldBack> {
  const held = new Map<number, HeldBack>();
  for (const { month, isOver } of viewCapacity(today).months)
    if (isOver)
      for (const { addressingId } of capacities.listOpenLetters({
        ...{ from: `${month}-01`, to: endOfMonth(month), bodyType: null },
      }))
        held.set(addressingId, { why: "awaits_draw", sample: null });
  for (const sample of listLetterSamples())
    for (const [addressingId, isDrawn] of turnsOf(sample))
      if (isDrawn !== true)
        held.set(addressingId, {
          why: isDrawn === null ? "awaits_draw" : "not_drawn",
          sample: sample.reference,
        });
  return held;
}

type Sample = ReturnType<typeof listLetterSamples>[number];

/** Of each letter of a frame whether it was drawn; null before there is a seed. */
function turnsOf({ id, seed, size, frozenAt }: Sample): Map<number, boolean | null> {
  const frame = listLetterFrame(id, frozenAt);
  const drawn = new Set(
    seed === null
      ? []
      : draw(frame, seed, size)
          .filter(({ isDrawn }) => isDrawn)
          .map(({ reference }) => reference),
  );
  return new Map(
    frame.map(({ addressingId, reference }) => [addressingId, seed === null ? null : drawn.has(reference)]),
  );
}

export interface LetterTurn {
  bodyName: string | null;
  sample: string;
  isDrawn: boolean | null;
}

/** What became of the letters on a report that stood in a draw on a day; what was assessed since is left out. */
export const turnsOfReport = (reportReference: string, day: string): LetterTurn[] =>
  listLetterSamplesOf(reportReference)
    .filter(({ frozenAt }) => londonDay(frozenAt) <= day)
    .flatMap((sample) => {
      const turns = turnsOf({
        ...sample,
        seed: sample.seedAt !== null && londonDay(sample.seedAt) <= day ? sample.seed : null,
      });
      return sample.isAssessed === 1
        ? []
        : [
            {
              bodyName: sample.bodyName,
              sample: sample.reference,
              isDrawn: turns.get(sample.addressingId) ?? null,
            },
          ];
    });

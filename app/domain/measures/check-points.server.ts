import { historyOf, type Known } from "~/domain/known";
import type { Writing } from "~db/writing.server";
import { findMeasure } from "./measures-repository.server";
import * as points from "./points-repository.server";

export interface PointsCheck {
  /** First days of the first and the last period looked at. */
  fromOn: string;
  toOn: string;
  text: string;
  checkerBodyId: number | null;
  known: Known;
}

/** Records that somebody outside a body looked at its figures and found them right. */
export const addCheck = (
  w: Writing,
  of: { measureId: number; bodyId: number },
  { fromOn, toOn, text, checkerBodyId, known }: PointsCheck,
): number =>
  points.insertCheck(w, {
    ...{ ...of, fromOn, toOn, checkerBodyId, textId: w.text("judgement", text.trim()) },
    ...historyOf(w, known),
  });

/** Throws where no measure has this address. */
export function findMeasureId(slug: string): number {
  const measure = findMeasure(slug);
  if (!measure) throw new Error(`No measure ${slug}`);
  return measure.id;
}

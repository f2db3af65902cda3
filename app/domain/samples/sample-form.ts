import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { BODY_TYPES, isTerm, SAMPLE_STRATA } from "~db/vocabulary";

const line = (most: number) => z.string().max(most, `Use at most ${most} characters`).default("");

/** What a sample is drawn from, and how many. */
export const freezeForm = withDates(
  ["claimedFromOn", "claimedToOn"],
  z.object({
    title: line(200),
    claimedFromOn: optionalDate,
    claimedToOn: optionalDate,
    bodyType: z
      .string()
      .default("")
      .transform((code) => (isTerm(BODY_TYPES, code) ? code : null)),
    of: z
      .string()
      .default("claims")
      .transform((of) => of === "letters"),
    stratifiedBy: z
      .string()
      .default("none")
      .transform((code) => (isTerm(SAMPLE_STRATA, code) ? code : "none")),
    size: z
      .string()
      .default("")
      .transform((typed) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null)),
  }),
);

export const seedForm = withDates(
  ["seedOn"],
  z.object({ seed: line(200), source: line(500), seedOn: optionalDate }),
);

/** How many letters can be assessed in a month, and why. */
export const capacityForm = z.object({
  limit: z.enum(["some", "none"]).catch("some"),
  letters: line(10),
  reason: line(1000),
});

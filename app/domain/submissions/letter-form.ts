import { z } from "zod";
import { several } from "~/lib/several";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { FAMILY_TOLD, isTerm, REPRESENTATIONS, type Position, type Term } from "~db/vocabulary";
import { partField, PART_FIELDS, WHOLE } from "./letter-messages";
import { EMPTY_PART, type LetterPart } from "./letter-rules";
import { isHttpsAddress, MAX_LINE, MAX_TEXT } from "./submission-form";
import { OFFERED_POSITIONS } from "./submission-rules";

/** One concern as typed: the body that should be asked instead is still a name. */
export type TypedPart = Omit<LetterPart, "rightBodyId"> & { rightBody: string };

const tooLong = (most: number) => `Write at most ${most.toLocaleString("en-GB")} characters`;
const prose = z.string().max(MAX_TEXT, tooLong(MAX_TEXT)).default("");

const whole = withDates(
  ["statedOn"],
  z.looseObject({
    /** "send" sends for sign-off; "draft" saves; "draft:2" saves and goes on to that concern. */
    intent: z.string().default("draft"),
    version: z.coerce.number().int().min(0).default(0),
    letterId: z.coerce.number().int().min(0).default(0),
    statedOn: optionalDate,
    opening: prose,
    cosigners: several(z.coerce.number().int()),
    linkAddress: z
      .string()
      .default("")
      .refine((address) => address === "" || isHttpsAddress(address), {
        message: "Enter a whole address that begins with https://",
      }),
    linkTitle: z
      .string()
      .max(MAX_LINE, tooLong(MAX_LINE))
      .optional()
      .transform((text) => (text === undefined || text === "" ? null : text)),
    checkedForPatients: z
      .unknown()
      .optional()
      .transform((ticked) => ticked === "yes"),
    remove: several(z.coerce.number().int()),
    /** Of the body's library. */
    cite: several(z.coerce.number().int()),
  }),
);

/**
 * The whole answer: the letter's own fields and those of every concern, named "text-12" after the concern, or
 * "text-whole" for the report as a whole.
 */
export const letterForm = whole.transform((typed, context) => {
  const parts: TypedPart[] = concernsIn(typed).map((recommendationId) => {
    const read = (field: string, most: number): string => {
      const name = partField(field, recommendationId);
      const text = typed[name];
      if (typeof text !== "string") return "";
      if (text.length > most) context.addIssue({ code: "custom", message: tooLong(most), path: [name] });
      return text;
    };
    const lead = read("leadRole", MAX_LINE);
    return {
      ...EMPTY_PART,
      recommendationId,
      position: positionOf(read("position", MAX_LINE), recommendationId),
      ...{ text: read("text", MAX_TEXT), timetable: read("timetable", MAX_TEXT), why: read("why", MAX_TEXT) },
      ...{ success: read("success", MAX_TEXT), resources: read("resources", MAX_TEXT) },
      ...{ leadRole: lead === "" ? null : lead, rightBody: read("rightBody", MAX_LINE) },
    };
  });
  return { ...typed, parts };
});

/** Positions are taken on concerns; of a whole report a body can say only that it is not its own to answer. */
function positionOf(code: string, recommendationId: number | null): Position | null {
  if (!isTerm(OFFERED_POSITIONS, code)) return null;
  return recommendationId !== null || code === "outside_remit" ? code : null;
}

/** The concerns the form holds fields of, in its order; null among them for the whole report. */
function concernsIn(typed: Record<string, unknown>): (number | null)[] {
  const ids = Object.keys(typed).flatMap((name) => {
    const [, field = "", id = ""] = /^([A-Za-z]+)-(\d{1,15}|whole)$/.exec(name) ?? [];
    return PART_FIELDS.includes(field) ? [id === WHOLE ? null : Number(id)] : [];
  });
  return [...new Set(ids)];
}

const wordOf = <Code extends string>(terms: readonly Term<Code>[]) =>
  z
    .unknown()
    .optional()
    .transform((code): Code | null => (isTerm(terms, code) ? code : null));

/** The buttons of a letter's own page. */
export const letterDecisionForm = withDates(
  ["reachedOn", "familyToldOn"],
  z.object({
    intent: z.enum(["publish", "return", "withdraw", "discard", "deliver", "comment"]),
    version: z.coerce.number().int().default(0),
    reason: z.string().max(MAX_TEXT, tooLong(MAX_TEXT)).default(""),
    comment: z.string().max(MAX_TEXT, tooLong(MAX_TEXT)).default(""),
    publish: several(z.coerce.number().int()),
    reachedOn: optionalDate,
    familyToldOn: optionalDate,
    representations: wordOf(REPRESENTATIONS),
    familyTold: wordOf(FAMILY_TOLD),
  }),
);

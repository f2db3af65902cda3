import { z } from "zod";
import { optionalDate, requiredDate, withDates } from "~/lib/typed-dates";
import {
  CHART_KINDS,
  IMPROVEMENT_DIRECTIONS,
  isTerm,
  MEASURE_TYPES,
  PERIOD_LENGTHS,
  THEMES,
  VALUE_KINDS,
  type Term,
} from "~db/vocabulary";

const MOST_CHARACTERS = 4_000;
const version = z.coerce.number().int().default(0);
const prose = z
  .string()
  .max(MOST_CHARACTERS, `Write at most ${MOST_CHARACTERS.toLocaleString("en-GB")} characters`)
  .default("");
const line = z.string().max(200, "Write at most 200 characters").default("");
const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** A word of a list, or null where none was chosen. */
const wordOf = <Code extends string>(terms: readonly Term<Code>[]) =>
  z
    .unknown()
    .optional()
    .transform((code): Code | null => (isTerm(terms, code) ? code : null));

/** A number that may be left empty; thousands may be parted by commas. */
const optionalNumber = z
  .string()
  .default("")
  .transform((typed, context) => {
    const text = typed.trim().replaceAll(",", "").replace(/%$/, "").replace("−", "-");
    if (text === "") return null;
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
    context.addIssue({ code: "custom", message: "Enter a number" });
    return z.NEVER;
  });

const AIM_DATES = ["targetOn", "baselineFromOn", "baselineToOn"];
const aimFields = {
  targetValue: optionalNumber,
  targetChange: optionalNumber,
  targetOn: optionalDate,
  baselineFromOn: optionalDate,
  baselineToOn: optionalDate,
};

/** A definition with its aim, as measure-fields has them. */
export const definitionForm = withDates(
  AIM_DATES,
  z
    .object({
      ...{ name: line, counted: prose, type: wordOf(MEASURE_TYPES), valueKind: wordOf(VALUE_KINDS) },
      ...{ numerator: prose.transform(orNull), denominator: prose.transform(orNull), unit: line },
      ...{ per: optionalNumber, activity: line.transform(orNull), direction: wordOf(IMPROVEMENT_DIRECTIONS) },
      ...{ isOver100Allowed: z.literal("yes").optional(), length: wordOf(PERIOD_LENGTHS) },
      ...{ roundedTo: optionalNumber, source: line.transform(orNull), sourceAddress: line.transform(orNull) },
      ...{ quality: prose.transform(orNull), limits: prose.transform(orNull), chart: wordOf(CHART_KINDS) },
      ...{ chartReason: prose.transform(orNull), reason: prose, version, ...aimFields },
    })
    .transform(
      ({
        targetValue,
        targetChange,
        targetOn,
        baselineFromOn,
        baselineToOn,
        reason,
        version: seen,
        ...fields
      }) => ({
        fields: {
          ...fields,
          per: fields.per ?? 1,
          unit: fields.valueKind === "proportion" ? "%" : fields.unit,
          isOver100Allowed: fields.isOver100Allowed === "yes",
        },
        aim: { targetValue, targetChange, targetOn, baselineFromOn, baselineToOn },
        reason,
        version: seen,
      }),
    ),
);

export const figuresForm = z.object({
  figures: z.string().max(50_000, "Send so many figures as a file").default(""),
});

export const proposalForm = z.object({
  intent: z.enum(["send", "publish", "return", "withdraw", "discard"]),
  version: z.coerce.number().int(),
  reason: prose,
});

/** A body as typed; empty for everybody's figures. */
const body = line;

export const aimForm = withDates(AIM_DATES, z.object({ body, reason: prose, ...aimFields }));

export const eventForm = withDates(
  ["on"],
  z.object({
    ...{ body, kind: z.string().default(""), text: prose },
    on: requiredDate("Enter the day from which it holds"),
  }),
);

export const linkForm = z.object({
  recommendation: line,
  action: line,
  reason: prose,
  theme: wordOf(THEMES),
  body,
  programme: line,
  isLinked: z.enum(["yes", "no"]).default("yes"),
});

export const readingForm = z.object({ body, kind: z.string().default(""), text: prose });

export const checkForm = withDates(
  ["fromOn", "toOn"],
  z.object({
    ...{ body, text: prose },
    fromOn: requiredDate("Enter the first day of the first period you looked at"),
    toOn: requiredDate("Enter the first day of the last period you looked at"),
  }),
);

export const programmeForm = withDates(
  ["startsOn", "aimOn"],
  z.object({
    ...{ name: line, aim: prose, startsOn: optionalDate, aimOn: optionalDate, lead: line },
    ...{
      source: line.transform(orNull),
      sourceAddress: line.transform(orNull),
      bodies: prose,
      measures: prose,
    },
    ...{ reason: prose, version },
  }),
);

import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { IMPLEMENTATION_STATUSES, POSITIONS, type ImplementationStatus, type Position } from "~db/vocabulary";

const positions = POSITIONS.map(({ code }) => code) as [Position, ...Position[]];
const statuses = IMPLEMENTATION_STATUSES.map(({ code }) => code) as [
  ImplementationStatus,
  ...ImplementationStatus[],
];
const chosen = <Code extends string>(codes: [Code, ...Code[]]) =>
  z.union([z.literal(""), z.enum(codes)]).transform((code) => (code === "" ? null : code));

/** The letter as a whole. */
export const letterForm = withDates(
  ["datedOn"],
  z.object({
    version: z.coerce.number().int(),
    datedOn: optionalDate,
    text: z.string().default(""),
    link: z
      .union([
        z.literal(""),
        z.url({ protocol: /^https?$/, error: "Enter a web address that begins with https://" }),
      ])
      .default(""),
  }),
);

/** What the letter says to one concern; fields carry the concern's number after their name. */
export const concernForm = withDates(
  ["targetOn"],
  z.object({
    position: chosen(positions).default(null),
    text: z.string().default(""),
    rightBody: z.string().default(""),
    status: chosen(statuses).default(null),
    targetOn: optionalDate,
  }),
);

const CONCERN_FIELDS = [
  "position",
  "text",
  "rightBody",
  "status",
  "targetOn-day",
  "targetOn-month",
  "targetOn-year",
];

/** The name of a field of one concern: "position-3", "targetOn-3-day". */
export function concernField(name: string, number: number): string {
  const [field = "", ...part] = name.split("-");
  return [field, number, ...part].join("-");
}

/** The fields of one concern as concernForm reads them. */
export const fieldsOfConcern = (typed: Readonly<Record<string, unknown>>, number: number) =>
  Object.fromEntries(CONCERN_FIELDS.map((name) => [name, typed[concernField(name, number)] ?? ""]));

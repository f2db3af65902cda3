import { z } from "zod";
import { requiredDate, withDates } from "~/lib/typed-dates";
import { ADDRESSING_EVENT_KINDS, CAPACITIES, type AddressingEventKind, type Capacity } from "~db/vocabulary";

const version = z.coerce.number().int();
const reason = z.string().default("");
const body = z.string().default("");
const capacities = CAPACITIES.map(({ code }) => code) as [Capacity, ...Capacity[]];

/** Events the registrar records by hand; decisions on remit have forms of their own. */
export const RECORDED_EVENTS = [
  "extension_requested",
  "extension_refused",
  "listed_non_responder",
  "delisted_non_responder",
  "response_withheld",
  "response_released",
] as const satisfies AddressingEventKind[];

export const eventChoices = ADDRESSING_EVENT_KINDS.filter(({ code }) =>
  (RECORDED_EVENTS as readonly string[]).includes(code),
);

/** Everything the registrar decides about one body asked by one report. */
export const addressingForms = {
  candidate: z.object({ version, bodyId: z.coerce.number().int() }),
  choose: z.object({ version, body }),
  mark: z.object({ version, kind: z.enum(["redacted", "unspecific", "copied"]) }),
  correct: z.object({ version, body, reason }),
  unmatch: z.object({ version, reason }),
  capacity: z.object({ version, capacity: z.enum(capacities, { error: "Choose one." }), reason }),
  withdraw: z.object({ version, reason }),
  extension: withDates(
    ["on", "dueOn"],
    z.object({
      version,
      on: requiredDate("Enter the day of the coroner’s decision."),
      dueOn: requiredDate("Enter the new day by which the body must answer."),
      source: z.string().default(""),
    }),
  ),
  event: withDates(
    ["on"],
    z.object({
      version,
      kind: z.enum(RECORDED_EVENTS, { error: "Choose what happened." }),
      on: requiredDate("Enter the day on which it happened."),
      text: z.string().default(""),
    }),
  ),
  remit: z.object({
    version,
    ruling: z.enum(["outside_remit_upheld", "sent_back"], { error: "Choose a decision." }),
    body,
    reason,
  }),
  responsible: z.object({
    version,
    who: z.enum(["body", "nobody"], { error: "Choose who answers now." }),
    body,
    reason,
  }),
};
